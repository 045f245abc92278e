import fc from 'fast-check';
import type { GroupBy } from '../../../src/baseline/model.ts';
import { type Severity, severities } from '../../../src/controls/definition.ts';
import type { CloseReason, Login } from './place.ts';
import {
  accountIds,
  type Control,
  controls,
  type OwnerName,
  ownerNames,
  type Reading,
  type Thing,
  things,
} from './world.ts';

/** What happens to one account. */
export type AccountChange =
  | { readonly of: 'life'; readonly account: number; readonly to: 'active' | 'suspended' | 'gone' }
  | { readonly of: 'owner'; readonly account: number; readonly to: OwnerName }
  | { readonly of: 'read'; readonly account: number; readonly control: Control; readonly to: Reading }
  | { readonly of: 'blind'; readonly account: number; readonly to: boolean }
  | { readonly of: 'drift'; readonly account: number; readonly thing: Thing; readonly to: boolean }
  | { readonly of: 'accepted'; readonly account: number; readonly control: Control; readonly to: boolean }
  | { readonly of: 'exempt'; readonly account: number; readonly control: Control; readonly to: boolean };

/** What happens in AWS or in the baseline. `account` counts from 0; the first one manages the organization. */
export type Change =
  | AccountChange
  | { readonly of: 'expected'; readonly control: Control; readonly to: boolean }
  | { readonly of: 'severity'; readonly control: Control; readonly to: Severity }
  | { readonly of: 'group-by'; readonly to: GroupBy };

/** What people do; `issue` picks one of those that are there. */
export type Deed =
  | { readonly deed: 'close'; readonly issue: number; readonly by: Login; readonly reason: CloseReason }
  | { readonly deed: 'reopen'; readonly issue: number; readonly by: Login }
  | { readonly deed: 'edit'; readonly issue: number; readonly what: 'title' | 'text' }
  | { readonly deed: 'label' | 'unlabel' | 'assign' | 'unassign'; readonly issue: number }
  | { readonly deed: 'say'; readonly issue: number }
  | { readonly deed: 'lock' | 'remove'; readonly issue: number }
  | { readonly deed: 'ask' };

/** What people do to markers. */
export type Mischief = Forgery | { readonly deed: 'copy-issue' | 'imitate'; readonly issue: number };

export type Forgery =
  | { readonly deed: 'delete-marker' | 'damage-marker' | 'empty-memory'; readonly issue: number }
  | { readonly deed: 'copy-marker'; readonly issue: number; readonly from: number };

export type Time = { readonly days: number };
export type Token = { readonly token: Login; readonly trusts: boolean };
export type Step = Change | Deed | Mischief | Time | Token;

/** A run that does not go as it should. */
export type Trouble =
  | { readonly kind: 'killed'; readonly after: number; readonly carriedOut: boolean }
  | { readonly kind: 'unclear' | 'limited'; readonly after: number }
  | { readonly kind: 'few'; readonly most: number }
  | { readonly kind: 'stale'; readonly hidden: readonly number[] | 'all'; readonly lists: number }
  | { readonly kind: 'blindfolded' }
  | { readonly kind: 'part'; readonly accounts: readonly number[] }
  | { readonly kind: 'twins' };

export interface Phase {
  readonly steps: readonly Step[];
  readonly troubles: readonly Trouble[];
}

export interface History {
  readonly groupBy: GroupBy;
  readonly accounts: number;
  readonly signed: boolean;
  readonly phases: readonly Phase[];
}

const one = <T>(values: readonly T[]) => fc.constantFrom(...values);
const account = fc.nat({ max: accountIds.length - 1 });
const control = one(controls);
const issue = fc.nat({ max: 30 });
const yes = fc.boolean();
const groupings: readonly GroupBy[] = ['account', 'control', 'owner'];
const groupBy = one(groupings);
const everybody: readonly Login[] = ['octocat', 'hubot', 'monalisa', 'other-app[bot]', 'github-actions[bot]'];
const reasons: readonly CloseReason[] = ['completed', 'not_planned', 'duplicate'];
const lives = ['active', 'active', 'suspended', 'gone'] as const;
const readings: readonly Reading[] = ['read', 'read', 'denied', 'no-source', 'no-bob'];

