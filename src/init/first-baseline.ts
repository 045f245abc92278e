import { dayOf } from '../baseline/dates.ts';
import type { AccountVerdict } from '../drift/finding.ts';
import { count } from '../drift/words.ts';
import { contactFacts } from './common.ts';
import { verdictsOf } from './evaluating.ts';
import { exceptionsFor } from './except.ts';
import type { Estate, Gap, Proposal } from './model.ts';
import { propose } from './propose.ts';
import { unreadSelectors } from './selectors.ts';
import { measure } from './tighten.ts';
import { writeBaseline } from './write.ts';

/** A first baseline, and what is to be said of it. */
export interface FirstBaseline {
  readonly text: string;
  readonly proposal: Proposal;
  readonly checked: Checked;
  /** What keeps it from saying more, a sentence each. */
  readonly notes: readonly string[];
  readonly gaps: readonly Gap[];
}

/** What the written text says of the very facts it was made from. */
export interface Checked {
  readonly drift: number;
  readonly accepted: number;
  readonly unknown: number;
  readonly accounts: number;
  /** Accounts of which every planned read succeeded. */
  readonly readInFull: number;
}

/**
 * Makes a first baseline from what was read: what accounts share as rules, the rest as exceptions. The text is judged
 * by the very facts before it is given out. Throws an Error where it is not sound, which is a fault of Rootline.
 */
export function firstBaseline(given: Estate, now: Date): FirstBaseline {
  const estate = inOrder(given);
  const heading = headingOf(estate, now);
  const rules = propose(estate, now);
  const proposal = { ...rules, exceptions: exceptionsFor(sound(writeBaseline(rules, heading), estate, now)) };
  const text = writeBaseline(proposal, heading);
  const verdicts = sound(text, estate, now);
  const { gaps, untold } = measure(estate, now);
  const notes = [...unreadNotes(verdicts), ...notesOf(estate, untold)];
  return { text, proposal, checked: summary(verdicts), gaps, notes };
}

/** Accounts are read in no order; the same ones always give the same text. */
function inOrder(estate: Estate): Estate {
  return { ...estate, read: estate.read.toSorted((a, b) => (a.account.id < b.account.id ? -1 : 1)) };
}

function sound(text: string, estate: Estate, now: Date): readonly AccountVerdict[] {
  const verdicts = verdictsOf(text, estate, now);
  if (!('problems' in verdicts)) return verdicts;
  const told = verdicts.problems.slice(0, 3).map(({ line, message }) => `line ${line}: ${message}`);
  throw new Error(
    `The baseline that was made is not valid, which is a fault of Rootline: ${told.join('; ')}`,
  );
}

function summary(verdicts: readonly AccountVerdict[]): Checked {
  const all = verdicts.flatMap(({ findings }) => findings);
  const of = (wanted: string) => all.filter(({ verdict }) => verdict === wanted).length;
  return {
    drift: of('drift'),
    accepted: of('accepted'),
    unknown: of('unknown'),
    accounts: verdicts.length,
    readInFull: verdicts.filter(({ failedReads }) => failedReads.length === 0).length,
  };
}

/** What kept most accounts from being read in full, such as a role by another name. */
function unreadNotes(verdicts: readonly AccountVerdict[]): readonly string[] {
  const mends = verdicts.flatMap(({ account: { id }, failedReads }) =>
    [...new Set(failedReads.map(({ mend }) => mend.replaceAll(id, '{account.id}')))].map((mend) => ({
      id,
      mend,
    })),
  );
  const [most] = [...Map.groupBy(mends, ({ mend }) => mend).values()].toSorted((a, b) => b.length - a.length);
  const [first, ...others] = most ?? [];
  if (first === undefined) return [];
  const mend = others.length === 0 ? first.mend.replaceAll('{account.id}', first.id) : first.mend;
  return [`To read ${count(others.length + 1, 'account')} in full: ${mend}`];
}

function headingOf({ read, whole }: Estate, now: Date): readonly string[] {
  return [
    'yaml-language-server: $schema=https://raw.githubusercontent.com/OWNER/rootline/COMMIT/baseline.schema.json',
    `Written by \`rootline init\` on ${dayOf(now)} from ${count(read.length, 'account')}${whole ? '' : ', a part of the organization'}: what they share stands in`,
    'the rules, what a few do differently in the exceptions. A later rule replaces what an earlier one expects.',
  ];
}

function notesOf({ read, whole }: Estate, untold: ReadonlyMap<string, number>): readonly string[] {
  const unread = unreadSelectors(read.map(({ account }) => account));
  const hidden = read.some(({ facts }) =>
    contactFacts.some((id) => {
      const fact = facts[id];
      return fact?.state === 'value' && fact.value !== 'absent' && typeof fact.value.email !== 'string';
    }),
  );
  return [
    ...(whole
      ? []
      : ['Made from a part of the organization: what the other accounts do is not known, and may be drift.']),
    ...unread.map((what) => `The ${what} of some accounts could not be read, so no rule selects by them.`),
    ...(hidden
      ? [
          'The snapshot hides the values of contacts, so they are only expected to be `present`; one taken with --snapshot-contacts shows them.',
        ]
      : []),
    ...(untold.size === 0
      ? []
      : [
          `Not told by most accounts, so not expected of them: ${[...untold.keys()].join(', ')}. A role inside the members (--member-role) may tell it.`,
        ]),
  ];
}
