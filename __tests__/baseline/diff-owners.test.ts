import { describe, expect, test } from 'vitest';
import { declaredDifference } from '../../src/baseline/diff-declared.ts';
import type { Match, OwnerEntry } from '../../src/baseline/model.ts';
import { declaring, difference, line, now, ownedBy, tagged, told } from './diff-builders.ts';
import { account, unreadable } from './fixtures.ts';

const prod: Match = { tags: { env: ['prod'] } };
const accounts = tagged('prod', 'dev');
const owned = (...owners: readonly OwnerEntry[]) => declaring({ owners });
const inLine = (number: number, entry: OwnerEntry): OwnerEntry => ({ ...entry, at: line(number) });
const octocat = { assignees: ['octocat'], labels: [] };
const hubot = { assignees: ['hubot'], labels: [] };

describe('Whoever was told of drift and no longer is makes a weakening', () => {
  const whole = { mention: '@octo-org/security', contact: '#security' };

  test.each<readonly [string, Partial<OwnerEntry>, Partial<OwnerEntry>]>([
    ['one of two assignees', { assignees: ['octocat', 'hubot'] }, { assignees: ['octocat'] }],
    ['a mention', whole, { contact: '#security' }],
    ['a mention of somebody else', whole, { ...whole, mention: '@octo-org/payments' }],
    ['a contact', whole, { mention: '@octo-org/security' }],
    ['another contact', whole, { ...whole, contact: '#payments' }],
  ])('%s', (_what, before, after) => {
    const all = ownedBy('all', 'octocat');
    expect(told(difference(owned({ ...all, ...before }), owned({ ...all, ...after }), accounts))).toEqual([
      '- owner of 2',
    ]);
  });

  test.each<readonly [string, Partial<OwnerEntry>, Partial<OwnerEntry>]>([
    [
      'the same assignees in another order',
      { assignees: ['octocat', 'hubot'] },
      { assignees: ['hubot', 'octocat'] },
    ],
    ['a mention besides', { contact: '#security' }, whole],
    ['a contact besides', { mention: '@octo-org/security' }, whole],
    ['other labels, which tell nobody', { ...whole, labels: ['aws'] }, { ...whole, labels: ['cloud'] }],
  ])('and not %s', (_what, before, after) => {
    const all = ownedBy('all', 'octocat');
    expect(told(difference(owned({ ...all, ...before }), owned({ ...all, ...after }), accounts))).toEqual([
      'owner of 2',
    ]);
  });
});

describe('An owner is told with the line that decides', () => {
  test('of the entry that holds now, whatever stands behind it', () => {
    const head = owned(
      inLine(31, ownedBy('all', 'hubot')),
      inLine(32, ownedBy({ names: ['other-*'] }, 'monalisa')),
    );
    expect(difference(owned(ownedBy('all', 'octocat')), head, accounts).changes).toMatchObject([
      { before: octocat, after: hubot, certain: true, at: line(31), side: 'head' },
    ]);
  });

  test('of the entry that held before, where none does now', () => {
    const base = owned(inLine(31, ownedBy(prod, 'octocat')));
    const head = owned(inLine(41, ownedBy({ names: ['other-*'] }, 'octocat')));
    expect(difference(base, head, accounts).changes).toMatchObject([
      { before: octocat, after: 'none', certain: true, at: line(31), side: 'base', accounts: { count: 1 } },
    ]);
  });
});

describe('Where a selector of an owner could not be read', () => {
  const unread = [account({ tags: unreadable })];
  const all = inLine(31, ownedBy('all', 'octocat'));
  const ofProd = inLine(32, ownedBy(prod, 'hubot'));

  test('what may be another owner is told with both of them, as uncertain', () => {
    const may = { certain: false, weakens: true, accounts: { count: 1 } };
    expect(difference(owned(all, ofProd), owned(all), unread).changes).toMatchObject([
      { ...may, before: hubot, after: octocat, at: line(31), side: 'head' },
    ]);
    expect(difference(owned(all), owned(all, ofProd), unread).changes).toMatchObject([
      { ...may, before: octocat, after: hubot, at: line(32), side: 'head' },
    ]);
  });

  test('so is an owner that there may be no more, or may be for the first time', () => {
    expect(difference(owned(ofProd), owned(), unread).changes).toMatchObject([
      { before: hubot, after: 'none', certain: false, weakens: true, at: line(32), side: 'base' },
    ]);
    expect(difference(owned(), owned(ofProd), unread).changes).toMatchObject([
      { before: 'none', after: hubot, certain: false, weakens: false, at: line(32), side: 'head' },
    ]);
  });

  test('an account that may change its owner in two ways is one account', () => {
    const both = (login: string) => owned(ownedBy(prod, login), ownedBy({ tags: { env: ['dev'] } }, login));
    expect(told(difference(both('octocat'), both('hubot'), unread))).toEqual(['- owner of 1 maybe']);
  });

  test('what is known to match is not doubted', () => {
    const known = inLine(33, ownedBy({ names: ['payments'] }, 'monalisa'));
    expect(told(difference(owned(all, ofProd, known), owned(all, known), unread))).toEqual([]);
    expect(told(difference(owned(all, ofProd), owned(all, { ...ofProd, at: line(99) }), unread))).toEqual([]);
  });
});

describe('Too many owners to be told one by one', () => {
  const many = (count: number, tag: string) =>
    owned(
      ...Array.from({ length: count }, (_each, index) =>
        inLine(100 + index, ownedBy({ tags: { [tag]: [`${index}*`] } }, `user-${index}`)),
      ),
    );
  const undecided = {
    about: 'owner',
    before: 'undecided',
    after: 'undecided',
    certain: false,
    weakens: true,
  } as const;

  test('are one change, which weakens, at the last of them', () => {
    expect(declaredDifference(many(30, 'team'), many(40, 'cost'), now).changes).toEqual([
      { ...undecided, accounts: undefined, at: line(139), side: 'head' },
    ]);
  });

  test('are told in the base where the head has no owners', () => {
    expect(declaredDifference(many(501, 'team'), owned(), now).changes).toEqual([
      { ...undecided, accounts: undefined, at: line(600), side: 'base' },
    ]);
  });
});
