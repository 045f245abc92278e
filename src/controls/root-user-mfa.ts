import type { Cause, ValueFact } from '../snapshot/fact.ts';
import type { AccountSummary, RootMfaDevice, RootMfaDevices } from '../snapshot/facts.ts';
import { fromTightest } from './compare.ts';
import type { Control, Subject } from './definition.ts';
import { defineControl, words } from './expectation.ts';
import {
  because,
  drift,
  graded,
  notApplicable,
  type Outcome,
  pass,
  type Reading,
  readFact,
  unknown,
} from './judging.ts';
import {
  type KnownPresence,
  mfaPresence,
  type Presence,
  rootCredentials,
  unclearOutcome,
  union,
} from './root-presence.ts';

type Expected = 'enabled' | 'hardware' | 'absent';

const inWords: Readonly<Record<Expected, string>> = {
  enabled: 'MFA on',
  hardware: 'MFA on, by passkeys, security keys or hardware tokens only',
  absent: 'no MFA device',
};

export const rootUserMfa: Control = defineControl({
  id: 'root-user.mfa',
  title: 'The root user has the declared MFA',
  severity: 'critical',
  description:
    'Whether whoever signs in as the root user needs a second factor. `hardware` also wants every device to be a passkey, a security key or a hardware token, because a virtual device is a secret that can be copied; where there is one, the finding is one step milder than where MFA is off, and so it is where `absent` finds a device. Without an assumed-root session only virtual devices are listed, so that an old SMS device is not seen. `absent` suits accounts whose root credentials were removed. It does not apply where the root user has neither a password nor an access key, nor in the partitions without MFA for root (aws-us-gov, aws-cn).',
  expectation: words(['enabled', 'hardware', 'absent']),
  example: 'hardware',
  compare: fromTightest(['hardware', 'enabled']),
  // Only whether a device is of the weaker kinds asks for the devices.
  needs: (expected) => [
    'account-summary',
    'root-user',
    ...(expected === 'hardware' ? (['root-mfa-devices'] as const) : []),
  ],
  judge: (expected, subject) => [{ expected: inWords[expected], ...judgeMfa(expected, subject) }],
  mend: () => ({
    text: 'Sign in as the root user and register a passkey or security key, then remove any virtual MFA device; where the baseline wants no MFA, remove the devices after the root credentials are gone.',
  }),
  references: {
    cis: { 'v1.4–4.0': '1.5, 1.6', 'v5.0': '1.4, 1.5', 'v6.0': '2.4, 2.5', 'v7.0': '2.5, 2.6' },
    securityHub: ['IAM.9', 'IAM.6'],
    config: ['root-account-mfa-enabled', 'root-account-hardware-mfa-enabled'],
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html',
  },
});

function judgeMfa(expected: Expected, subject: Subject): Outcome {
  const { facts } = subject;
  const summary = readMfaSummary(subject);
  if (summary.state !== 'value') {
    return summary.outcome;
  }
  const mfa = mfaPresence(summary, readFact(facts, 'root-user'));
  return expected === 'absent' ? judgeAbsent(mfa) : judgeOn(expected, mfa, summary, facts);
}

/** https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-iam.html */
const partitionsWithoutRootMfa = new Set(['aws-us-gov', 'aws-cn']);

/** The account summary, where the account's partition has MFA for the root user; else what there is to say. */
export function readMfaSummary({ account: { partition }, facts }: Subject): Reading<AccountSummary> {
  if (!partitionsWithoutRootMfa.has(partition)) {
    return readFact(facts, 'account-summary');
  }
  const outcome = notApplicable(`The partition ${partition} has no MFA for the root user.`, []);
  return { state: 'unread', outcome };
}

/** What to say where nobody can sign in as the root user, so that nothing asks for MFA. */
export function nothingAsksForMfa({ evidence }: KnownPresence): Outcome {
  const reason = 'The root user has no password and no access key, so that nothing asks for MFA.';
  return notApplicable(reason, evidence);
}

function judgeAbsent(mfa: Presence): Outcome {
  if (mfa.kind === 'unclear') {
    return unclearOutcome(mfa);
  }
  const outcome = mfa.present
    ? graded(drift('MFA is on', mfa.evidence), 'high')
    : pass('no MFA device', mfa.evidence);
  return because(outcome, mfa.note);
}

function judgeOn(
  expected: 'enabled' | 'hardware',
  mfa: Presence,
  summary: ValueFact<AccountSummary>,
  facts: Subject['facts'],
): Outcome {
  const credentials = rootCredentials(summary, readFact(facts, 'root-user'));
  if (credentials.kind === 'known' && !credentials.present) {
    return nothingAsksForMfa(credentials);
  }
  if (mfa.kind === 'unclear') {
    return unclearOutcome(mfa);
  }
  if (mfa.present) {
    return because(
      expected === 'enabled' ? pass('MFA is on', mfa.evidence) : judgeDevices(mfa, facts),
      mfa.note,
    );
  }
  return credentials.kind === 'unclear'
    ? unclearOutcome(credentials)
    : because(drift(`MFA is off, and root has ${credentials.named}`, union(credentials, mfa)), mfa.note);
}

/** What is no second factor of its own kind: a secret that can be copied, or a message to a number. */
const weakKinds = { virtual: 'virtual MFA device', sms: 'SMS MFA device' } as const;

/** A source that lists virtual devices alone will do: what it leaves out is what is wanted. */
function judgeDevices(mfa: KnownPresence, facts: Subject['facts']): Outcome {
  const listed = readFact(facts, 'root-mfa-devices');
  if (listed.state !== 'value') {
    return listed.outcome;
  }
  const evidence = [...mfa.evidence, listed.provenance];
  if (listsNone(listed.value)) {
    return unknown(contradicted, evidence);
  }
  const weak = (['virtual', 'sms'] as const).flatMap((kind) => {
    const serials = listed.value.devices.filter((device) => device.kind === kind).map(serialNumber);
    return serials.length === 0 ? [] : [describeDevices(weakKinds[kind], serials)];
  });
  return weak.length === 0
    ? pass('MFA is on, and no device is virtual', evidence)
    : graded(drift(weak.join('; '), evidence), 'high');
}

/** Whether a source that lists all devices lists none. */
export function listsNone({ complete, devices }: RootMfaDevices): boolean {
  return complete && devices.length === 0;
}

/** Why nothing is said of a root user whose MFA is on, and without a device. */
export const contradicted: Cause = {
  kind: 'malformed',
  message: 'The account summary says that MFA is on, and the root session lists no MFA device.',
  mend: 'Run again, because this may have changed while the account was read; if it stays so, report it to Rootline.',
};

function serialNumber(device: RootMfaDevice): string {
  return device.serialNumber;
}

function describeDevices(noun: string, serials: readonly string[]): string {
  return `${serials.length} ${noun}${serials.length === 1 ? '' : 's'}: ${serials.toSorted().join(', ')}`;
}
