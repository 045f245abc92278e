import type { AccountVerdict, Finding } from '../src/drift/finding.ts';
import { connect } from '../src/github/client.ts';
import { readIdentity } from '../src/github/identity.ts';
import { issuesGateway } from '../src/github/issues.ts';
import { repositoryName } from '../src/github/repository.ts';
import { keepHeapSmall } from '../src/heap.ts';
import { reconcileIssues } from '../src/issues/reconcile.ts';
import type { Account } from '../src/snapshot/account.ts';

/** One run over so many accounts with two findings each, of which the first `changed` have one that is new and miss one. */
export interface IssuesWork {
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly accounts: number;
  readonly changed: number;
}

export interface IssuesReading {
  /** Bytes, of the whole process. */
  readonly peak: number;
  /** How many issues were not left as they were. */
  readonly changes: Readonly<Record<string, number>>;
  readonly warnings: readonly string[];
}

async function main({ url, from, accounts, changed }: IssuesWork): Promise<void> {
  let slept = 0;
  const client = connect({
    token: 'token',
    apiUrl: url,
    environment: {},
    log: { info: () => undefined },
    now: () => new Date(from + slept),
    sleep: async (milliseconds) => {
      slept += milliseconds;
      await fetch(`${url}/bench/sleep?milliseconds=${milliseconds}`);
    },
  });
  const authors = [await readIdentity(client)] as const;
  const verdicts = Array.from({ length: accounts }, (_none, index) => verdictOf(index, index < changed));
  const { outcome, warnings, failure } = await reconcileIssues(
    issuesGateway(client, repositoryName('example/platform'), authors),
    {
      verdicts,
      inventory: {
        organizationId: 'o-a1b2c3d4e5',
        managementAccountId: verdicts[0]?.account.id,
        accounts: verdicts.map(({ account }) => account),
        callerAccountId: verdicts[0]?.account.id ?? '',
      },
      skipped: [],
      whole: true,
      groupBy: 'account',
    },
    {
      repository: 'example/platform',
      authors,
      organizationId: 'o-a1b2c3d4e5',
      baselineName: '',
      labels: ['rootline'],
      maxIssueWrites: accounts,
      links: {
        baseline: 'https://github.com/example/platform/blob/main',
        path: '.github/aws-baseline.yml',
        runs: undefined,
      },
      runUrl: undefined,
      markerKey: 'a secret of thirty-two characters',
      dryRun: false,
    },
    client,
  );
  if (failure !== undefined) throw failure;
  const kinds = Map.groupBy(outcome.changes, ({ kind }) => kind);
  const reading: IssuesReading = {
    peak: process.resourceUsage().maxRSS * 1024,
    changes: Object.fromEntries([...kinds].map(([kind, all]) => [kind, all.length])),
    warnings,
  };
  process.stdout.write(`${JSON.stringify(reading)}\n`);
}

function verdictOf(index: number, isChanged: boolean): AccountVerdict {
  const account = accountOf(index);
  const controls = ['root-user.mfa', isChanged ? 'root-user.email' : 'root-user.access-keys'];
  return {
    account,
    owner: { assignees: [`owner-${index % 3}`], labels: [] },
    findings: controls.map((control) => findingOf(account, control)),
    quiet: [{ control: 'iam-users.console-access', pass: 1, notApplicable: 0 }],
    failedReads: [],
  };
}

const provenance = { source: 'iam:GetAccountSummary', readAt: '2026-11-21T06:00:00Z' };

function accountOf(index: number): Account {
  const id = String(100_000_000_000 + index);
  return {
    id,
    name: `workload-${index}`,
    email: { state: 'value', value: `aws+${index}@example.com`, provenance },
    state: 'ACTIVE',
    management: index === 0,
    partition: 'aws',
    organizationalUnit: { state: 'value', value: `Workloads/Unit ${index % 50}`, provenance },
    parents: { state: 'value', value: ['r-ab12', `ou-ab12-${index % 50}`], provenance },
    tags: { state: 'value', value: {}, provenance },
  };
}

function findingOf(account: Account, control: string): Finding {
  return {
    key: `${account.id}/${control}`,
    account,
    control,
    title: 'The root user is as declared',
    resource: undefined,
    verdict: 'drift',
    severity: 'high',
    expected: 'as declared',
    observed: 'something else',
    reason: undefined,
    until: undefined,
    cause: undefined,
    evidence: [provenance],
    baseline,
    mend: { text: 'Sign in as root and mend it.', command: 'aws iam get-account-summary' },
    references,
  };
}

// Of a control, there is one of each.
const baseline = { file: '.github/aws-baseline.yml', line: 12, column: 9 };
const references = {
  documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html',
};

keepHeapSmall();
await main(JSON.parse(process.argv[2] ?? ''));
