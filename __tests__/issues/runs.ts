import type { AccountVerdict } from '../../src/drift/finding.ts';
import {
  type Found,
  type Reconciled,
  type ReconcileSettings,
  reconcileIssues,
} from '../../src/issues/reconcile.ts';
import { inventory } from '../snapshot/builders.ts';
import { keys, mfa, rootline, verdict } from './builders.ts';
import { type FakeRepository, fakeRepository } from './fake-repository.ts';

export const settings: ReconcileSettings = {
  repository: 'example/platform',
  authors: [rootline],
  organizationId: 'o-a1b2c3d4e5',
  baselineName: '',
  labels: ['rootline'],
  maxIssueWrites: 200,
  links: {
    baseline: 'https://github.com/example/platform/blob/main',
    path: '.github/aws-baseline.yml',
    runs: undefined,
  },
  runUrl: undefined,
  markerKey: undefined,
  dryRun: false,
};

/** What a whole run over just these accounts found out. */
export function found(verdicts: readonly AccountVerdict[]): Found {
  const accounts = verdicts.map(({ account }) => account);
  return { verdicts, inventory: inventory(accounts), skipped: [], whole: true, groupBy: 'account' };
}

/** One whole run over these verdicts. */
export function run(
  repository: FakeRepository,
  verdicts: readonly AccountVerdict[],
  change: Partial<ReconcileSettings & Found> = {},
): Promise<Reconciled> {
  const surroundings = { ...repository, log: { info: () => undefined } };
  const both = { ...settings, ...found(verdicts), ...change };
  return reconcileIssues(repository, both, both, surroundings);
}

/** What a run did, as `kind #number`, without what it did to the overview. */
export function done({ outcome }: Reconciled): readonly string[] {
  return outcome.changes
    .filter(({ subject }) => subject !== 'overview')
    .map(({ kind, number }) => (number === undefined ? kind : `${kind} #${number}`));
}

/** A repository in which one run has opened issue #1 for these findings, and the overview as #2. */
export async function opened(findings = [mfa(), keys()], assignable: readonly string[] = []) {
  const repository = fakeRepository(assignable);
  await run(repository, [verdict(findings)]);
  return repository;
}
