import type { AccountVerdict } from '../drift/finding.ts';
import type { IssuesGateway } from '../github/issues.ts';
import type { OwnIssue } from './own.ts';

export interface Assignable {
  /** Logins that GitHub would accept as assignees, in lower case. */
  readonly assignable: ReadonlySet<string>;
  /** The others, as the baseline writes them. */
  readonly refused: readonly string[];
}

/**
 * Asks once for each owner of an account that an issue may be about after this run. `own` are Rootline's issues before
 * it: one about coverage may stay open though this run could read all that it looked at.
 */
export async function findAssignable(
  gateway: IssuesGateway,
  verdicts: readonly AccountVerdict[],
  own: readonly OwnIssue[],
): Promise<Assignable> {
  const tellsCoverage =
    verdicts.some(({ failedReads }) => failedReads.length > 0) || own.some(isAboutCoverage);
  const logins = verdicts
    .filter((verdict) => mayHaveIssue(verdict) || (verdict.account.management && tellsCoverage))
    .flatMap(({ owner }) => (typeof owner === 'string' ? [] : owner.assignees));
  const distinct = new Map(logins.map((login) => [login.toLowerCase(), login]));
  const assignable = new Set<string>();
  for (const [name, login] of distinct) if (await gateway.canBeAssigned(login)) assignable.add(name);
  const refused = [...distinct].filter(([name]) => !assignable.has(name)).map(([, login]) => login);
  return { assignable, refused };
}

function isAboutCoverage({ state, marker }: OwnIssue): boolean {
  return state === 'open' && marker?.memory?.group.kind === 'coverage';
}

function mayHaveIssue({ findings }: AccountVerdict): boolean {
  return findings.some(({ verdict }) => verdict === 'drift' || verdict === 'unknown');
}
