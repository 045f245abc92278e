import { describe, expect, test } from 'vitest';
import { declaredDifference } from '../../src/baseline/diff-declared.ts';
import type { ExceptionEntry, Match } from '../../src/baseline/model.ts';
import { declaring, difference, exception, line, now, tagged, told } from './diff-builders.ts';
import { account, unreadable } from './fixtures.ts';

const prod: Match = { tags: { env: ['prod'] } };
const accounts = tagged('prod', 'dev');
const excepting = (...changes: readonly Partial<ExceptionEntry>[]) =>
  declaring({ exceptions: changes.map(exception) });
const compared = (
  before: readonly Partial<ExceptionEntry>[],
  after: readonly Partial<ExceptionEntry>[],
): readonly string[] => told(difference(excepting(...before), excepting(...after), accounts));

describe('What an exception accepted already is not accepted anew', () => {
  test('by one for a resource that a pattern stood for', () => {
    const pattern = { resource: 'legacy-*' };
    expect(compared([pattern], [pattern, { resource: 'legacy-ci' }])).toEqual(['new exception of 2']);
    expect(compared([pattern], [pattern, { resource: 'ci' }])).toEqual(['- new exception of 2']);
  });

  test('though of two patterns, only the same one is known to stand for no more', () => {
    const pattern = { resource: 'legacy-*' };
    expect(compared([pattern], [{ ...pattern, until: '2026-12-31' }])).toEqual(['shorter exception of 2']);
    for (const resource of ['legacy-a*', 'legacy-?'])
      expect(compared([pattern], [pattern, { resource }])).toEqual(['- new exception of 2']);
  });

  test('by one with another approver, or one that stands in another line', () => {
    expect(compared([{ approvedBy: 'octocat' }], [{ approvedBy: 'hubot' }])).toEqual([
      'reworded exception of 2',
    ]);
    expect(compared([{}], [{ at: line(99) }])).toEqual([]);
  });
});

describe('An exception is compared with the one that it takes the place of', () => {
  test('the one for the same, before one for a part of it', () => {
    const whole = { control: 'iam-users', until: '2026-12-31' };
    expect(compared([{}, whole], [{ ...whole, until: '2027-03-31' }])).toEqual([
      '- longer exception of 2',
      'gone exception of 2',
    ]);
  });

  test('which for more controls or resources is wider, whatever its reason and end', () => {
    const later = { reason: 'Another', until: '2027-03-31' };
    expect(compared([{}], [{ ...later, control: 'iam-users' }])).toEqual(['- wider exception of 2']);
    expect(compared([{ resource: 'ci' }], [{ ...later, resource: 'c*' }])).toEqual([
      '- wider exception of 2',
    ]);
  });

  test.each<readonly [string, Partial<ExceptionEntry>, Partial<ExceptionEntry>]>([
    ['control', {}, { control: 'root-user.mfa' }],
    [
      'control, of a resource that is called the same',
      { resource: 'ci' },
      { control: 'root-user.mfa', resource: 'ci' },
    ],
    ['resource', { resource: 'ci' }, { resource: 'deploy' }],
  ])('and not with one for another %s', (_what, before, after) => {
    expect(compared([before], [after])).toEqual(['- new exception of 2', 'gone exception of 2']);
  });
});

describe('An exception is told with what it was and what it is', () => {
  const before = exception({ at: line(40) });
  const base = declaring({ exceptions: [before] });

  test('in the line of the head that says it', () => {
    const after = exception({ until: '2027-03-31', at: line(70) });
    expect(difference(base, declaring({ exceptions: [after] }), accounts).changes).toMatchObject([
      { kind: 'longer', before, after, certain: true, at: line(70), side: 'head' },
    ]);
    expect(difference(declaring({}), base, accounts).changes).toMatchObject([
      { kind: 'new', before: undefined, after: before, at: line(40), side: 'head' },
    ]);
  });

  test('in the line of the base where it is gone', () => {
    expect(difference(base, declaring({}), accounts).changes).toMatchObject([
      { kind: 'gone', before, after: undefined, certain: true, at: line(40), side: 'base' },
    ]);
  });
});

test('An exception counts through the whole of its last day', () => {
  const base = declaring({});
  const [today, yesterday] = [excepting({ until: '2026-11-21' }), excepting({ until: '2026-11-20' })];
  expect(told(difference(base, today, accounts))).toEqual(['- new exception of 2']);
  expect(told(declaredDifference(base, today, now))).toEqual(['- new exception maybe']);
  expect(told(difference(base, yesterday, accounts))).toEqual([]);
  expect(told(declaredDifference(base, yesterday, now))).toEqual([]);
});

describe('Of an account whose tags could not be read, an exception', () => {
  const unread = [account({ tags: unreadable })];
  const some = { match: prod };
  const said = (before: readonly Partial<ExceptionEntry>[], after: readonly Partial<ExceptionEntry>[]) =>
    told(difference(excepting(...before), excepting(...after), unread));

  test('may be wider, narrower or gone', () => {
    expect(said([some], [{}])).toEqual(['- wider exception of 1 maybe']);
    expect(said([{}], [some])).toEqual(['narrower exception of 1 maybe']);
    expect(said([some], [])).toEqual(['gone exception of 1 maybe']);
  });

  test('may accept what another one accepted, if that is about the account', () => {
    const whole = { ...some, control: 'iam-users' };
    expect(said([whole], [whole, {}])).toEqual(['- new exception of 1 maybe']);
  });

  test('surely accepts more than any that may be about the account', () => {
    expect(said([some], [{ until: '2027-03-31' }])).toEqual(['- longer exception of 1']);
    expect(said([some], [{ control: 'iam-users' }])).toEqual(['- wider exception of 1']);
  });
});
