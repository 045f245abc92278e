import { describe, expect, test } from 'vitest';
import { withBeyond } from '../../src/baseline/diff-beyond.ts';
import type { Baseline, Match, MatchKeys } from '../../src/baseline/model.ts';
import type { Account } from '../../src/snapshot/account.ts';
import {
  attestation,
  declaring,
  difference,
  exception,
  now,
  ownedBy,
  ruling,
  tagged,
  told,
} from './diff-builders.ts';

const [first, second, stranger] = ['111111111111', '222222222222', '999999999999'];
const management: Match = { managementAccount: true };
const hardware = { 'root-user.mfa': 'hardware' };
const enabled = { 'root-user.mfa': 'enabled' };

/** Of an organization of two accounts, tagged `env: prod` and `env: dev`; the first is the management account. */
function said(base: Baseline, head: Baseline, accounts: readonly Account[] = tagged('prod', 'dev')) {
  return told(withBeyond(difference(base, head, accounts), base, head, accounts, now));
}

/** Baselines whose entry of each kind is about these accounts alone. */
const kinds: readonly (readonly [string, (match: Match) => Baseline])[] = [
  ['a rule', (match) => ruling(['all', hardware], [match, enabled])],
  ['an owner', (match) => declaring({ owners: [ownedBy('all', 'octocat'), ownedBy(match, 'hubot')] })],
  ['an exception', (match) => declaring({ exceptions: [exception({ match })] })],
  ['an attestation', (match) => declaring({ attestations: [attestation({ match })] })],
];

describe.each(kinds)('Where %s is about', (_kind, about) => {
  test('the very same accounts as before, nothing waits for others', () => {
    for (const same of [
      { ids: [first] },
      { within: { ids: [first] } },
      { ids: [first], not: { ids: [second] } },
    ])
      expect(said(about(management), about(same))).toEqual([]);
    expect(said(about({ ids: [second] }), about({ ids: [second], managementAccount: false }))).toEqual([]);
  });

  test('an account besides that is not there, it is told', () => {
    expect(said(about({ ids: [first] }), about({ ids: [first, stranger] }))).toHaveLength(1);
    expect(said(about(management), about({ within: { ids: [first, stranger] } })).length).toBeGreaterThan(0);
  });
});

describe('An account that is there is waited for, where a match looks at what may change:', () => {
  test.each<readonly [string, MatchKeys]>([
    ['its name', { names: ['another'] }],
    ['its unit', { ou: ['Another/**'] }],
    ['its tags', { tags: { env: ['test'] } }],
    ['a name that it has now', { not: { names: ['account-1'] } }],
    ['a tag that it has now', { not: { tags: { env: ['prod'] } } }],
    ['the unit of a scope', { within: { ou: ['Another/**'] } }],
  ])('%s', (_what, keys) => {
    const excepting = declaring({ exceptions: [exception({ match: { ids: [first], ...keys } })] });
    expect(said(declaring({}), excepting)).toEqual(['- new exception of 0 maybe']);
    expect(
      said(ruling(['all', hardware]), ruling(['all', hardware], [{ ids: [first], ...keys }, enabled])),
    ).toEqual(['- loosened root-user.mfa of 0 maybe']);
  });
});

test('A management account that is not there is one yet to come', () => {
  const members = tagged('prod', 'dev').slice(1);
  const excepting = declaring({ exceptions: [exception({ match: management })] });
  expect(said(declaring({}), excepting, members)).toEqual(['- new exception of 0 maybe']);
  expect(said(declaring({}), excepting)).toEqual(['- new exception of 1']);
});

test('What is said of one known account alone is not told of another', () => {
  const security = (name: string) => ({ 'contacts.security': { email: `${name}@example.com` } });
  const rules = [
    ['all', security('a')],
    [management, security('b')],
  ] as const;
  expect(said(ruling(...rules, [{ ids: [second] }, security('c')]), ruling(...rules))).toEqual([
    '- changed contacts.security of 1',
  ]);
});
