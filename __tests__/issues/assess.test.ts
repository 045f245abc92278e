import { describe, expect, it } from 'vitest';
import type { AccountVerdict } from '../../src/drift/finding.ts';
import type { Group } from '../../src/issues/group.ts';
import { firstDay, seenIn } from '../../src/issues/recall.ts';
import { assessed, type Given, memory, other, row, today } from './assessments.ts';
import { account, accountId, consoleOf, keys, mfa, passed, unread, verdict } from './builders.ts';

describe('a finding that drifts', () => {
  it('keeps the day it was first seen, and came when the issue did not list it', () => {
    const { drifting, came, fresh } = assessed([verdict([mfa(), keys()])], memory([row()]));
    expect(drifting).toMatchObject([
      { finding: { control: 'root-user.mfa' }, since: '2026-11-01', confirmed: false },
      { finding: { control: 'root-user.access-keys' }, since: today, confirmed: false },
    ]);
    expect(came).toEqual([drifting[1]]);
    expect(fresh).toBe(1);
  });

  it('is as old as any issue remembers, and never from the future', () => {
    const older = assessed([verdict([mfa()])], undefined, {
      recall: { firstSeen: seenIn([[row({ since: '2026-10-01' })]]) },
    });
    expect(older.drifting[0]?.since).toBe('2026-10-01');
    expect(assessed([verdict([mfa()])], memory([row({ since: '2099-01-01' })])).drifting[0]?.since).toBe(
      today,
    );
  });

  it('is confirmed again after it could not be read', () => {
    const listed = [row({ unconfirmedSince: '2026-11-20' })];
    expect(assessed([verdict([mfa()])], memory(listed)).drifting[0]?.confirmed).toBe(true);
  });

  it('stands worst first, then by its key', () => {
    const found = [consoleOf('bob'), consoleOf('alice'), keys(), mfa()];
    const { drifting } = assessed([verdict(found)], undefined);
    expect(drifting.map(({ finding }) => finding.resource ?? finding.control)).toEqual([
      'root-user.mfa',
      'root-user.access-keys',
      'alice',
      'bob',
    ]);
  });

  it('is not fresh where there was no room for it before', () => {
    const found = [verdict([mfa(), keys(), consoleOf('alice')])];
    expect(assessed(found, memory([row()], 1))).toMatchObject({ fresh: 1, came: [{}, {}] });
    expect(assessed(found, memory([row()], 5)).fresh).toBe(0);
  });
});

