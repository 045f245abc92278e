import { describe, expect, test } from 'vitest';
import { loadBaseline } from '../../src/baseline/load.ts';
import { opposite } from '../../src/baseline/match.ts';
import type { Baseline } from '../../src/baseline/model.ts';
import { resolve } from '../../src/baseline/resolve.ts';
import { overridden } from '../../src/baseline/warnings.ts';
import { controls } from '../../src/controls/catalogue.ts';
import { matchesGlob, matchesPath } from '../../src/controls/glob.ts';
import type { Account } from '../../src/snapshot/account.ts';
import type { Fact } from '../../src/snapshot/fact.ts';
import { fc } from '../fast-check.ts';
import { account, noValues, now, unreadable, value } from './fixtures.ts';

/** What a rule may say of a control, as it is written. */
type Expect = Readonly<Record<string, unknown>>;
interface WrittenMatch {
  readonly ids?: readonly string[];
  readonly names?: readonly string[];
  readonly ou?: readonly string[];
  readonly tags?: Readonly<Record<string, readonly string[]>>;
  readonly 'management-account'?: boolean;
  readonly not?: WrittenMatch;
}
interface WrittenRule {
  readonly match: 'all' | WrittenMatch;
  readonly expect: Expect;
}

const ids = ['111111111111', '222222222222', '333333333333'];
const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 2 });
const keys = {
  ids: few(fc.constantFrom(...ids)),
  names: few(fc.constantFrom('prod-*', '*', 'prod-?', 'dev-b', '*-b')),
  ou: few(fc.constantFrom('A', 'A/**', 'A/*', '**/P', 'B/**', '')),
  tags: fc.dictionary(fc.constantFrom('env', 'team'), few(fc.constantFrom('prod', 'p*', '*', 'dev')), {
    minKeys: 1,
    maxKeys: 2,
  }),
  'management-account': fc.boolean(),
};
const plainMatch = fc.record(keys, { requiredKeys: [] }).filter((match) => Object.keys(match).length > 0);
const match: fc.Arbitrary<'all' | WrittenMatch> = fc.oneof(
  fc.constant('all' as const),
  plainMatch,
  fc.record({ ...keys, not: plainMatch }, { requiredKeys: ['not'] }),
);

const mfa = fc.record({ mfa: fc.constantFrom('hardware', 'enabled', 'absent', 'any') });
const rootUser = fc.oneof(
  fc.constant('any'),
  mfa,
  fc.record({ mfa: fc.constant('enabled'), 'unused-for': fc.constantFrom('30d', '90d') }),
);
const accessKeys = fc.constantFrom(
  'absent',
  'any',
  { 'max-age': '90d' },
  { 'max-age': 'any', 'max-unused': '45d' },
  { 'max-unused': '30d' },
);
const expect_: fc.Arbitrary<Expect> = fc
  .record(
    {
      'root-user': rootUser,
      'iam-users': fc.oneof(fc.constant('any'), fc.record({ 'access-keys': accessKeys })),
      contacts: fc.constantFrom(
        'any',
        { security: 'present' },
        { security: { email: 'a+{account.id}@example.com' } },
      ),
    },
    { requiredKeys: [] },
  )
  .filter((written) => Object.keys(written).length > 0);
const rules: fc.Arbitrary<readonly WrittenRule[]> = fc.array(fc.record({ match, expect: expect_ }), {
  minLength: 1,
  maxLength: 6,
});

const fact = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> =>
  fc.oneof({ weight: 4, arbitrary: of.map(value) }, { weight: 1, arbitrary: fc.constant(unreadable) });
const someAccount: fc.Arbitrary<Account> = fc
  .record({
    id: fc.constantFrom(...ids),
    name: fc.constantFrom('prod-a', 'prod-bb', 'dev-b'),
    management: fc.boolean(),
    organizationalUnit: fact(fc.constantFrom('', 'A', 'A/P', 'A/B/P', 'B')),
    tags: fact(fc.dictionary(fc.constantFrom('env', 'team'), fc.constantFrom('prod', 'dev', 'x'))),
  })
  .map(account);

function load(written: readonly WrittenRule[]): Baseline {
  const data = { version: 1, rules: written.map((rule, index) => ({ name: `rule ${index}`, ...rule })) };
  const { baseline, problems } = loadBaseline([{ path: 'baseline.json', text: JSON.stringify(data) }], now);
  if (baseline === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return baseline;
}

/** `control → value` of all that holds; `undecided` where it cannot be told. */
function resolved(baseline: Baseline, of: Account): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    resolve(baseline, of, noValues).expectations.map((one) => [
      one.control.id,
      'undecided' in one ? 'undecided' : one.value,
    ]),
  );
}

/** The meaning of rules in the plainest words: apply them one by one, for each way in which what is unread may be. */
function reference(written: readonly WrittenRule[], of: Account): Readonly<Record<string, unknown>> {
  let held = new Map<string, unknown>();
  for (const { match: selected, expect: said } of written) {
    const decision = decide(selected, of);
    if (decision === 'no') continue;
    const after = applied(held, said, of);
    if (decision === 'yes') held = after;
    else {
      const named = new Set(valuesOf(said, '').map(([id]) => id));
      const ids = new Set([...held.keys(), ...after.keys()]);
      held = new Map(
        [...ids].map((id) => {
          const isSame = !named.has(id) && held.has(id) && after.has(id);
          return [id, isSame ? held.get(id) : 'undecided'];
        }),
      );
    }
  }
  return Object.fromEntries(held);
}