function of<K extends string, T>(kind: K, parts: { [P in keyof T]: fc.Arbitrary<T[P]> }) {
  return fc.record({ of: fc.constant(kind), ...parts }) as fc.Arbitrary<{ of: K } & T>;
}

function deed<K extends string, T>(kind: K, parts: { [P in keyof T]: fc.Arbitrary<T[P]> }) {
  return fc.record({ deed: fc.constant(kind), ...parts }) as fc.Arbitrary<{ deed: K } & T>;
}

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 8, arbitrary: of('drift', { account, thing: one(things), to: yes }) },
  { weight: 2, arbitrary: of('life', { account, to: one(lives) }) },
  { weight: 2, arbitrary: of('owner', { account, to: one(ownerNames) }) },
  { weight: 3, arbitrary: of('read', { account, control, to: one(readings) }) },
  { weight: 1, arbitrary: of('blind', { account, to: yes }) },
  { weight: 1, arbitrary: of('accepted', { account, control, to: yes }) },
  { weight: 1, arbitrary: of('exempt', { account, control, to: yes }) },
  { weight: 1, arbitrary: of('expected', { control, to: yes }) },
  { weight: 1, arbitrary: of('severity', { control, to: one(severities) }) },
  { weight: 1, arbitrary: of('group-by', { to: groupBy }) },
);

const human: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: deed('close', { issue, by: one(everybody), reason: one(reasons) }) },
  { weight: 2, arbitrary: deed('reopen', { issue, by: one(everybody) }) },
  { weight: 1, arbitrary: deed('edit', { issue, what: one(['title', 'text'] as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ deed: one(['label', 'unlabel', 'assign', 'unassign'] as const), issue }),
  },
  { weight: 1, arbitrary: deed('say', { issue }) },
  { weight: 1, arbitrary: fc.record({ deed: one(['lock', 'remove'] as const), issue }) },
  { weight: 1, arbitrary: fc.constant({ deed: 'ask' as const }) },
);

const mischief: fc.Arbitrary<Mischief> = fc.oneof(
  fc.record({ deed: one(['delete-marker', 'damage-marker', 'empty-memory'] as const), issue }),
  deed('copy-marker', { issue, from: issue }),
  fc.record({ deed: one(['copy-issue', 'imitate'] as const), issue }),
);

const time: fc.Arbitrary<Time> = fc.record({
  days: fc.oneof(fc.integer({ min: 0, max: 3 }), one([29, 30, 31, 89, 90, 91, 120])),
});
const token: fc.Arbitrary<Token> = fc.record({
  token: one<Login>(['github-actions[bot]', 'other-app[bot]', 'octocat']),
  trusts: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});

const trouble: fc.Arbitrary<Trouble> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('killed' as const),
      after: fc.nat({ max: 8 }),
      carriedOut: yes,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: one(['unclear', 'limited'] as const), after: fc.nat({ max: 8 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('few' as const), most: fc.nat({ max: 4 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('stale' as const),
      hidden: fc.oneof(
        fc.constant('all' as const),
        fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 5 }),
      ),
      lists: fc.integer({ min: 1, max: 9 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'blindfolded' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('part' as const),
      accounts: fc.uniqueArray(account, { maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'twins' as const }) },
);

/** `wild` ones have people who tamper with markers. */
export function histories(wild: boolean): fc.Arbitrary<History> {
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 8, arbitrary: change },
    { weight: 5, arbitrary: human },
    { weight: 3, arbitrary: time },
    { weight: 1, arbitrary: token },
    ...(wild ? [{ weight: 4, arbitrary: mischief }] : []),
  );
  const first = fc.record({
    steps: fc.array(change, { minLength: 1, maxLength: 8 }),
    troubles: fc.array(trouble, { maxLength: 1 }),
  });
  const next = fc.record({
    steps: fc.array(step, { minLength: 1, maxLength: 6 }),
    troubles: fc.array(trouble, { maxLength: 2 }),
  });
  return fc.record({
    groupBy,
    accounts: fc.integer({ min: 1, max: accountIds.length }),
    signed: yes,
    phases: fc.tuple(first, fc.array(next, { maxLength: 6 })).map(([head, tail]) => [head, ...tail]),
  });
}

export type { Control, OwnerName, Reading, Thing };
