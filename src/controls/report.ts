import type { Cause, Provenance } from '../snapshot/fact.ts';
import type { CredentialRow, Flag, Moment, ReportedKey, Unreadable } from '../snapshot/facts.ts';
import { dayOf } from './judging.ts';

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
export function readFlag(row: CredentialRow, column: string, flag: Flag): FlagReading {
  return typeof flag === 'boolean' ? { kind: 'flag', value: flag } : unclear(row, column, flag);
}

/** The time in one column of a user's row. */
export function readMoment(row: CredentialRow, column: string, moment: Moment): MomentReading {
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

/** The same, for a column that has to hold a date: none is as good as missing. */
export function readDate(row: CredentialRow, column: string, moment: Moment): Dated | Unclear {
  const read = readMoment(row, column, moment);
  if (read.kind !== 'never') {
    return read;
  }
  return unclear(row, column, { unreadable: moment === 'none' ? 'N/A' : 'no_information' });
}

const mend =
  'Run again once AWS has made a new credential report (4 hours at most); if it stays so, report it to Rootline with the column and the value.';

function unclear(
  row: CredentialRow,
  column: string,
  cell: 'not-supported' | 'missing' | Unreadable,
): Unclear {
  if (cell === 'missing') {
    return { kind: 'unclear', cause: missing(`The credential report has no column ${column}.`) };
  }
  const token = cell === 'not-supported' ? 'not_supported' : cell.unreadable.slice(0, 60);
  const message = `The credential report's column ${column} of ${row.user} reads "${token}", which tells nothing about it.`;
  return { kind: 'unclear', cause: { kind: 'malformed', message, mend } };
}

function missing(message: string): Cause {
  return { kind: 'missing', message, mend };
}

/** The cause for a report without the root user's row. */
export function missingRoot(): Cause {
  return missing('The credential report has no row <root_account>.');
}

/** One of a user's two access keys, or an empty place for one. */
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

/** What the report says of both access keys of a user, in its order. */
export function keySlots(row: CredentialRow): readonly KeySlot[] {
  return row.accessKeys.map((key, index) => keySlot(row, key, index + 1));
}

/** An inactive key and an empty place both read `false`; only the key has a date. */
function keySlot(row: CredentialRow, key: ReportedKey, number: number): KeySlot {
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

function wasUsed(row: CredentialRow, key: ReportedKey, number: number): boolean {
  return readMoment(row, `access_key_${number}_last_used_date`, key.lastUsed).kind === 'date';
}

/** Whether there is a key in the place, active or not. */
export function isKey(slot: KeySlot): slot is KeyInSlot {
  return slot.kind === 'active' || slot.kind === 'inactive';
}

/** `last used 2026-01-02 by s3`; AWS keeps no record of what was used before 2015, so that "never" would say too much. */
export function lastUse(row: CredentialRow, { key, number }: KeyInSlot): string {
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

/** `the credential report as of 2026-01-02`. */
export function reportName(provenance: Provenance): string {
  const day = dayOf(provenance.asOf ?? provenance.readAt);
  return day === undefined ? 'the credential report' : `the credential report as of ${day}`;
}
