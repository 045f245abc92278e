import type { Operation } from '../../src/issues/operation.ts';
import type { OwnIssue } from '../../src/issues/own.ts';
import { own } from '../../src/issues/own.ts';
import { type Plan, type PlanInput, plan, planMigration } from '../../src/issues/plan.ts';
import type { IssueLink } from '../../src/issues/render-closed.ts';
import { sceneOf } from '../../src/issues/scene.ts';
import type { Seal } from '../../src/issues/seal.ts';
import { account, rootline, sha256 } from './builders.ts';

export const seal: Seal = { sha256, sign: undefined };

/** A seal with a marker key. */
export const signing: Seal = { sha256, sign: (text) => sha256(`secret ${text}`) };

/** The whole input of a plan; without a word about it, a whole run over an organization of one account. */
export function planInput(change: Partial<PlanInput>): PlanInput {
  const { verdicts = [] } = change;
  return {
    verdicts,
    inventory: {
      accounts: [account(), ...verdicts.map((verdict) => verdict.account)],
      managementAccountId: undefined,
    },
    whole: true,
    groupBy: 'account',
    own: [],
    standings: new Map(),
    hints: [],
    scope: sha256('scope'),
    labels: ['rootline'],
    maxIssueWrites: 200,
    links: { baseline: undefined, path: '.github/aws-baseline.yml', runs: undefined },
    assignable: new Set(),
    doubt: undefined,
    now: new Date('2026-11-21T06:00:00Z'),
    seal,
    ...change,
  };
}

/** The plan alone. */
export function planned(change: Partial<PlanInput>): Plan {
  return planFor(planInput(change));
}

export function planFor(input: PlanInput): Plan {
  return plan(sceneOf(input), input);
}

/** The second turn of a run, after these issues were opened. */
export function migrationFor(input: PlanInput, opened: ReadonlyMap<string, IssueLink>): readonly Operation[] {
  return planMigration(sceneOf(input), input, { opened, unwritten: new Set() });
}

/** The issues that a plan would have opened, numbered from `first`. */
export function openedBy(plan: Plan, by: Seal, first: number): readonly OwnIssue[] {
  return plan.operations.flatMap((operation, index) =>
    operation.kind === 'open'
      ? [
          own(
            {
              ...operation.draft,
              id: 1_000 + first + index,
              number: first + index,
              url: `https://github.com/example/platform/issues/${first + index}`,
              authorId: rootline.id,
              state: 'open',
              stateReason: undefined,
              closedAt: undefined,
              comments: 0,
            },
            by,
          ),
        ]
      : [],
  );
}
