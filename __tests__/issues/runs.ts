import type { AccountVerdict } from '../../src/drift/finding.ts';
import { type Plan, type PlanInput, plan } from '../../src/issues/plan.ts';
import { type Reconciled, type ReconcileSettings, reconcileIssues } from '../../src/issues/reconcile.ts';
import { keys, mfa, rootline, sha256, verdict } from './builders.ts';
import { type FakeRepository, fakeRepository } from './fake-repository.ts';

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

/** A repository in which one run has opened issue #1 for these findings. */
export async function opened(findings = [mfa(), keys()], assignable: readonly string[] = []) {
  const repository = fakeRepository(assignable);
  await run(repository, [verdict(findings)]);
  return repository;
}

/** The plan alone. */
export function planned(change: Partial<PlanInput>): Plan {
  return plan({
    verdicts: [],
    existing: [],
    authorIds: new Set([rootline.id]),
    organizationId: 'o-a1b2c3d4e5',
    baselineName: '',
    labels: ['rootline'],
    maxIssueWrites: 200,
    linkBase: undefined,
    assignable: new Set(),
    now: new Date('2026-11-21T06:00:00Z'),
    sha256,
    ...change,
  });
}
