import * as v from 'valibot';
import { controlById } from '../../src/controls/catalogue.ts';
import type { Control, Judgement, Mend, Subject } from '../../src/controls/definition.ts';
import type { Account } from '../../src/snapshot/account.ts';
import type {
  Cause,
  NotApplicableFact,
  Provenance,
  UnavailableFact,
  ValueFact,
} from '../../src/snapshot/fact.ts';
import type {
  AccountSummary,
  AlternateContact,
  CredentialReport,
  CredentialRow,
  Facts,
  ReportedCertificate,
  ReportedKey,
  RootMfaDevice,
  RootMfaDevices,
  RootUser,
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

/** An account in no organization. */
export const outside: NotApplicableFact = {
  state: 'not-applicable',
  reason: 'The account is in no organization.',
  provenance: provenance('sts:GetCallerIdentity'),
};

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
    parents: value(['r-ab12', 'ou-ab12-workloads', 'ou-ab12-prod'], inventory),
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

const noCredentials: RootUser = {
  passwordEnabled: false,
  passwordLastUsed: 'none',
  passwordLastChanged: 'none',
  mfaActive: false,
  accessKeys: [noKey, noKey],
  certificates: [noCertificate, noCertificate],
};

/** The report's row of a user without any credentials. */
export function row(user: string, changes: Partial<CredentialRow>): CredentialRow {
  return {
    user,
    arn: `arn:aws:iam::111122223333:user/${user}`,
    ...noCredentials,
    ...changes,
  };
}

/** An hour old. */
export const reportSource: Provenance = {
  source: 'iam:GetCredentialReport in the member account',
  readAt: now.toISOString(),
  asOf: '2026-11-21T11:00:00.000Z',
};

/** A credential report that lists no users, unless told. */
export function report(changes: Partial<CredentialReport>): ValueFact<CredentialReport> {
  return value({ generatedAt: '2026-11-21T11:00:00.000Z', users: [], ...changes }, reportSource);
}

/** What the credential report tells of the root user, who has nothing unless told. */
export function rootUser(changes: Partial<RootUser>): ValueFact<RootUser> {
  return value({ ...noCredentials, ...changes }, reportSource);
}

export const sessionSource = provenance('iam:ListAccessKeys in an assumed-root session');

/** What an assumed-root session tells of the root user: exactly the keys there are, and no use of the password. */
export function rootInSession(changes: Partial<RootUser>): ValueFact<RootUser> {
  const nothing = {
    ...noCredentials,
    passwordLastUsed: 'missing',
    accessKeys: [],
    certificates: [],
  } as const;
  return value({ ...nothing, ...changes }, sessionSource);
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

/** The root user's virtual MFA devices, from a source that lists no others. */
export function virtualDevices(...serialNumbers: readonly string[]): ValueFact<RootMfaDevices> {
  const devices = serialNumbers.map((serialNumber) => ({ serialNumber, kind: 'virtual' }) as const);
  return value({ devices, complete: false }, virtualDevicesSource);
}

export const devicesSource = provenance('iam:ListMFADevices in an assumed-root session');

/** All MFA devices of the root user, one of each kind given. */
export function allDevices(...kinds: readonly RootMfaDevice['kind'][]): ValueFact<RootMfaDevices> {
  const devices = kinds.map((kind, index) => ({ serialNumber: `device-${index + 1}`, kind }));
  return value({ devices, complete: true }, devicesSource);
}

/** A member account of which these facts were read. */
export function subject(facts: Facts): Subject {
  return subjectOf(account({}), facts);
}

/** An account of which these facts were read, alone in the inventory. */
export function subjectOf(of: Account, facts: Facts): Subject {
  return { account: of, facts, accounts: [of], now };
}

/** The management account, and the inventory it stands in, itself first. */
export function organization(facts: Facts, members: readonly Account[]): Subject {
  const management = account({ id: '999999999999', name: 'management', management: true });
  return { account: management, facts, accounts: [management, ...members], now };
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

/** What the control says when the baseline holds this text or map: of the facts it sees those alone that it asks for. */
export function judge(id: string, written: unknown, of: Subject): readonly Judgement[] {
  const { expectation, needs, judge: decide } = control(id);
  const expected = v.parse(expectation, written);
  const asked: readonly string[] = needs(expected);
  const seen = Object.entries(of.facts).filter(([fact]) => asked.includes(fact));
  return decide(expected, { ...of, facts: Object.fromEntries(seen) as Facts });
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
