import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { baselineSchema, partSchema } from '../src/baseline/schema.ts';
import { variablePattern } from '../src/baseline/variables.ts';
import { controls } from '../src/controls/catalogue.ts';

/** A JSON Schema, or a part of one, of which only what is looked at here is known. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The published JSON Schema of a baseline: of its only file, or of the first of a folder. */
export function publishedBaselineSchema(): JsonSchema {
  return published('Rootline baseline', baselineSchema(controls));
}

/** The one of every other file of a folder. */
export function publishedPartSchema(): JsonSchema {
  return published('Part of a Rootline baseline', partSchema(controls));
}

function published(title: string, schema: GenericSchema): JsonSchema {
  const made = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
  const plain: JsonSchema = JSON.parse(JSON.stringify(made));
  const { $schema, $defs = {}, ...rest } = mapExpectations(plain);
  return { $schema, title, ...rest, $defs: { ...asMap($defs), ...definitions } };
}

const known = 'account\\.(?:id|name|tags\\.[^{}]+)';

const definitions = {
  placeholder: {
    description:
      "A text with the account's own values in it, which is checked for each account: {account.id}, {account.name}, {account.tags.KEY}.",
    type: 'string',
    pattern: `\\{${known}\\}`,
    not: { pattern: `\\{(?!${known}\\})[^{}]*\\}` },
  },
  variable: {
    description:
      'The text of an environment variable: masked, never shown, and never used for a pull request.',
    type: 'object',
    properties: {
      env: {
        description: 'The name of the variable, which begins with ROOTLINE_VALUE_.',
        type: 'string',
        pattern: variablePattern.source,
      },
    },
    required: ['env'],
    additionalProperties: false,
  },
};

/** What stands under `expect` takes placeholders and variables besides texts of the user's own. */
function mapExpectations(schema: JsonSchema): JsonSchema {
  const properties = asMap(schema.properties);
  const { organization, rules } = properties;
  return {
    ...schema,
    properties: {
      ...properties,
      ...(organization === undefined ? {} : { organization: withExpect(asMap(organization)) }),
      ...(rules === undefined
        ? {}
        : { rules: { ...asMap(rules), items: withExpect(asMap(asMap(rules).items)) } }),
    },
  };
}

function withExpect(schema: JsonSchema): JsonSchema {
  const properties = asMap(schema.properties);
  return { ...schema, properties: { ...properties, expect: open(asMap(properties.expect)) } };
}

/** The same schema, with the other forms of a text wherever it takes one. */
function open(schema: JsonSchema): JsonSchema {
  if (schema.type === 'string' && schema.enum === undefined && schema.const === undefined) {
    const { title, description, ...text } = schema;
    return {
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
      anyOf: [withoutBraces(text), { $ref: '#/$defs/placeholder' }, { $ref: '#/$defs/variable' }],
    };
  }
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, inside]) => [keyword, openInside(keyword, inside)]),
  );
}

/** A text with another placeholder in it is none that the loader takes. */
function withoutBraces(text: JsonSchema): JsonSchema {
  return { ...text, not: { pattern: '\\{[^{}]*\\}' } };
}

function openInside(keyword: string, inside: unknown): unknown {
  switch (keyword) {
    case 'properties':
      return Object.fromEntries(
        Object.entries(asMap(inside)).map(([key, below]) => [key, open(asMap(below))]),
      );
    case 'anyOf':
      return Array.isArray(inside) ? inside.map((form) => open(asMap(form))) : inside;
    case 'items':
    case 'additionalProperties':
      return typeof inside === 'object' ? open(asMap(inside)) : inside;
    default:
      return inside;
  }
}

function asMap(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
