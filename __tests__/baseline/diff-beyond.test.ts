import { describe, expect, test } from 'vitest';
import { withBeyond } from '../../src/baseline/diff-beyond.ts';
import type { Baseline, Match } from '../../src/baseline/model.ts';
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

const hardware = { 'root-user.mfa': 'hardware' };
const enabled = { 'root-user.mfa': 'enabled' };
const absent = { 'root-user.mfa': 'absent' };
const [first, second, stranger] = ['111111111111', '222222222222', '999999999999'];
const ids = (...of: readonly string[]): Match => ({ ids: of });

/** Of an organization of two accounts, tagged `env: prod` and `env: dev`. */
function said(base: Baseline, head: Baseline): readonly string[] {
  const accounts = tagged('prod', 'dev');
  return told(withBeyond(difference(base, head, accounts), base, head, accounts, now));
}

describe('What is about no account that there is', () => {
  test.each<readonly [string, Match]>([
    ['an id', ids(stranger)],
    ['an id besides known ones that look otherwise', { ids: [first], tags: { env: ['test'] } }],
    ['a tag', { tags: { env: ['test'] } }],
    ['a name', { names: ['sandbox-*'] }],
    ['a unit', { ou: ['Sandbox/**'] }],
  ])('is told of a looser rule that waits for %s', (_what, match) => {
    const base = ruling(['all', hardware]);
    expect(said(base, ruling(['all', hardware], [match, enabled]))).toEqual([
      '- loosened root-user.mfa of 0 maybe',
    ]);
    expect(said(base, ruling(['all', hardware], [match, { 'root-user.mfa': 'any' }]))).toEqual([
      '- dropped root-user.mfa of 0 maybe',
    ]);
    expect(said(base, ruling(['all', hardware], [match, hardware]))).toEqual([]);
  });

  test('is told of a stricter rule and of a new expectation, which weaken nothing', () => {
    const test: Match = { tags: { env: ['test'] } };
    expect(said(ruling(['all', enabled]), ruling(['all', enabled], [test, hardware]))).toEqual([
      'tightened root-user.mfa of 0 maybe',
    ]);
    expect(said(declaring({}), ruling([test, hardware]))).toEqual(['added root-user.mfa of 0 maybe']);
  });

  test('is told of a match that is narrower only for them', () => {
    for (const narrow of [ids(first, second), { tags: { env: ['prod', 'dev'] } }, { names: ['account-*'] }])
      expect(said(ruling(['all', hardware]), ruling([narrow, hardware]))).toEqual([
        '- dropped root-user.mfa of 0 maybe',
      ]);
  });

  test('is told of exceptions that are new, longer or wider', () => {
    const excepting = (...changes: readonly Parameters<typeof exception>[0][]) =>
      declaring({ exceptions: changes.map(exception) });
    const match = ids(stranger);
    expect(said(excepting(), excepting({ match }))).toEqual(['- new exception of 0 maybe']);
    expect(said(excepting({ match }), excepting({ match, until: '2027-06-30' }))).toEqual([
      '- longer exception of 0 maybe',
    ]);
    expect(said(excepting({ match }), excepting({ match, control: 'iam-users' }))).toEqual([
      '- wider exception of 0 maybe',
    ]);
    expect(said(excepting({ match, resource: 'ci' }), excepting({ match }))).toEqual([
      '- wider exception of 0 maybe',
    ]);
    expect(said(excepting({ match }), excepting())).toEqual(['gone exception of 0 maybe']);
    expect(said(excepting(), excepting({ match, until: '2026-11-20' }))).toEqual([]);
  });

  test('is told of owners and attestations', () => {
    const test: Match = { tags: { env: ['test'] } };
    const owners = (...of: Baseline['owners']) => declaring({ owners: of });
    const all = ownedBy('all', 'octocat');
    expect(said(owners(all), owners(all, ownedBy(test, 'hubot')))).toEqual(['- owner of 0 maybe']);
    const attested = (match: Match) => declaring({ attestations: [attestation({ match })] });
    expect(said(attested('all'), attested(ids(first, second)))).toEqual(['- dropped attestation of 0 maybe']);
    expect(said(attested(test), declaring({}))).toEqual(['- dropped attestation of 0 maybe']);
  });
});

describe('What an account shows already is not told twice', () => {
  test('of the same value', () => {
    expect(said(ruling(['all', hardware]), ruling(['all', enabled]))).toEqual([
      '- loosened root-user.mfa of 2',
    ]);
    expect(said(ruling(['all', hardware]), ruling([{ tags: { env: ['prod'] } }, hardware]))).toEqual([
      '- dropped root-user.mfa of 1',
    ]);
  });

  test('of the same new entry', () => {
    const rules = [
      ['all', hardware],
      [{ tags: { team: ['a'] } }, enabled],
    ] as const;
    expect(said(ruling(...rules), ruling(...rules, [{ tags: { env: ['dev'] } }, absent]))).toEqual([
      '- changed root-user.mfa of 1',
    ]);
    const owners = [ownedBy('all', 'octocat'), ownedBy({ tags: { team: ['a'] } }, 'hubot')];
    const more = [...owners, ownedBy({ tags: { env: ['dev'] } }, 'monalisa')];
    expect(said(declaring({ owners }), declaring({ owners: more }))).toEqual(['- owner of 1']);
  });

  test('of an exception, and of what can never be about another account', () => {
    const excepting = (match: Match) => declaring({ exceptions: [exception({ match })] });
    expect(said(declaring({}), excepting({ tags: { env: ['dev'] } }))).toEqual(['- new exception of 1']);
    const rules = [
      ['all', hardware],
      [{ tags: { env: ['test'] } }, { 'root-user.mfa': 'any' }],
    ] as const;
    expect(said(ruling(...rules), ruling(...rules, [{ managementAccount: true }, enabled]))).toEqual([
      '- loosened root-user.mfa of 1',
    ]);
  });

  test('except what weakens, where the account only shows what does not', () => {
    const [weeks, months, year] = [30, 90, 365].map((days) => ({ 'iam-users.access-keys.max-age': days }));
    if (weeks === undefined || months === undefined || year === undefined) throw new Error('Three values.');
    const rules = [
      ['all', year],
      [{ tags: { env: ['test'] } }, weeks],
    ] as const;
    expect(said(ruling(...rules), ruling(...rules, [{ names: ['account-2'] }, months]))).toEqual([
      '- loosened iam-users.access-keys.max-age of 0 maybe',
      'tightened iam-users.access-keys.max-age of 1',
    ]);
  });
});

test('many weakenings of one control become one', () => {
  const rules = Array.from(
    { length: 9 },
    (_each, index) =>
      [
        { tags: { team: [`t${index}`] } },
        { 'contacts.security': { email: `${index}@example.com` } },
      ] as const,
  );
  const head = ruling(...rules, [{ ou: ['New/**'] }, { 'contacts.security': { email: 'soc@example.com' } }]);
  expect(said(ruling(...rules), head)).toEqual([
    '- changed contacts.security of 0 maybe',
    'added contacts.security of 0 maybe',
  ]);
});
