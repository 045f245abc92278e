import type { Cause, Provenance, ValueFact } from '../snapshot/fact.ts';
import type { AccountSummary, RootUser } from '../snapshot/facts.ts';
import { list, type Reading, unknown } from './judging.ts';
import { isKey, isReported, keySlots, type Row, readMoment, reportName } from './report.ts';

/** Whether the root user has something, and what that rests on. */
export type Presence = KnownPresence | UnclearPresence;

export interface KnownPresence {
  readonly kind: 'known';
  readonly present: boolean;
  readonly evidence: readonly Provenance[];
  /** What the reader should know of the source; undefined when there is nothing odd. */
  readonly note: string | undefined;
}

export interface UnclearPresence {
  readonly kind: 'unclear';
  readonly cause: Cause;
  readonly evidence: readonly Provenance[];
}

type Summary = ValueFact<AccountSummary>;
type Root = Reading<RootUser>;

/** Whether root has access keys: the live account summary alone tells. */
export function accessKeyPresence(summary: Summary, root: Root): Presence {
  return livePresence(
    'AccountAccessKeysPresent',
    summary.value.accessKeysPresent,
    reportedKeys,
    summary,
    root,
  );
}

/** Whether root has MFA: the live account summary alone tells. */
export function mfaPresence(summary: Summary, root: Root): Presence {
  return livePresence('AccountMFAEnabled', summary.value.mfaEnabled, reportedMfa, summary, root);
}

/** Whether root has a password: by the live account summary, or where that has no such entry by what else was read of root. */
export function passwordPresence(summary: Summary, root: Root): Presence {
  const live = summary.value.passwordPresent;
  const presence = livePresence('AccountPasswordPresent', live, reportedPassword, summary, root);
  return presence.kind === 'known' ? presence : reportedPresence(presence, reportedPassword, root);
}

/** Whether root has signing certificates: by the live account summary, or where that has no such entry by what else was read of root. */
export function certificatePresence(summary: Summary, root: Root): Presence {
  const live = summary.value.signingCertificatesPresent;
  const presence = livePresence(
    'AccountSigningCertificatesPresent',
    live,
    reportedCertificates,
    summary,
    root,
  );
  return presence.kind === 'known' ? presence : reportedPresence(presence, reportedCertificates, root);
}

/** What the root user can sign in or call AWS with, in words such as `a password and an access key`. */
export interface KnownCredentials extends KnownPresence {
  readonly named: string;
}

/** Whether root has a password or an access key; one that is there decides, whatever is known of the other. */
export function rootCredentials(summary: Summary, root: Root): KnownCredentials | UnclearPresence {
  const password = passwordPresence(summary, root);
  const key = accessKeyPresence(summary, root);
  const named = [
    ...(password.kind === 'known' && password.present ? ['a password'] : []),
    ...(key.kind === 'known' && key.present ? ['an access key'] : []),
  ];
  if (named.length === 0 && password.kind === 'unclear') {
    return password;
  }
  if (named.length === 0 && key.kind === 'unclear') {
    return key;
  }
  const evidence = union(password, key);
  return { kind: 'known', present: named.length > 0, evidence, note: undefined, named: list(named) };
}

/** What several presences rest on, each source once. */
export function union(...presences: readonly Presence[]): readonly Provenance[] {
  return [...new Set(presences.flatMap(({ evidence }) => evidence))];
}

/** The judgement "unknown" for what is not clear. */
export function unclearOutcome({ cause, evidence }: UnclearPresence) {
  return unknown(cause, evidence);
}

type Reported = (row: Row) => boolean | undefined;

function livePresence(
  entry: string,
  live: number | undefined,
  reported: Reported,
  summary: Summary,
  root: Root,
): Presence {
  if (live === undefined) {
    return { kind: 'unclear', cause: missingEntry(entry), evidence: [summary.provenance] };
  }
  if (!Number.isInteger(live) || live < 0) {
    return { kind: 'unclear', cause: oddEntry(entry, live), evidence: [summary.provenance] };
  }
  const present = live >= 1;
  const says = root.state === 'value' ? reported(root.value) : undefined;
  if (root.state !== 'value' || says === undefined || says === present) {
    return { kind: 'known', present, evidence: [summary.provenance], note: undefined };
  }
  const note = isReported(root.provenance)
    ? `This has changed since ${reportName(root.provenance)}, which still says otherwise; the account summary is live.`
    : 'The root session that was opened says otherwise: this has changed while the account was read.';
  return { kind: 'known', present, evidence: [summary.provenance, root.provenance], note };
}

function reportedPresence(unclear: UnclearPresence, reported: Reported, root: Root): Presence {
  const present = root.state === 'value' ? reported(root.value) : undefined;
  if (root.state !== 'value' || present === undefined) {
    return unclear;
  }
  // Without the report's date, which changes from day to day while the drift stays the same.
  const source = isReported(root.provenance) ? 'the credential report' : 'a root session';
  const note = `From ${source}: the account summary does not tell.`;
  return { kind: 'known', present, evidence: [...unclear.evidence, root.provenance], note };
}

function missingEntry(entry: string): Cause {
  return {
    kind: 'missing',
    message: `The account summary has no entry ${entry}.`,
    mend: 'Run again; if it stays so, report it to Rootline with the partition and the entry.',
  };
}

function oddEntry(entry: string, live: number): Cause {
  return {
    kind: 'malformed',
    message: `The account summary's entry ${entry} reads ${live}, which is no number of things.`,
    mend: 'Run again; if it stays so, report it to Rootline with the entry and the value.',
  };
}

function reportedPassword({ passwordEnabled }: Row): boolean | undefined {
  return typeof passwordEnabled === 'boolean' ? passwordEnabled : undefined;
}

function reportedMfa({ mfaActive }: Row): boolean | undefined {
  return typeof mfaActive === 'boolean' ? mfaActive : undefined;
}

function reportedKeys(row: Row): boolean | undefined {
  const slots = keySlots(row);
  return slots.some(isKey) || (slots.some((slot) => slot.kind === 'unclear') ? undefined : false);
}

function reportedCertificates(row: Row): boolean | undefined {
  const each = row.certificates.map(({ active, lastRotated }, index) => {
    const rotated = readMoment(row, `cert_${index + 1}_last_rotated`, lastRotated);
    if (active === true || rotated.kind === 'date') {
      return true;
    }
    return active === false && rotated.kind === 'never' ? false : undefined;
  });
  if (each.includes(true)) {
    return true;
  }
  return each.includes(undefined) ? undefined : false;
}
