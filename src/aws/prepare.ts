import type { Account, Inventory } from '../snapshot/account.ts';
import type { Fact } from '../snapshot/fact.ts';
import type { FactId, OrganizationSettings } from '../snapshot/facts.ts';
import { createDoors, type Doors } from './access.ts';
import { kindOf, type ReadContext, sourceFact } from './account.ts';
import { actionsFor, type NeedsByKind } from './actions.ts';
import { createCentral } from './central.ts';
import type { RoleOptions } from './member.ts';
import { createOrganizationReads, type OrganizationReads } from './organization-facts.ts';
import { type Plan, type PlanOptions, planOf } from './plan.ts';
import { createRootSessions, type RootSessions } from './root-sessions.ts';
import type { Connection, Session } from './session.ts';
import type { AccountKind, Means, Role } from './sources.ts';

export interface PrepareOptions {
  readonly connection: Connection;
  readonly audit: Session;
  readonly inventory: Pick<Inventory, 'organizationId' | 'managementAccountId'>;
  readonly settings: Fact<OrganizationSettings>;
  readonly roles: RoleOptions;
  readonly quotaShare: number;
  readonly shards: number;
  readonly notices: Notices;
}

/** What the run tells beside the facts, as it comes to know it. */
export interface Notices {
  readonly plan: (lines: readonly string[]) => void;
  /** May be told the same sentence more than once. */
  readonly warn: (sentence: string) => void;
}

/**
 * Decides how the accounts are read, from what is wanted of them and what a look at the organization's features shows,
 * and says so. Asks AWS nothing that the plan does not depend on. `early` is what reading has begun with already.
 */
export async function prepare(
  options: PrepareOptions,
  accounts: readonly Account[],
  needsOf: (account: Account) => ReadonlySet<FactId>,
  early: ReadContext | undefined,
): Promise<ReadContext> {
  const { notices } = options;
  const wanted = gathered(options, accounts, needsOf);
  const base = early ?? baseOf(options, wanted.needs);
  const plan = await decided(planOptions(options, wanted.needs, wanted.counts), base.rootSessions);
  notices.plan(plan.lines);
  plan.warnings.forEach(notices.warn);
  return { ...base, plan };
}

/** The same before the accounts are known, from what may be wanted of any. Says nothing. */
export async function prepareEarly(options: PrepareOptions, needs: NeedsByKind): Promise<ReadContext> {
  const base = baseOf(options, needs);
  const some = { management: 1, audit: 1, member: 1 };
  return { ...base, plan: await decided(planOptions(options, needs, some), base.rootSessions) };
}

function planOptions(
  options: PrepareOptions,
  needs: NeedsByKind,
  accounts: Readonly<Record<AccountKind, number>>,
): PlanOptions {
  return { ...options, means: meansOf(options), needs, accounts, rootObstacle: undefined };
}

function baseOf(options: PrepareOptions, needs: NeedsByKind): Omit<ReadContext, 'plan'> {
  const { inventory, audit, notices } = options;
  const means = meansOf(options);
  const actions = actionsFor(needs, { ...means, rootSessions: true }, noInventory);
  const doors = createDoors({
    ...options,
    managementAccountId: inventory.managementAccountId,
    actions: { member: names(actions.member), management: names(actions.management) },
  });
  const rootSessions = createRootSessions({
    central: doors.central,
    partition: audit.partition,
    warn: notices.warn,
  });
  const organization = createOrganizationReads(doors.audit, options.settings, rootSessions.features);
  return {
    organizationId: inventory.organizationId,
    doors,
    rootSessions,
    organization,
    central: createCentral({
      access: doors.central,
      lacksFeatures: lacksFeatures(options.settings),
      isDelegated: () => isDelegated(means, doors, organization),
      warn: notices.warn,
    }),
  };
}

const noInventory = { organizationalUnits: false, tags: false };

function names(actions: ReturnType<typeof actionsFor>[Role]): readonly string[] {
  return [...new Set(actions.map(({ action }) => action))];
}

/** Where the plan begins with root sessions, whether there can be any is found out first. */
async function decided(options: PlanOptions, rootSessions: RootSessions): Promise<Plan> {
  const plan = planOf(options);
  const rootObstacle = plan.opensRootFirst ? await rootSessions.obstacle() : undefined;
  return rootObstacle === undefined ? plan : planOf({ ...options, rootObstacle });
}

function meansOf({ audit, inventory, roles }: PrepareOptions): Omit<Means, 'rootSessions'> {
  const { organizationId, managementAccountId } = inventory;
  const elsewhere = managementAccountId === audit.accountId ? 'management' : 'member';
  return {
    auditIn: organizationId === undefined ? 'lone' : elsewhere,
    managementRole: roles.managementRole !== undefined,
    memberRole: roles.memberRole !== undefined,
  };
}

function gathered(
  { audit }: PrepareOptions,
  accounts: readonly Account[],
  needsOf: (account: Account) => ReadonlySet<FactId>,
): { readonly needs: NeedsByKind; readonly counts: Readonly<Record<AccountKind, number>> } {
  const needs = { management: new Set<FactId>(), audit: new Set<FactId>(), member: new Set<FactId>() };
  const counts = { management: 0, audit: 0, member: 0 };
  for (const account of accounts) {
    const kind = kindOf(audit.accountId, account);
    counts[kind] += 1;
    const wanted = needsOf(account);
    for (const id of wanted) needs[kind].add(sourceFact(id, wanted));
  }
  return { needs, counts };
}

function lacksFeatures(settings: Fact<OrganizationSettings>): boolean {
  return settings.state === 'value' && settings.value.featureSet !== 'ALL';
}

/** Undefined where AWS does not tell. */
async function isDelegated(
  { auditIn, managementRole }: Omit<Means, 'rootSessions'>,
  { audit }: Doors,
  organization: OrganizationReads,
): Promise<boolean | undefined> {
  if (auditIn !== 'member' || managementRole) return true;
  const administrators = await organization.delegatedAdministrators('account.amazonaws.com');
  return administrators.state === 'value'
    ? administrators.value.includes(audit.session.accountId)
    : undefined;
}
