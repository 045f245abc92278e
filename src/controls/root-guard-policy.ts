import * as v from 'valibot';
import { parsedJson } from '../snapshot/shape.ts';
import { matchesGlob } from './glob.ts';

/** What a service control policy does to the root users of the accounts it reaches. */
export interface Guard {
  /** Whether it denies them every action. */
  readonly denies: boolean;
  /** Whether it denies sessions of sts:AssumeRoot something that they are for: a central audit or recovery. */
  readonly blocks: boolean;
}

const none: Guard = { denies: false, blocks: false };

/**
 * Reads a service control policy's JSON text. A statement denies root only in the very shape that AWS documents, because
 * any other condition, action or resource might leave the root user something: the effect Deny on every action and
 * resource, for principals like `arn:aws:iam::*:root`, with or without `Null: { "aws:AssumedRoot": "true" }`. Without
 * this exemption it blocks assumed-root sessions, as any statement does that denies root one of their actions.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function guardOf(document: string, partition: string): Guard {
  const guards = statementsOf(document).map((raw) => readStatement(raw, partition));
  return { denies: guards.some(({ denies }) => denies), blocks: guards.some(({ blocks }) => blocks) };
}

const oneOrMany = <Item extends v.GenericSchema>(item: Item) => v.union([item, v.array(item)]);
const texts = v.exactOptional(oneOrMany(v.string()));
const policy = v.object({ Statement: oneOrMany(v.unknown()) });
const statement = v.strictObject({
  Sid: v.exactOptional(v.string()),
  Effect: v.literal('Deny'),
  Action: texts,
  NotAction: texts,
  Resource: texts,
  NotResource: texts,
  Condition: v.record(v.string(), v.record(v.string(), oneOrMany(v.union([v.string(), v.boolean()])))),
});
type Statement = v.InferOutput<typeof statement>;
type Condition = Statement['Condition'][string];

function statementsOf(document: string): readonly unknown[] {
  const parsed = v.safeParse(policy, parsedJson(document));
  if (!parsed.success) {
    return [];
  }
  const { Statement } = parsed.output;
  return Array.isArray(Statement) ? Statement : [Statement];
}

function readStatement(raw: unknown, partition: string): Guard {
  const parsed = v.safeParse(statement, raw);
  if (!parsed.success) {
    return none;
  }
  const { Null: nulls, ...others } = parsed.output.Condition;
  const principals = principalsOf(others);
  const assumedRoot = nulls === undefined ? [] : valuesOf(nulls, 'aws:assumedroot');
  if (principals === undefined || assumedRoot === undefined) {
    return none;
  }
  const exempts = assumedRoot.length > 0 && assumedRoot.every(isTrue);
  const isWhole = (exempts || nulls === undefined) && isEverything(parsed.output);
  const isRoot = principals.some((pattern) =>
    matchesGlob(pattern, `arn:${partition}:iam::${anyAccount}:root`),
  );
  return {
    denies: isWhole && principals.some((pattern) => allRoots(partition).includes(pattern)),
    blocks: isRoot && !exempts && rootTasks.some((action) => isDenied(action, parsed.output)),
  };
}

/** What fits this account's root user by a pattern fits that of any account. */
const anyAccount = '000000000000';

function allRoots(partition: string): readonly string[] {
  return [partition, '*'].map((either) => `arn:${either}:iam::*:root`);
}

/** ArnEquals and ArnLike are the same to AWS; StringEquals takes a `*` for a star. */
const patternOperators = new Set(['ArnLike', 'ArnEquals', 'StringLike']);

/** The patterns of the principals; undefined where there is any other condition, or none. */
function principalsOf(conditions: Statement['Condition']): readonly string[] | undefined {
  const [only, ...more] = Object.entries(conditions);
  const isOne = only !== undefined && more.length === 0 && patternOperators.has(only[0]);
  return isOne ? valuesOf(only[1], 'aws:principalarn') : undefined;
}

/** The values of a condition about this key alone: AWS takes any of them, and keys in any case. */
function valuesOf(condition: Condition, key: string): readonly string[] | undefined {
  const [only, ...more] = Object.entries(condition);
  return only === undefined || more.length > 0 || only[0].toLowerCase() !== key
    ? undefined
    : listed(only[1]).map(String);
}

function isTrue(value: string): boolean {
  return value.toLowerCase() === 'true';
}

function isEverything({ Action, Resource }: Statement): boolean {
  return listed(Action).includes('*') && listed(Resource).includes('*');
}

/** On any resource; those that an assumed-root session is for cannot be told from the others. */
function isDenied(action: string, { Action, NotAction }: Statement): boolean {
  const isAmong = (patterns: Statement['Action']) =>
    listed(patterns).some((pattern) => matchesGlob(pattern.toLowerCase(), action));
  return NotAction === undefined ? isAmong(Action) : !isAmong(NotAction);
}

function listed<T>(oneOrMore: T | readonly T[] | undefined): readonly T[] {
  if (oneOrMore === undefined) {
    return [];
  }
  return isList(oneOrMore) ? oneOrMore : [oneOrMore];
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

/**
 * What the task policies of assumed-root sessions allow, in lower case.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html
 */
const rootTasks = [
  'iam:createloginprofile',
  'iam:deactivatemfadevice',
  'iam:deleteaccesskey',
  'iam:deleteloginprofile',
  'iam:deletesigningcertificate',
  'iam:deletevirtualmfadevice',
  'iam:getaccesskeylastused',
  'iam:getaccountsummary',
  'iam:getloginprofile',
  'iam:getuser',
  'iam:listaccesskeys',
  'iam:listmfadevices',
  'iam:listsigningcertificates',
  's3:deletebucketpolicy',
  's3:getbucketpolicy',
  's3:listallmybuckets',
  's3:putbucketpolicy',
  'sqs:getqueueattributes',
  'sqs:getqueueurl',
  'sqs:listqueues',
  'sqs:setqueueattributes',
] as const;
