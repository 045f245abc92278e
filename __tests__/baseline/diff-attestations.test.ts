import { describe, expect, test } from 'vitest';
import { declaredDifference } from '../../src/baseline/diff-declared.ts';
import type { Attestation, Match } from '../../src/baseline/model.ts';
import { attestation, declaring, difference, line, now, tagged, told } from './diff-builders.ts';
import { account, unreadable } from './fixtures.ts';

const prod: Match = { tags: { env: ['prod'] } };
const dev: Match = { tags: { env: ['dev'] } };
const [one, other] = ['111111111111', '222222222222'];
const accounts = tagged('prod', 'dev');
const attested = (...changes: readonly Partial<Attestation>[]) =>
  declaring({ attestations: changes.map((each) => attestation({ match: 'all', ...each })) });

describe('An attestation that does not weaken', () => {
  test.each<readonly [string, Partial<Attestation>, string]>([
    ['has to be given more often', { validFor: 90 }, 'shorter'],
    ['was given again', { on: '2026-11-20' }, 'renewed'],
    ['was given by somebody else', { by: 'hubot' }, 'renewed'],
  ])('%s', (_what, changes, kind) => {
    expect(told(difference(attested({}), attested(changes), accounts))).toEqual([`${kind} attestation of 2`]);
    expect(told(declaredDifference(attested({}), attested(changes), now))).toEqual([
      `${kind} attestation maybe`,
    ]);
  });

  test('is new where no account is known', () => {
    expect(told(declaredDifference(attested(), attested({}), now))).toEqual(['added attestation maybe']);
  });

  test('stands in another line, or is the same for as many accounts', () => {
    const head = attested({ match: { not: { ids: ['999999999999'] } }, at: line(70) });
    expect(told(difference(attested({}), head, accounts))).toEqual([]);
  });
});

describe('An attestation is told with what it was and what it is', () => {
  const before = attestation({ match: 'all', at: line(50) });
  const base = declaring({ attestations: [before] });

  test('in the line of the head that says it', () => {
    const after = attestation({ match: 'all', validFor: 366, at: line(70) });
    expect(difference(base, declaring({ attestations: [after] }), accounts).changes).toMatchObject([
      { kind: 'longer', before, after, certain: true, at: line(70), side: 'head' },
    ]);
  });

  test('in the line of the base where the head says it no more', () => {
    expect(difference(base, declaring({}), accounts).changes).toMatchObject([
      { kind: 'dropped', before, after: undefined, certain: true, at: line(50), side: 'base' },
    ]);
  });
});

describe('Of an account whose tags could not be read, an attestation', () => {
  const compared = (before: Partial<Attestation>, after: Partial<Attestation>) =>
    told(difference(attested(before), attested(after), [account({ id: one, tags: unreadable })]));

  test('may be dropped, where it is asked of others than before', () => {
    expect(compared({ match: 'all' }, { match: prod })).toEqual(['- dropped attestation of 1 maybe']);
    expect(compared({ match: dev }, { match: prod })).toEqual(['- dropped attestation of 1 maybe']);
    expect(compared({ match: prod }, { match: { ids: [other] } })).toEqual([
      '- dropped attestation of 1 maybe',
    ]);
  });

  test('may be added, where it was surely not asked before', () => {
    expect(compared({ match: { ids: [other] } }, { match: prod })).toEqual(['added attestation of 1 maybe']);
    const unread = [account({ tags: unreadable })];
    expect(told(difference(attested(), attested({ match: prod }), unread))).toEqual([
      'added attestation of 1 maybe',
    ]);
  });

  test('is not lost where whoever was asked still is', () => {
    expect(compared({ match: prod }, { match: prod })).toEqual([]);
    expect(compared({ match: prod }, { match: { tags: { env: ['prod', 'dev'] } } })).toEqual([]);
    expect(compared({ match: prod }, { match: 'all' })).toEqual([]);
  });

  test('may state something else, also where it surely is asked now', () => {
    const statement = 'Somebody holds them.';
    expect(compared({ match: prod }, { match: prod, statement })).toEqual([
      '- restated attestation of 1 maybe',
    ]);
    expect(compared({ match: prod }, { match: 'all', statement })).toEqual([
      '- restated attestation of 1 maybe',
    ]);
    expect(compared({ match: 'all' }, { match: 'all', statement })).toEqual(['- restated attestation of 1']);
  });
});
