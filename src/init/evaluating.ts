import { loadBaseline } from '../baseline/load.ts';
import type { Baseline, Problem } from '../baseline/model.ts';
import { resolve } from '../baseline/resolve.ts';
import type { Values } from '../baseline/values.ts';
import { evaluate } from '../drift/evaluate.ts';
import type { AccountVerdict } from '../drift/finding.ts';
import type { Estate } from './model.ts';

/** A first baseline takes nothing from the environment. */
export const noValues: Values = { kind: 'given', get: () => undefined };

/** What a text says of the very facts: as a run would judge them. The problems where it is no sound baseline. */
export function verdictsOf(
  text: string,
  { read, inventory: { accounts } }: Estate,
  now: Date,
): readonly AccountVerdict[] | { readonly problems: readonly Problem[] } {
  const { baseline, problems } = loadBaseline([{ path: 'the first baseline', text }], now);
  if (baseline === undefined) return { problems };
  return read.map((one) => evaluate(resolve(baseline, one.account, noValues), one, accounts, now));
}

/** A baseline that Rootline itself has written. */
export function ownBaseline(text: string, now: Date): Baseline {
  const { baseline, problems } = loadBaseline([{ path: 'rootline init', text }], now);
  if (baseline === undefined) throw new Error(problems.map(({ message }) => message).join('; '));
  return baseline;
}
