import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { publishedBaselineSchema, publishedPartSchema } from '../../generating/schemas.ts';
import { loadBaseline } from '../../src/baseline/load.ts';
import { controls } from '../../src/controls/catalogue.ts';
import { firstBaseline } from '../../src/init/first-baseline.ts';
import { estateOf } from '../init/builders.ts';
import { now } from './fixtures.ts';

const root = join(import.meta.dirname, '../..');
const ajv = new Ajv({ strict: false, allErrors: true });
const fitsMain = ajv.compile(publishedBaselineSchema());
const fitsPart = ajv.compile(publishedPartSchema());

const main = { version: 1, extends: 'cis-5' };

/** What the loader and the JSON Schema say of the same data, each as far as it can know. */
function answers(data: unknown): { readonly loader: boolean; readonly schema: boolean } {
  return { loader: isSound([data]), schema: fitsMain(data) };
}

function partAnswers(data: unknown): { readonly loader: boolean; readonly schema: boolean } {
  return { loader: isSound([main, data]), schema: fitsPart(data) };
}

function isSound(files: readonly unknown[]): boolean {
  const texts = files.map((data, index) => ({ path: `${index}.json`, text: JSON.stringify(data) }));
  return loadBaseline(texts, now).baseline !== undefined;
}

function rule(expect_: unknown, match: unknown = 'all'): unknown {
  return { version: 1, rules: [{ name: 'a', match, expect: expect_ }] };
}

const entry = { match: 'all' };
const exception = { control: 'contacts', match: 'all', reason: 'r', until: '2026-12-01' };
const attestation = { id: 'two', statement: 's', by: 'octocat', on: '2026-11-01', 'valid-for': '180d' };
const attested = (differing: object) => ({ ...main, attestations: [{ ...attestation, ...differing }] });
const accepted = (differing: object) => ({ ...main, exceptions: [{ ...exception, ...differing }] });

const right: readonly unknown[] = [
  { version: 1 },
  { version: 1, $schema: './baseline.schema.json', name: ' production ' },
  { version: 1, extends: ['recommended', 'cis-5', 'cis-7', 'aws-fsbp'] },
  { version: 1, organization: { id: 'o-a1b2c3d4e5' } },
  { version: 1, organization: { expect: { 'root-sessions': 'enabled', accounts: ['{account.id}'] } } },
  { version: 1, issues: { 'group-by': 'owner' } },
  rule({ contacts: 'any' }),
  rule({ 'root-user': { mfa: 'hardware', email: ['a@example.com', 'aws+*@example.com'] } }),
  rule({ 'root-user': { email: { env: 'ROOTLINE_VALUE_ROOT' } } }),
  rule({ 'root-user': { email: [{ env: 'ROOTLINE_VALUE_ROOT' }, 'x+{account.id}@example.com'] } }),
  rule({ 'root-user': { 'unused-for': '{account.tags.rest}' } }),
  rule({ contacts: { security: { phone: '{account.tags.phone}', email: 'b+{account.name}@example.com' } } }),
  rule({ contacts: { primary: { country: { env: 'ROOTLINE_VALUE_COUNTRY' } } } }),
  rule({ account: { tags: { env: { env: 'ROOTLINE_VALUE_TAG' }, team: 'present', old: 'absent' } } }),
  rule({ account: { tags: { env: 'ROOTLINE_VALUE_TAG' } } }),
  rule({ contacts: { security: { email: ' a@example.com', phone: ' +1 555 0100 ' } } }),
  rule({ contacts: { primary: { phone: ' +1 555 0100 ', city: '\tBerlin ' } } }),
  rule({ 'iam-users': { 'access-keys': 'absent', allowed: [] } }),
  rule({ 'iam-users': { 'access-keys': { 'max-age': '90d', inactive: 'any' } } }),
  rule({ 'iam-users': { 'password-policy': { 'minimum-length': 14, 'max-age': 'none' } } }),
  rule({ detection: { 'root-usage-alert': { by: 'the SIEM' } } }),
  rule(
    { contacts: 'any' },
    { ids: '111122223333', not: { tags: { env: ['prod', ''] }, 'management-account': true } },
  ),
  rule({ contacts: 'any' }, { ou: '', names: ['*'] }),
  rule({ contacts: 'any' }, { ou: 'a'.repeat(1000), names: '*'.repeat(256), tags: { env: '*'.repeat(256) } }),
  {
    ...main,
    owners: [{ ...entry, assignees: ['octocat'], labels: 'a', mention: '@example/payments', contact: 'x' }],
  },
  accepted({}),
  accepted({ control: 'iam-users', resource: 'legacy-*', 'approved-by': 'octocat' }),
  accepted({ control: 'attestations' }),
  attested({}),
  attested({ match: { ou: 'A/**' }, 'valid-for': '366d' }),
  { ...attested({}), severity: { 'attestations.two': 'high', attestations: 'low', 'iam-users': 'critical' } },
];

