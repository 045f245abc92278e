import type { Control } from '../controls/definition.ts';
import { valueLabel } from './values.ts';

/**
 * A value as a baseline writes it, in one line: `hardware`, `90d`, `[a, b]`, `{ email: soc@example.com }`. Of a value
 * from the environment it shows the name alone.
 */
export function showValue(control: Control, value: unknown): string {
  return flow(writtenValue(control, value));
}

/** The same as data: what the control's schema made of durations is undone. */
export function writtenValue({ example }: Control, value: unknown): unknown {
  return written(value, example);
}

/** The example tells durations, which are numbers of days once they are checked, from other numbers. */
function written(value: unknown, example: unknown): unknown {
  if (typeof value === 'number') return isDuration(example) ? `${value}d` : value;
  if (typeof value === 'string') return value.replace(/^\{env\.(\w+)\}$/, (_all, name) => valueLabel(name));
  if (Array.isArray(value)) return value.map((item) => written(item, undefined));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, written(item, property(example, key))]),
  );
}

/** Data in one line of YAML. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'string') return plainOrQuoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const shown = Object.entries(value).map(([key, item]) => `${plainOrQuoted(key)}: ${flow(item)}`);
  return `{ ${shown.join(', ')} }`;
}

/** With quotes where YAML would read something else without them. */
function plainOrQuoted(text: string): string {
  const isPlain = /^(?:[A-Za-z][\w./@*+-]*(?: [\w./@*+-]+)*|[1-9]\d*d|\(from \w+\))$/.test(text);
  const isWord = /^(?:true|false|null|yes|no|on|off)$/i.test(text);
  return isPlain && !isWord ? text : JSON.stringify(text);
}

function isDuration(example: unknown): boolean {
  return typeof example === 'string' && /^\d+d$/.test(example);
}

function property(example: unknown, key: string): unknown {
  return typeof example === 'object' && example !== null ? Reflect.get(example, key) : undefined;
}
