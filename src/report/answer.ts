import type { Coverage, RunResult } from '../drift/result.ts';
import { count, number } from '../drift/words.ts';

/** The run's result as one sentence: `headline` may be set in bold, `rest` follows it directly. */
export interface Answer {
  readonly headline: string;
  readonly rest: string;
}

/** Holds numbers and Rootline's own words alone, so that it may stand anywhere. */
export function answer(result: RunResult): Answer {
  const { accounts, skipped, unreadable } = result.coverage;
  if (accounts === 0 && result.totals.byVerdict.drift === 0) {
    const rest = skipped.length === 0 ? '.' : `; ${skippedWords(skipped.length)}.`;
    return { headline: 'There is no active account to judge', rest };
  }
  const incomplete = incompleteWords(result, unreadable.length);
  const { headline, where } = driftWords(result);
  return { headline, rest: `${where}${incomplete === undefined ? '' : `; ${incomplete}`}.` };
}

/** How many accounts are left out because of their state, as a part of a sentence. */
export function skippedWords(skipped: number): string {
  return skipped === 1
    ? '1 account is skipped because of its state'
    : `${number(skipped)} accounts are skipped because of their state`;
}

/** Judged accounts ÷ active accounts with four decimals, rounded down so that 1 means all; 1 when there are none. */
export function coverageRatio({ accounts, judged }: Coverage): number {
  return accounts === 0 ? 1 : Math.floor((judged / accounts) * 10_000) / 10_000;
}

function driftWords(result: RunResult): { readonly headline: string; readonly where: string } {
  const { byVerdict, muted = 0 } = result.totals;
  const { drift, unknown } = byVerdict;
  const { accounts } = result.coverage;
  if (drift === 0) {
    if (result.status === 'incomplete') return { headline: 'No drift in what could be read', where: '' };
    const where = ` in ${count(accounts, 'account')}`;
    return unknown > 0
      ? { headline: 'No drift in what could be judged', where: `,${where}` }
      : { headline: 'No drift', where };
  }
  const drifting = new Set(result.findings.filter(isDrift).map(({ account }) => account.id)).size;
  return {
    headline: drift === 1 ? '1 finding drifts' : `${number(drift)} findings drift`,
    where: `${mutedWords(muted, drift)} in ${number(drifting)} of ${count(accounts, 'account')}`,
  };
}

/** A part between commas, as what drifts is told before it and where after it. */
function mutedWords(muted: number, drift: number): string {
  if (muted === 0) return '';
  if (muted < drift) return `, ${number(muted)} of them muted,`;
  return drift === 1 ? ', which is muted,' : ', all of them muted,';
}

function isDrift({ verdict }: RunResult['findings'][number]): boolean {
  return verdict === 'drift';
}

function incompleteWords(result: RunResult, unreadable: number): string | undefined {
  if (unreadable > 0) return `${count(unreadable, 'account')} could not be read in full`;
  return result.status === 'incomplete' ? 'something could not be read' : undefined;
}
