import type { Cause, Provenance } from '../snapshot/fact.ts';
import type { Flag, Moment, ReportedKey, RootUser, Unreadable } from '../snapshot/facts.ts';
import { dayOf } from './judging.ts';

/** What is known of an IAM user's credentials, or, without a name, of the root user's. */
export type Row = RootUser & { readonly user?: string };

/** A cell of the credential report whose value cannot be told. */
export interface Unclear {
  readonly kind: 'unclear';
  readonly cause: Cause;
}

export type FlagReading = { readonly kind: 'flag'; readonly value: boolean } | Unclear;

/** `never` for `N/A`, `no_information` and an empty cell: AWS has no record of it. */
export type MomentReading = Dated | { readonly kind: 'never' } | Unclear;

export interface Dated {
  readonly kind: 'date';
  /** Milliseconds since 1970. */
  readonly time: number;
  /** `YYYY-MM-DD` in UTC. */
  readonly day: string;
}

/** The flag in one column of a user's row. */
export function readFlag(row: Row, column: string, flag: Flag): FlagReading {
  return typeof flag === 'boolean' ? { kind: 'flag', value: flag } : unclear(row, column, flag);
}

/** The time in one column of a user's row. */
export function readMoment(row: Row, column: string, moment: Moment): MomentReading {
  if (moment === 'none' || moment === 'no-information') {
    return { kind: 'never' };
  }
  if (typeof moment === 'object' && 'at' in moment) {
    const day = dayOf(moment.at);
    return day === undefined
      ? unclear(row, column, { unreadable: moment.at })
      : { kind: 'date', time: Date.parse(moment.at), day };
  }
  return unclear(row, column, moment);
}

/** Clocks differ a little. What lies further ahead was dated by a wrong clock, or is judged by one. */
const clockDifference = 24 * 60 * 60 * 1000;

/** The same, to tell how long ago it was: of a time that lies ahead of `now` by more than a day nobody can. */
export function readPast(row: Row, column: string, moment: Moment, now: Date): MomentReading {
  const read = readMoment(row, column, moment);
  return read.kind === 'date' && read.time - now.getTime() > clockDifference
    ? ahead(row, column, read)
    : read;
}

/** The same, for a column that has to hold a date: none is as good as missing. */
export function readDate(row: Row, column: string, moment: Moment, now: Date): Dated | Unclear {
  const read = readPast(row, column, moment, now);
  if (read.kind !== 'never') {
    return read;
  }
  return unclear(row, column, { unreadable: moment === 'none' ? 'N/A' : 'no_information' });
}

const mend =
  'Run again once AWS has made a new credential report (4 hours at most); if it stays so, report it to Rootline with the column and the value.';

function unclear({ user }: Row, column: string, cell: 'not-supported' | 'missing' | Unreadable): Unclear {
  if (cell === 'missing') {
    // The root user may have been read in a session of its own, which has no columns.
    const message =
      user === undefined
        ? `What was read of the root user does not tell ${column}.`
        : `The credential report has no column ${column}.`;
    return { kind: 'unclear', cause: { kind: 'missing', message, mend } };
  }
  const token = cell === 'not-supported' ? 'not_supported' : shortened(cell.unreadable);
  const message = `The credential report's column ${column} of ${user ?? 'the root user'} reads "${token}", which tells nothing about it.`;
  return { kind: 'unclear', cause: { kind: 'malformed', message, mend } };
}

/** By whole characters: half of one is no text that can be sent on. */
function shortened(token: string): string {
  return Array.from(token.slice(0, 120)).slice(0, 60).join('');
}

function ahead({ user }: Row, column: string, { day }: Dated): Unclear {
  const cause: Cause = {
    kind: 'malformed',
    message: `${column} of ${user ?? 'the root user'} reads ${day}, which lies in the future.`,
    mend: 'Set the clock of the machine that runs Rootline right and run again; if it stays so, report it to Rootline with the column and the date.',
  };
  return { kind: 'unclear', cause };
}

/** One of a user's access keys, or an empty place for one. */
export type KeySlot = KeyInSlot | EmptySlot | UnclearSlot;

export interface KeyInSlot {
  readonly number: number;
  readonly kind: 'active' | 'inactive';
  readonly key: ReportedKey;
}

interface EmptySlot {
  readonly number: number;
  readonly kind: 'empty';
}

export interface UnclearSlot extends Unclear {
  readonly number: number;
}

/** What is known of each access key, in the source's order: the report has two places, a root session only the keys. */
export function keySlots(row: Row): readonly KeySlot[] {
  return row.accessKeys.map((key, index) => keySlot(row, key, index + 1));
}

/** An inactive key and an empty place both read `false`; only the key has a date. */
function keySlot(row: Row, key: ReportedKey, number: number): KeySlot {
  const active = readFlag(row, `access_key_${number}_active`, key.active);
  if (active.kind === 'unclear') {
    return { ...active, number };
  }
  if (active.value) {
    return { number, kind: 'active', key };
  }
  const rotated = readMoment(row, `access_key_${number}_last_rotated`, key.lastRotated);
  if (rotated.kind === 'date' || wasUsed(row, key, number)) {
    return { number, kind: 'inactive', key };
  }
  return rotated.kind === 'unclear' ? { ...rotated, number } : { number, kind: 'empty' };
}

function wasUsed(row: Row, key: ReportedKey, number: number): boolean {
  return readMoment(row, `access_key_${number}_last_used_date`, key.lastUsed).kind === 'date';
}

/** Whether there is a key in the place, active or not. */
export function isKey(slot: KeySlot): slot is KeyInSlot {
  return slot.kind === 'active' || slot.kind === 'inactive';
}

/** `last used 2026-01-02 by s3`; AWS keeps no record of what was used before 2015, so that "never" would say too much. */
export function lastUse(row: Row, { key, number }: KeyInSlot): string {
  const used = readMoment(row, `access_key_${number}_last_used_date`, key.lastUsed);
  switch (used.kind) {
    case 'date':
      return `last used ${used.day}${key.lastUsedService === undefined ? '' : ` by ${key.lastUsedService}`}`;
    case 'never':
      return 'no recorded use';
    case 'unclear':
      return 'last use not known';
  }
}

/** Whether something was read from the credential report, which AWS keeps for hours, and not live. */
export function isReported(provenance: Provenance): boolean {
  return provenance.asOf !== undefined;
}

/** `the credential report as of 2026-01-02`. */
export function reportName(provenance: Provenance): string {
  const day = dayOf(provenance.asOf ?? provenance.readAt);
  return day === undefined ? 'the credential report' : `the credential report as of ${day}`;
}
