import { count } from '../drift/words.ts';
import { link } from '../github/links.ts';
import { block, code, prose } from '../github/text.ts';
import { groupBy } from '../group-by.ts';
import type { Drifting } from './assess.ts';
import { accountCell } from './render-cells.ts';
import { few, fill } from './render-table.ts';
import { withoutId } from './render-words.ts';
import type { Subject } from './subject.ts';

const MOST_NAMES = 10;
const MOST_COMMANDS = 10;

/** How to mend what is shown, told once for all findings that are mended alike. `room` is in characters. */
export function fixes(subject: Subject, shown: readonly Drifting[], room: number): readonly string[] {
  if (shown.length === 0) return [];
  const ways = [...groupBy(shown, wayOf).values()];
  const told = fill(ways, (way) => [fix(subject, way, ways.length)], room).flat();
  const rest = ways.length - told.length;
  const more = rest > 0 ? `${count(rest, 'more way')} to fix did not fit here: see the report.` : '';
  return ['### How to fix', ...told, more];
}

/** Findings that are mended alike. */
type Way = readonly [Drifting, ...Drifting[]];

/** Findings of one control whose mending differs by the account's id or the user's name alone are mended alike. */
function wayOf({ finding }: Drifting): string {
  return JSON.stringify([finding.control, withoutId(finding), finding.references.documentation]);
}

function fix(subject: Subject, way: Way, ways: number): string {
  const [{ finding }] = way;
  const says = way.length === 1 ? finding.mend.text : withoutId(finding);
  const commands = commandsOf(way);
  const shown = commands.slice(0, MOST_COMMANDS);
  const more = commands.length - MOST_COMMANDS;
  const head = `${target(subject, way, ways)}${prose(says)} (${link('AWS documentation', finding.references.documentation)})`;
  return [
    head,
    ...(commands.length > 0 ? [block(linesOf(shown).join('\n'))] : []),
    ...(more > 0 ? [`And ${count(more, 'command')} more like these.`] : []),
  ].join('\n\n');
}

/** A command, and the accounts to run it in; undefined where that is told already, such as by the command itself. */
interface Command {
  readonly text: string;
  readonly where: string | undefined;
}

function commandsOf(way: readonly Drifting[]): readonly Command[] {
  const isOne = new Set(way.map(({ finding }) => finding.account.id)).size === 1;
  const byText = Map.groupBy(way, ({ finding }) => finding.mend.command ?? '');
  return [...byText].flatMap(([text, same]): readonly Command[] => {
    if (text === '') return [];
    const ids = distinct(same.map(({ finding }) => finding.account.id));
    const isTold = isOne || ids.every((id) => text.includes(id));
    return [{ text, where: isTold ? undefined : few(ids, MOST_NAMES) }];
  });
}

function linesOf(commands: readonly Command[]): readonly string[] {
  const byPlace = Map.groupBy(commands, ({ where }) => where);
  return [...byPlace].flatMap(([where, some]) => [
    ...(where === undefined ? [] : [`# in ${where}`]),
    ...some.map(({ text }) => text),
  ]);
}

/** Which findings the fix is for, as far as the issue is about more than one thing. */
function target({ group }: Subject, way: Way, ways: number): string {
  const control = `**${code(way[0].finding.control)}**`;
  const resources = distinct(way.flatMap(({ finding }) => finding.resource ?? []).map(code));
  const where = distinct(way.map(({ finding }) => accountCell(finding.account, finding.account.id)));
  const of = resources.length > 0 ? ` of ${few(resources, MOST_NAMES)}` : '';
  if (group.kind === 'account') return `${control}${of}: `;
  if (group.kind === 'control') return ways > 1 ? `In ${few(where, MOST_NAMES)}: ` : '';
  return `${control}${of} in ${few(where, MOST_NAMES)}: `;
}

function distinct(items: readonly string[]): readonly string[] {
  return [...new Set(items)];
}
