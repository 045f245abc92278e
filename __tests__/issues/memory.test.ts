import { describe, expect, it } from 'vitest';
import type { Group } from '../../src/issues/group.ts';
import {
  decodeMemory,
  encodeMemory,
  fitting,
  type ListedFinding,
  LONGEST_DATA,
  type Memory,
} from '../../src/issues/memory.ts';
import { accountId } from './builders.ts';

const listed: ListedFinding = {
  account: accountId,
  control: 'root-user.mfa',
  resource: undefined,
  severity: 'critical',
  since: '2026-11-21',
  unconfirmedSince: undefined,
};

function memory(change: Partial<Memory> = {}): Memory {
  return {
    group: { kind: 'account', id: accountId },
    listed: [listed],
    unlisted: 3,
    assignees: ['octocat'],
    labels: ['aws security'],
    said: 2,
    ...change,
  };
}

function decoded(json: string): Memory | undefined {
  return decodeMemory(Buffer.from(json).toString('base64url'));
}

describe('what an issue remembers', () => {
  const rows = [listed, { ...listed, resource: 'ci --> ☃', unconfirmedSince: '2026-11-22' }];
  it.each<[string, Group, readonly ListedFinding[]]>([
    ['an account', { kind: 'account', id: accountId }, rows],
    ['a control', { kind: 'control', id: 'root-user.mfa' }, rows],
    ['an owner', { kind: 'owner', id: '[["octocat"],[],"",""]' }, rows],
    ['what could not be read', { kind: 'coverage', id: '' }, [{ ...listed, control: 'coverage' }]],
  ])('of %s comes back as it was', (_what, group, all) => {
    const whole = memory({ group, listed: all });
    expect(decodeMemory(encodeMemory(whole))).toEqual(whole);
  });

  it.each(['critical', 'high', 'medium', 'low'] as const)('keeps the severity %s', (severity) => {
    const whole = memory({ listed: [{ ...listed, severity }] });
    expect(decodeMemory(encodeMemory(whole))).toEqual(whole);
  });

  it('holds nothing that would end a comment, whatever AWS calls its things', () => {
    expect(encodeMemory(memory({ listed: rows }))).toMatch(/^[\w-]+$/);
  });

  it('leaves out what the group implies', () => {
    const data = Buffer.from(encodeMemory(memory()), 'base64url').toString();
    expect(data.split(accountId)).toHaveLength(2);
    const ofControl = memory({ group: { kind: 'control', id: 'root-user.mfa' } });
    expect(Buffer.from(encodeMemory(ofControl), 'base64url').toString().split('root-user.mfa')).toHaveLength(
      2,
    );
  });

  it.each([
    '',
    'null',
    '{}',
    '"x"',
    '{',
    '[]',
    '["account"]',
    '["nothing","1",[],0,[],[],0]',
    '["account",1,[],0,[],[],0]',
    '["account","1",{},0,[],[],0]',
    '["account","1",[],-1,[],[],0]',
    '["account","1",[],1e99,[],[],0]',
    '["account","1",[],"0",[],[],0]',
    '["account","1",[],0,[1],[],0]',
    '["account","1",[],0,{},[],0]',
    '["account","1",[],0,[],[1],0]',
    '["account","1",[],0,[],null,0]',
    '["account","1",[],0,[],[],-1]',
    '["account","1",[],0,[],[],0.5]',
    '["account","1",[],0,[],[]]',
    '["account","1",[0],0,[],[],0]',
    '["account","1",[[0,20000,0,0,"root-user.mfa"],0],0,[],[],0]',
    '["account","1",[[4,20000,0,0,"root-user.mfa"]],0,[],[],0]',
    '["account","1",[["high",20000,0,0,"root-user.mfa"]],0,[],[],0]',
    '["account","1",[[0,-1,0,0,"root-user.mfa"]],0,[],[],0]',
    '["account","1",[[0,2932897,0,0,"root-user.mfa"]],0,[],[],0]',
    '["account","1",[[0,20000,2932897,0,"root-user.mfa"]],0,[],[],0]',
    '["account","1",[[0,20000,"soon",0,"root-user.mfa"]],0,[],[],0]',
    '["account","1",[[0,20000,0,5,"root-user.mfa"]],0,[],[],0]',
    '["account","1",[[0,20000,0,0,7]],0,[],[],0]',
    '["account","1",[[0,20000,0,0]],0,[],[],0]',
    '["control","root-user.mfa",[[0,20000,0,0]],0,[],[],0]',
    '["control","root-user.mfa",[[0,20000,0,0,7]],0,[],[],0]',
    '["owner","none",[[0,20000,0,0,"111122223333"]],0,[],[],0]',
    '["coverage","",[[0,20000,0,0]],0,[],[],0]',
  ])('from %j is nothing, and does not throw', (json) => {
    expect(decoded(json)).toBeUndefined();
  });

  it.each([
    ['account', '1', '[0,20000,0,0,"c"]'],
    ['control', 'c', '[0,20000,0,0,"1"]'],
    ['owner', 'none', '[0,20000,0,0,"1","c"]'],
    ['coverage', '', '[0,20000,0,0,"1"]'],
  ])('of the kind %s is read as it was written when the issue was opened', (kind, id, row) => {
    const control = kind === 'coverage' ? 'coverage' : 'c';
    expect(decoded(`["${kind}","${id}",[${row}],0,[],[],0]`)?.listed).toEqual([
      { ...listed, account: '1', control, since: '2024-10-04' },
    ]);
  });

  it.each([
    ['the first day there is', 0, '1970-01-01'],
    ['the last day there is', 2_932_896, '9999-12-31'],
  ])('can be of %s', (_what, day, since) => {
    expect(decoded(`["account","1",[[0,${day},0,0,"c"]],0,[],[],0]`)?.listed[0]?.since).toBe(since);
  });

  const names = (many: number) => Array.from({ length: many }, (_, index) => `octocat-${index}`);
  it.each<[string, Partial<Memory>]>([
    ['more assignees than an issue can have', { assignees: names(11) }],
    ['more labels than an issue can have', { labels: names(101) }],
    ['a login as long as no login is', { assignees: ['o'.repeat(101)] }],
    ['a control as long as no control is', { listed: [{ ...listed, control: 'c'.repeat(101) }] }],
    ['a user as long as no user is', { listed: [{ ...listed, resource: 'u'.repeat(1_001) }] }],
  ])('is nothing with %s, so that nobody makes it grow', (_what, change) => {
    expect(decodeMemory(encodeMemory(memory(change)))).toBeUndefined();
  });

  it.each<[string, Partial<Memory>]>([
    ['as many assignees', { assignees: names(10) }],
    ['as many labels', { labels: names(100) }],
    ['as long a login', { assignees: ['o'.repeat(100)] }],
    ['as long a user', { listed: [{ ...listed, resource: 'u'.repeat(1_000) }] }],
  ])('may have %s as can be', (_what, change) => {
    expect(decodeMemory(encodeMemory(memory(change)))).toEqual(memory(change));
  });
});

