/** The conditions of the filter in the CIS AWS Foundations Benchmark, each in one spelling. */
const conditions = new Set([
  '$.userIdentity.type = Root',
  '$.userIdentity.invokedBy NOT EXISTS',
  '$.eventType != AwsServiceEvent',
]);

/**
 * Whether a metric filter's pattern means `{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS &&
 * $.eventType != "AwsServiceEvent" }`, whatever its white space, its quotes, its parentheses around a condition and
 * the order of the conditions. What only looks like a space is none.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html
 */
export function isRootFilter(pattern: string): boolean {
  const [, inner] = /^\{([\t\n\r\x20-\x7e]*)\}$/.exec(pattern.trim()) ?? [];
  if (inner === undefined) return false;
  const found = inner.split('&&').map(spelled);
  const isWhole = found.length === conditions.size && new Set(found).size === found.length;
  return isWhole && found.every((condition) => conditions.has(condition));
}

/** A condition in the one spelling, or as it is where it has another form. */
function spelled(condition: string): string {
  const bare = unwrapped(condition.trim());
  const [, selector, operator, , word] = /^(\$\.[\w.]+)\s*(!?=)\s*("?)(\w+)\3$/.exec(bare) ?? [];
  if (selector !== undefined) return `${selector} ${operator} ${word}`;
  return bare.replace(/\s+/g, ' ');
}

function unwrapped(text: string): string {
  return text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1).trim() : text;
}
