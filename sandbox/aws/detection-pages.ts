import { type SignedCall, text } from './operation.ts';
import { type Refusal, refusal } from './refusal.ts';

interface PageOptions {
  /** Of the list in the answer. */
  readonly name: string;
  /** Of the token, in the request and in the answer. */
  readonly token: string;
  /** How many entries at most, and where none are asked for. */
  readonly size: number;
  readonly invalid: () => Refusal;
}

/** One page of a list, with a token that fits only the same list. */
export function pageOf<T>(
  call: SignedCall,
  items: readonly T[],
  { name, token, size, invalid }: PageOptions,
): Readonly<Record<string, unknown>> {
  const given = text(call.parameters, token);
  const [, list, at] = /^(\w+) (\d+)$/.exec(Buffer.from(given ?? '', 'base64').toString()) ?? [];
  if (given !== undefined && list !== name) throw invalid();
  const start = Number(at ?? 0);
  const end = call.fault === 'empty-page' ? start : start + size;
  const more = end < items.length || call.fault === 'empty-page';
  return {
    [name]: items.slice(start, end),
    [token]: more ? Buffer.from(`${name} ${end}`).toString('base64') : undefined,
  };
}

/** What is in the Region that the call goes to. */
export function inRegionOf<T extends { region?: string | undefined }>(
  { region }: SignedCall,
  items: readonly T[] = [],
): readonly T[] {
  return items.filter((item) => (item.region ?? 'us-east-1') === region);
}

export function notFound(message: string): Refusal {
  return refusal(400, 'ResourceNotFoundException', message);
}
