import { lessIsTighter } from './compare.ts';
import type { Control, Subject } from './definition.ts';
import { duration, inDays, isWithin } from './durations.ts';
import { defineControl } from './expectation.ts';
import { because, drift, type Outcome, pass, readFact, unknown } from './judging.ts';
import { readDate } from './report.ts';
import { passwordPresence, unclearOutcome } from './root-presence.ts';

export const rootUserPasswordAge: Control = defineControl({
  id: 'root-user.password-age',
  title: "The root user's password was changed lately",
  severity: 'low',
  description:
    'People leave, and with them goes what they knew. A password of the root user must have been set within this time; a root user without a password passes.',
  expectation: duration,
  example: '365d',
  compare: lessIsTighter,
  needs: () => ['account-summary', 'root-user'],
  judge: (days, subject) => [
    { expected: `no password, or one set within ${inDays(days)}`, ...judgeAge(days, subject) },
  ],
  mend: () => ({
    text: 'Sign in as the root user and change the password on the page Security credentials; in a member account, rather remove it.',
  }),
  references: {
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-password.html',
  },
});

function judgeAge(days: number, { facts, now }: Subject): Outcome {
  const summary = readFact(facts, 'account-summary');
  if (summary.state !== 'value') {
    return summary.outcome;
  }
  const root = readFact(facts, 'root-user');
  const password = passwordPresence(summary, root);
  if (password.kind === 'unclear') {
    return unclearOutcome(password);
  }
  if (!password.present) {
    return because(pass('no password', password.evidence), password.note);
  }
  if (root.state !== 'value') {
    return root.outcome;
  }
  const evidence = [...new Set([...password.evidence, root.provenance])];
  const changed = readDate(root.value, 'password_last_changed', root.value.passwordLastChanged, now);
  if (changed.kind === 'unclear') {
    return unknown(changed.cause, evidence);
  }
  const outcome = isWithin(days, changed.time, now) ? pass : drift;
  return because(outcome(`password set on ${changed.day}`, evidence), password.note);
}
