import { type SignedCall, text } from './operation.ts';
import { constraintBroken, refusal } from './refusal.ts';

/** One page of an IAM list, with a marker that fits only the same list. `of` says what the list is of. */
export function markerPage<T>(
  call: SignedCall,
  name: string,
  of: string,
  items: readonly T[],
  shown: (item: T) => unknown,
): Readonly<Record<string, unknown>> {
  const list = `${name} ${of}`;
  const size = pageSize(text(call.parameters, 'MaxItems'));
  const start = offsetOf(text(call.parameters, 'Marker'), list, items.length);
  const end = call.fault === 'empty-page' ? start : start + size;
  const more = end < items.length || call.fault === 'empty-page';
  return {
    IsTruncated: more,
    Marker: more ? Buffer.from(`${list} ${end}`).toString('base64') : undefined,
    [name]: items.slice(start, end).map(shown),
  };
}

function pageSize(given: string | undefined): number {
  const size = Number(given ?? 100);
  if (!Number.isInteger(size) || size < 1) {
    throw constraintBroken(String(given), 'maxItems', 'Member must have value greater than or equal to 1');
  }
  if (size > 1000) {
    throw constraintBroken(String(given), 'maxItems', 'Member must have value less than or equal to 1000');
  }
  return size;
}

function offsetOf(marker: string | undefined, list: string, length: number): number {
  if (marker === undefined) return 0;
  const plain = Buffer.from(marker, 'base64').toString();
  const offset = plain.startsWith(`${list} `) ? Number(plain.slice(list.length + 1)) : Number.NaN;
  if (Number.isInteger(offset) && offset <= length) return offset;
  throw refusal(400, 'ValidationError', 'Invalid Marker.');
}
