import type { Cause, Provenance, ValueFact } from '../snapshot/fact.ts';
import type { AccountSummary, CredentialReport, CredentialRow } from '../snapshot/facts.ts';
import { type Reading, unknown } from './judging.ts';
import { isKey, keySlots, readFlag, readMoment, reportName } from './report.ts';

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
type Report = Reading<CredentialReport>;

/** Whether root has access keys: the live account summary alone tells. */
export function accessKeyPresence(summary: Summary, report: Report): Presence {
  return livePresence(
    'AccountAccessKeysPresent',
    summary.value.accessKeysPresent,
    reportedKeys,
    summary,
    report,
  );
}

/** Whether root has MFA: the live account summary alone tells. */
export function mfaPresence(summary: Summary, report: Report): Presence {
  return livePresence('AccountMFAEnabled', summary.value.mfaEnabled, reportedMfa, summary, report);
}

/** Whether root has a password: by the live account summary, or where that has no such entry by the report. */
export function passwordPresence(summary: Summary, report: Report): Presence {
  const live = summary.value.passwordPresent;
  const presence = livePresence('AccountPasswordPresent', live, reportedPassword, summary, report);
  return presence.kind === 'known' ? presence : reportedPresence(presence, reportedPassword, report);
}

/** Whether root has signing certificates: by the live account summary, or where that has no such entry by the report. */
export function certificatePresence(summary: Summary, report: Report): Presence {
  const live = summary.value.signingCertificatesPresent;
  const presence = livePresence(
    'AccountSigningCertificatesPresent',
    live,
    reportedCertificates,
    summary,
    report,
  );
  return presence.kind === 'known' ? presence : reportedPresence(presence, reportedCertificates, report);
}

/** The judgement "unknown" for what is not clear. */
export function unclearOutcome({ cause, evidence }: UnclearPresence) {
  return unknown(cause, evidence);
}

/** The row of the root user, where the report was read and has one. */
export function rootRow(report: Report): CredentialRow | undefined {
  return report.state === 'value' ? report.value.root : undefined;
}

type Reported = (row: CredentialRow) => boolean | undefined;

function livePresence(
  entry: string,
  live: number | undefined,
  reported: Reported,
  summary: Summary,
  report: Report,
): Presence {
  if (live === undefined) {
    return { kind: 'unclear', cause: missingEntry(entry), evidence: [summary.provenance] };
  }
  const present = live >= 1;
  const row = rootRow(report);
  const says = row === undefined ? undefined : reported(row);
  if (report.state !== 'value' || says === undefined || says === present) {
    return { kind: 'known', present, evidence: [summary.provenance], note: undefined };
  }
  const note = `This has changed since ${reportName(report.provenance)}, which still says otherwise; the account summary is live.`;
  return { kind: 'known', present, evidence: [summary.provenance, report.provenance], note };
}

function reportedPresence(unclear: UnclearPresence, reported: Reported, report: Report): Presence {
  const row = rootRow(report);
  const present = row === undefined ? undefined : reported(row);
  if (report.state !== 'value' || present === undefined) {
    return unclear;
  }
  // Without the report's date, which changes from day to day while the drift stays the same.
  const note = 'From the credential report: the account summary does not tell.';
  return { kind: 'known', present, evidence: [...unclear.evidence, report.provenance], note };
}

function missingEntry(entry: string): Cause {
  return {
    kind: 'missing',
    message: `The account summary has no entry ${entry}.`,
    mend: 'Run again; if it stays so, report it to Rootline with the partition and the entry.',
  };
}

function reportedPassword(row: CredentialRow): boolean | undefined {
  return flagValue(row, 'password_enabled', row.passwordEnabled);
}

function reportedMfa(row: CredentialRow): boolean | undefined {
  return flagValue(row, 'mfa_active', row.mfaActive);
}

function flagValue(
  row: CredentialRow,
  column: string,
  flag: CredentialRow['mfaActive'],
): boolean | undefined {
  const read = readFlag(row, column, flag);
  return read.kind === 'flag' ? read.value : undefined;
}

function reportedKeys(row: CredentialRow): boolean | undefined {
  const slots = keySlots(row);
  return slots.some(isKey) || (slots.some((slot) => slot.kind === 'unclear') ? undefined : false);
}

function reportedCertificates(row: CredentialRow): boolean | undefined {
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
  return each.length === 0 || each.includes(undefined) ? undefined : false;
}
