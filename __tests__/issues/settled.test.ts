import { describe, expect, it } from 'vitest';
import { isSettled } from '../../src/issues/assess.ts';
import type { Group } from '../../src/issues/group.ts';
import { assessed, memory, other, row } from './assessments.ts';
import { consoleOf, keys, mfa, passed, unread, verdict } from './builders.ts';

describe('an issue is settled', () => {
  const nothing = [verdict([passed(mfa())])];
  const settled = (...given: Parameters<typeof assessed>) => isSettled(assessed(...given));

  it('when all was read and nothing drifts', () => {
    expect(settled(nothing, memory([row()]))).toBe(true);
    expect(settled(nothing, undefined)).toBe(true);
  });

  it('not while anything drifts, is unconfirmed or blocks', () => {
    expect(settled([verdict([mfa()])], memory([row()]))).toBe(false);
    expect(settled([verdict([unread(mfa())])], memory([row()]))).toBe(false);
    expect(settled([verdict([unread(mfa())])], memory([]))).toBe(false);
  });

  it('of an account not while anything in it could not be read', () => {
    const { blocking } = assessed([verdict([passed(mfa()), unread(keys())])], memory([row()]));
    expect(blocking).toMatchObject([{ control: 'root-user.access-keys' }]);
  });

  it('though nothing at hand could ever read something else', () => {
    expect(settled([verdict([passed(mfa()), unread(keys(), 'no-source')])], memory([row()]))).toBe(true);
  });

  it('not while what it was about is lost, though nothing at hand can ever read that', () => {
    const unreadable = [verdict([unread(keys(), 'no-source')])];
    expect(settled(unreadable, memory([], 1))).toBe(false);
    expect(settled(unreadable, undefined, { recall: { trusted: false } })).toBe(false);
    expect(settled(nothing, undefined, { recall: { trusted: false } })).toBe(true);
  });

  it('where its memory is readable, but not signed, as far as anything at hand can tell', () => {
    const recall = { trusted: false };
    expect(settled([verdict([unread(keys(), 'no-source')])], memory([]), { recall })).toBe(true);
    expect(settled([verdict([unread(keys())])], memory([]), { recall })).toBe(false);
  });

  it('names each finding once, as a row or as blocking, in one order', () => {
    const found = [verdict([unread(mfa()), unread(consoleOf('bob')), unread(consoleOf('alice'))])];
    const { unconfirmed, blocking } = assessed(found, memory([row()]));
    expect(unconfirmed).toHaveLength(1);
    expect(blocking.map(({ resource }) => resource)).toEqual(['alice', 'bob']);
  });

  const group: Group = { kind: 'control', id: 'root-user.mfa' };
  const unreadElsewhere = [...nothing, verdict([unread(mfa({ account: other }))])];

  it('of a control though something else than its rows could not be read', () => {
    expect(settled(unreadElsewhere, memory([row()]), { group })).toBe(true);
    const found = [...nothing, verdict([unread(mfa({ account: other, resource: 'bob' }))])];
    expect(settled(found, memory([row({ account: other.id })]), { group })).toBe(true);
  });

  it('of a control not while any account could not be read, where it was about more than it lists', () => {
    expect(settled(unreadElsewhere, memory([row()], 1), { group })).toBe(false);
  });
});

describe('findings without a row', () => {
  const group: Group = { kind: 'control', id: 'root-user.mfa' };
  const here = verdict([passed(mfa())]);
  const all = [here, verdict([passed(mfa({ account: other }))])];
  const some = [here, verdict([unread(mfa({ account: other }))])];
  const hidden = (...given: Parameters<typeof assessed>) => assessed(...given).hidden;

  it('are remembered while something could not be read', () => {
    expect(hidden(some, memory([row()], 7), { group })).toBe(7);
    expect(hidden([verdict([mfa()]), ...some.slice(1)], memory([], 7), { group })).toBe(6);
    expect(hidden([verdict([mfa()]), ...some.slice(1)], memory([], 1), { group })).toBe(0);
  });

  it('are forgotten when all was read', () => {
    expect(hidden(all, memory([row()], 7), { group })).toBe(0);
  });

  it('are remembered even where nothing at hand can read them', () => {
    const never = [here, verdict([unread(mfa({ account: other }), 'no-source')])];
    expect(hidden(never, memory([row()], 7), { group })).toBe(7);
  });

  it('are remembered while any account is not judged, but for an account’s own issue', () => {
    expect(hidden([here], memory([row()], 7), { group })).toBe(7);
    expect(hidden([here], memory([row()], 7))).toBe(0);
  });

  it('are remembered by a run that was not to see every account, but for an account’s own issue', () => {
    expect(hidden(all, memory([row()], 7), { group, whole: false })).toBe(7);
    expect(hidden(all, memory([row()], 7), { whole: false })).toBe(0);
  });

  it('are none where the memory names everything', () => {
    expect(hidden(some, memory([row()]), { group, whole: false })).toBe(0);
    expect(hidden(some, undefined, { group, whole: false })).toBe(0);
  });

  it('are one at least where nobody can believe the memory', () => {
    const recall = { trusted: false };
    expect(hidden(some, undefined, { group, recall })).toBe(1);
    expect(hidden(some, memory([row()]), { group, recall })).toBe(1);
    expect(hidden(some, memory([row()], 7), { group, recall })).toBe(7);
    expect(hidden(all, undefined, { group, recall })).toBe(0);
  });
});
