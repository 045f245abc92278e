import type { Account } from '../snapshot/account.ts';
import { type Cause, type Fact, noSource, type UnavailableFact } from '../snapshot/fact.ts';
import type { AccountFacts, FactId, Facts, FactTypes, RootMfaDevices, RootUser } from '../snapshot/facts.ts';
import { type Doors, unavailable } from './access.ts';
import { bothCauses } from './causes.ts';
import type { Central } from './central.ts';
import { readReport } from './credential-report.ts';
import { readTrails } from './detection-trails.ts';
import { once } from './once.ts';
import type { OrganizationReads } from './organization-facts.ts';
import type { Plan } from './plan.ts';
import { readers, type Subject } from './readers.ts';
import type { RootSessions } from './root-sessions.ts';
import { provenance } from './session.ts';
import { type AccountKind, delegatedService, isPlain, type PlainFactId, type Route } from './sources.ts';
import { readSummary } from './summary.ts';

/** What reading any account of the run needs. */
export interface ReadContext {
  readonly organizationId: string | undefined;
  readonly plan: Plan;
  readonly doors: Doors;
  readonly rootSessions: RootSessions;
  readonly central: Central;
  readonly organization: OrganizationReads;
}

/**
 * Reads the wanted facts of one account, side by side. What AWS refuses or fails becomes an unavailable fact; only a
 * refused endpoint is thrown.
 */
export async function readAccount(
  context: ReadContext,
  account: Account,
  needs: ReadonlySet<FactId>,
): Promise<AccountFacts> {
  const reading = new Map<FactId, Promise<Fact<unknown>>>();
  const kind = kindOf(context.doors.audit.session.accountId, account);

  function fact<K extends FactId>(id: K): Promise<Fact<FactTypes[K]>> {
    const source = sourceFact(id, needs);
    const known = reading.get(source) ?? readFact(source, { context, kind, subject });
    reading.set(source, known);
    return known as Promise<Fact<FactTypes[K]>>;
  }

  const subject = createSubject(context, account, () =>
    needs.has('account-summary') ? fact('account-summary') : undefined,
  );
  const wanted = [...needs].toSorted((a, b) => rank(a) - rank(b));
  const read = await Promise.all(wanted.map(async (id) => [id, await fact(id)] as const));
  return { account, facts: Object.fromEntries(read) as Facts };
}

/** What is read for a fact: devices of every kind serve where the virtual ones would do. */
export function sourceFact(id: FactId, needs: ReadonlySet<FactId>): FactId {
  const complete = 'root-mfa-devices.complete';
  return id === 'root-mfa-devices' && needs.has(complete) ? complete : id;
}

/** Reports come first, because AWS takes its time to make them. */
function rank(id: FactId): number {
  return id === 'credential-report' || id === 'root-user' || id === 'other-credentials' ? 0 : 1;
}

/** How an account is read depends on where it stands towards the audit role. */
export function kindOf(auditAccountId: string, { id, management }: Account): AccountKind {
  if (management) return 'management';
  return id === auditAccountId ? 'audit' : 'member';
}

function createSubject(
  { doors, rootSessions, central, organization }: ReadContext,
  account: Account,
  wantedSummary: () => ReturnType<Subject['summary']> | undefined,
): Subject {
  const inside = once(() => doors.inside(account));
  const root = once(() => rootSessions.open(account));
  return {
    account,
    inside,
    root,
    central,
    organization,
    report: once(async () => {
      const access = await inside();
      return access.state === 'open' ? readReport(access.reader) : unavailable(access);
    }),
    trails: once(async () => {
      const access = await inside();
      return access.state === 'open' ? readTrails(access.reader) : unavailable(access);
    }),
    summary: once(async () => {
      const wanted = wantedSummary();
      if (wanted !== undefined) return wanted;
      const access = await root();
      return access.state === 'open' ? readSummary(access.reader) : unavailable(access);
    }),
  };
}

interface Reading {
  readonly context: ReadContext;
  readonly kind: AccountKind;
  readonly subject: Subject;
}

/** By the planned routes, each the fallback of the one before. */
async function readFact(id: FactId, reading: Reading): Promise<Fact<unknown>> {
  const { context, kind } = reading;
  if (context.organizationId === undefined && isOrganizations(id)) return noOrganization(context);
  const closed = context.plan.closed(kind, id);
  let failed: UnavailableFact | undefined;
  for (const route of context.plan.routes(kind, id)) {
    const fact = await readBy(route, id, reading);
    if (fact.state !== 'unavailable') return less(fact, failed?.cause, closed);
    failed = failed === undefined ? fact : { ...fact, cause: joined(failed.cause, fact.cause) };
  }
  if (failed === undefined) return notRead(closed ?? noWay, context);
  return closed === undefined ? failed : { ...failed, cause: joined(failed.cause, closed) };
}

/** What one source tells less than another goes with why that one did not, or could not be asked. */
function less(fact: Fact<unknown>, failed: Cause | undefined, closed: Cause | undefined): Fact<unknown> {
  if (fact.state !== 'value') return fact;
  const { value } = fact;
  const unlisted = failed ?? closed;
  if (isPartial(value)) return unlisted === undefined ? fact : { ...fact, value: { ...value, unlisted } };
  return failed !== undefined && lacksUse(value)
    ? { ...fact, value: { ...value, unreported: failed } }
    : fact;
}

function isPartial(value: unknown): value is RootMfaDevices {
  return value instanceof Object && 'complete' in value && value.complete === false;
}

function lacksUse(value: unknown): value is RootUser {
  return value instanceof Object && 'passwordLastUsed' in value && value.passwordLastUsed === 'missing';
}

function readBy(route: Route, id: FactId, { subject }: Reading): Promise<Fact<unknown>> {
  if (!isPlain(id)) return subject.organization.delegatedAdministrators(delegatedService(id) ?? '');
  const ways: Readonly<Partial<Record<Route, (subject: Subject) => Promise<Fact<unknown>>>>> = readers[id];
  const way = ways[route];
  if (way === undefined) throw new Error(`${id} cannot be read by the route ${route}.`);
  return way(subject);
}

/** What two routes failed of alike is told once. */
function joined(first: Cause, second: Cause): Cause {
  if (tells(first, second)) return first;
  return tells(second, first) ? second : bothCauses(first, second);
}

function tells({ message, mend }: Cause, other: Cause): boolean {
  return message.includes(other.message) && mend.includes(other.mend);
}

const noWay = noSource('Nothing at hand can read it.', 'Report this: a control needs what no source tells.');

function notRead(cause: Cause, { doors }: ReadContext): UnavailableFact {
  const { connection, place } = doors.audit;
  return { state: 'unavailable', cause, provenance: provenance(connection, 'sts:AssumeRole', place) };
}

const organizations: ReadonlySet<FactId> = new Set<PlainFactId>([
  'organization-settings',
  'organization-features',
  'trusted-access',
  'service-control-policies',
]);

function isOrganizations(id: FactId): boolean {
  return organizations.has(id) || delegatedService(id) !== undefined;
}

function noOrganization({ doors }: ReadContext): Fact<never> {
  const { connection, place } = doors.audit;
  return {
    state: 'not-applicable',
    reason: 'The account is in no organization.',
    provenance: provenance(connection, 'organizations:DescribeOrganization', place),
  };
}
