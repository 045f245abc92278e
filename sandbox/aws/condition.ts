import { anyOf, arnMatches, type Matches } from './pattern.ts';

/** The values of the condition keys of one request, by the key's name in lower case. */
export type Context = ReadonlyMap<string, readonly string[]>;
export type Condition = (context: Context) => boolean;

interface Comparison {
  readonly matches: (wanted: string) => Matches;
  readonly negated: boolean;
}

const equal = (wanted: string): Matches => {
  return (value) => value === wanted;
};
const equalIgnoringCase = (wanted: string): Matches => {
  return (value) => value.toLowerCase() === wanted.toLowerCase();
};
const like = (wanted: string): Matches => anyOf([wanted], '');

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const comparisons: Readonly<Record<string, Comparison>> = {
  StringEquals: { matches: equal, negated: false },
  StringNotEquals: { matches: equal, negated: true },
  StringEqualsIgnoreCase: { matches: equalIgnoringCase, negated: false },
  StringNotEqualsIgnoreCase: { matches: equalIgnoringCase, negated: true },
  StringLike: { matches: like, negated: false },
  StringNotLike: { matches: like, negated: true },
  ArnEquals: { matches: arnMatches, negated: false },
  ArnLike: { matches: arnMatches, negated: false },
  ArnNotEquals: { matches: arnMatches, negated: true },
  ArnNotLike: { matches: arnMatches, negated: true },
  Bool: { matches: equalIgnoringCase, negated: false },
};

/** What a statement's `Condition` asks: undefined for what the stand-in does not evaluate, told to `problem`. */
export function conditionOf(raw: unknown, problem: (message: string) => void): Condition | undefined {
  if (raw === undefined) return () => true;
  if (!isObject(raw)) {
    problem('has a Condition that is no object');
    return undefined;
  }
  const tests = Object.entries(raw).flatMap(([operator, keys]) => {
    if (!isObject(keys)) return [badOperator(operator, problem)];
    return Object.entries(keys).map(([key, values]) => testOf(operator, key, values, problem));
  });
  const sound = tests.filter((test) => test !== undefined);
  if (sound.length !== tests.length) return undefined;
  return (context) => sound.every((test) => test(context));
}

function badOperator(operator: string, problem: (message: string) => void): undefined {
  problem(`has a condition ${operator} without keys`);
}

function testOf(
  operator: string,
  key: string,
  raw: unknown,
  problem: (message: string) => void,
): Condition | undefined {
  const [, set, name = '', ifExists] =
    /^(ForAnyValue:|ForAllValues:)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  const comparison = Object.hasOwn(comparisons, name) ? comparisons[name] : undefined;
  const wanted = [raw].flat().map(String);
  const named = key.toLowerCase();
  if (name === 'Null' && set === undefined && ifExists === undefined) {
    return (context) => wanted.includes(String(!context.has(named)));
  }
  if (comparison === undefined) {
    problem(`has a condition operator that the sandbox does not evaluate: ${operator}`);
    return undefined;
  }
  if (wanted.some((value) => value.includes('${'))) {
    problem(`has a policy variable, which the sandbox does not evaluate: ${wanted.join(', ')}`);
    return undefined;
  }
  const matchers = wanted.map(comparison.matches);
  const matches = (value: string): boolean =>
    matchers.some((matcher) => matcher(value)) !== comparison.negated;
  // A key that the request does not have fails what asks for a value and passes what excludes one.
  const absent =
    ifExists !== undefined || set === 'ForAllValues:' || (comparison.negated && set === undefined);
  return (context) => {
    const values = context.get(named);
    if (values === undefined || values.length === 0) return absent;
    if (set === 'ForAllValues:' || (set === undefined && comparison.negated)) return values.every(matches);
    return values.some(matches);
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
