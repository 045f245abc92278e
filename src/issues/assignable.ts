import type { AccountOwner, AccountVerdict } from '../drift/finding.ts';
import type { IssuesGateway } from '../github/issues.ts';

export interface Assignable {
  /** Logins that GitHub would accept as assignees, in lower case. */
  readonly assignable: ReadonlySet<string>;
  /** The others, as the baseline writes them. */
  readonly refused: readonly string[];
}

/**
 * Asks once for each owner of an account that an issue may be about after this run. `others` are owners of open issues,
 * whatever was found in their accounts.
 */
export async function findAssignable(
  gateway: IssuesGateway,
  verdicts: readonly AccountVerdict[],
  others: readonly AccountOwner[],
): Promise<Assignable> {
  const tellsCoverage = verdicts.some(({ failedReads }) => failedReads.length > 0);
  const owners = verdicts
    .filter((verdict) => mayHaveIssue(verdict) || (verdict.account.management && tellsCoverage))
    .map(({ owner }) => owner);
  const logins = [...owners, ...others].flatMap((owner) =>
    typeof owner === 'string' ? [] : owner.assignees,
  );
  const distinct = new Map(logins.map((login) => [login.toLowerCase(), login]));
  const assignable = new Set<string>();
  for (const [name, login] of distinct) if (await gateway.canBeAssigned(login)) assignable.add(name);
  const refused = [...distinct].filter(([name]) => !assignable.has(name)).map(([, login]) => login);
  return { assignable, refused };
}

function mayHaveIssue({ findings }: AccountVerdict): boolean {
  return findings.some(({ verdict }) => verdict === 'drift' || verdict === 'unknown');
}
