import type { Provenance } from '../snapshot/fact.ts';
import type { CredentialRow } from '../snapshot/facts.ts';
import { lessIsTighter } from './compare.ts';
import type { Control } from './definition.ts';
import { duration, inDays, isWithin } from './durations.ts';
import { defineControl } from './expectation.ts';
import { judgeUsers } from './iam-users.ts';
import { drift, type Outcome, pass, unknown } from './judging.ts';
import { userOption } from './mending.ts';
import { readDate, readFlag } from './report.ts';

export const iamUsersPasswordsMaxAge: Control = defineControl({
  id: 'iam-users.passwords.max-age',
  title: 'Passwords of IAM users are changed in time',
  severity: 'medium',
  description:
    'The longer a password lives, the more likely somebody else knows it. Every password must have been set within this time; one that was never used counts alike.',
  expectation: duration,
  example: '365d',
  compare: lessIsTighter,
  needs: () => ['credential-report'],
  judge: (days, subject) =>
    judgeUsers(`passwords set within ${inDays(days)}`, subject, (row, evidence) =>
      judgeAge(days, subject.now, row, evidence),
    ),
  mend: ({ resource }) => ({
    text: 'Let the user change the password; where the user does not sign in any more, remove it.',
    command: `aws iam update-login-profile ${userOption(resource)} --password-reset-required`,
  }),
  references: {
    documentation:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_admin-change-user.html',
  },
});

function judgeAge(days: number, now: Date, row: CredentialRow, evidence: readonly Provenance[]): Outcome {
  const password = readFlag(row, 'password_enabled', row.passwordEnabled);
  if (password.kind === 'unclear') {
    return unknown(password.cause, evidence);
  }
  if (!password.value) {
    return pass('no password', evidence);
  }
  const changed = readDate(row, 'password_last_changed', row.passwordLastChanged, now);
  if (changed.kind === 'unclear') {
    return unknown(changed.cause, evidence);
  }
  return (isWithin(days, changed.time, now) ? pass : drift)(`password set on ${changed.day}`, evidence);
}
