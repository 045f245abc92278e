import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { accountLine, readAccountLine } from '../../src/snapshot/account-line.ts';
import { headerLine, readHeader } from '../../src/snapshot/header.ts';
import { saltedDigest } from '../../src/snapshot/hiding.ts';
import { account, denied, everyFact, faultOf, header, inventory, sha256, value } from './builders.ts';

const schema: unknown = JSON.parse(read('snapshot.schema.json'));
const digest = saltedDigest('00112233445566778899aabbccddeeff', sha256);

function read(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}

/** The published schema leaves room for more keys; the tests want each key to be in it. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const children = Object.fromEntries(Object.entries(node).map(([key, child]) => [key, closed(child)]));
  const isObject = 'properties' in node && 'required' in node;
  return isObject ? { ...children, additionalProperties: false } : children;
}

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, validateFormats: false });
const strictly = ajv.compile(closed(schema) as object);
const loosely = ajv.compile(schema as object);

const headers = {
  'a header': header({}),
  'a header without an organization or a run': header({
    origin: undefined,
    limitedTo: ['111122223333'],
    inventory: inventory([account({ tags: denied })], {
      organizationId: undefined,
      managementAccountId: undefined,
    }),
  }),
};
const lines = {
  'every fact, contacts hidden': accountLine(
    { account: '111122223333', facts: everyFact, warnings: [] },
    digest,
  ),
  'every fact, contacts shown': accountLine(
    { account: '111122223333', facts: everyFact, warnings: [] },
    undefined,
  ),
  'no fact': accountLine({ account: '111122223333', facts: {}, warnings: [] }, digest),
  'a warning': accountLine({ account: '111122223333', facts: {}, warnings: ['A warning.'] }, digest),
};

describe('what is written keeps to snapshot.schema.json, key by key', () => {
  const written = [
    ...Object.entries(headers).map(([name, of]) => [name, headerLine(of)]),
    ...Object.entries(lines),
  ];
  test.each(written)('%s', (_name, line) => {
    strictly(JSON.parse(line ?? ''));
    expect(strictly.errors ?? []).toEqual([]);
  });
});

describe('what the schema refuses is not read either, and the other way round', () => {
  const damages: readonly (readonly [string, unknown])[] = [
    ['no account', { facts: {} }],
    ['a warning that is no text', { account: '111122223333', facts: {}, warnings: [1] }],
    ['a short account id', { account: '1', facts: {} }],
    ['a fact without a state', { account: '111122223333', facts: { regions: { value: [] } } }],
    [
      'a cause without a mend',
      { account: '111122223333', facts: { regions: { ...denied, cause: { kind: 'denied', message: '' } } } },
    ],
    ['a fact in the form of another', { account: '111122223333', facts: { regions: value('absent') } }],
    [
      'a digest that is none',
      {
        account: '111122223333',
        facts: { 'contact.billing': value({ name: { hidden: '1' }, title: '', email: '', phone: '' }) },
      },
    ],
  ];
  test.each(damages)('%s', (_name, line) => {
    expect(loosely(line)).toBe(false);
    expect(faultOf(readAccountLine(JSON.stringify(line), digest))).toBeDefined();
  });

  test.each(['takenAt', 'shard', 'salt', 'contacts', 'inventory', 'limitedTo', 'origin', 'callerAccountId'])(
    'a header without %s',
    (key) => {
      const { [key]: _left, ...rest } = JSON.parse(headerLine(headers['a header']));
      expect(loosely(rest)).toBe(false);
      expect(faultOf(readHeader(JSON.stringify(rest)))).toBeDefined();
    },
  );
});

test('a header of more shards than there can be is refused by both', () => {
  const header = { ...JSON.parse(headerLine(headers['a header'])), shard: { index: 1, of: 257 } };
  expect(loosely(header)).toBe(false);
  expect(faultOf(readHeader(JSON.stringify(header)))).toBeDefined();
});

describe('docs/snapshot.md', () => {
  const page = read('docs/snapshot.md');

  test('shows lines that are sound', () => {
    const [, block = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
    const [first = '', ...others] = block.trim().split('\n');
    expect(faultOf(readHeader(first))).toBeUndefined();
    expect(others.length).toBeGreaterThan(0);
    expect(others.map((line) => faultOf(readAccountLine(line, digest)))).toEqual(others.map(() => undefined));
  });

  test('names every key of the header and every fact', () => {
    const names = [...Object.keys(JSON.parse(headerLine(headers['a header']))), ...Object.keys(everyFact)];
    const generic = names.map((name) => name.replace(/^(delegated-administrators)\..*/, '$1.'));
    expect(generic.filter((name) => !page.includes(`\`${name}`))).toEqual([]);
  });
});
