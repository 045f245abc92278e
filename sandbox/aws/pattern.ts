export type Matches = (value: string) => boolean;

/** Whether any of the patterns matches, with the `*` and `?` of IAM. `flags` are a regular expression's. */
export function anyOf(patterns: readonly string[], flags: '' | 'i'): Matches {
  const compiled = patterns.map((pattern) => matcherOf(pattern, flags));
  return (value) => compiled.some((matches) => matches(value));
}

function matcherOf(pattern: string, flags: '' | 'i'): Matches {
  if (pattern === '*') return () => true;
  if (!/[*?]/.test(pattern)) {
    if (flags === '') return (value) => value === pattern;
    const lower = pattern.toLowerCase();
    return (value) => value.toLowerCase() === lower;
  }
  const expression = expressionOf(pattern, flags);
  return (value) => expression.test(value);
}

/** The expressions made so far: the same few patterns are asked about with every request. */
const expressions = new Map<string, RegExp>();
const mostExpressions = 5000;

function expressionOf(pattern: string, flags: '' | 'i'): RegExp {
  const known = expressions.get(flags + pattern);
  if (known !== undefined) return known;
  if (expressions.size >= mostExpressions) expressions.clear();
  const source = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*');
  const expression = new RegExp(`^${source.replace(/\?/g, '.')}$`, `s${flags}`);
  expressions.set(flags + pattern, expression);
  return expression;
}

/** Whether an ARN matches a pattern part by part, so that a `*` reaches over no colon but in the last part. */
export function arnMatches(pattern: string): Matches {
  const parts = partsOf(pattern).map((part) => matcherOf(part, ''));
  return (arn) => {
    const given = partsOf(arn);
    return given.length === parts.length && parts.every((matches, index) => matches(given[index] ?? ''));
  };
}

/** `arn`, partition, service, Region, account, and the resource whole. */
function partsOf(arn: string): readonly string[] {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), ...(parts.length > 5 ? [parts.slice(5).join(':')] : [])];
}
