import { styleText } from 'node:util';
import type { Control } from '../controls/definition.ts';
import { Failure } from '../failure.ts';
import { readFormatAlone, seeHelp } from './flags.ts';
import { sayJson } from './terminal.ts';
import { formatFlag, type Verb } from './verb.ts';

const formats = ['table', 'json'] as const;

export const controls: Verb = {
  name: 'controls',
  summary: 'list what a baseline can expect, or tell one control in detail',
  flags: [formatFlag(formats)],
  argument: {
    isRequired: false,
    name: 'CONTROL',
    choices: async () => (await catalogue()).map(({ id }) => id),
  },
  exits: '0; 2 wrong use',
  async run(given) {
    const format = readFormatAlone(given, 'controls', formats);
    const all = await catalogue();
    const { argument } = given;
    const shown = argument === undefined ? all : await named(argument, all);
    const { controlData, controlDetail, controlTable } = await import('../report/controls.ts');
    if (format === 'json') {
      sayJson(argument === undefined ? shown.map(controlData) : shown.map(controlData)[0]);
      return 0;
    }
    const { columns } = process.stdout;
    const bold = process.stdout.hasColors?.() === true ? emphasized : plain;
    const lines =
      argument === undefined
        ? controlTable(shown, columns, bold)
        : shown.flatMap((control) => controlDetail(control, columns, bold));
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  },
};

function emphasized(words: string): string {
  // The terminal was asked already; styleText would look at the environment once more.
  return styleText('bold', words, { validateStream: false });
}

function plain(words: string): string {
  return words;
}

async function catalogue(): Promise<readonly Control[]> {
  return (await import('../controls/catalogue.ts')).controls;
}

async function named(id: string, all: readonly Control[]): Promise<readonly Control[]> {
  const found = all.filter((control) => control.id === id);
  if (found.length > 0) return found;
  const { didYouMean, nearest } = await import('../baseline/suggest.ts');
  const ids = all.map((control) => control.id);
  const below = ids.filter((known) => known.startsWith(`${id}.`));
  const hint = below.length > 0 ? `; there are ${below.join(', ')}` : didYouMean(nearest(id, ids));
  throw new Failure('invalid', 'RL103', `There is no control \`${id}\`${hint}. ${seeHelp('controls')}`);
}