describe('what an issue handed over to another', () => {
  const handed = { on: '2026-11-22', listed: [listed, { ...listed, resource: 'ci' }] };

  it('comes back as it was', () => {
    const whole = memory({ group: { kind: 'owner', id: 'none' }, handed });
    expect(decodeMemory(encodeMemory(whole))).toEqual(whole);
  });

  it.each(['[-1,[]]', '[20000]', '[20000,[0]]', '["today",[]]'])('from %s is nothing', (json) => {
    const rest = json.slice(1, -1);
    expect(decoded(`["owner","none",[],0,[],[],0,${rest}]`)).toBeUndefined();
  });

  it('is nothing where the rest is nothing', () => {
    expect(decoded('["owner","none",{},0,[],[],0,20000,[]]')).toBeUndefined();
  });
});

describe('the room for findings', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => ({ ...listed, resource: `user-${index}-東京` }));
  const empty = memory({ listed: [], unlisted: 0 });

  it('takes as many as fit, in order, and never more', () => {
    const kept = fitting(empty, many);
    expect(kept.length).toBeGreaterThan(200);
    expect(kept).toEqual(many.slice(0, kept.length));
    const written = encodeMemory(memory({ listed: kept, unlisted: 5_000 - kept.length }));
    expect(written.length).toBeLessThanOrEqual(LONGEST_DATA);
    const more = encodeMemory(memory({ listed: many.slice(0, kept.length + 2) }));
    expect(more.length).toBeGreaterThan(LONGEST_DATA);
  });

  it('is less where the rest takes more', () => {
    const labels = Array.from({ length: 100 }, (_, index) => `${index} ${'l'.repeat(90)}`);
    const kept = fitting({ ...empty, labels }, many);
    expect(kept.length).toBeLessThan(fitting(empty, many).length);
    expect(encodeMemory(memory({ listed: kept, labels })).length).toBeLessThanOrEqual(LONGEST_DATA);
  });

  it('is less where other findings are there already', () => {
    expect(fitting({ ...empty, listed: many.slice(0, 100) }, many).length).toBeLessThan(
      fitting(empty, many).length - 90,
    );
  });

  it('takes all when they fit', () => {
    const few = many.slice(0, 10);
    expect(fitting(empty, few)).toEqual(few);
  });
});