describe('a listed finding that does not drift', () => {
  const fateOf = (verdicts: readonly AccountVerdict[], listed = row(), given: Given = {}) => {
    const { gone, unconfirmed } = assessed(verdicts, memory([listed]), given);
    return gone[0]?.fate ?? unconfirmed[0]?.why.kind;
  };

  it('is in line where the control passes', () => {
    expect(fateOf([verdict([passed(mfa())])])).toBe('in-line');
  });

  it('is in line where another user of the control still drifts', () => {
    const listed = row({ control: 'iam-users.console-access', resource: 'alice' });
    expect(fateOf([verdict([consoleOf('bob')])], listed)).toBe('in-line');
  });

  it('is accepted where an exception says so, with its words', () => {
    const accepted = { ...mfa(), verdict: 'accepted' as const, reason: 'accepted until 2027-01-31' };
    expect(assessed([verdict([accepted])], memory([row()])).gone).toMatchObject([
      { fate: 'accepted', reason: 'accepted until 2027-01-31', account: { id: accountId } },
    ]);
  });

  it('is accepted even where other users of the control could not be listed', () => {
    const accepted = { ...consoleOf('alice'), verdict: 'accepted' as const };
    const listed = row({ control: 'iam-users.console-access', resource: 'alice' });
    expect(fateOf([verdict([unread(consoleOf(undefined)), accepted])], listed)).toBe('accepted');
  });

  it('is expected no more where nothing is said of its control', () => {
    expect(fateOf([verdict([keys()])])).toBe('not-expected');
  });

  it('is unconfirmed where it is unknown, or the whole control is', () => {
    expect(fateOf([verdict([unread(mfa())])])).toBe('unknown');
    const listed = row({ control: 'iam-users.console-access', resource: 'alice' });
    expect(fateOf([verdict([unread(consoleOf(undefined))])], listed)).toBe('unknown');
    expect(fateOf([verdict([unread(consoleOf('alice'))])], listed)).toBe('unknown');
  });

  it('is in line where the control speaks of the whole account now', () => {
    const listed = row({ control: 'iam-users.console-access', resource: 'alice' });
    expect(fateOf([verdict([consoleOf(undefined)])], listed)).toBe('in-line');
  });

  it('is in line where only another user could not be judged', () => {
    const listed = row({ control: 'iam-users.console-access', resource: 'alice' });
    expect(fateOf([verdict([unread(consoleOf('bob'))])], listed)).toBe('in-line');
  });

  const control: Group = { kind: 'control', id: 'root-user.mfa' };
  const elsewhere = row({ account: other.id });
  const here = [verdict([mfa()])];

  it('left where its account is in the inventory no more, and the run was whole', () => {
    const given = { group: control, accounts: [account()] };
    expect(fateOf(here, elsewhere, given)).toBe('left');
    expect(fateOf(here, elsewhere, { ...given, whole: false })).toBe('outside');
  });

  it.each([
    ['ACTIVE', 'outside'],
    ['UNKNOWN', 'outside'],
    ['SUSPENDED', 'skipped'],
    ['PENDING_CLOSURE', 'skipped'],
    ['CLOSED', 'skipped'],
    ['PENDING_ACTIVATION', 'skipped'],
  ] as const)('of an account in the state %s that was not judged is %s', (state, kind) => {
    const accounts = [account(), { ...other, state }];
    expect(fateOf(here, elsewhere, { group: control, accounts })).toBe(kind);
  });

  it('of a skipped account tells the state', () => {
    const accounts = [account(), { ...other, state: 'SUSPENDED' as const }];
    const { unconfirmed } = assessed(here, memory([elsewhere]), { group: control, accounts });
    expect(unconfirmed[0]).toMatchObject({
      why: { kind: 'skipped', state: 'SUSPENDED' },
      account: { name: 'other' },
    });
  });

  it('moved where it drifts in another group', () => {
    const owned = verdict([mfa()], { owner: { assignees: ['hubot'], labels: [] } });
    const group: Group = { kind: 'owner', id: 'none' };
    expect(fateOf([owned], row(), { group })).toBe('moved');
  });

  it('keeps the day since when it cannot be confirmed', () => {
    const once = assessed([verdict([unread(mfa())])], memory([row()]));
    expect(once.unconfirmed).toMatchObject([{ since: '2026-11-01', unconfirmedSince: today }]);
    const again = assessed([verdict([unread(mfa())])], memory([row({ unconfirmedSince: '2026-11-20' })]));
    expect(again.unconfirmed).toMatchObject([{ since: '2026-11-01', unconfirmedSince: '2026-11-20' }]);
  });

  it('stands worst first, then by its name', () => {
    const listed = [
      row({ control: 'iam-users.console-access', resource: 'bob', severity: 'medium' }),
      row({ control: 'iam-users.console-access', resource: 'alice', severity: 'medium' }),
      row(),
    ];
    const { gone } = assessed([verdict([])], memory(listed));
    expect(gone.map((each) => each.listed.resource)).toEqual([undefined, 'alice', 'bob']);
  });
});

describe('rows of a former grouping', () => {
  const inherited = [row({ since: '2026-10-01' })];

  it('are unconfirmed here while they cannot be read', () => {
    const { unconfirmed } = assessed([verdict([unread(mfa())])], memory([]), { recall: { inherited } });
    expect(unconfirmed).toMatchObject([{ listed: { control: 'root-user.mfa' } }]);
  });

  it('are not gone from here, where they never were', () => {
    expect(assessed([verdict([passed(mfa())])], memory([]), { recall: { inherited } }).gone).toEqual([]);
  });

  it('came here when they drift', () => {
    expect(assessed([verdict([mfa()])], memory([]), { recall: { inherited } }).came).toHaveLength(1);
  });

  it('give way to what the issue lists itself', () => {
    const own = memory([row({ unconfirmedSince: '2026-11-20' })]);
    const { unconfirmed } = assessed([verdict([unread(mfa())])], own, { recall: { inherited } });
    expect(unconfirmed).toMatchObject([{ unconfirmedSince: '2026-11-20' }]);
  });
});

describe('the first day', () => {
  it('is the earliest of all issues, and of rows about the very same', () => {
    const days = ['2026-11-02', '2026-11-01', '2026-11-03'];
    const alone = days.map((since) => [row({ since })]);
    const among = days.map((since) => [row({ since }), row({ account: other.id, since: '2026-10-01' })]);
    for (const lists of [alone, among]) {
      const seen = seenIn([...lists, [row({ resource: 'octocat', since: '2026-10-01' })]]);
      expect(firstDay(seen, row())).toBe('2026-11-01');
      expect(firstDay(seen, row({ control: 'root-user.email' }))).toBeUndefined();
    }
    expect(firstDay(seenIn(alone), row({ account: other.id }))).toBeUndefined();
  });
});
