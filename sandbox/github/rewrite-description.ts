import type { JsonObject } from './exchange.ts';
import { isObject } from './exchange.ts';

/** Which operations to keep: their paths as GitHub writes them, and of each the methods. */
export type Operations = Readonly<Record<string, readonly string[]>>;

/** Words for people, and what no validator asks for. */
const dropped = new Set([
  'description',
  'example',
  'examples',
  'title',
  'externalDocs',
  'deprecated',
  'operationId',
  'tags',
  'summary',
  'headers',
  'default',
]);

/** The formats that are checked. */
const formats: ReadonlySet<unknown> = new Set(['date-time', 'uri']);

/**
 * GitHub's description of its API, which is OpenAPI 3.0, cut down to these operations and rewritten as OpenAPI 3.1,
 * whose schemas are JSON Schema: `nullable`, which a JSON Schema validator does not know, becomes the type `null`.
 * Throws where an operation is not described.
 */
export function rewriteDescription(source: JsonObject, operations: Operations): JsonObject {
  const schemas = new Map<string, unknown>();
  /** What stands under a name is kept under its name; responses and parameters are put in their places. */
  const rewrite = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewrite);
    if (!isObject(value)) return value;
    if (typeof value.$ref === 'string') return refer(value.$ref);
    return withNull(value, kept(value));
  };
  const refer = (reference: string): unknown => {
    const name = /^#\/components\/schemas\/(.+)$/.exec(reference)?.[1];
    if (name === undefined) return rewrite(resolve(source, reference));
    if (!schemas.has(name)) {
      // Known before it is made: some refer to themselves.
      schemas.set(name, undefined);
      schemas.set(name, rewrite(resolve(source, reference)));
    }
    return { $ref: reference };
  };
  const kept = (value: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(value)
        .filter(([key, inner]) => !isDropped(key, inner) && key !== 'nullable')
        .map(([key, inner]) => [key, key === 'properties' ? properties(inner) : rewrite(inner)]),
    );
  /** Below `properties` every key is a name, `description` and `title` among them. */
  const properties = (value: unknown): unknown =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, rewrite(schema)]))
      : value;

  const paths = Object.entries(operations).map(([path, methods]) => {
    const described = methods.map((method) => {
      const operation = resolve(source, `#/paths/${path.replaceAll('/', '~1')}/${method}`);
      return [method, rewrite(operation)] as const;
    });
    return [path, Object.fromEntries(described)] as const;
  });
  return {
    openapi: '3.1.0',
    paths: Object.fromEntries(paths),
    components: { schemas: Object.fromEntries([...schemas].toSorted(([a], [b]) => (a < b ? -1 : 1))) },
  };
}

function isDropped(key: string, value: unknown): boolean {
  return dropped.has(key) || key.startsWith('x-') || (key === 'format' && !formats.has(value));
}

function withNull({ nullable }: JsonObject, schema: JsonObject): JsonObject {
  if (nullable !== true) return schema;
  if (typeof schema.type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  const withType = { ...schema, type: [schema.type, 'null'] };
  return Array.isArray(schema.enum) && !schema.enum.includes(null)
    ? { ...withType, enum: [...schema.enum, null] }
    : withType;
}

/** What a JSON pointer leads to. https://www.rfc-editor.org/rfc/rfc6901 */
function resolve(source: JsonObject, pointer: string): unknown {
  const keys = pointer.slice(2).split('/');
  return keys.reduce<unknown>((value, key) => {
    const inner = isObject(value) ? value[key.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined;
    if (inner === undefined) throw new Error(`The description has no ${pointer}.`);
    return inner;
  }, source);
}