function applied(held: ReadonlyMap<string, unknown>, said: unknown, of: Account): Map<string, unknown> {
  const after = new Map(held);
  for (const [id, written] of valuesOf(said, '')) {
    for (const known of [...after.keys()])
      if (known.startsWith(`${id}.`) || id.startsWith(`${known}.`)) after.delete(known);
    if (written === 'any') after.delete(id);
    else after.set(id, meaning(written, of));
  }
  return after;
}

/** The controls, or groups taken away, that a map names. */
function valuesOf(said: unknown, path: string): readonly (readonly [string, unknown])[] {
  const isControl = controls.some(({ id }) => id === path);
  const isGroup = controls.some(({ id }) => id.startsWith(`${path}.`)) || path === '';
  if (typeof said !== 'object' || said === null || (isControl && !isGroup)) return [[path, said]];
  return Object.entries(said).flatMap(([key, below]) =>
    valuesOf(below, path === '' ? key : `${path}.${key}`),
  );
}

function meaning(written: unknown, of: Account): unknown {
  if (typeof written === 'string') return /^\d+d$/.test(written) ? Number.parseInt(written, 10) : written;
  return JSON.parse(JSON.stringify(written).replaceAll('{account.id}', of.id));
}

type Plain = 'yes' | 'no' | 'unknown';

function decide(selected: 'all' | WrittenMatch, of: Account): Plain {
  if (selected === 'all') return 'yes';
  const { ids: wanted, names, ou, tags, 'management-account': isManagement, not } = selected;
  const parts: readonly Plain[] = [
    plain(wanted === undefined || wanted.includes(of.id)),
    plain(names === undefined || names.some((glob) => matchesGlob(glob, of.name))),
    plain(isManagement === undefined || isManagement === of.management),
    ou === undefined
      ? 'yes'
      : over(of.organizationalUnit, (path) => ou.some((glob) => matchesPath(glob, path))),
    tags === undefined
      ? 'yes'
      : over(of.tags, (held) =>
          Object.entries(tags).every(([key, globs]) =>
            globs.some((glob) => held[key] !== undefined && matchesGlob(glob, held[key])),
          ),
        ),
    not === undefined ? 'yes' : negated(decide(not, of)),
  ];
  if (parts.includes('no')) return 'no';
  return parts.includes('unknown') ? 'unknown' : 'yes';
}

function plain(holds: boolean): Plain {
  return holds ? 'yes' : 'no';
}

function over<T>(of: Fact<T>, holds: (value: T) => boolean): Plain {
  return of.state === 'value' ? plain(holds(of.value)) : 'unknown';
}

function negated(decision: Plain): Plain {
  if (decision === 'unknown') return 'unknown';
  return opposite(decision) === 'yes' ? 'yes' : 'no';
}

/** The same data with the keys of every map in another order. */
function reversedKeys(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(reversedKeys);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .toReversed()
      .map(([key, below]) => [key, reversedKeys(below)]),
  );
}

describe('whatever the rules', () => {
  test('they mean what applying them one by one means', () => {
    fc.assert(
      fc.property(rules, someAccount, (written, of) => {
        expect(resolved(load(written), of)).toEqual(reference(written, of));
      }),
      { numRuns: 500 },
    );
  });

  test('the order of keys changes nothing', () => {
    fc.assert(
      fc.property(rules, someAccount, (written, of) => {
        expect(resolved(load(reversedKeys(written) as readonly WrittenRule[]), of)).toEqual(
          resolved(load(written), of),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('the order of accounts changes nothing, neither what holds nor what is warned of', () => {
    fc.assert(
      fc.property(rules, fc.array(someAccount, { maxLength: 4 }), (written, accounts) => {
        const [one, other] = [load(written), load(written)];
        const forwards = accounts.map((of) => resolved(one, of));
        const backwards = accounts.toReversed().map((of) => resolved(other, of));
        expect(backwards.toReversed()).toEqual(forwards);
        const places = (of: readonly Account[]) =>
          overridden(one, of).map(({ line, column }) => `${line}:${column}`);
        expect(places(accounts.toReversed())).toEqual(places(accounts));
      }),
      { numRuns: 200 },
    );
  });

  test('what is warned of as overridden can go, and nothing changes', () => {
    fc.assert(
      fc.property(rules, fc.array(someAccount, { minLength: 1, maxLength: 4 }), (written, accounts) => {
        const baseline = load(written);
        const dead = new Set(overridden(baseline, accounts).map(({ line, column }) => `${line}:${column}`));
        const left = baseline.rules.map((rule) => ({
          ...rule,
          statements: rule.statements.filter(
            (one) => one.kind === 'clear' || !dead.has(`${one.at.line}:${one.at.column}`),
          ),
        }));
        for (const of of accounts)
          expect(resolved({ ...baseline, rules: left }, of)).toEqual(resolved(baseline, of));
      }),
      { numRuns: 300 },
    );
  });

  test('a part of a folder means what its rules mean with the scope in each match', () => {
    fc.assert(
      fc.property(rules, rules, plainMatch, someAccount, (first, second, scope, of) => {
        const files = [
          { version: 1, rules: first.map((rule, index) => ({ name: `a${index}`, ...rule })) },
          { scope, rules: second.map((rule, index) => ({ name: `b${index}`, ...rule })) },
        ].map((data, index) => ({ path: `${index}.json`, text: JSON.stringify(data) }));
        const { baseline } = loadBaseline(files, now);
        if (baseline === undefined) throw new Error('not sound');
        const inScope = decide(scope, of);
        const expected =
          inScope === 'no' ? resolved(load(first), of) : resolved(load([...first, ...second]), of);
        if (inScope !== 'unknown') expect(resolved(baseline, of)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
