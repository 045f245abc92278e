import { createHash } from 'node:crypto';
import type { AccountVerdict } from '../drift/finding.ts';
import type { IssuesOutcome } from '../drift/result.ts';
import type { Identity } from '../github/identity.ts';
import type { IssuesGateway } from '../github/issues.ts';
import { apply, rehearse, type Surroundings } from './apply.ts';
import { plan } from './plan.ts';

export interface ReconcileSettings {
  /** `owner/name` of the repository that gets the issues. */
  readonly repository: string;
  /** Whom the token acts as, then everybody whose issues are trusted as much. */
  readonly authors: readonly [Identity, ...Identity[]];
  readonly organizationId: string | undefined;
  readonly baselineName: string;
  readonly labels: readonly string[];
  readonly maxIssueWrites: number;
  /** Where the baseline's files are shown, such as `https://github.com/example/platform/blob/main`; undefined for no links. */
  readonly linkBase: string | undefined;
  readonly dryRun: boolean;
}

export interface Reconciled {
  readonly outcome: IssuesOutcome;
  /** One sentence each. */
  readonly warnings: readonly string[];
}

/**
 * Makes the issues of one repository equal to the drift. Throws `GitHubError` or `RateLimited` when the issues could not
 * be read, or when the token may not write them.
 */
export async function reconcileIssues(
  gateway: IssuesGateway,
  verdicts: readonly AccountVerdict[],
  settings: ReconcileSettings,
  surroundings: Surroundings,
): Promise<Reconciled> {
  const existing = await gateway.listByAuthors(settings.authors, settings.labels);
  const people = await checkAssignees(gateway, verdicts);
  const { operations, newFindings, resolvedFindings, warnings } = plan({
    ...settings,
    verdicts,
    existing,
    authorIds: new Set(settings.authors.map(({ id }) => id)),
    assignable: people.assignable,
    now: surroundings.now(),
    sha256,
  });
  const applied = settings.dryRun ? rehearse(operations) : await apply(gateway, operations, surroundings);
  return {
    outcome: {
      dryRun: settings.dryRun,
      repository: settings.repository,
      changes: applied.changes,
      newFindings,
      resolvedFindings,
    },
    warnings: [...people.refused.map(refusal(settings.repository)), ...warnings, ...applied.warnings],
  };
}

interface People {
  /** In lower case. */
  readonly assignable: ReadonlySet<string>;
  readonly refused: readonly string[];
}

/** One request a login; only accounts that may have an open issue after this run count. */
async function checkAssignees(gateway: IssuesGateway, verdicts: readonly AccountVerdict[]): Promise<People> {
  const logins = verdicts
    .filter(({ findings }) => findings.some(({ verdict }) => verdict === 'drift' || verdict === 'unknown'))
    .flatMap(({ owner }) => (typeof owner === 'string' ? [] : owner.assignees));
  const distinct = new Map(logins.map((login) => [login.toLowerCase(), login]));
  const assignable = new Set<string>();
  for (const [name, login] of distinct) if (await gateway.canBeAssigned(login)) assignable.add(name);
  return {
    assignable,
    refused: [...distinct].filter(([name]) => !assignable.has(name)).map(([, login]) => login),
  };
}

function refusal(repository: string): (login: string) => string {
  return (login) =>
    `\`${login}\` cannot be assigned in ${repository}, so the issues go without: give the account access to the repository, or name another in the baseline's owners.`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
