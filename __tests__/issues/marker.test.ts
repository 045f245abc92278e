import { describe, expect, it } from 'vitest';
import { type Group, groupKey, scopeKey } from '../../src/issues/group.ts';
import { commentMark, dataOf, formatMarker, parseMarker, withoutMarker } from '../../src/issues/marker.ts';
import { encodeMemory, type Memory } from '../../src/issues/memory.ts';
import type { Seal } from '../../src/issues/seal.ts';
import { accountId, sha256 } from './builders.ts';
import { seal, signing } from './plans.ts';

const scope = sha256('scope');
const key = sha256('key');
const hash = sha256('text');
const memory: Memory = {
  group: { kind: 'account', id: accountId },
  listed: [
    {
      account: accountId,
      control: 'root-user.mfa',
      resource: 'ci --> ☃',
      severity: 'critical',
      since: '2026-11-21',
      unconfirmedSince: undefined,
    },
  ],
  unlisted: 3,
  assignees: ['octocat'],
  labels: [],
  said: 1,
};
const data = encodeMemory(memory);
const address = { scope, key, hash };
const parts = { ...address, data };
const good = formatMarker(parts, seal);
const signed = formatMarker(parts, signing);

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
    ['no version', good.replace('v1', 'v')],
    ['a missing hash', good.replace(`hash=${hash} `, '')],
    ['a missing scope', good.replace(`scope=${scope} `, '')],
    ['a broken line', good.replace(' hash=', '\nhash=')],
    ['an open comment', good.replace(' -->', '')],
    ['characters outside base64url', good.replace('data=', 'data=%')],
    ['a short signature', signed.replace(/.( -->)$/, '$1')],
    ['a very long line', `<!-- rootline:v1 key=${'a'.repeat(1_000_000)} -->`],
  ])('is not found in %s', (_name, body) => {
    expect(parseMarker(body, seal)).toBeUndefined();
  });

  it.each([
    ['alone', good],
    ['before text', `${good}\ntext`],
    ['with Windows line ends', `${good}\r\ntext`],
    ['below a note that a person put on top', `On it!\n\n${good}\ntext`],
    ['with blanks around', `  ${good}  \ntext`],
    ['before a second one', `${good}\n${good.replace(key, hash)}`],
  ])('is read %s', (_name, body) => {
    expect(parseMarker(body, seal)).toEqual({ version: 1, ...address, seal: 'unsigned', memory });
  });

  it('tells its data as it stands, also where Rootline would write the same in another way', () => {
    const json = Buffer.from(data, 'base64url').toString();
    const spaced = Buffer.from(json.replace(',', ', ')).toString('base64url');
    for (const each of [data, spaced, 'AAAA']) {
      const marker = parseMarker(good.replace(data, each), seal);
      expect(marker && dataOf(marker)).toBe(each);
    }
    expect(parseMarker(good.replace(data, spaced), seal)?.memory).toEqual(memory);
  });

  it('of another version tells so', () => {
    expect(parseMarker(good.replace('v1', 'v7'), seal)).toMatchObject({ version: 7, key });
  });

  it('whose memory cannot be read remembers nothing, and does not throw', () => {
    const damaged = good.replace(data, 'AAAA');
    expect(parseMarker(damaged, seal)).toMatchObject({ key, hash, data: 'AAAA', memory: undefined });
  });

  it('with more data than Rootline writes remembers nothing', () => {
    const json = Buffer.from(data, 'base64url').toString();
    const padded = (bytes: number) =>
      good.replace(
        data,
        Buffer.from(json + ' '.repeat(bytes - Buffer.byteLength(json))).toString('base64url'),
      );
    expect(parseMarker(padded(18_000), seal)?.memory).toEqual(memory);
    expect(parseMarker(padded(18_001), seal)?.memory).toBeUndefined();
  });

  it('holds nothing that would end the comment', () => {
    expect(signed.slice(4, -3)).not.toMatch(/[<>]/);
  });

  it('survives every single damaged character', () => {
    for (let index = 0; index < good.length; index += 1)
      expect(() => parseMarker(`${good.slice(0, index)}\u0000${good.slice(index + 1)}`, seal)).not.toThrow();
  });

  it('is no part of the text that people see', () => {
    expect(withoutMarker(`${good}\r\n\r\nHello\r\n\r\n<!-- note -->\n`)).toBe('Hello\n\n<!-- note -->');
  });
});

describe('a marker with a marker key', () => {
  it('is signed, and its memory believed', () => {
    expect(parseMarker(signed, signing)).toEqual({ version: 1, ...address, seal: 'signed', memory });
  });

  it('is unsigned when it was written without one, and its memory read', () => {
    expect(parseMarker(good, signing)).toMatchObject({ seal: 'unsigned', memory });
  });

  const other: Seal = { sha256, sign: (text) => sha256(`other ${text}`) };
  it.each([
    ['another version', signed.replace('v1', 'v2')],
    ['another scope', signed.replace(scope, key)],
    ['another key', signed.replace(`key=${key}`, `key=${scope}`)],
    ['another hash', signed.replace(hash, key)],
    ['other data', signed.replace(data, encodeMemory({ ...memory, said: 7 }))],
    ['a signature by another marker key', formatMarker(parts, other)],
  ])('is forged with %s, and its memory is not even read', (_what, line) => {
    expect(parseMarker(line, signing)).toMatchObject({ seal: 'forged', memory: undefined });
  });

  it('proves nothing to a run without the marker key', () => {
    expect(parseMarker(signed, seal)).toMatchObject({ seal: 'unsigned', memory });
  });
});

describe('the keys', () => {
  const group: Group = { kind: 'account', id: accountId };

  it('are the same for the same group, and others for another group or scope', () => {
    const keys = [
      groupKey(scope, group, sha256),
      groupKey(scope, { kind: 'account', id: '444455556666' }, sha256),
      groupKey(scope, { kind: 'control', id: accountId }, sha256),
      groupKey(key, group, sha256),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(groupKey(scope, { ...group }, sha256)).toBe(keys[0]);
  });

  it('of scopes tell organizations and baselines apart', () => {
    const scopes = [
      { organizationId: 'o-a1b2c3d4e5', baselineName: '' },
      { organizationId: 'o-a1b2c3d4e5', baselineName: 'production' },
      { organizationId: 'o-other12345', baselineName: '' },
      { organizationId: undefined, baselineName: '' },
    ].map((each) => scopeKey(each, sha256));
    expect(new Set(scopes).size).toBe(4);
  });
});

describe('the keys of a version', () => {
  const organization = { organizationId: 'o-a1b2c3d4e5', baselineName: 'production' };

  it('are what they were made of when the issues were opened: else all of these were lost', () => {
    expect(scopeKey(organization, (text) => text)).toBe('["scope","o-a1b2c3d4e5","production"]');
    expect(scopeKey({ organizationId: undefined, baselineName: '' }, (text) => text)).toBe('["scope","",""]');
    expect(groupKey('s', { kind: 'account', id: accountId }, (text) => text)).toBe(
      `[1,"s","account","${accountId}"]`,
    );
  });
});

describe('the mark of a comment', () => {
  it('tells the issue and the turn, and does not show', () => {
    expect(commentMark(key, 3)).toBe(`<!-- rootline:v1 comment=${key}/3 -->`);
  });
});
