import { count } from '../drift/words.ts';
import { prose } from '../github/text.ts';
import { groupBy } from '../group-by.ts';
import type { Assessment, Drifting, Unconfirmed } from './assess.ts';
import { accountCell, whyCell } from './render-cells.ts';
import { cell, fill, lengthOf, omitted, paragraphs, table } from './render-table.ts';
import { ownerLine, withoutId } from './render-words.ts';
import type { Subject } from './subject.ts';
import { compare } from './words.ts';

/** Characters; what stands around takes 5,000 at most. */
const ROOM = { mends: 8_000, rows: 16_000, unconfirmed: 4_000 };
const MOST_WAYS = 10;
const LONGEST_MEND = 4_000;

/**
 * What people read in the open issue about the accounts that could not be read: the accounts, grouped by what mends
 * them, most accounts first. Of `drifting` only the first `listable` have a row.
 */
export function renderCoverage(subject: Subject, assessment: Assessment, listable: number): string {
  const { drifting, unconfirmed } = assessment;
  const { runs } = subject.links;
  const ways = byMend(drifting);
  const shown = sections(fitting(ways), new Set(drifting.slice(0, listable)));
  const rows = shown.reduce((sum, each) => sum + each.rows, 0);
  return paragraphs([
    answer(drifting.length),
    ownerLine(subject, drifting),
    drifting.length > 0 ? whatItMeans : undefined,
    ...shown.map(({ text }) => text),
    omitted(ways.length - shown.length, 'group', runs),
    omitted(drifting.length - rows, 'account', runs),
    ...unconfirmedPart(unconfirmed, runs),
    '---',
    footer,
  ]);
}

const whatItMeans =
  'What depends on it is **unknown**: it counts neither as drift nor as in line, and no issue is opened or closed for it. Mend it as told below; the next run then reads the accounts again, and nobody has to close this issue.';

const footer =
  'Rootline keeps this issue equal to what it could read of the AWS accounts: it rewrites the text above and closes the issue when every account was read in full. Comments, labels and assignees that people add stay.';

function answer(accounts: number): string {
  return accounts === 0
    ? 'Every account that was looked at could be read in full, but not all were looked at, so this issue stays open.'
    : `${count(accounts, 'account')} could not be read in full.`;
}

interface Way {
  readonly mend: string;
  readonly accounts: readonly Drifting[];
}

/** One entry for all accounts that the same step mends, whatever their ids. */
function byMend(drifting: readonly Drifting[]): readonly Way[] {
  const groups = groupBy(drifting, ({ finding }) => withoutId(finding));
  return [...groups]
    .map(([mend, accounts]) => ({
      mend: accounts.length === 1 ? accounts[0].finding.mend.text : mend,
      accounts,
    }))
    .sort((one, other) => other.accounts.length - one.accounts.length || compare(one.mend, other.mend));
}

/** As many ways as there is room for their words. */
function fitting(ways: readonly Way[]): readonly Way[] {
  return ways.slice(0, fill(ways.slice(0, MOST_WAYS), (way) => [mendWords(way)], ROOM.mends).length);
}

function mendWords({ mend }: Way): string {
  const words = prose(mend);
  return words.length <= LONGEST_MEND ? words : cell(mend);
}

interface Section {
  readonly text: string;
  readonly rows: number;
}

/** Every way gets its share of the room, and what the ones before it left over. */
function sections(ways: readonly Way[], listed: ReadonlySet<Drifting>): readonly Section[] {
  const made: Section[] = [];
  let room = 0;
  for (const way of ways) {
    room += Math.floor(ROOM.rows / ways.length);
    const listable = way.accounts.filter((each) => listed.has(each));
    const rows = fill(listable, row, room);
    room -= rows.reduce((sum, cells) => sum + lengthOf(cells), 0);
    made.push({ text: section(way, rows), rows: rows.length });
  }
  return made;
}

function section(way: Way, rows: readonly (readonly string[])[]): string {
  return paragraphs([
    `### ${count(way.accounts.length, 'account')}`,
    `**What to do:** ${mendWords(way)}`,
    rows.length > 0 ? table(['Account', 'What happened', 'Since'], rows) : undefined,
  ]);
}

function row({ finding, since }: Drifting): readonly string[] {
  return [accountCell(finding.account, finding.account.id), cell(finding.observed), since];
}

function unconfirmedPart(
  unconfirmed: readonly Unconfirmed[],
  runs: string | undefined,
): readonly (string | undefined)[] {
  if (unconfirmed.length === 0) return [];
  const rows = fill(unconfirmed, unconfirmedRow, ROOM.unconfirmed);
  return [
    '### Not looked at again',
    'These could not be read before, and nobody tried since.',
    table(['Account', 'Since', 'Not confirmed since', 'Why, and what to do'], rows),
    omitted(unconfirmed.length - rows.length, 'account', runs),
  ];
}

function unconfirmedRow(each: Unconfirmed): readonly string[] {
  const { listed, account, since, unconfirmedSince } = each;
  return [accountCell(account, listed.account), since, unconfirmedSince, whyCell(each)];
}
