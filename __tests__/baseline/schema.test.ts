import { readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv, type AnySchemaObject } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { baselineSchema } from '../../src/baseline/schema.ts';
import { controls } from '../../src/controls/catalogue.ts';

interface Part {
  readonly type?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: unknown;
  readonly anyOf?: readonly Part[];
  readonly items?: Part;
  readonly $defs?: Readonly<Record<string, Part>>;
}

const schema: Part & AnySchemaObject = JSON.parse(
  JSON.stringify(toJsonSchema(baselineSchema(controls), { typeMode: 'input', errorMode: 'ignore' })),
);
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

/** Every key that a baseline can have, with its part of the schema. */
function keys(part: Part, path: string): readonly (readonly [string, Part])[] {
  const own = Object.entries(part.properties ?? {}).map(([key, below]) => [`${path}.${key}`, below] as const);
  const below = [
    ...(part.anyOf ?? []),
    ...(part.items === undefined ? [] : [part.items]),
    ...Object.values(part.$defs ?? {}),
  ];
  return [
    ...own,
    ...own.flatMap(([name, child]) => keys(child, name)),
    ...below.flatMap((child) => keys(child, path)),
  ];
}

function maps(part: Part): readonly Part[] {
  const below = [
    ...Object.values(part.properties ?? {}),
    ...(part.anyOf ?? []),
    ...(part.items === undefined ? [] : [part.items]),
    ...Object.values(part.$defs ?? {}),
  ];
  return [...(part.properties === undefined ? [] : [part]), ...below.flatMap(maps)];
}

describe('the published JSON Schema', () => {
  test('describes every key but the fields of a contact, which say themselves', () => {
    const mute = keys(schema, '').filter(([, part]) => part.description === undefined);
    expect(mute.map(([name]) => name).filter((name) => !name.includes('.contacts.'))).toEqual([]);
  });

  test('describes each control by its own definition', () => {
    const described = new Map(keys(schema, ''));
    for (const { id, description } of controls) {
      const place = id.startsWith('organization.')
        ? id.replace('organization', '.organization.expect')
        : `.rules.expect.${id}`;
      expect(described.get(place)?.description).toBe(description);
    }
  });

  test('knows every key of every map', () => {
    expect(maps(schema).filter((part) => part.additionalProperties !== false)).toEqual([]);
  });

  test('takes the example that ships with Rootline', () => {
    const example: unknown = parse(readFileSync('examples/aws-baseline.yml', 'utf8'));
    expect(validate(example) ? [] : validate.errors).toEqual([]);
  });

  const rule = (differing: object) => ({
    version: 1,
    rules: [{ name: 'a', match: 'all', expect: { contacts: 'any' }, ...differing }],
  });

  test.each([
    [{ match: { ids: '111122223333', not: { tags: { env: ['prod'] } } } }],
    [{ expect: { 'iam-users': { 'access-keys': 'absent' } } }],
    [{ expect: { 'iam-users': { 'access-keys': { 'max-age': '90d', 'max-unused': 'any' } } } }],
    [{ expect: { contacts: { security: { email: 'a+{account.id}@example.com' } } } }],
  ])('takes %j', (differing) => {
    expect(validate(rule(differing))).toBe(true);
  });

  test.each([
    [{ mtach: 'all' }],
    [{ match: {} }],
    [{ match: { ids: [111122223333] } }],
    [{ match: { not: { nmaes: 'a' } } }],
    [{ expect: {} }],
    [{ expect: { 'root-user': { mfa: 'yes' } } }],
    [{ expect: { 'iam-users': { 'access-keys': { 'max-age': 90 } } } }],
    [{ expect: { contacts: { security: {} } } }],
  ])('refuses %j', (differing) => {
    expect(validate(rule(differing))).toBe(false);
  });
});
