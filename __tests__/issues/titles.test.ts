import { describe, expect, it } from 'vitest';
import type { Group } from '../../src/issues/group.ts';
import type { Subject } from '../../src/issues/subject.ts';
import { namesOther, type TitleIndex, titleIndex } from '../../src/issues/titles.ts';
import { account, accountId, owner } from './builders.ts';

const octocats = owner({ assignees: ['octocat'] });

function subject(group: Group, change: Partial<Subject> = {}): Subject {
  const links = { baseline: undefined, path: 'baseline.yml', runs: undefined };
  return { group, account: undefined, owner: 'none', ownerOf: () => 'none', links, ...change };
}

const payments: Group = { kind: 'account', id: accountId };
const odd: Group = { kind: 'account', id: '444455556666' };
const nameless: Group = { kind: 'account', id: '555566667777' };
const mfa: Group = { kind: 'control', id: 'root-user.mfa' };
const theirs: Group = { kind: 'owner', id: 'one' };
const others: Group = { kind: 'owner', id: 'two' };
const coverage: Group = { kind: 'coverage', id: '' };
const overview: Group = { kind: 'overview', id: '' };

const accounts = [
  account(),
  account({ id: odd.id, name: 'payments (111122223333): x' }),
  account({ id: nameless.id, name: '' }),
];
const index: TitleIndex = (title) =>
  titleIndex(
    [
      subject(mfa),
      subject(theirs, { owner: octocats }),
      subject(others, { owner: octocats }),
      subject(coverage),
      subject(overview),
    ],
    new Map(accounts.map((each) => [each.id, each])),
  )(title);

describe('a title', () => {
  it.each<[string, readonly Group[]]>([
    ['payments (111122223333): 1 finding drifts', [payments]],
    ['payments (111122223333): x (444455556666): 1 finding drifts', [payments, odd]],
    ['555566667777: 1 finding drifts', [nameless]],
    ['other (111122223333): 1 finding drifts', []],
    ['root-user.mfa: 1,234 findings drift in 12 accounts', [mfa]],
    ['octocat: 1 finding drifts in 1 account', [theirs, others]],
    ['1 account could not be read in full', [coverage]],
    ['1,234 accounts could not be read in full', [coverage]],
    ['Rootline overview', [overview]],
    ['Rootline overview: production', [overview]],
    ['payments (111122223333) is fine', []],
    ['payments: 1 finding drifts', []],
    ['two accounts could not be read in full', []],
    ['why 2 accounts could not be read in full', []],
    ['', []],
  ])('%j is of what it begins with', (title, groups) => {
    expect(index(title)).toEqual(groups);
  });
});

describe('a title names another group', () => {
  it.each<[string, Group]>([
    ['root-user.mfa: 2 findings drift in 2 accounts', payments],
    ['payments (111122223333): 1 finding drifts, worst is high', mfa],
    ['payments (111122223333): not everything could be confirmed', odd],
    ['payments (111122223333): 3 findings not confirmed', coverage],
    ['octocat: 1 finding drifts in 1 account', payments],
    ['payments (111122223333): 1 finding drifts', theirs],
    ['2 accounts could not be read in full', payments],
    ['Rootline overview: production', coverage],
  ])('%j, than %j', (title, group) => {
    expect(namesOther(title, group, index)).toBe(true);
  });

  it.each<[string, Group]>([
    ['payments (111122223333): 1 finding drifts', payments],
    ['payments (111122223333): x (444455556666): 1 finding drifts', odd],
    ['payments (111122223333): x (444455556666): 1 finding drifts', payments],
    ['octocat: 1 finding drifts in 1 account', { kind: 'owner', id: 'a third' }],
    ['billing (777788889999): 1 finding drifts', payments],
    ['root-user.mfa: who mends it?', payments],
    ['nothing to see', payments],
  ])('but %j does not, than %j', (title, group) => {
    expect(namesOther(title, group, index)).toBe(false);
  });
});
