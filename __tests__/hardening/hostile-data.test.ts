import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parseReport } from '../../src/aws/report-rows.ts';
import { readEvent } from '../../src/event.ts';
import { decodeMemory } from '../../src/issues/memory.ts';
import { readAccountLine } from '../../src/snapshot/account-line.ts';
import { readHeader } from '../../src/snapshot/header.ts';
import { everyFact, faultOf, readOf } from '../snapshot/builders.ts';

/** Names that every object has without being given them. */
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const depth = 200_000;
const deep = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const id = '111122223333';
const digest = () => '0'.repeat(64);
const provenance = '{"source":"x","readAt":"2026-11-21T12:00:00Z"}';

function line(facts: string): string {
  return `{"account":"${id}","facts":{${facts}}}`;
}

function fact(name: string, value: string): string {
  return `"${name}":{"state":"value","value":${value},"provenance":${provenance}}`;
}

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});

describe('a snapshot', () => {
  test.each(inherited)('may name a fact `%s`, and nothing comes of it', (name) => {
    const { facts } = readOf(readAccountLine(line(`${fact(name, '{"regions":1}')}`), digest));
    expect(Object.keys(facts)).toEqual([name]);
    expect('regions' in facts).toBe(false);
    expect('state' in facts).toBe(false);
  });

  test.each(Object.keys(everyFact))(
    'nested a hundred thousand deep is read or refused in words: %s',
    (name) => {
      const read = readAccountLine(line(fact(name, deep)), digest);
      if ('fault' in read) expect(read.fault).toMatch(/^The line is not one of a snapshot: /);
      else expect(Object.keys(read.value.facts)).toEqual([name]);
    },
  );

  test('holds no number without an end', () => {
    const summary = fact('account-summary', '{"mfaEnabled":1e999}');
    expect(faultOf(readAccountLine(line(summary), digest))).toMatch(/mfaEnabled is not a number/);
  });

  test('whose header is nested as deep is refused in words', () => {
    expect(faultOf(readHeader(`{"schema":"rootline-snapshot/1","shard":${deep}}`))).toMatch(
      /^The header is damaged/,
    );
  });
});

describe('the memory of a marker', () => {
  test.each([
    deep,
    '['.repeat(depth),
    '{"__proto__":{"kind":"account"}}',
    '["account",{"__proto__":1},[],0,[],[],0]',
  ])('%.60s is none', (json) => {
    expect(decodeMemory(Buffer.from(json).toString('base64url'))).toBeUndefined();
  });
});

describe('a credential report', () => {
  test('has only the columns that it has', () => {
    const { users } = parseReport(`user,arn,${inherited.join(',')}\na,arn:aws:iam::${id}:user/a,1,2,3,4\n`);
    expect(users).toMatchObject([{ user: 'a', passwordEnabled: 'missing', mfaActive: 'missing' }]);
  });
});

describe('the file of an event', () => {
  const folders: string[] = [];
  afterEach(() => Promise.all(folders.splice(0).map((each) => rm(each, { recursive: true }))));

  test('gives nothing to a prototype, and takes nothing from one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rootline-event-'));
    folders.push(folder);
    const file = join(folder, 'event.json');
    await writeFile(file, '{"__proto__":{"repository":{"default_branch":"topic","private":true}},"x":1}');
    const event = await readEvent({
      GITHUB_EVENT_PATH: file,
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REF: 'refs/heads/topic',
    });
    expect([event.defaultBranch, event.visibility]).toEqual(['', undefined]);
  });
});
