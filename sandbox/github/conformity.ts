import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Call, JsonObject, Reply } from './exchange.ts';
import { isObject } from './exchange.ts';

/** Says what in an exchange is not as GitHub describes its API: one line each, empty when nothing is. */
export type Conformity = (call: Call, reply: Reply) => readonly string[];

interface Operation {
  readonly path: RegExp;
  readonly method: string;
  readonly at: string;
  readonly description: JsonObject;
}

const file = join(import.meta.dirname, 'api-description.json');
const name = 'api';

/**
 * Holds requests and replies against GitHub's own description. What it does not describe here, such as GraphQL, is not
 * judged; neither is a request that was refused, for that is what refusals are for.
 */
export function createConformity(): Conformity {
  const described: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isObject(described) || !isObject(described.paths)) throw new Error(`${file} is no description.`);
  const operations = Object.entries(described.paths).flatMap(operationsOf);
  // The parameters of an address are text, whatever they mean.
  const ajv = { body: validators(described, false), address: validators(described, true) };
  return (call, reply) => {
    const method = call.method.toLowerCase();
    const operation = operations.find((each) => each.method === method && each.path.test(call.path));
    if (operation === undefined) return [];
    const asked = reply.status < 400 ? [...wrongQuery(operation, call), ...wrongBody(operation, call)] : [];
    return [...asked, ...wrongReply(operation, reply)].map(
      (what) => `${call.method} ${call.path}${call.query}: ${what}`,
    );
  };

  function wrongQuery({ description }: Operation, { query }: Call): readonly string[] {
    const parameters = Array.isArray(description.parameters) ? description.parameters.filter(isObject) : [];
    const known = parameters.filter((parameter) => parameter.in === 'query');
    const schema = {
      type: 'object',
      properties: Object.fromEntries(known.map((parameter) => [String(parameter.name), parameter.schema])),
      additionalProperties: false,
    };
    const given = Object.fromEntries(new URLSearchParams(query));
    return told('the query', ajv.address(schema), given);
  }

  function wrongBody({ at, description }: Operation, { method, body }: Call): readonly string[] {
    if (method === 'GET') return [];
    return isObject(description.requestBody)
      ? told(
          'the request',
          ajv.body({ $ref: `${name}#${at}/requestBody/content/application~1json/schema` }),
          body,
        )
      : [];
  }

  function wrongReply({ at, description }: Operation, { status, body }: Reply): readonly string[] {
    const response = isObject(description.responses) ? description.responses[String(status)] : undefined;
    if (!isObject(response)) return always.has(status) ? [] : [`the status ${status} is not described`];
    if (!isObject(response.content)) return body === undefined ? [] : [`the reply ${status} has a body`];
    // Some replies are described in another form besides, and only so.
    if (!('application/json' in response.content)) return [];
    const pointer = `${at}/responses/${status}/content/application~1json/schema`;
    return told(`the reply ${status}`, ajv.body({ $ref: `${name}#${pointer}` }), body);
  }
}

/**
 * That a token is refused, that a limit is reached, that something moved, and that issues are disabled is told for all
 * operations alike, and not described with each.
 */
const always: ReadonlySet<number> = new Set([301, 401, 403, 410, 429]);

function operationsOf([path, methods]: readonly [string, unknown]): readonly Operation[] {
  if (!isObject(methods)) return [];
  const pattern = new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`);
  return Object.entries(methods)
    .filter((entry): entry is [string, JsonObject] => isObject(entry[1]))
    .map(([method, description]) => ({
      path: pattern,
      method,
      at: `/paths/${path.replaceAll('/', '~1')}/${method}`,
      description,
    }));
}

/** A compiled schema is used again. */
function validators(description: JsonObject, coerceTypes: boolean): (schema: JsonObject) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes });
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
  ajv.addFormat('uri', (text: string) => URL.canParse(text));
  ajv.addSchema({ ...description, $id: name });
  const compiled = new Map<string, ValidateFunction>();
  return (schema) => {
    const key = JSON.stringify(schema);
    const validate = compiled.get(key) ?? ajv.compile(schema);
    compiled.set(key, validate);
    return validate;
  };
}

function told(what: string, validate: ValidateFunction, value: unknown): readonly string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).slice(0, 5).map((error) => `${what}${error.instancePath} ${words(error)}`);
}

function words({ message, params }: ErrorObject): string {
  return `${message} ${JSON.stringify(params)}`;
}
