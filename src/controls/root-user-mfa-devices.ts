import * as v from 'valibot';
import type { Account } from '../snapshot/account.ts';
import { type Cause, noSource } from '../snapshot/fact.ts';
import { moreIsTighter } from './compare.ts';
import type { Control, Subject } from './definition.ts';
import { defineControl, wholeNumber } from './expectation.ts';
import { because, drift, type Outcome, pass, readFact, unknown } from './judging.ts';
import { mfaPresence, type Presence, rootCredentials } from './root-presence.ts';
import { contradicted, listsNone, nothingAsksForMfa, readMfaSummary } from './root-user-mfa.ts';

export const rootUserMfaDevices: Control = defineControl({
  id: 'root-user.mfa-devices',
  title: 'The root user has enough MFA devices',
  severity: 'medium',
  description:
    'With a second MFA device, stored apart from the first, the root user can still sign in when one is lost. The number is the least that is enough; AWS allows eight. Only an assumed-root session lists the devices of every kind, so that this is unknown wherever none can be opened (as into the management account), unless MFA is off. It does not apply where the root user has neither a password nor an access key, nor in the partitions without MFA for root (aws-us-gov, aws-cn).',
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html
  expectation: v.pipe(wholeNumber(1, 8), v.description('The least number of devices, from 1 to 8.')),
  example: 2,
  compare: moreIsTighter,
  needs: () => ['account-summary', 'root-user', 'root-mfa-devices.complete'],
  judge: (least, subject) => [{ expected: `at least ${devices(least)}`, ...judgeNumber(least, subject) }],
  mend: () => ({
    text: 'Sign in as the root user and register another passkey, security key or hardware token, then store the devices apart.',
  }),
  references: {
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html',
  },
});

function devices(count: number): string {
  return count === 1 ? '1 MFA device' : `${count} MFA devices`;
}

function judgeNumber(least: number, subject: Subject): Outcome {
  const summary = readMfaSummary(subject);
  if (summary.state !== 'value') {
    return summary.outcome;
  }
  const root = readFact(subject.facts, 'root-user');
  const credentials = rootCredentials(summary, root);
  if (credentials.kind === 'known' && !credentials.present) {
    return nothingAsksForMfa(credentials);
  }
  const mfa = mfaPresence(summary, root);
  if (mfa.kind === 'known' && !mfa.present) {
    return credentials.kind === 'unclear'
      ? unknown(credentials.cause, credentials.evidence)
      : because(drift('MFA is off', mfa.evidence), mfa.note);
  }
  return judgeListed(least, mfa, subject);
}

function judgeListed(least: number, mfa: Presence, { account, facts }: Subject): Outcome {
  const listed = readFact(facts, 'root-mfa-devices.complete');
  if (listed.state !== 'value') {
    return listed.outcome;
  }
  const evidence = [listed.provenance];
  if (!listed.value.complete) {
    return unknown(listed.value.unlisted ?? virtualAlone(account), evidence);
  }
  // Where the summary does not tell of MFA, no device is what there is.
  if (mfa.kind === 'known' && listsNone(listed.value)) {
    return unknown(contradicted, [...mfa.evidence, ...evidence]);
  }
  const { length } = listed.value.devices;
  return (length >= least ? pass : drift)(devices(length), evidence);
}

function virtualAlone({ management }: Account): Cause {
  return noSource(
    'Only the virtual MFA devices could be listed here, so that the others cannot be counted.',
    management
      ? 'Count the devices by hand: AWS opens assumed-root sessions (sts:AssumeRoot) in member accounts alone.'
      : 'Let the management account open assumed-root sessions (sts:AssumeRoot) here: by an audit role in it, or by management-role. Or count the devices by hand.',
  );
}
