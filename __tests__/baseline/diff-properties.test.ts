import { describe, expect, test } from 'vitest';
import { withBeyond } from '../../src/baseline/diff-beyond.ts';
import { declaredDifference } from '../../src/baseline/diff-declared.ts';
import type { BaselineDiff } from '../../src/baseline/diff-model.ts';
import { excludes, implies } from '../../src/baseline/implication.ts';
import { matches } from '../../src/baseline/match.ts';
import type { Baseline, Match, MatchKeys, Rule } from '../../src/baseline/model.ts';
import type { Account } from '../../src/snapshot/account.ts';
import { fc } from '../fast-check.ts';
import { declaring, difference, exception, line, now, ownedBy, resolved, told } from './diff-builders.ts';
import { account, unreadable, value } from './fixtures.ts';

const envs = ['prod', 'dev', 'test'];
const ids = ['111111111111', '222222222222', '333333333333'];

const keys: fc.Arbitrary<MatchKeys> = fc.oneof(
  fc.subarray(ids, { minLength: 1 }).map((of) => ({ ids: of })),
  fc.subarray(envs, { minLength: 1 }).map((env) => ({ tags: { env } })),
  fc.boolean().map((managementAccount) => ({ managementAccount })),
  fc.constantFrom({ ou: ['A/**'] }, { ou: ['A/B'] }, { names: ['a*'] }, { names: ['ab'] }),
);
const match: fc.Arbitrary<Match> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Match>('all') },
  { weight: 3, arbitrary: keys },
  { weight: 1, arbitrary: fc.tuple(keys, keys).map(([one, not]) => ({ ...one, not })) },
  { weight: 1, arbitrary: fc.tuple(keys, keys).map(([one, within]) => ({ ...one, within })) },
  { weight: 1, arbitrary: keys.map((not) => ({ not })) },
);

const expected = fc.constantFrom<readonly [string, unknown]>(
  ['root-user.mfa', 'hardware'],
  ['root-user.mfa', 'enabled'],
  ['root-user.mfa', 'any'],
  ['iam-users.access-keys.max-age', 90],
  ['iam-users.access-keys.max-age', 30],
  ['contacts.security', 'present'],
  ['contacts.security', { email: 'soc@example.com' }],
  ['contacts.billing', { email: '{account.id}@example.com' }],
);
const ruleOf = fc.tuple(match, expected).map(
  ([of, [id, what]]): Rule => ({
    name: `${id} ${String(what)}`,
    match: of,
    statements:
      what === 'any'
        ? [{ kind: 'clear', control: id, below: true }]
        : [{ kind: 'value', control: id, value: what, at: line(10) }],
    at: line(9),
  }),
);
const baselines: fc.Arbitrary<Baseline> = fc
  .record({
    rules: fc.array(ruleOf, { maxLength: 5 }),
    owners: fc.array(
      fc.tuple(match, fc.constantFrom('octocat', 'hubot')).map(([of, login]) => ownedBy(of, login)),
      { maxLength: 2 },
    ),
    exceptions: fc.array(
      fc
        .record({
          match,
          control: fc.constantFrom('iam-users', 'root-user.mfa'),
          until: fc.constantFrom('2026-12-31', '2027-01-31'),
        })
        .map(exception),
      { maxLength: 2 },
    ),
  })
  .map(declaring);

/** Each kind of account that the matches can tell apart. */
const everyAccount: readonly Account[] = ids.flatMap((id, index) =>
  envs.flatMap((env) =>
    ['A', 'A/B', 'C'].flatMap((unit) =>
      ['ab', 'ac', 'b'].map((name) =>
        account({ id, name, management: index === 0, tags: value({ env }), organizationalUnit: value(unit) }),
      ),
    ),
  ),
);

/** What the baseline means for an account, without the names and places of what says it. */
function meaning(baseline: Baseline, of: Account): unknown {
  const { expectations, owner, exceptions } = resolved(baseline, of);
  return {
    expectations: expectations.map((one) => [one.control.id, 'undecided' in one ? '?' : one.value]),
    owner,
    exceptions: new Set(exceptions.map(({ entry }) => `${entry.control} ${entry.until}`)),
  };
}

function weakenings({ changes }: BaselineDiff): readonly string[] {
  return changes.flatMap((change) => {
    if (!change.weakens) return [];
    return [change.about === 'expectation' ? change.control : change.about];
  });
}

