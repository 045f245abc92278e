import { describe, expect, it } from 'vitest';
import {
  fitting,
  formatMarker,
  groupKey,
  type ListedFinding,
  type Memory,
  parseMarker,
} from '../../src/issues/marker.ts';
import { accountId, sha256 } from './builders.ts';

const key = sha256('key');
const hash = sha256('text');
const memory: Memory = {
  accountId,
  listed: [
    {
      control: 'root-user.mfa',
      resource: undefined,
      severity: 'critical',
      since: '2026-11-21',
      unconfirmedSince: undefined,
    },
    {
      control: 'iam-users.access-keys',
      resource: 'ci --> ☃',
      severity: 'high',
      since: '2026-11-01',
      unconfirmedSince: '2026-11-20',
    },
  ],
  unlisted: 3,
  assignees: ['octocat'],
};
const good = formatMarker(key, hash, memory);

function encoded(json: string): string {
  return `<!-- rootline:v1 key=${key} hash=${hash} data=${Buffer.from(json).toString('base64url')} -->`;
}

describe('a marker', () => {
  it.each([
    ['nothing', ''],
    ['no comment', 'rootline:v1 key=x'],
    ['another comment first', `<!-- note -->\n${good}`],
    ['a marker inside a line', `see ${good}`],
    ['a marker in a quote', `> ${good}`],
    ['text behind the marker in its line', `${good} <b>`],
    ['a short key', good.replace(key, key.slice(1))],
    ['a key in capitals', good.replace(key, key.toUpperCase())],
    ['another version', good.replace('v1', 'v2')],
    ['a missing hash', good.replace(`hash=${hash} `, '')],
    ['a broken line', good.replace(' hash=', '\nhash=')],
    ['an open comment', good.replace(' -->', '')],
    ['characters outside base64url', good.replace('data=', 'data=%')],
    ['a very long line', `<!-- rootline:v1 key=${'a'.repeat(1_000_000)} -->`],
  ])('is not found in %s', (_name, body) => {
    expect(parseMarker(body)).toBeUndefined();
  });

  it.each([
    ['alone', good],
    ['before text', `${good}\ntext`],
    ['with Windows line ends', `${good}\r\ntext`],
    ['below a note that a person put on top', `On it!\n\n${good}\ntext`],
    ['with blanks around', `  ${good}  \ntext`],
    ['before a second one', `${good}\n${good.replace(key, hash)}`],
  ])('is read %s', (_name, body) => {
    expect(parseMarker(body)).toEqual({ key, hash, memory });
  });

  it.each([
    '',
    'null',
    '[]',
    '"x"',
    '{',
    '{}',
    '{"id":1,"found":[],"more":0,"set":[]}',
    '{"id":"1","found":{},"more":0,"set":[]}',
    '{"id":"1","found":[],"more":-1,"set":[]}',
    '{"id":"1","found":[],"more":1e99,"set":[]}',
    '{"id":"1","found":[],"more":0,"set":[1]}',
    '{"id":"1","found":[0],"more":0,"set":[]}',
    '{"id":"1","found":[["c",0,"grave","2026-11-21",0]],"more":0,"set":[]}',
    '{"id":"1","found":[["c",0,"high","yesterday",0]],"more":0,"set":[]}',
    '{"id":"1","found":[["c",0,"high","2026-99-99",0]],"more":0,"set":[]}',
    '{"id":"1","found":[["c",5,"high","2026-11-21",0]],"more":0,"set":[]}',
    '{"id":"1","found":[["c",0,"high","2026-11-21","soon"]],"more":0,"set":[]}',
    '{"__proto__":{"id":"1"},"found":[],"more":0,"set":[]}',
  ])('with the memory %j remembers nothing, and does not throw', (json) => {
    expect(parseMarker(encoded(json))).toEqual({ key, hash, memory: undefined });
  });

  it.each([
    ['more assignees than an issue can have', Array.from({ length: 11 }, (_, index) => `octocat-${index}`)],
    ['a login as long as no login is', ['o'.repeat(101)]],
  ])('with %s remembers nothing, so that nobody makes it grow', (_what, set) => {
    const json = JSON.stringify({ id: accountId, found: [], more: 0, set });
    expect(parseMarker(encoded(json))).toEqual({ key, hash, memory: undefined });
  });

  it('with a memory longer than Rootline writes remembers nothing', () => {
    expect(parseMarker(good.replace('data=', `data=${'A'.repeat(20_001)}`))?.memory).toBeUndefined();
  });

  it('holds nothing that would end the comment', () => {
    expect(good.slice(4, -3)).not.toMatch(/[<>]/);
  });

  it('survives every single damaged character', () => {
    for (let index = 0; index < good.length; index += 1)
      expect(() => parseMarker(`${good.slice(0, index)}\u0000${good.slice(index + 1)}`)).not.toThrow();
  });
});

describe('the key', () => {
  const group = { organizationId: 'o-a1b2c3d4e5', baselineName: '', accountId };

  it('is the same for the same account, and another for another account, baseline or organization', () => {
    const keys = [
      group,
      { ...group, accountId: '444455556666' },
      { ...group, baselineName: 'production' },
      { ...group, organizationId: 'o-other12345' },
      { ...group, organizationId: undefined },
    ].map((each) => groupKey(each, sha256));
    expect(new Set(keys).size).toBe(5);
    expect(groupKey({ ...group }, sha256)).toBe(keys[0]);
  });
});

describe('the memory', () => {
  it('takes as many findings as fit, in order', () => {
    const listed = Array.from(
      { length: 5_000 },
      (_, index): ListedFinding => ({
        control: 'iam-users.access-keys.max-age',
        resource: `user-${index}-東京`,
        severity: 'medium',
        since: '2026-11-21',
        unconfirmedSince: undefined,
      }),
    );
    const kept = fitting(listed);
    expect(kept.length).toBeGreaterThan(100);
    expect(kept).toEqual(listed.slice(0, kept.length));
    const assignees = Array.from({ length: 10 }, () => 'o'.repeat(39));
    const body = formatMarker(key, hash, {
      accountId,
      listed: kept,
      unlisted: 5_000 - kept.length,
      assignees,
    });
    expect(parseMarker(body)?.memory?.listed).toEqual(kept);
  });
});
