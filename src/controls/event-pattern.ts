import { isMap } from '../snapshot/shape.ts';

/** The value of a field that is in every event of its kind, and differs: all that is known is that it is there. */
export const varying = Symbol('varying');

/** A field, or all below it, that some events of the kind have and others do not: nothing is known of it. */
export const uncertain = Symbol('uncertain');

/**
 * Whether an EventBridge pattern, as parsed JSON, surely matches an event. What is not known of the event, and an
 * operator that is not known here, matches nothing: numbers and network addresses never occur in what is tried.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function matchesPattern(pattern: unknown, event: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.some((item) => matchesItem(item, event));
  if (!isMap(pattern)) return false;
  return Object.entries(pattern).every(([key, below]) =>
    key === '$or' ? matchesAny(below, event) : matchesPattern(below, at(event, key)),
  );
}

function matchesAny(alternatives: unknown, event: unknown): boolean {
  return Array.isArray(alternatives) && alternatives.some((one) => isMap(one) && matchesPattern(one, event));
}

function at(event: unknown, key: string): unknown {
  if (event === uncertain) return uncertain;
  return isMap(event) && Object.hasOwn(event, key) ? event[key] : undefined;
}

function matchesItem(item: unknown, value: unknown): boolean {
  if (!isMap(item)) return item === value;
  const only = onlyEntry(item);
  if (only === undefined) return false;
  const [operator, operand] = only;
  if (operator === 'exists') return existsAs(operand, value);
  return typeof value === 'string' && matchesText(operator, operand, value);
}

/** What holds other fields is no field to EventBridge. */
function existsAs(wanted: unknown, value: unknown): boolean {
  if (value === undefined) return wanted === false;
  return wanted === true && value !== uncertain && !isMap(value);
}

function matchesText(operator: string, operand: unknown, value: string): boolean {
  if (operator === 'anything-but') return isAnythingBut(operand, value);
  return testOf(operator, operand)?.(value) ?? false;
}

/** Of a list, none may match. A form that is not known excludes who knows what, and so matches nothing. */
function isAnythingBut(operand: unknown, value: string): boolean {
  if (!isMap(operand)) return listed(operand).every((one) => isPlain(one) && one !== value);
  const only = onlyEntry(operand);
  if (only === undefined) return false;
  const [operator, excluded] = only;
  return listed(excluded).every((one) => testOf(operator, one)?.(value) === false);
}

/** The entry of a map that has no other. */
function onlyEntry(map: object): readonly [string, unknown] | undefined {
  const [first, ...others] = Object.entries(map);
  return others.length === 0 ? first : undefined;
}

function listed(operand: unknown): readonly unknown[] {
  return Array.isArray(operand) ? operand : [operand];
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

type Test = (value: string) => boolean;

const operators: ReadonlyMap<string, (operand: string) => Test> = new Map([
  ['equals-ignore-case', (operand) => (value) => lower(value) === lower(operand)],
  ['prefix', (operand) => (value) => value.startsWith(operand)],
  ['suffix', (operand) => (value) => value.endsWith(operand)],
  ['wildcard', (operand) => (value) => fitsWildcard(operand, value)],
]);

/** What an operator asks of a text; undefined where its form is not known. */
function testOf(operator: string, operand: unknown): Test | undefined {
  const test = operators.get(operator);
  if (test === undefined) return undefined;
  if (typeof operand === 'string') return test(operand);
  if (!isMap(operand) || (operator !== 'prefix' && operator !== 'suffix')) return undefined;
  const { 'equals-ignore-case': ignoringCase, ...others } = operand;
  if (typeof ignoringCase !== 'string' || Object.keys(others).length > 0) return undefined;
  const ignoring = test(lower(ignoringCase));
  return (value) => ignoring(lower(value));
}

function lower(text: string): string {
  return text.toLowerCase();
}

/** `*` stands for any characters, and nothing else is special; a star that is meant literally is not known here. */
function fitsWildcard(wildcard: string, text: string): boolean {
  const [start = '', ...rest] = wildcard.split('*');
  const end = rest.pop();
  if (end === undefined) return !wildcard.includes('\\') && text === wildcard;
  if (wildcard.includes('\\') || !text.startsWith(start)) return false;
  let from = start.length;
  for (const part of rest) {
    const found = text.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return text.length - from >= end.length && text.endsWith(end);
}
