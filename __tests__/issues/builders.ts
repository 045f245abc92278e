import { createHash } from 'node:crypto';
import type { Owner } from '../../src/baseline/model.ts';
import type { AccountOwner, AccountVerdict, Finding } from '../../src/drift/finding.ts';
import { GitHubError } from '../../src/github/errors.ts';
import type { Issue, IssueDraft, IssuePatch, IssuesGateway, Label } from '../../src/github/issues.ts';
import { type Reconciled, type ReconcileSettings, reconcileIssues } from '../../src/issues/reconcile.ts';
import type { Account } from '../../src/snapshot/account.ts';
import type { CauseKind } from '../../src/snapshot/fact.ts';

export const rootline = { id: 41898282, login: 'github-actions[bot]' };
export const accountId = '111122223333';

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const provenance = { source: 'a test', readAt: '2026-11-21T06:00:00Z' };

export function account(change: Partial<Account> = {}): Account {
  return {
    id: accountId,
    name: 'payments',
    email: { state: 'value', value: 'aws+payments@example.com', provenance },
    state: 'ACTIVE',
    management: false,
    partition: 'aws',
    organizationalUnit: { state: 'value', value: '', provenance },
    tags: { state: 'value', value: {}, provenance },
    ...change,
  };
}

export function finding(change: Partial<Finding> = {}): Finding {
  const control = change.control ?? 'root-user.mfa';
  const of = change.account ?? account();
  return {
    key: [of.id, control, change.resource].filter((part) => part !== undefined).join('/'),
    account: of,
    control,
    title: 'The root user has MFA',
    resource: undefined,
    verdict: 'drift',
    severity: 'critical',
    expected: 'MFA on',
    observed: 'MFA off',
    reason: undefined,
    cause: undefined,
    evidence: [provenance],
    baseline: { file: '.github/aws-baseline.yml', line: 12, column: 9 },
    mend: { text: 'Sign in as root and register a device.', command: 'aws iam get-account-summary' },
    references: { documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html' },
    ...change,
  };
}

export const mfa = (change: Partial<Finding> = {}) => finding(change);

export const keys = (change: Partial<Finding> = {}) =>
  finding({
    control: 'root-user.access-keys',
    severity: 'high',
    expected: 'none',
    observed: '1 key',
    ...change,
  });

export const consoleOf = (resource: string | undefined, change: Partial<Finding> = {}) =>
  finding({ control: 'iam-users.console-access', severity: 'medium', resource, ...change });

export function unread(of: Finding, kind: CauseKind = 'denied'): Finding {
  const cause = {
    kind,
    message: `AccessDenied: session rootline-${Math.random()}`,
    mend: 'Allow `iam:GetAccountSummary` to the role.',
  };
  return { ...of, verdict: 'unknown', observed: 'could not be read', cause };
}

export function passed(of: Finding): Finding {
  return { ...of, verdict: 'pass' };
}

export function owner(change: Partial<Owner> = {}): Owner {
  return { assignees: [], labels: [], ...change };
}

export function verdict(
  findings: readonly Finding[],
  change: Partial<{ account: Account; owner: AccountOwner }> = {},
): AccountVerdict {
  return { account: findings[0]?.account ?? account(), owner: 'none', findings, ...change };
}

/** An account with nothing but one drift of this severity. */
export function drifting(id: string, severity: Finding['severity'] = 'critical'): AccountVerdict {
  const of = account({ id, name: `account ${id}` });
  return verdict([finding({ account: of, severity })], { account: of });
}

/** A repository in memory, as strict as GitHub where it matters here, with a clock of its own. */
export interface FakeRepository extends IssuesGateway {
  readonly issues: () => readonly Issue[];
  readonly issue: (number: number) => Issue;
  readonly writes: () => number;
  readonly requests: () => number;
  readonly labels: () => readonly Label[];
  /** What a person does. */
  readonly edit: (number: number, change: Partial<Issue>) => void;
  readonly add: (change: Partial<Issue>) => void;
  /** Throws after this many more writes were carried out. */
  readonly failAfter: (writes: number, error: Error) => void;
  readonly at: (day: string) => void;
  readonly now: () => Date;
  readonly slept: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export function fakeRepository(assignable: readonly string[] = []): FakeRepository {
  const issues = new Map<number, Issue>();
  const labels: Label[] = [];
  let time = Date.parse('2026-11-21T06:00:00Z');
  let [writes, requests, slept] = [0, 0, 0];
  let failure: { readonly at: number; readonly error: Error } | undefined;
  const get = (number: number): Issue => {
    const found = issues.get(number);
    if (found === undefined) throw new GitHubError('missing', `no issue #${number}`, []);
    return found;
  };
  const put = (issue: Issue): Issue => {
    issues.set(issue.number, issue);
    return issue;
  };
  const refuse = (logins: readonly string[]): void => {
    const refused = logins.filter((login) => !assignable.includes(login));
    if (refused.length > 0)
      throw new GitHubError('invalid', `${refused.join(', ')} cannot be assigned`, ['assignees']);
  };
  const write = <T>(carryOut: () => T): T => {
    requests += 1;
    const result = carryOut();
    writes += 1;
    if (failure !== undefined && writes > failure.at) {
      const { error } = failure;
      failure = undefined;
      throw error;
    }
    return result;
  };
  const blank = (): Issue => ({
    number: issues.size + 1,
    url: `https://github.com/example/platform/issues/${issues.size + 1}`,
    authorId: rootline.id,
    state: 'open',
    stateReason: undefined,
    closedAt: undefined,
    title: '',
    body: '',
    labels: [],
    assignees: [],
  });
  const closing = (before: Issue, { state, stateReason }: IssuePatch): Partial<Issue> => {
    if (state === undefined || state === before.state) return {};
    return state === 'open'
      ? { state, stateReason: 'reopened', closedAt: undefined }
      : { state, stateReason: stateReason ?? 'completed', closedAt: new Date(time).toISOString() };
  };
  return {
    listByAuthors: async (authors) => {
      requests += 1;
      return [...issues.values()].filter(({ authorId }) => authors.some(({ id }) => id === authorId));
    },
    create: async (draft: IssueDraft) => {
      refuse(draft.assignees);
      return write(() => put({ ...blank(), ...draft }));
    },
    update: async (number, patch) => {
      const before = get(number);
      refuse((patch.assignees ?? []).filter((login) => !before.assignees.includes(login)));
      const { state: _state, stateReason: _reason, ...rest } = patch;
      return write(() => put({ ...before, ...rest, ...closing(before, patch) }));
    },
    labelNames: async () => {
      requests += 1;
      return labels.map(({ name }) => name);
    },
    createLabel: async (label) => write(() => void labels.push(label)),
    canBeAssigned: async (login) => {
      requests += 1;
      return assignable.includes(login);
    },
    issues: () => [...issues.values()],
    issue: get,
    writes: () => writes,
    requests: () => requests,
    labels: () => labels,
    edit: (number, change) => void put({ ...get(number), ...change }),
    add: (change) => void put({ ...blank(), ...change }),
    failAfter: (many, error) => {
      failure = { at: writes + many - 1, error };
    },
    at: (day) => {
      time = Date.parse(`${day}T06:00:00Z`);
    },
    now: () => new Date(time),
    slept: () => slept,
    sleep: async (milliseconds) => {
      slept += milliseconds;
      time += milliseconds;
    },
  };
}

/** One run over these verdicts. */
export function run(
  repository: FakeRepository,
  verdicts: readonly AccountVerdict[],
  change: Partial<ReconcileSettings> = {},
): Promise<Reconciled> {
  const settings: ReconcileSettings = {
    repository: 'example/platform',
    authors: [rootline],
    organizationId: 'o-a1b2c3d4e5',
    baselineName: '',
    labels: ['rootline'],
    maxIssueWrites: 200,
    linkBase: 'https://github.com/example/platform/blob/main',
    dryRun: false,
    ...change,
  };
  return reconcileIssues(repository, verdicts, settings, { ...repository, log: { info: () => undefined } });
}

/** What a run did, as `kind #number`. */
export function done({ outcome }: Reconciled): readonly string[] {
  return outcome.changes.map(({ kind, number }) => (number === undefined ? kind : `${kind} #${number}`));
}
