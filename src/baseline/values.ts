import type { Cause } from '../snapshot/fact.ts';
import type { Baseline, Position } from './model.ts';
import { placeholdersIn } from './placeholders.ts';

/** The values of the environment that a baseline may take: none at all, with the reason, or those with a name. */
export type Values =
  | {
      readonly kind: 'withheld';
      /** What follows `is withheld: `, such as `values are never used for a pull request`. */
      readonly why: string;
    }
  | { readonly kind: 'given'; readonly get: (name: string) => string | undefined };

/** Begins the placeholder that `{ env: NAME }` has become. */
export const variablePlaceholder = 'env.';

/** Characters of the shortest value: less could not be hidden, because it stands in every other word. */
const shortest = 4;

/** A variable and the first place that names it. */
export interface VariableUse {
  readonly name: string;
  readonly at: Position;
}

/** The names of all variables that a baseline takes values from, so that they can be masked before they are used. */
export function valuesUsed(baseline: Baseline): readonly string[] {
  return variableUses(baseline).map(({ name }) => name);
}

/** The same with their places, each variable once. */
function variableUses({ rules }: Baseline): readonly VariableUse[] {
  const first = new Map<string, VariableUse>();
  for (const statement of rules.flatMap(({ statements }) => statements)) {
    if (statement.kind !== 'value') continue;
    for (const placeholder of placeholdersIn(statement.value)) {
      if (!placeholder.startsWith(variablePlaceholder)) continue;
      const name = placeholder.slice(variablePlaceholder.length);
      if (!first.has(name)) first.set(name, { name, at: statement.at });
    }
  }
  return [...first.values()];
}

/** The text of a variable without white space around it, or why there is none to use. */
export function readValue(name: string, values: Values): string | Cause {
  if (values.kind === 'withheld') return withheld(name, values.why);
  const text = values.get(name)?.trim() ?? '';
  if (text === '') return unset(name);
  return [...text].length < shortest || /[\p{Cc}\p{Cs}]/u.test(text) ? unfitToHide(name) : text;
}

/** What a reader sees in the place of a value. */
export function valueLabel(name: string): string {
  return `(from ${name})`;
}

// `no-source`: nothing failed to be read, there is just nothing to read.
function withheld(name: string, why: string): Cause {
  return {
    kind: 'no-source',
    message: `The expected value comes from the environment (\`${name}\`), and is withheld: ${why}.`,
    // The same for every name, so that it is told once.
    mend: 'A run of the default branch judges it, where the baseline is reviewed.',
  };
}

function unset(name: string): Cause {
  return {
    kind: 'no-source',
    message: `The expected value comes from the environment, where \`${name}\` is not set.`,
    mend: `Set \`${name}\` in the environment of this step, such as from a secret.`,
  };
}

function unfitToHide(name: string): Cause {
  return {
    kind: 'no-source',
    message: `The expected value comes from the environment, and what \`${name}\` holds could not be hidden: it is shorter than ${shortest} characters, or of more than one line.`,
    mend: `Set \`${name}\` to a longer text of one line, or write the value into the baseline.`,
  };
}