describe('A difference', () => {
  test('is empty exactly where both baselines resolve alike for every account', () => {
    fc.assert(
      fc.property(
        baselines,
        baselines,
        fc.subarray([...everyAccount], { maxLength: 12 }),
        (base, head, some) => {
          const alike = some.every((one) => isSame(meaning(base, one), meaning(head, one)));
          expect(told(difference(base, head, some)).length === 0).toBe(alike);
        },
      ),
    );
  });

  test('is empty between a baseline and the same with other names, places and pieces', () => {
    const shape = fc.tuple(baselines, fc.infiniteStream(fc.nat(99)));
    fc.assert(
      fc.property(shape, ([base, numbers]) => {
        const renamed = base.rules.flatMap((rule): readonly Rule[] => {
          const { value: number = 0 } = numbers.next();
          const moved = rule.statements.map((one) =>
            one.kind === 'value' ? { ...one, at: line(number + 1) } : one,
          );
          const copy = { ...rule, name: `rule ${number}`, statements: moved, at: line(number + 1) };
          return number % 2 === 0 ? [copy] : [copy, { ...copy, name: `more ${number}` }];
        });
        const head = { ...base, rules: renamed };
        expect(told(difference(base, head, everyAccount))).toEqual([]);
        expect(told(difference(base, head, everyAccount.map(untold)))).toEqual([]);
      }),
    );
  });

  test('flags over unread tags whatever it would flag for some value of them', () => {
    fc.assert(
      fc.property(baselines, baselines, fc.constantFrom(...everyAccount), (base, head, one) => {
        const possible = new Set(weakenings(difference(base, head, [untold(one)])));
        for (const env of envs) {
          const read = { ...one, tags: value({ env }) };
          for (const weakened of weakenings(difference(base, head, [read])))
            expect(possible).toContain(weakened);
        }
      }),
    );
  });

  test('flags without an inventory whatever it would flag of any account', () => {
    fc.assert(
      fc.property(baselines, baselines, fc.constantFrom(...everyAccount), (base, head, one) => {
        const declared = new Set(weakenings(declaredDifference(base, head, now)));
        for (const weakened of weakenings(difference(base, head, [one])))
          expect(declared).toContain(weakened);
      }),
    );
  });
});

describe('What is declared beyond the accounts at hand', () => {
  const newcomer = fc
    .constantFrom(...everyAccount)
    .map((one) => ({ ...one, id: '999999999999', management: false }));
  const some = fc.subarray([...everyAccount], { maxLength: 6 });
  const beyond = (base: Baseline, head: Baseline, accounts: readonly Account[]) =>
    withBeyond(difference(base, head, accounts), base, head, accounts, now);

  test('flags whatever it would flag of an account that is still to come', () => {
    fc.assert(
      fc.property(baselines, baselines, some, newcomer, (base, head, accounts, one) => {
        const flagged = new Set(weakenings(beyond(base, head, accounts)));
        for (const weakened of weakenings(difference(base, head, [one]))) expect(flagged).toContain(weakened);
      }),
      { numRuns: 500 },
    );
  });

  test('leaves out nothing that the accounts show, and adds nothing where the baselines are the same', () => {
    fc.assert(
      fc.property(baselines, baselines, some, (base, head, accounts) => {
        const shown = difference(base, head, accounts).changes;
        expect(
          beyond(base, head, accounts).changes.filter(
            (change) => !('accounts' in change) || change.accounts?.count !== 0,
          ),
        ).toEqual(shown);
        expect(told(beyond(base, base, accounts))).toEqual([]);
      }),
    );
  });

  test('is the same in whatever order the accounts come', () => {
    fc.assert(
      fc.property(baselines, baselines, some, (base, head, accounts) => {
        expect(told(beyond(base, head, accounts.toReversed()))).toEqual(told(beyond(base, head, accounts)));
      }),
    );
  });
});

describe('An exclusion', () => {
  test('holds for every account', () => {
    fc.assert(
      fc.property(match, match, (one, other) => {
        if (!excludes(one, other)) return;
        const counter = everyAccount.find(
          (each) => matches(one, each) === 'yes' && matches(other, each) === 'yes',
        );
        expect(counter).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('An implication', () => {
  test('holds for every account', () => {
    fc.assert(
      fc.property(match, match, (narrow, wide) => {
        if (!implies(narrow, wide)) return;
        const counter = everyAccount.find(
          (one) => matches(narrow, one) === 'yes' && matches(wide, one) !== 'yes',
        );
        expect(counter).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  test('is seen between a match and itself', () => {
    fc.assert(
      fc.property(match, (one) => {
        expect(implies(one, structuredClone(one))).toBe(true);
      }),
    );
  });
});

function untold(one: Account): Account {
  return { ...one, tags: unreadable };
}

function isSame(one: unknown, other: unknown): boolean {
  try {
    expect(one).toEqual(other);
    return true;
  } catch {
    return false;
  }
}
