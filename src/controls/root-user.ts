import type { RootUser } from '../snapshot/facts.ts';
import { alike } from './compare.ts';
import type { Control, Judgement, Subject } from './definition.ts';
import { defineControl, words } from './expectation.ts';
import { because, drift, graded, type Outcome, pass, type Reading, readFact } from './judging.ts';
import { rootSession } from './mending.ts';
import { isKey, isReported, type KeyInSlot, keySlots, lastUse } from './report.ts';
import {
  accessKeyPresence,
  certificatePresence,
  type KnownPresence,
  type Presence,
  passwordPresence,
  unclearOutcome,
} from './root-presence.ts';

export const rootUserAccessKeys: Control = defineControl({
  id: 'root-user.access-keys',
  title: 'The root user has no access keys',
  severity: 'critical',
  description:
    'An access key of the root user gives full power over the account to whoever holds it, and no policy inside the account limits it. An inactive key counts too, one step milder, because it can be switched on again.',
  expectation: words(['absent']),
  example: 'absent',
  compare: alike,
  needs: () => ['account-summary', 'root-user'],
  judge: judgedBy(accessKeyPresence, 'no access keys', judgeKeysPresent),
  mend: (subject) => {
    const { how, ...rest } = rootSession(subject);
    return {
      text: `Find out what uses the key (its last used service tells), move that to a role, then delete the key ${how}, with aws iam delete-access-key.`,
      ...rest,
    };
  },
  references: {
    cis: { 'v1.4–4.0': '1.4', 'v5.0': '1.3', 'v6.0': '2.3', 'v7.0': '2.4' },
    securityHub: ['IAM.4'],
    config: ['iam-root-access-key-check'],
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user_manage_delete-key.html',
  },
});

function judgeKeysPresent({ evidence }: KnownPresence, root: Reading<RootUser>): Outcome {
  const unsaid = 'so that active or inactive is not known';
  if (root.state !== 'value') {
    return drift(`access key present; its details could not be read, ${unsaid}`, evidence);
  }
  const row = root.value;
  const both = [...new Set([...evidence, root.provenance])];
  const slots = keySlots(row);
  const keys = slots.filter(isKey);
  const unclear = slots
    .filter((slot) => slot.kind === 'unclear')
    .map((slot) => `; key ${slot.number} is not clear`);
  if (keys.length === 0) {
    const source = isReported(root.provenance) ? 'the credential report' : 'the root session';
    return drift(`access key present; ${source} does not list it, ${unsaid}`, both);
  }
  const outcome = drift(`${describeKeys(row, keys)}${unclear.join('')}`, both);
  const harmless = unclear.length === 0 && keys.every((key) => key.kind === 'inactive');
  return harmless ? graded(outcome, 'high') : outcome;
}

/** `1 active access key, last used 2026-01-02 by s3`. */
function describeKeys(row: RootUser, keys: readonly KeyInSlot[]): string {
  const [first, ...others] = keys.map((key) => `${key.kind} access key, ${lastUse(row, key)}`);
  return others.length === 0 ? `1 ${first}` : `${keys.length} access keys: ${[first, ...others].join('; ')}`;
}

export const rootUserPassword: Control = defineControl({
  id: 'root-user.password',
  title: 'The root user has no password',
  severity: 'high',
  description:
    'Without a password nobody can sign in as the root user. In a member account of an organization the password can be removed centrally, and a recovery opened when it is needed.',
  expectation: words(['absent']),
  example: 'absent',
  compare: alike,
  needs: () => ['account-summary', 'root-user'],
  judge: judgedBy(passwordPresence, 'no password', ({ evidence }) => drift('a password is set', evidence)),
  mend: (subject) => {
    const { how, ...rest } = rootSession(subject);
    return { text: `Delete the root user's password ${how}, with aws iam delete-login-profile.`, ...rest };
  },
  references: {
    cis: { 'v1.4–4.0': undefined, 'v5.0': undefined, 'v6.0': undefined, 'v7.0': '2.1.1' },
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html',
  },
});

export const rootUserSigningCertificates: Control = defineControl({
  id: 'root-user.signing-certificates',
  title: 'The root user has no signing certificates',
  severity: 'high',
  description:
    'A signing certificate (X.509) signs requests to old SOAP interfaces as the root user. Hardly anything needs one today, and whoever holds its key acts as root.',
  expectation: words(['absent']),
  example: 'absent',
  compare: alike,
  needs: () => ['account-summary', 'root-user'],
  judge: judgedBy(certificatePresence, 'no signing certificates', ({ evidence }) =>
    drift('a signing certificate is present', evidence),
  ),
  mend: (subject) => {
    const { how, ...rest } = rootSession(subject);
    return {
      text: `Delete the root user's signing certificate ${how}, with aws iam delete-signing-certificate.`,
      ...rest,
    };
  },
  references: {
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html',
  },
});

/** Judges that root has none of something; `some` says what is there. */
function judgedBy(
  presenceOf: typeof accessKeyPresence,
  none: string,
  some: (known: KnownPresence, root: Reading<RootUser>) => Outcome,
): (absent: 'absent', subject: Subject) => readonly Judgement[] {
  return (_absent, { facts }) => {
    const summary = readFact(facts, 'account-summary');
    if (summary.state !== 'value') return [{ expected: none, ...summary.outcome }];
    const root = readFact(facts, 'root-user');
    return [
      { expected: none, ...judgePresence(presenceOf(summary, root), none, (known) => some(known, root)) },
    ];
  };
}

function judgePresence(presence: Presence, none: string, some: (known: KnownPresence) => Outcome): Outcome {
  if (presence.kind === 'unclear') {
    return unclearOutcome(presence);
  }
  return because(presence.present ? some(presence) : pass(none, presence.evidence), presence.note);
}
