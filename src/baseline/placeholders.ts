import type { Account } from '../snapshot/account.ts';
import type { Cause } from '../snapshot/fact.ts';
import { quotable } from './place.ts';
import { didYouMean, nearest } from './suggest.ts';
import { readValue, type Values, variablePlaceholder } from './values.ts';

const pattern = /\{([^{}]*)\}/g;
const tagPrefix = 'account.tags.';

/** The texts between braces in a value, at any depth: `account.id` of `billing+{account.id}@example.com`. */
export function placeholdersIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return value.includes('{') ? Array.from(value.matchAll(pattern), ([, name]) => name ?? '') : [];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(placeholdersIn) : [];
}

/** What is wrong with a placeholder; undefined when it is one of the known. */
export function placeholderProblem(name: string): string | undefined {
  if (name === 'account.id' || name === 'account.name') return undefined;
  if (name.startsWith(tagPrefix) && name.length > tagPrefix.length) return undefined;
  if (name.startsWith(variablePlaceholder)) {
    return `unknown placeholder \`{${quotable(name)}}\`; a value from the environment takes the place of the whole text: \`{ env: ${quotable(name.slice(variablePlaceholder.length))} }\``;
  }
  const [scope, kind, ...rest] = name.split('.');
  const corrected = nearest([scope, kind].join('.'), ['account.id', 'account.name', 'account.tags']);
  const suggestion = [corrected, ...rest].join('.');
  const sound =
    corrected !== undefined && suggestion !== name && placeholderProblem(suggestion) === undefined;
  const known = '; known are `{account.id}`, `{account.name}` and `{account.tags.KEY}`';
  return `unknown placeholder \`{${quotable(name)}}\`${sound ? didYouMean(`{${suggestion}}`) : known}`;
}

export function readsTags(name: string): boolean {
  return name.startsWith(tagPrefix);
}

export type Filled = { readonly value: unknown } | { readonly undecided: Cause };

/**
 * A value with the account's own data, and values of the environment, in its placeholders. Undecided when a tag is missing or could not be read, and
 * when what would be filled in holds `*` or `?`: where the value is a pattern, an account could otherwise choose by its
 * name what it is held to.
 */
export function fillPlaceholders(value: unknown, account: Account, values: Values): Filled {
  const texts = new Map<string, string>();
  for (const name of placeholdersIn(value)) {
    const isVariable = name.startsWith(variablePlaceholder);
    const text = isVariable
      ? readValue(name.slice(variablePlaceholder.length), values)
      : lookUp(name, account);
    if (typeof text !== 'string') return { undecided: text };
    if (!isVariable && /[*?]/.test(text)) return { undecided: ambiguous(name, text) };
    texts.set(name, text);
  }
  return { value: texts.size === 0 ? value : replaceIn(value, texts) };
}

function replaceIn(value: unknown, texts: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string')
    return value.replace(pattern, (whole, name: string) => texts.get(name) ?? whole);
  if (Array.isArray(value)) return value.map((item) => replaceIn(item, texts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceIn(item, texts)]));
}

function lookUp(name: string, account: Account): string | Cause {
  if (name === 'account.id') return account.id;
  if (name === 'account.name') return account.name;
  const key = name.slice(tagPrefix.length);
  const { tags } = account;
  switch (tags.state) {
    case 'unavailable':
      return {
        ...tags.cause,
        message: `The expected value takes \`{${name}}\` from the account's tags, which could not be read: ${tags.cause.message}`,
      };
    case 'not-applicable':
      return noTag(name, `the account has no tags (${tags.reason})`);
    case 'value':
      return (
        (Object.hasOwn(tags.value, key) ? tags.value[key] : undefined) ??
        noTag(name, `the account has no tag \`${key}\``)
      );
  }
}

// `no-source`: nothing failed to be read, there is just nothing to read.
function noTag(name: string, why: string): Cause {
  return {
    kind: 'no-source',
    message: `The expected value takes \`{${name}}\` from the account's tags, and ${why}.`,
    mend: 'Give the account that tag, or let a later rule expect a value of its own for this account.',
  };
}

function ambiguous(name: string, text: string): Cause {
  return {
    kind: 'no-source',
    message: `The expected value takes \`{${name}}\` from the account, whose \`${text}\` holds a character that stands for others in patterns.`,
    mend: 'Rename the account, or let a later rule expect a value without that placeholder for it.',
  };
}