const wrong: readonly unknown[] = [
  {},
  [],
  'text',
  { version: 2 },
  { version: '1' },
  { version: 1, name: '' },
  { version: 1, name: '  ' },
  { version: 1, name: 'a\nb' },
  { version: 1, scope: { names: 'x' } },
  { version: 1, extends: [] },
  { version: 1, extends: ['pci'] },
  { version: 1, organization: {} },
  { version: 1, organization: { id: 'a1b2c3d4e5' } },
  { version: 1, rules: [] },
  { version: 1, unknown: 1 },
  rule({}),
  rule({ contacts: 'none' }),
  rule({ 'root-user': {} }),
  rule({ 'root-user': { mfa: 'yes' } }),
  rule({ 'root-user': { mfa: { env: 'ROOTLINE_VALUE_MFA' } } }),
  rule({ 'root-user': { mfa: '{account.name}' } }),
  rule({ 'root-user': { 'unused-for': 90 } }),
  rule({ 'root-user': { email: { env: 'PATH' } } }),
  rule({ 'root-user': { email: { env: `ROOTLINE_VALUE_${'A'.repeat(50)}` } } }),
  rule({ 'root-user': { email: { env: 'ROOTLINE_VALUE_X', or: 'x' } } }),
  rule({ 'root-user': { email: '{acount.id}@example.com' } }),
  rule({ 'root-user': { email: '{account.id}{other}@example.com' } }),
  rule({ 'root-user': { email: '{env.ROOTLINE_VALUE_X}' } }),
  rule({ contacts: { security: {} } }),
  rule({ contacts: { security: { name: ' ' } } }),
  rule({ 'iam-users': { allowed: ['\t'] } }),
  rule({ 'iam-users': { allowed: ['a'.repeat(65)] } }),
  rule({ 'root-user': { email: ['\u{a0}'] } }),
  rule({ account: { name: '' } }),
  rule({ contacts: { security: { env: 'ROOTLINE_VALUE_X' } } }),
  rule({ contacts: { security: { email: 'nobody' } } }),
  rule({ 'iam-users': { 'access-keys': { 'max-age': '90' } } }),
  rule({ organization: { 'root-sessions': 'enabled' } }),
  rule({ contacts: 'any' }, {}),
  rule({ contacts: 'any' }, 'some'),
  rule({ contacts: 'any' }, { ids: '1' }),
  rule({ contacts: 'any' }, { ids: [111122223333] }),
  rule({ contacts: 'any' }, { ou: 'A/' }),
  rule({ contacts: 'any' }, { tags: {} }),
  ...['<<', '__proto__', 'constructor', 'prototype'].flatMap((key) => {
    const tags = Object.fromEntries([
      ['env', 'prod'],
      [key, 'x'],
    ]);
    return [rule({ contacts: 'any' }, { tags }), rule({ account: { tags } })];
  }),
  rule({ contacts: 'any' }, { names: '*'.repeat(257) }),
  rule({ contacts: 'any' }, { tags: { env: ['*'.repeat(257)] } }),
  rule({ contacts: 'any' }, { ou: 'a'.repeat(1001) }),
  rule({ contacts: 'any' }, { not: 'all' }),
  rule({ contacts: 'any' }, { names: { env: 'ROOTLINE_VALUE_X' } }),
  { ...main, owners: [{}] },
  { ...main, owners: [{ ...entry, assignees: ['@octocat'] }] },
  { ...main, owners: [{ ...entry, mention: 'octocat' }] },
  accepted({ control: 'root' }),
  accepted({ reason: ' ' }),
  accepted({ until: '2026-12-1' }),
  accepted({ until: undefined }),
  attested({ id: 'Two' }),
  attested({ id: 'a'.repeat(65) }),
  attested({ by: '@octocat' }),
  attested({ 'valid-for': '367d' }),
  attested({ 'valid-for': 30 }),
  attested({ until: '2026-12-01' }),
  { ...main, severity: {} },
  { ...main, severity: { root: 'low' } },
  { ...main, severity: { 'root-user': 'none' } },
  { ...main, issues: { 'group-by': 'team' } },
];

