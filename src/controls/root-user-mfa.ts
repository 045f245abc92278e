import type { ValueFact } from '../snapshot/fact.ts';
import type { AccountSummary } from '../snapshot/facts.ts';
import type { Control, Subject } from './definition.ts';
import { defineControl, words } from './expectation.ts';
import { because, drift, graded, list, notApplicable, type Outcome, pass, readFact } from './judging.ts';
import {
  accessKeyPresence,
  type KnownPresence,
  mfaPresence,
  type Presence,
  passwordPresence,
  unclearOutcome,
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
    'Whether whoever signs in as the root user needs a second factor. `hardware` also wants every device to be a passkey, a security key or a hardware token, because a virtual device is a secret that can be copied. `absent` suits accounts whose root credentials were removed. It does not apply where the root user has neither a password nor an access key, nor in the partitions without MFA for root (aws-us-gov, aws-cn).',
  expectation: words(['enabled', 'hardware', 'absent']),
  needs: ['account-summary', 'credential-report', 'root-virtual-mfa-devices'],
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

/** https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-iam.html */
const partitionsWithoutRootMfa = new Set(['aws-us-gov', 'aws-cn']);

function judgeMfa(expected: Expected, { account, facts }: Subject): Outcome {
  if (partitionsWithoutRootMfa.has(account.partition)) {
    return notApplicable(`The partition ${account.partition} has no MFA for the root user.`, []);
  }
  const summary = readFact(facts, 'account-summary');
  if (summary.state !== 'value') {
    return summary.outcome;
  }
  const mfa = mfaPresence(summary, readFact(facts, 'credential-report'));
  return expected === 'absent' ? judgeAbsent(mfa) : judgeOn(expected, mfa, summary, facts);
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
  const credentials = rootCredentials(summary, facts);
  if (credentials.kind === 'known' && !credentials.present) {
    const reason = 'The root user has no password and no access key, so that nothing asks for MFA.';
    return notApplicable(reason, credentials.evidence);
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

/** Which MFA devices are passkeys or hardware tokens cannot be read here; which are virtual can. */
function judgeDevices(mfa: KnownPresence, facts: Subject['facts']): Outcome {
  const virtual = readFact(facts, 'root-virtual-mfa-devices');
  if (virtual.state !== 'value') {
    return virtual.outcome;
  }
  const evidence = [...mfa.evidence, virtual.provenance];
  if (virtual.value.length === 0) {
    return pass('MFA is on, and no device is virtual', evidence);
  }
  const noun = virtual.value.length === 1 ? 'virtual MFA device' : 'virtual MFA devices';
  const serials = [...virtual.value].sort();
  return graded(drift(`${virtual.value.length} ${noun}: ${serials.join(', ')}`, evidence), 'high');
}

/** Whether root has a password or an access key; one that is there decides, whatever is known of the other. */
function rootCredentials(
  summary: ValueFact<AccountSummary>,
  facts: Subject['facts'],
): (KnownPresence & { readonly named: string }) | Extract<Presence, { kind: 'unclear' }> {
  const report = readFact(facts, 'credential-report');
  const password = passwordPresence(summary, report);
  const key = accessKeyPresence(summary, report);
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

function union(...presences: readonly Presence[]) {
  return [...new Set(presences.flatMap(({ evidence }) => evidence))];
}
