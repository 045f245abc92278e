import { describe, expect, it } from 'vitest';
import { groupKey } from '../../src/issues/group.ts';
import type { ListedFinding } from '../../src/issues/memory.ts';
import type { OwnIssue } from '../../src/issues/own.ts';
import { ownerGroups, succeed } from '../../src/issues/succession.ts';
import { account, accountId, mfa, owner, sha256, verdict } from './builders.ts';
import { openedBy, planned, seal } from './plans.ts';

const scope = sha256('scope');
const now = new Date('2026-11-25T06:00:00Z');
const [opened] = openedBy(planned({ verdicts: [verdict([mfa()])] }), seal, 1);
if (opened?.marker?.memory === undefined) throw new Error('no issue was opened');
const { marker } = opened;
const { memory } = opened.marker;

function rows(...accounts: readonly string[]): readonly ListedFinding[] {
  return accounts.map((id) => ({
    account: id,
    control: 'root-user.mfa',
    resource: undefined,
    severity: 'high',
    since: '2026-11-21',
    unconfirmedSince: undefined,
  }));
}

/** An issue of an owner that lists findings of these accounts. */
function issueOf(
  id: string,
  number: number,
  listed: readonly ListedFinding[],
  change: Partial<OwnIssue> = {},
) {
  const group = { kind: 'owner', id } as const;
  const key = groupKey(scope, group, sha256);
  return {
    ...opened,
    number,
    marker: { ...marker, key, memory: { ...memory, group, listed } },
    ...change,
  } as OwnIssue;
}

describe('an owner’s issue is taken over', () => {
  const owners: Readonly<Record<string, string>> = { a: 'new', b: 'new', c: 'other', d: 'taken' };
  const keyOf = (id: string) => owners[id];
  const heirs = (...orphans: readonly (readonly [number, readonly ListedFinding[]])[]) => {
    const all = orphans.map(([number, listed]) => ({ issue: issueOf('old', number, listed), listed }));
    const found = succeed(all, new Set(['new', 'other']), keyOf);
    return [...found].map(([key, { number }]) => [key, number]);
  };

  it('by the one that has more than half of what it lists', () => {
    expect(heirs([1, rows('a', 'b', 'c')])).toEqual([['new', 1]]);
    expect(heirs([1, rows('a', 'c')])).toEqual([]);
    expect(heirs([1, rows('a', 'b', 'gone', 'gone')])).toEqual([]);
  });

  it('by nobody who has an issue already', () => {
    expect(heirs([1, rows('d', 'd')])).toEqual([]);
  });

  it('by nobody where it lists nothing', () => {
    expect(heirs([1, []])).toEqual([]);
  });

  it('and of several the one that lists most, then the oldest', () => {
    expect(heirs([1, rows('a')], [2, rows('a', 'b')])).toEqual([['new', 2]]);
    expect(heirs([2, rows('a', 'b')], [1, rows('a')])).toEqual([['new', 2]]);
    expect(heirs([2, rows('a')], [1, rows('b')])).toEqual([['new', 1]]);
    expect(heirs([1, rows('a')], [2, rows('b')])).toEqual([['new', 1]]);
  });
});

describe('an account whose owner is undecided', () => {
  const undecided = verdict([mfa()], { owner: 'undecided' });
  const home = (...own: readonly OwnIssue[]) => ownerGroups(own, scope, now, sha256)(undecided);
  const closed = { state: 'closed', closedAt: '2026-11-24T06:00:00Z' } as const;

  it('stays with the owner whose issue lists it', () => {
    expect(home(issueOf('one', 1, rows(accountId)))).toBe('one');
    expect(home(issueOf('one', 1, rows('444455556666')))).toBe('undecided');
    expect(home()).toBe('undecided');
  });

  it('stays with the one whose issue lists most of it, then with that of the oldest issue', () => {
    const [less, more] = [
      issueOf('less', 1, rows(accountId)),
      issueOf('more', 2, rows(accountId, accountId)),
    ];
    expect(home(less, more)).toBe('more');
    expect(home(more, less)).toBe('more');
    expect(home(issueOf('new', 3, rows(accountId)), less)).toBe('less');
    expect(home(less, issueOf('new', 3, rows(accountId)))).toBe('less');
  });

  it('stays with an open issue rather than with a closed one, and with one that was closed lately', () => {
    const shut = issueOf('shut', 1, rows(accountId, accountId), closed);
    expect(home(shut)).toBe('shut');
    expect(home(shut, issueOf('open', 2, rows(accountId)))).toBe('open');
    expect(home(issueOf('open', 2, rows(accountId)), shut)).toBe('open');
    expect(home(issueOf('old', 1, rows(accountId), { ...closed, closedAt: '2026-01-01T00:00:00Z' }))).toBe(
      'undecided',
    );
  });

  it('believes no marker whose key is another’s, that is of another kind, or that is lost', () => {
    const issue = issueOf('one', 1, rows(accountId));
    expect(home({ ...issue, marker: { ...marker, memory: issue.marker?.memory } })).toBe('undecided');
    expect(home(opened)).toBe('undecided');
    expect(home({ ...issue, marker: undefined })).toBe('undecided');
    expect(home({ ...issue, marker: { ...marker, memory: undefined } })).toBe('undecided');
  });

  it('goes to its owner as soon as that is decided', () => {
    const decided = verdict([mfa()], { account: account(), owner: owner({ assignees: ['Octocat'] }) });
    const groupOf = ownerGroups([issueOf('one', 1, rows(accountId))], scope, now, sha256);
    expect(groupOf(decided)).toBe('[["octocat"],[],"",""]');
  });
});

describe('what an owner’s issue handed over', () => {
  const handed = (on: string) => {
    const [issue] = openedBy(planned({ verdicts: [verdict([mfa()])], groupBy: 'owner' }), seal, 1);
    if (issue?.marker?.memory === undefined) throw new Error('no issue was opened');
    const { memory: before } = issue.marker;
    const passed = { ...before, listed: [], handed: { on, listed: before.listed } };
    const theirs = { owner: owner({ assignees: ['hubot'] }) };
    return planned({
      verdicts: [verdict([mfa()], theirs)],
      groupBy: 'owner',
      own: [{ ...issue, marker: { ...issue.marker, memory: passed } }],
      now,
    });
  };

  it('keeps its first day when the other issue was not written', () => {
    const { known, newFindings } = handed('2026-11-19');
    expect([...known.values()]).toMatchObject([{ since: '2026-11-21' }]);
    expect(newFindings).toBe(0);
  });

  it('is forgotten after a week', () => {
    const { known, newFindings } = handed('2026-11-17');
    expect([...known.values()]).toMatchObject([{ since: '2026-11-25' }]);
    expect(newFindings).toBe(1);
  });
});
