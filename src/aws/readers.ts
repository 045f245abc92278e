import type { Account } from '../snapshot/account.ts';
import type { Fact, ValueFact } from '../snapshot/fact.ts';
import type { AccountSummary, FactTypes } from '../snapshot/facts.ts';
import { type Access, observed, type Reader, unavailable } from './access.ts';
import type { Central } from './central.ts';
import { type AccountRead, alternateContact, primaryContact, regions } from './contacts.ts';
import { type Report, rootOf, usersOf } from './credential-report.ts';
import { readEventRules, readRootMetricAlarms } from './detection-alerts.ts';
import { readConfigRules, readGuardDuty, readSecurityHub } from './detection-services.ts';
import { type FoundTrail, trailsOf } from './detection-trails.ts';
import { readVirtualDevices } from './mfa-devices.ts';
import type { OrganizationReads } from './organization-facts.ts';
import { readOtherCredentials } from './other-credentials.ts';
import { readPasswordPolicy } from './password-policy.ts';
import { readRootDevices, readRootUser } from './root-user.ts';
import type { PlainFactId, Route } from './sources.ts';
import { readSummary } from './summary.ts';

/** One account while it is read. What several facts need is read once, when it is first asked for. */
export interface Subject {
  readonly account: Account;
  readonly inside: () => Promise<Access>;
  readonly root: () => Promise<Access>;
  readonly report: () => Promise<Fact<Report>>;
  readonly trails: () => Promise<Fact<readonly FoundTrail[]>>;
  /** The account summary that a root session starts from, by whichever session has read it. */
  readonly summary: () => Promise<Fact<AccountSummary>>;
  readonly central: Central;
  readonly organization: OrganizationReads;
}

type Way<T> = (subject: Subject) => Promise<Fact<T>>;
type Ways<T> = { readonly [R in Route]?: Way<T> };

/** How each fact is read by each of its routes. */
export const readers: { readonly [K in PlainFactId]: Ways<FactTypes[K]> } = {
  'account-summary': { inside: inside(readSummary), root: byRoot(readSummary) },
  'root-user': {
    inside: async ({ report }) => rootOf(await report()),
    root: bySummary((summary, { root }) => readRootUser(summary, root)),
  },
  'root-mfa-devices': rootDevices(),
  'root-mfa-devices.complete': rootDevices(),
  'credential-report': { inside: async ({ report }) => usersOf(await report()) },
  'password-policy': { inside: inside(readPasswordPolicy) },
  'other-credentials': { inside: inside((reader, { report }) => readOtherCredentials(reader, report())) },
  'contact.billing': byAccountApi(alternateContact('BILLING')),
  'contact.operations': byAccountApi(alternateContact('OPERATIONS')),
  'contact.security': byAccountApi(alternateContact('SECURITY')),
  'contact.primary': byAccountApi(primaryContact),
  regions: byAccountApi(regions),
  'organization-settings': { organization: ({ organization }) => organization.settings() },
  'organization-features': { features: ({ organization }) => organization.features() },
  'trusted-access': { organization: ({ organization }) => organization.trustedAccess() },
  'service-control-policies': { organization: ({ organization }) => organization.policies() },
  'detection.event-rules': { inside: inside(readEventRules) },
  'detection.root-metric-alarms': {
    inside: inside((reader, { trails }) => readRootMetricAlarms(reader, trails())),
  },
  'detection.trails': { inside: async ({ trails }) => trailsOf(await trails()) },
  'detection.guardduty': { inside: inside(readGuardDuty) },
  'detection.config-rules': { inside: inside(readConfigRules) },
  'detection.security-hub': { inside: inside(readSecurityHub) },
};

function inside<T>(read: (reader: Reader, subject: Subject) => Promise<Fact<T>>): Way<T> {
  return async (subject) => {
    const access = await subject.inside();
    return access.state === 'open' ? read(access.reader, subject) : unavailable(access);
  };
}

function byRoot<T>(read: (reader: Reader) => Promise<Fact<T>>): Way<T> {
  return async ({ root }) => {
    const access = await root();
    return access.state === 'open' ? read(access.reader) : unavailable(access);
  };
}

function bySummary<T>(
  read: (summary: ValueFact<AccountSummary>, subject: Subject) => Promise<Fact<T>>,
): Way<T> {
  return async (subject) => {
    const summary = await subject.summary();
    return summary.state === 'value' ? read(summary, subject) : summary;
  };
}

function rootDevices(): Ways<FactTypes['root-mfa-devices']> {
  return {
    inside: inside(readVirtualDevices),
    root: bySummary((summary, { root }) => readRootDevices(summary, root)),
  };
}

/** The Account API takes an account's id only from outside it. */
function byAccountApi<T>({ operation, read }: AccountRead<T>): Ways<T> {
  return {
    inside: inside((reader) => observed(reader, operation, () => read(reader, undefined))),
    central: ({ account, central }) => central.ask(operation, (reader) => read(reader, account.id)),
  };
}
