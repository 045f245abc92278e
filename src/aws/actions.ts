import type { FactId } from '../snapshot/facts.ts';
import {
  type AccountKind,
  centralRole,
  delegatesAction,
  featuresAction,
  type Means,
  type Role,
  roleInside,
  type Source,
  sourcesOf,
} from './sources.ts';

/** The facts wanted of each kind of account. */
export type NeedsByKind = Readonly<Record<AccountKind, ReadonlySet<FactId>>>;

/** What the inventory is read with. */
export interface InventoryNeeds {
  /** The names of the organizational units, or the ids of what accounts are in. */
  readonly organizationalUnits: boolean;
  readonly tags: boolean;
}

/** What an action is to be allowed on; a policy writes it with the partition and the ids. */
export type Resource =
  | 'any'
  /** `arn:P:iam::*:role/NAME`, for `member-role` and `management-role`. */
  | 'member-role'
  | 'management-role'
  /** `arn:P:iam::*:root`, under the condition `sts:TaskPolicyArn` = the audit task policy. */
  | 'member-root'
  /** `arn:P:account::ID:account` of the role's own account. */
  | 'own-account'
  /** `arn:P:account::MANAGEMENT:account/ORGANIZATION/*`. */
  | 'organization-accounts';

export interface Action {
  /** Such as `iam:GetAccountSummary`. */
  readonly action: string;
  readonly resource: Resource;
  /** Asked only where another source fails. */
  readonly fallback: boolean;
  /** What it is for; empty for the inventory. */
  readonly facts: readonly FactId[];
}

/** By the role that needs them, each action once a resource, sorted. */
export type NeededActions = Readonly<Record<Role, readonly Action[]>>;

/** The IAM actions that a run makes with these means, those of its fallbacks included. */
export function actionsFor(needs: NeedsByKind, means: Means, inventory: InventoryNeeds): NeededActions {
  const uses = [...usesForInventory(means, inventory), ...usesForFacts(needs, means)];
  return {
    audit: merged(uses, 'audit'),
    management: merged(uses, 'management'),
    member: merged(uses, 'member'),
  };
}

type Use = Action & { readonly role: Role };

const kinds: readonly AccountKind[] = ['management', 'audit', 'member'];

function kindsOf({ auditIn }: Means): readonly AccountKind[] {
  return auditIn === 'member' ? kinds : kinds.filter((kind) => kind !== 'audit');
}

function usesForInventory({ auditIn }: Means, { organizationalUnits, tags }: InventoryNeeds): readonly Use[] {
  const use = (name: string, fallback: boolean): Use => ({
    role: 'audit',
    action: name,
    resource: 'any',
    fallback,
    facts: [],
  });
  const describing = use('organizations:DescribeOrganization', false);
  if (auditIn === 'lone') return [describing];
  const units = [
    use('organizations:ListOrganizationalUnitsForParent', false),
    use('organizations:ListRoots', true),
    use('organizations:ListAccountsForParent', true),
  ];
  // Tags come from the tagging service only in the management account: elsewhere it lists that account's own resources.
  const tagging =
    auditIn === 'management'
      ? [use('tag:GetResources', false), use('organizations:ListTagsForResource', false)]
      : [use('organizations:ListTagsForResource', false)];
  return [
    describing,
    use('organizations:ListAccounts', false),
    ...(organizationalUnits ? units : []),
    ...(tags ? tagging : []),
  ];
}

function usesForFacts(needs: NeedsByKind, means: Means): readonly Use[] {
  return kindsOf(means).flatMap((kind) =>
    [...needs[kind]].flatMap((fact) =>
      sourcesOf(fact, kind, means).flatMap((source, index) =>
        usesOfSource(source, kind, means).map((use) => ({
          ...use,
          fallback: use.fallback || index > 0,
          facts: [fact],
        })),
      ),
    ),
  );
}

type Bare = Omit<Use, 'facts'>;

function usesOfSource({ route, actions }: Source, kind: AccountKind, means: Means): readonly Bare[] {
  const central = centralRole(means);
  switch (route) {
    case 'inside': {
      const role = roleInside(kind, means) ?? 'member';
      return [...actions.map((action) => bare(role, action, ownResource(action))), ...waysIn(role)];
    }
    case 'root':
      return [
        bare(central, 'sts:AssumeRoot', 'member-root'),
        bare(central, featuresAction, 'any'),
        ...waysIn(central),
      ];
    case 'central':
      return [
        ...actions.map((action) => bare(central, action, 'organization-accounts')),
        ...waysIn(central),
        ...diagnosis(means),
      ];
    case 'features':
      return [...actions.map((action) => bare(central, action, 'any')), ...waysIn(central)];
    case 'organization':
      return actions.map((action) => bare('audit', action, 'any'));
  }
}

/** Whether a refusal of the Account API is for want of delegation; the management account needs none. */
function diagnosis(means: Means): readonly Bare[] {
  return means.auditIn === 'member' && !means.managementRole
    ? [{ ...bare('audit', delegatesAction, 'any'), fallback: true }]
    : [];
}

function waysIn(role: Role): readonly Bare[] {
  return role === 'audit' ? [] : [bare('audit', 'sts:AssumeRole', `${role}-role`)];
}

function ownResource(action: string): Resource {
  return action.startsWith('account:') ? 'own-account' : 'any';
}

function bare(role: Role, action: string, resource: Resource): Bare {
  return { role, action, resource, fallback: false };
}

function merged(uses: readonly Use[], role: Role): readonly Action[] {
  const byKey = new Map<string, Action>();
  for (const { role: owner, ...use } of uses) {
    if (owner !== role) continue;
    const key = `${use.action} ${use.resource}`;
    const known = byKey.get(key);
    byKey.set(key, {
      ...use,
      fallback: use.fallback && (known?.fallback ?? true),
      facts: [...new Set([...(known?.facts ?? []), ...use.facts])],
    });
  }
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, action]) => action);
}
