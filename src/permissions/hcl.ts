/** A piece of an HCL expression as it stands in the file, such as `var.organization_id`. */
export interface Raw {
  readonly raw: string;
}

export type Hcl = string | Raw | readonly Hcl[] | { readonly [key: string]: Hcl };

/** HCL code that is taken as it is. */
export function raw(text: string): Raw {
  return { raw: text };
}

/** One text in quotes, in which nothing is a reference. https://developer.hashicorp.com/terraform/language/expressions/strings */
export function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(/[$%](?=\{)/g, (sign) => sign + sign);
}

/** A value as Terraform's formatter writes it, its further lines indented by `indent` spaces. */
export function expression(value: Hcl, indent: number): string {
  if (typeof value === 'string') return quoted(value);
  if (isRaw(value)) return value.raw;
  if (isList(value)) {
    const items = value.map((item) => expression(item, indent + 2));
    const isShort = items.length < 2 && items.every((item) => !item.includes('\n'));
    if (isShort) return `[${items.join(', ')}]`;
    return wrapped(
      '[',
      items.map((item) => `${item},`),
      ']',
      indent,
    );
  }
  return wrapped('{', attributes(value, indent + 2), '}', indent);
}

/** Attributes of a block or an object, each with its lines. Names are quoted where they are no identifiers. */
export function attributes(values: { readonly [key: string]: Hcl }, indent: number): readonly string[] {
  const entries = Object.entries(values).map(
    ([key, value]) => [/^[A-Za-z_][\w-]*$/.test(key) ? key : quoted(key), expression(value, indent)] as const,
  );
  return entries.map(([name, text], index) => {
    const width = Math.max(...neighbours(entries, index).map(([other]) => other.length));
    return `${name.padEnd(width)} = ${text}`;
  });
}

/** The formatter aligns single-line attributes that stand together; a longer one is on its own. */
function neighbours(
  entries: readonly (readonly [string, string])[],
  index: number,
): readonly (readonly [string, string])[] {
  const isLong = ([, text]: readonly [string, string]) => text.includes('\n');
  const before = entries.slice(0, index).findLastIndex(isLong) + 1;
  const after = entries.findIndex((entry, at) => at >= index && isLong(entry));
  const own = entries.slice(index, index + 1);
  return own.some(isLong) ? own : entries.slice(before, after < 0 ? undefined : after);
}

function wrapped(open: string, lines: readonly string[], close: string, indent: number): string {
  const inside = lines.map((line) => `${' '.repeat(indent + 2)}${line}`);
  return [open, ...inside, `${' '.repeat(indent)}${close}`].join('\n');
}

function isRaw(value: Exclude<Hcl, string>): value is Raw {
  return 'raw' in value && typeof value.raw === 'string';
}

function isList(value: Exclude<Hcl, string>): value is readonly Hcl[] {
  return Array.isArray(value);
}
