import type { AccountVerdict } from '../drift/finding.ts';
import type { Gone, WhyUnconfirmed } from './assess.ts';
import type { Judged } from './grouping.ts';
import type { ListedFinding } from './memory.ts';

/** What a run says of a finding that an issue lists and that does not drift in its group. */
export type Sight = WhyUnconfirmed | Fate;

interface Fate extends Pick<Gone, 'fate' | 'reason'> {
  readonly kind: 'gone';
}

export function look(listed: ListedFinding, judged: Judged): Sight {
  const verdict = judged.verdicts.get(listed.account);
  return verdict === undefined ? lookOutside(listed, judged) : lookAt(listed, verdict);
}

/** The account is none that this run judged. */
function lookOutside(listed: ListedFinding, { accounts, whole }: Judged): Sight {
  const account = accounts.get(listed.account);
  if (account === undefined) return whole ? gone('left') : { kind: 'outside' };
  const { state } = account;
  const wouldBeJudged = state === 'ACTIVE' || state === 'UNKNOWN';
  return wouldBeJudged ? { kind: 'outside' } : { kind: 'skipped', state };
}

/** An `unknown` without a resource stands for all resources of its control: nobody could list them. */
function lookAt({ control, resource }: ListedFinding, { findings, quiet }: AccountVerdict): Sight {
  const same = findings.filter((finding) => finding.control === control);
  const exact = same.find((finding) => finding.resource === resource);
  if (exact?.verdict === 'drift') return gone('moved');
  if (exact?.verdict === 'accepted') return gone('accepted', exact.reason);
  const unknown =
    exact ?? same.find((finding) => finding.verdict === 'unknown' && finding.resource === undefined);
  if (unknown !== undefined) return { kind: 'unknown', finding: unknown };
  const isExpected = same.length > 0 || quiet.some((each) => each.control === control);
  return gone(isExpected ? 'in-line' : 'not-expected');
}

function gone(fate: Gone['fate'], reason?: string): Fate {
  return { kind: 'gone', fate, reason };
}
