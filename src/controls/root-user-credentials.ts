import type { Cause, Provenance } from '../snapshot/fact.ts';
import type { RootUser } from '../snapshot/facts.ts';
import { alike } from './compare.ts';
import type { Control, Subject } from './definition.ts';
import { isWithin } from './durations.ts';
import { defineControl, words } from './expectation.ts';
import { because, drift, list, type Outcome, pass, type Reading, readFact, unknown } from './judging.ts';
import { rootSession } from './mending.ts';
import { readMoment, readPast } from './report.ts';
import {
  accessKeyPresence,
  certificatePresence,
  mfaPresence,
  type Presence,
  passwordPresence,
} from './root-presence.ts';

const removed = 'no password, access keys, signing certificates or MFA devices';

export const rootUserCredentials: Control = defineControl({
  id: 'root-user.credentials',
  title: 'The root user has no credentials at all',
  severity: 'high',
  description:
    'The state AWS recommends for member accounts: no password, no access keys, no signing certificates and no MFA device. The few tasks that need root are then done in short root sessions opened from the management account.',
  expectation: words(['removed']),
  example: 'removed',
  compare: alike,
  needs: () => ['account-summary', 'root-user'],
  judge: (_removed, subject) => [{ expected: removed, ...judgeRemoved(subject) }],
  mend: (subject) => {
    const { how, ...rest } = rootSession(subject);
    return {
      text: `Find out what still uses them, then delete the root user's password, access keys and signing certificates ${how}, and the MFA devices last.`,
      ...rest,
    };
  },
  references: {
    cis: { 'v1.4–4.0': undefined, 'v5.0': undefined, 'v6.0': undefined, 'v7.0': '2.1.1' },
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html',
  },
});

interface Part {
  readonly name: string;
  readonly presence: Presence;
}

function judgeRemoved({ facts, now }: Subject): Outcome {
  const summary = readFact(facts, 'account-summary');
  if (summary.state !== 'value') {
    return summary.outcome;
  }
  const root = readFact(facts, 'root-user');
  const parts: readonly Part[] = [
    { name: 'password', presence: passwordPresence(summary, root) },
    { name: 'access keys', presence: accessKeyPresence(summary, root) },
    { name: 'signing certificates', presence: certificatePresence(summary, root) },
    { name: 'MFA devices', presence: mfaPresence(summary, root) },
  ];
  const left = parts.filter(({ presence }) => presence.kind === 'known' && presence.present);
  const evidence = [...new Set(parts.flatMap(({ presence }) => presence.evidence))];
  if (left.length === 0) {
    return judgeNothingLeft(parts, evidence);
  }
  const unclear = parts.filter(({ presence }) => presence.kind === 'unclear');
  const unsaid = unclear.length === 0 ? '' : `; not known: ${list(unclear.map(({ name }) => name))}`;
  const recovery = left.some(({ name }) => name === 'password') ? pendingRecovery(root, now) : undefined;
  const outcome = drift(`left: ${list(left.map(({ name }) => name))}${unsaid}`, evidence);
  return because(outcome, recovery ?? notes(parts));
}

function judgeNothingLeft(parts: readonly Part[], evidence: readonly Provenance[]): Outcome {
  const cause = firstCause(parts);
  return cause === undefined ? because(pass(removed, evidence), notes(parts)) : unknown(cause, evidence);
}

function firstCause(parts: readonly Part[]): Cause | undefined {
  return parts.flatMap(({ presence }) => (presence.kind === 'unclear' ? [presence.cause] : []))[0];
}

function notes(parts: readonly Part[]): string | undefined {
  const told = parts.flatMap(({ name, presence }) =>
    presence.kind === 'known' && presence.note !== undefined ? [`About the ${name}: ${presence.note}`] : [],
  );
  return told.length === 0 ? undefined : told.join(' ');
}

/** A recovery shows as a password set lately and not yet used; the report may be four hours old, hence two days. */
const recoveryDays = 2;

function pendingRecovery(root: Reading<RootUser>, now: Date): string | undefined {
  if (root.state !== 'value') {
    return undefined;
  }
  const row = root.value;
  const used = readMoment(row, 'password_last_used', row.passwordLastUsed);
  const changed = readPast(row, 'password_last_changed', row.passwordLastChanged, now);
  if (used.kind !== 'never' || changed.kind !== 'date' || !isWithin(recoveryDays, changed.time, now)) {
    return undefined;
  }
  return `A password recovery seems to be pending: the password was set on ${changed.day} and has not been used.`;
}
