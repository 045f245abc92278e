import * as v from 'valibot';

/** What a service control policy does to the root users of the accounts it reaches. */
export interface Guard {
  /** Whether it denies them every action. */
  readonly denies: boolean;
  /** Whether it denies that also to sessions of sts:AssumeRoot, and so to a central audit and recovery. */
  readonly blocks: boolean;
}

const none: Guard = { denies: false, blocks: false };

/**
 * Reads a service control policy's JSON text. A statement counts only in the very shape that AWS documents, because any
 * other condition, action or resource might leave the root user something: the effect Deny on every action and
 * resource, for principals like `arn:aws:iam::*:root`, with or without `Null: { "aws:AssumedRoot": "true" }`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function guardOf(document: string, partition: string): Guard {
  const guards = statementsOf(document).map((raw) => readStatement(raw, partition));
  return { denies: guards.some(({ denies }) => denies), blocks: guards.some(({ blocks }) => blocks) };
}

const oneOrMany = <Item extends v.GenericSchema>(item: Item) => v.union([item, v.array(item)]);
const policy = v.object({ Statement: oneOrMany(v.unknown()) });
const everything = v.union([
  v.literal('*'),
  v.pipe(
    v.array(v.string()),
    v.check((items) => items.includes('*')),
  ),
]);
const statement = v.strictObject({
  Sid: v.exactOptional(v.string()),
  Effect: v.literal('Deny'),
  Action: everything,
  Resource: everything,
  Condition: v.record(v.string(), v.record(v.string(), oneOrMany(v.union([v.string(), v.boolean()])))),
});
type Conditions = v.InferOutput<typeof statement>['Condition'];

function statementsOf(document: string): readonly unknown[] {
  const parsed = v.safeParse(policy, parseJson(document));
  if (!parsed.success) {
    return [];
  }
  const { Statement } = parsed.output;
  return Array.isArray(Statement) ? Statement : [Statement];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readStatement(raw: unknown, partition: string): Guard {
  const parsed = v.safeParse(statement, raw);
  if (!parsed.success) {
    return none;
  }
  const { Null: absent, ...others } = parsed.output.Condition;
  if (!isRootAlone(others, partition)) {
    return none;
  }
  if (absent === undefined) {
    return { denies: true, blocks: true };
  }
  return isOnly(absent, 'aws:assumedroot', (value) => String(value).toLowerCase() === 'true')
    ? { denies: true, blocks: false }
    : none;
}

/** ArnEquals and ArnLike are the same to AWS; StringEquals takes a `*` for a star. */
const patternOperators = new Set(['ArnLike', 'ArnEquals', 'StringLike']);

function isRootAlone(conditions: Conditions, partition: string): boolean {
  const patterns = [partition, '*'].map((either) => `arn:${either}:iam::*:root`);
  const [only, ...more] = Object.entries(conditions);
  return (
    only !== undefined &&
    more.length === 0 &&
    patternOperators.has(only[0]) &&
    isOnly(only[1], 'aws:principalarn', (value) => patterns.includes(String(value)))
  );
}

/** Whether a condition is about this key alone and one of its values fits: AWS takes any of them, and keys in any case. */
function isOnly(
  condition: Conditions[string],
  key: string,
  fits: (value: string | boolean) => boolean,
): boolean {
  const [only, ...more] = Object.entries(condition);
  if (only === undefined || more.length > 0 || only[0].toLowerCase() !== key) {
    return false;
  }
  const [, values] = only;
  return Array.isArray(values) ? values.some(fits) : fits(values);
}
