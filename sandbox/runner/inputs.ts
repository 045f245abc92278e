import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parse } from 'yaml';

/** What of an action.yml the runner needs to start it. */
export interface ActionMetadata {
  /** The file to run. */
  readonly main: string;
  /** Every input, with its default as written. */
  readonly defaults: ReadonlyMap<string, string>;
}

type Fields = Readonly<Record<string, unknown>>;

/** Rejects when the file is no JavaScript action for Node 24. */
export async function readAction(file: string): Promise<ActionMetadata> {
  const action = fields(parse(await readFile(file, 'utf8')));
  const { using, main } = fields(action.runs);
  if (using !== 'node24' || typeof main !== 'string') {
    throw new Error(
      `${file}: expected runs: { using: node24, main: FILE }, found ${JSON.stringify(action.runs)}`,
    );
  }
  const inputs = Object.entries(fields(action.inputs));
  return {
    main: resolve(dirname(file), main),
    defaults: new Map(inputs.map(([name, input]) => [name, scalar(fields(input).default)])),
  };
}

/**
 * The `INPUT_…` variables: what the workflow gives, else the default. Throws on an input that the action does not
 * have (the runner only warns, but here it is a slip) and on an expression that it cannot evaluate.
 */
export function inputVariables(
  action: ActionMetadata,
  given: Readonly<Record<string, string>>,
  context: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const unknown = Object.keys(given).filter((name) => !action.defaults.has(name));
  if (unknown.length > 0) throw new Error(`The action has no input ${unknown.join(', ')}.`);
  return Object.fromEntries(
    [...action.defaults].map(([name, otherwise]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      given[name] ?? evaluate(otherwise, context),
    ]),
  );
}

function evaluate(text: string, context: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (whole, expression: string) => {
    const value = context[expression];
    if (value === undefined) throw new Error(`Cannot evaluate ${whole} in a default of action.yml.`);
    return value;
  });
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function scalar(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
