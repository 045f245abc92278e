import type { Provenance } from '../snapshot/fact.ts';
import type { CredentialRow } from '../snapshot/facts.ts';
import { fromTightest, lessIsTighter } from './compare.ts';
import type { Control, Judgement, Subject } from './definition.ts';
import { duration, inDays, isWithin } from './durations.ts';
import { defineControl, words } from './expectation.ts';
import { drift, type Outcome, pass, readFact, unknown } from './judging.ts';
import { userOption } from './mending.ts';
import { readDate, readFlag, readPast } from './report.ts';

type Evidence = readonly Provenance[];

/** One judgement a user; one for the account where there are no users or no report. */
export function judgeUsers(
  expected: string,
  { facts }: Subject,
  judgeUser: (row: CredentialRow, evidence: Evidence) => Outcome,
): readonly Judgement[] {
  const report = readFact(facts, 'credential-report');
  if (report.state !== 'value') {
    return [{ expected, ...report.outcome }];
  }
  const evidence = [report.provenance];
  if (report.value.users.length === 0) {
    return [{ expected, ...pass('no IAM users', evidence) }];
  }
  return report.value.users.map((row) => ({ resource: row.user, expected, ...judgeUser(row, evidence) }));
}

const consoleAccessInWords = { absent: 'no password', mfa: 'no password, or MFA on' } as const;

export const iamUsersConsoleAccess: Control = defineControl({
  id: 'iam-users.console-access',
  title: 'IAM users sign in to the console only as declared',
  severity: 'high',
  description:
    'With `absent` no IAM user may have a password: people come through a role or IAM Identity Center. With `mfa` every user who has a password has an MFA device too.',
  expectation: words(['absent', 'mfa']),
  example: 'mfa',
  compare: fromTightest(['absent', 'mfa']),
  needs: () => ['credential-report'],
  judge: (expected, subject) =>
    judgeUsers(consoleAccessInWords[expected], subject, (row, evidence) =>
      judgeConsoleAccess(expected, row, evidence),
    ),
  mend: ({ resource }) => ({
    text: "Remove the user's password; where the baseline asks only for MFA, it is enough that the user registers an MFA device.",
    command: `aws iam delete-login-profile ${userOption(resource)}`,
  }),
  references: {
    cis: { 'v1.4–4.0': '1.10', 'v5.0': '1.9', 'v6.0': '2.9', 'v7.0': '2.10' },
    securityHub: ['IAM.5'],
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html',
  },
});

function judgeConsoleAccess(expected: 'absent' | 'mfa', row: CredentialRow, evidence: Evidence): Outcome {
  const password = readFlag(row, 'password_enabled', row.passwordEnabled);
  if (password.kind === 'unclear') {
    return unknown(password.cause, evidence);
  }
  if (!password.value) {
    return pass('no password', evidence);
  }
  const mfa = readFlag(row, 'mfa_active', row.mfaActive);
  if (mfa.kind === 'unclear') {
    return expected === 'absent' ? drift('a password', evidence) : unknown(mfa.cause, evidence);
  }
  const observed = mfa.value ? 'a password, MFA on' : 'a password, MFA off';
  return expected === 'mfa' && mfa.value ? pass(observed, evidence) : drift(observed, evidence);
}

export const iamUsersPasswordsMaxUnused: Control = defineControl({
  id: 'iam-users.passwords.max-unused',
  title: 'Passwords of IAM users are in use',
  severity: 'medium',
  description:
    'A password that nobody uses is only a way in for others. One that was never used counts from the day it was set.',
  expectation: duration,
  example: '45d',
  compare: lessIsTighter,
  needs: () => ['credential-report'],
  judge: (days, subject) =>
    judgeUsers(`passwords used within ${inDays(days)}`, subject, (row, evidence) =>
      judgePasswordUse(days, subject.now, row, evidence),
    ),
  mend: ({ resource }) => ({
    text: "Ask whether the user still signs in; if not, remove the user's password.",
    command: `aws iam delete-login-profile ${userOption(resource)}`,
  }),
  references: {
    cis: { 'v1.4–4.0': '1.12', 'v5.0': '1.11', 'v6.0': '2.11', 'v7.0': '2.11' },
    securityHub: ['IAM.8', 'IAM.22'],
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_finding-unused.html',
  },
});

function judgePasswordUse(days: number, now: Date, row: CredentialRow, evidence: Evidence): Outcome {
  const password = readFlag(row, 'password_enabled', row.passwordEnabled);
  if (password.kind === 'unclear') {
    return unknown(password.cause, evidence);
  }
  if (!password.value) {
    return pass('no password', evidence);
  }
  const used = readPast(row, 'password_last_used', row.passwordLastUsed, now);
  if (used.kind === 'date') {
    const outcome = isWithin(days, used.time, now) ? pass : drift;
    return outcome(`password last used ${used.day}`, evidence);
  }
  if (used.kind === 'unclear') {
    return unknown(used.cause, evidence);
  }
  const changed = readDate(row, 'password_last_changed', row.passwordLastChanged, now);
  if (changed.kind === 'unclear') {
    return unknown(changed.cause, evidence);
  }
  const outcome = isWithin(days, changed.time, now) ? pass : drift;
  return outcome(`password with no recorded use, set on ${changed.day}`, evidence);
}
