import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { seeHelp } from './commands/flags.ts';
import { helpOf, helpOfAll } from './commands/help.ts';
import { verbs } from './commands/table.ts';
import { complain, endWithoutOutput, tellProblems } from './commands/terminal.ts';
import type { Given, Verb } from './commands/verb.ts';
import { Failure } from './failure.ts';
import { wordsOf } from './thrown.ts';
import { pointer, told } from './troubleshooting.ts';

/** Runs the command line. Returns its exit code; prints results on standard output, everything else on standard error. */
export async function main(args: readonly string[]): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endWithoutOutput);
  try {
    return await dispatch(args);
  } catch (error) {
    if (error instanceof Failure && error.problems.length > 0) {
      await tellProblems(error.problems);
      complain(`The baseline is not valid. ${pointer(error.trouble, {})}`);
    } else complain(told(error, {}));
    return error instanceof Failure && error.kind === 'invalid' ? 2 : 3;
  }
}

async function dispatch([word, ...rest]: readonly string[]): Promise<number> {
  if (word === undefined) {
    process.stderr.write(helpOfAll(verbs));
    return 2;
  }
  if (word === '--version') return show(`${version()}\n`);
  const isHelp = word === 'help' || word === '--help';
  const name = isHelp ? rest[0] : word;
  if (name === undefined) return show(helpOfAll(verbs));
  const verb = verbs.find((one) => one.name === name);
  if (verb === undefined)
    throw new Failure('invalid', 'RL103', `There is no command \`${name}\`. ${seeHelp(undefined)}`);
  return isHelp || rest.includes('--help') ? show(helpOf(verb)) : verb.run(read(verb, rest));
}

function show(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** Of the package that this file is part of, in src/ and in lib/ alike. */
function version(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
}

/** Throws a Failure for a flag that the command does not have, and for a word too many. */
function read({ name, flags, argument }: Verb, args: readonly string[]): Given {
  const options = Object.fromEntries(
    flags.map((flag) => [
      flag.name,
      { type: flag.value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    const parsed = parseArgs({
      args: [...args],
      options,
      strict: true,
      allowPositionals: argument !== undefined,
    });
    const [first, second] = parsed.positionals;
    if (second !== undefined) throw new Error(`Unexpected argument '${second}'`);
    const values = Object.entries(parsed.values).map(([key, value]) => [key, String(value)]);
    return { flags: Object.fromEntries(values), argument: first };
  } catch (error) {
    const [sentence = ''] = wordsOf(error).split('. ');
    throw new Failure('invalid', 'RL103', `${sentence.replace(/\.$/, '')}. ${seeHelp(name)}`);
  }
}
