import fc from 'fast-check';
import { matchesPattern, uncertain, varying } from '../../src/controls/event-pattern.ts';
import { matchesGlob, matchesPath } from '../../src/controls/glob.ts';
import { isRootFilter } from '../../src/controls/metric-filter.ts';
import { guardOf } from '../../src/controls/root-guard-policy.ts';
import { rootUseOf } from '../../src/controls/root-use.ts';
import { ensure, same, type Target, target } from '../target.ts';
import { changedTrees, type Data } from '../trees.ts';

type Input =
  | { readonly kind: 'glob' | 'path'; readonly pattern: string; readonly text: string }
  | { readonly kind: 'event'; readonly pattern: Data }
  | { readonly kind: 'policy'; readonly document: Data }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'repeated'; readonly part: string; readonly times: number; readonly end: string };

const filter =
  '{ ($.userIdentity.type = "Root") && ($.userIdentity.invokedBy NOT EXISTS) && ($.eventType != "AwsServiceEvent") }';
const patterns: readonly Data[] = [
  {
    'detail-type': ['AWS Console Sign In via CloudTrail', 'AWS API Call via CloudTrail'],
    detail: { userIdentity: { type: ['Root'] } },
  },
  {
    detail: {
      userIdentity: {
        type: [{ prefix: 'Ro' }, { suffix: { 'equals-ignore-case': 'OT' } }, { wildcard: 'R*t' }],
      },
    },
  },
  {
    detail: {
      userIdentity: { type: [{ 'anything-but': { prefix: ['IAM', 'x'] } }], arn: [{ exists: true }] },
    },
  },
  {
    $or: [{ source: ['aws.signin'] }, { detail: { eventName: [{ 'anything-but': ['x', 1] }] } }],
    account: [{ numeric: ['=', 1] }],
  },
];
const policies: readonly Data[] = [
  {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'x',
        Effect: 'Deny',
        Action: '*',
        Resource: ['*'],
        Condition: {
          ArnLike: { 'aws:PrincipalArn': ['arn:aws:iam::*:root'] },
          Null: { 'aws:AssumedRoot': 'true' },
        },
      },
      {
        Effect: 'Deny',
        NotAction: ['iam:*', 's3:Get*'],
        Resource: '*',
        Condition: { StringLike: { 'aws:principalarn': 'arn:*:iam::*:root' } },
      },
    ],
  },
];
const keys = [
  'Statement',
  'Effect',
  'Action',
  'NotAction',
  'Condition',
  'Null',
  'detail',
  '$or',
  'prefix',
  'wildcard',
  'exists',
  '__proto__',
  'constructor',
];

const pattern = fc.string({
  unit: fc.constantFrom('a', 'b', 'a', '*', '*', '?', '/', '**', '😀', '\\', '.'),
  maxLength: 10,
});
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'a', 'b', '/', '😀'), maxLength: 10 });

export function patternsTarget(): Target {
  return target<Input>('patterns', {
    corpus: [filter, ...[...patterns, ...policies].map((each) => JSON.stringify(each))],
    inputs: (mutated) =>
      fc.oneof(
        {
          weight: 4,
          arbitrary: fc.record({ kind: fc.constantFrom('glob' as const, 'path'), pattern, text }),
        },
        fc.record({ kind: fc.constant('event' as const), pattern: changedTrees(patterns, keys) }),
        fc.record({ kind: fc.constant('policy' as const), document: changedTrees(policies, keys) }),
        fc.record({ kind: fc.constant('text' as const), text: mutated }),
        fc.record({
          kind: fc.constant('repeated' as const),
          part: fc.oneof(
            pattern,
            fc.constantFrom('a*', '*', '**/', '?', '( ', ' && ', '{', '[[', '{"a":', '$.a = ', '"'),
          ),
          times: fc.integer({ min: 1, max: 3000 }),
          end: text,
        }),
      ),
    check,
    textsOf: (input) => (input.kind === 'text' ? [input.text] : []),
  });
}

const place = { id: '111122223333', partition: 'aws' };

function check(input: Input): void {
  switch (input.kind) {
    case 'glob': {
      const expected = globReference(Array.from(input.pattern), Array.from(input.text));
      same(matchesGlob(input.pattern, input.text), expected, 'whether the glob fits');
      break;
    }
    case 'path': {
      const [pattern, path] = [input.pattern, input.text].map((all) => all.split('/').filter(Boolean));
      same(
        matchesPath(input.pattern, input.text),
        pathReference(pattern ?? [], path ?? []),
        'whether the path fits',
      );
      break;
    }
    case 'event':
      checkEvent(input.pattern);
      break;
    case 'policy':
      checkPolicy(JSON.stringify(input.document));
      break;
    case 'text':
      checkText(input.text);
      break;
    case 'repeated':
      checkRepeated(input.part.repeat(input.times), input.end);
      break;
  }
}

/** The meaning in the plainest words, and in exponential time. */
function globReference(pattern: readonly string[], text: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return text.length === 0;
  if (first === '*')
    return globReference(rest, text) || (text.length > 0 && globReference(pattern, text.slice(1)));
  return text.length > 0 && (first === '?' || first === text[0]) && globReference(rest, text.slice(1));
}

function pathReference(pattern: readonly string[], names: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return names.length === 0;
  if (first === '**')
    return pathReference(rest, names) || (names.length > 0 && pathReference(pattern, names.slice(1)));
  const [name, ...others] = names;
  return (
    name !== undefined && globReference(Array.from(first), Array.from(name)) && pathReference(rest, others)
  );
}

/** What is not known of an event never makes a pattern match more than where it is known to be there. */
function checkEvent(pattern: Data): void {
  const detail = { userIdentity: { type: 'Root', arn: varying }, eventName: uncertain };
  const answer = matchesPattern(pattern, { source: 'aws.signin', account: varying, detail });
  same(typeof answer, 'boolean', 'the type of the answer');
  ensure(!matchesPattern(pattern, undefined) || onlyAbsent(pattern), () => 'it matches nothing at all');
  rootUseOf(JSON.stringify(pattern), place, 'us-east-1');
}

/** Only "it is not there" can match where there is nothing. */
function onlyAbsent(pattern: Data): boolean {
  const text = JSON.stringify(pattern);
  return text === '{}' || text.includes('"exists":false') || text.includes('{}');
}

function checkPolicy(document: string): void {
  const { denies, blocks } = guardOf(document, 'aws');
  ensure(typeof denies === 'boolean' && typeof blocks === 'boolean', () => 'it says nothing');
  if (denies) ensure(/arn:(?:aws|\*):iam::\*:root/.test(document), () => 'it denies root without naming it');
}

function checkText(text: string): void {
  if (isRootFilter(text))
    for (const part of ['userIdentity.type', 'Root', 'NOT EXISTS', 'eventType', 'AwsServiceEvent'])
      ensure(text.includes(part), () => `it is a root filter without ${part}`);
  rootUseOf(text, place, 'us-east-1');
  checkPolicy(text);
}

/** Nothing hangs: the time is watched from outside. */
function checkRepeated(text: string, end: string): void {
  matchesGlob(text + end, 'a'.repeat(300));
  matchesGlob(`${'*a'.repeat(100)}${end}`, text.slice(0, 2000));
  matchesPath(text + end, 'a/'.repeat(200));
  isRootFilter(`{${text}${end}}`);
  rootUseOf(text + end, place, 'us-east-1');
  matchesPattern([{ wildcard: text + end }, { 'anything-but': { wildcard: text } }], 'a'.repeat(2000));
  guardOf(text + end, 'aws');
}
