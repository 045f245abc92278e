import * as v from 'valibot';
import { controlById } from '../../src/controls/catalogue.ts';
import type { Control, Judgement, Mend, Subject } from '../../src/controls/definition.ts';
import type { Account } from '../../src/snapshot/account.ts';
import type { Cause, Fact, Provenance, UnavailableFact, ValueFact } from '../../src/snapshot/fact.ts';
import type {
  AccountSummary,
  AlternateContact,
  CredentialReport,
  CredentialRow,
  Facts,
  ReportedCertificate,
  ReportedKey,
} from '../../src/snapshot/facts.ts';

/** The clock of the tests. */
export const now = new Date('2026-11-21T12:00:00Z');

/** ISO 8601: so many days, and milliseconds more, before `now`. */
export function daysAgo(days: number, milliseconds?: number): string {
  return new Date(now.getTime() - days * 86_400_000 - (milliseconds ?? 0)).toISOString();
}

/** A time as the credential report tells it. */
export function at(iso: string): { readonly at: string } {
  return { at: iso };
}

export function provenance(source: string): Provenance {
  return { source, readAt: now.toISOString() };
}

export function value<T>(content: T, from: Provenance): ValueFact<T> {
  return { state: 'value', value: content, provenance: from };
}

export const denied: Cause = {
  kind: 'denied',
  message: 'AWS refused the call: AccessDenied.',
  mend: 'Allow the call in the role.',
};

export function unavailable(cause: Cause): UnavailableFact {
  return { state: 'unavailable', cause, provenance: provenance('a call that failed') };
}

/** An active member account of an organization. */
export function account(changes: Partial<Account>): Account {
  const inventory = provenance('organizations:ListAccounts');
  return {
    id: '111122223333',
    name: 'payments-prod',
    email: value('aws+payments@example.com', inventory),
    state: 'ACTIVE',
    management: false,
    partition: 'aws',
    organizationalUnit: value('Workloads/Prod', inventory),
    tags: value({}, inventory),
    ...changes,
  };
}

export const summarySource = provenance('iam:GetAccountSummary in the member account');

/** The account summary of a root user without anything. */
export function summary(changes: Partial<AccountSummary>): ValueFact<AccountSummary> {
  const nothing = { mfaEnabled: 0, accessKeysPresent: 0, passwordPresent: 0, signingCertificatesPresent: 0 };
  return value({ ...nothing, ...changes }, summarySource);
}

export const noKey: ReportedKey = {
  active: false,
  lastRotated: 'none',
  lastUsed: 'none',
  lastUsedService: undefined,
};

/** An access key made ten days ago and never used. */
export function key(changes: Partial<ReportedKey>): ReportedKey {
  return {
    active: true,
    lastRotated: at(daysAgo(10)),
    lastUsed: 'none',
    lastUsedService: undefined,
    ...changes,
  };
}

const noCertificate: ReportedCertificate = { active: false, lastRotated: 'none' };

/** The report's row of a user without any credentials. */
export function row(user: string, changes: Partial<CredentialRow>): CredentialRow {
  return {
    user,
    arn: `arn:aws:iam::111122223333:${user === '<root_account>' ? 'root' : `user/${user}`}`,
    passwordEnabled: false,
    passwordLastUsed: 'none',
    passwordLastChanged: 'none',
    mfaActive: false,
    accessKeys: [noKey, noKey],
    certificates: [noCertificate, noCertificate],
    ...changes,
  };
}

/** The report's row of the root user, without any credentials unless told. */
export function rootRow(changes: Partial<CredentialRow>): CredentialRow {
  return row('<root_account>', changes);
}

/** An hour old. */
export const reportSource: Provenance = {
  source: 'iam:GetCredentialReport in the member account',
  readAt: now.toISOString(),
  asOf: '2026-11-21T11:00:00.000Z',
};

/** A credential report whose root user has nothing and that lists no users, unless told. */
export function report(changes: Partial<CredentialReport>): ValueFact<CredentialReport> {
  return value(
    { generatedAt: '2026-11-21T11:00:00.000Z', root: rootRow({}), users: [], ...changes },
    reportSource,
  );
}

export const contactSource = provenance('account:GetAlternateContact in the member account');

/** An alternate contact that is set. */
export function contact(changes: Partial<AlternateContact>): ValueFact<AlternateContact | 'absent'> {
  const fields = {
    name: 'Security Operations',
    title: 'SOC',
    email: 'aws-security@example.com',
    phone: '+1 555 0100',
  };
  return value({ ...fields, ...changes }, contactSource);
}

export function noContact(): ValueFact<AlternateContact | 'absent'> {
  return value('absent', contactSource);
}

export const virtualDevicesSource = provenance('iam:ListVirtualMFADevices in the member account');

/** The serial numbers of the root user's virtual MFA devices. */
export function virtualDevices(...serials: readonly string[]): Fact<readonly string[]> {
  return value(serials, virtualDevicesSource);
}

/** A member account of which these facts were read. */
export function subject(facts: Facts): Subject {
  return { account: account({}), facts, now };
}

/** A member account whose credential report lists these users. */
export function users(...rows: readonly CredentialRow[]): Subject {
  return subject({ 'credential-report': report({ users: rows }) });
}

export function control(id: string): Control {
  const found = controlById(id);
  if (found === undefined) {
    throw new Error(`There is no control ${id}.`);
  }
  return found;
}

/** What the control says when the baseline holds this text or map. */
export function judge(id: string, written: unknown, of: Subject): readonly Judgement[] {
  const { expectation, judge: decide } = control(id);
  return decide(v.parse(expectation, written), of);
}

/** The same, where the control says exactly one thing. */
export function judgeOne(id: string, written: unknown, of: Subject): Judgement {
  const [first, ...others] = judge(id, written, of);
  if (first === undefined || others.length > 0) {
    throw new Error(`${id} said ${others.length + (first === undefined ? 0 : 1)} things instead of one.`);
  }
  return first;
}

/** The messages of what is wrong with a written expectation, each with its path; none when it is sound. */
export function complaints(id: string, written: unknown): readonly string[] {
  const { issues } = v.safeParse(control(id).expectation, written);
  return (issues ?? []).map((issue) => [v.getDotPath(issue), issue.message].filter(Boolean).join(': '));
}

export function mendOf(id: string, of: Account, resource: string | undefined): Mend {
  return control(id).mend({ account: of, resource });
}