/** What only the loader can know: why a schema cannot is said of each. */
const beyondTheSchema: readonly (readonly [why: string, data: unknown])[] = [
  ['it has no calendar', accepted({ until: '2026-02-30' })],
  ['it does not know today', accepted({ until: '2028-01-01' })],
  ['it does not know today', attested({ on: '2026-11-22' })],
  ['it has no calendar', attested({ on: '2026-02-30' })],
  [
    'it does not compare names with each other',
    { ...main, rules: ['a', 'a'].map((name) => ({ name, match: 'all', expect: { contacts: 'any' } })) },
  ],
  ['it does not compare ids with each other', { ...main, attestations: [attestation, attestation] }],
  ['it does not compare names with each other', { version: 1, extends: ['cis-5', 'cis-5'] }],
  ['it does not look up other parts', accepted({ control: 'attestations.other' })],
  ['it does not look up other parts', { ...main, severity: { 'attestations.other': 'low' } }],
  [
    'the bound is of what was made of a single text or a list',
    { ...main, owners: [{ ...entry, assignees: 'abcdefghijk'.split('') }] },
  ],
];

describe('the loader and the published JSON Schema agree', () => {
  test.each(right.map((data) => [data]))('to take %j', (data) => {
    expect(answers(data)).toEqual({ loader: true, schema: true });
  });

  test.each(wrong.map((data) => [data]))('to refuse %j', (data) => {
    expect(answers(data)).toEqual({ loader: false, schema: false });
  });

  test.each(controls.map((control) => [control.id, control.example] as const))(
    'to take the example of %s',
    (id, example) => {
      const nested = id.split('.').reduceRight<unknown>((below, key) => ({ [key]: below }), example);
      const data = id.startsWith('organization.')
        ? { version: 1, organization: { expect: Object(nested).organization } }
        : rule(nested);
      expect(answers(data)).toEqual({ loader: true, schema: true });
    },
  );

  test.each(beyondTheSchema)('but for what a schema cannot know: %s (%j)', (_why, data) => {
    expect(answers(data)).toEqual({ loader: false, schema: true });
  });
});

describe('they agree on the parts of a folder', () => {
  const scope = { tags: { team: 'payments' } };
  test.each([
    [{ scope }],
    [{ scope, $schema: '../baseline-part.schema.json', owners: [entry] }],
    [
      {
        scope,
        rules: [{ name: 'a', match: 'all', expect: { 'root-user': { email: { env: 'ROOTLINE_VALUE_A' } } } }],
      },
    ],
    [{ scope, attestations: [{ ...attestation, match: 'all' }], exceptions: [exception] }],
  ])('to take %j', (data) => {
    expect(partAnswers(data)).toEqual({ loader: true, schema: true });
  });

  test.each([
    [{}],
    [{ scope: 'all' }],
    [{ scope: {} }],
    [{ owners: [entry] }],
    [{ scope, version: 1 }],
    [{ scope, extends: 'cis-5' }],
    [{ scope, severity: { contacts: 'low' } }],
    [{ scope, organization: { id: 'o-a1b2c3d4e5' } }],
    [{ scope, rules: [] }],
    [{ scope, attestations: [attestation] }],
  ])('to refuse %j', (data) => {
    expect(partAnswers(data)).toEqual({ loader: false, schema: false });
  });
});

test('what `rootline init` writes is taken by both', () => {
  const { text } = firstBaseline(
    estateOf(30, () => ({})),
    now,
  );
  expect(answers(parse(text))).toEqual({ loader: true, schema: true });
});

describe('what is committed', () => {
  test.each([
    ['baseline.schema.json', publishedBaselineSchema],
    ['baseline-part.schema.json', publishedPartSchema],
  ] as const)('%s is what the definitions give', (file, make) => {
    expect(JSON.parse(readFileSync(join(root, file), 'utf8'))).toEqual(make());
  });

  const examples = readdirSync(join(root, 'examples'), { recursive: true })
    .map(String)
    .filter((name) => /\.(?:ya?ml|json)$/.test(name))
    .map((name) => ({ name, data: parse(readFileSync(join(root, 'examples', name), 'utf8')) as unknown }))
    .filter(({ data }) => typeof data === 'object' && data !== null && 'version' in data);

  test.each(examples)('examples/$name is taken by both', ({ data }) => {
    expect(answers(data)).toEqual({ loader: true, schema: true });
  });
});
