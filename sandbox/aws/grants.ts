import type { PermissionEntry, PolicyDocument } from './file-schema.ts';
import type { Role, State } from './model.ts';
import { anyOf } from './pattern.ts';
import { type Asked, isAbout, type PolicyKind, type Statement, statementsOf } from './policy.ts';

/**
 * The permissions that policy documents grant, to be put into a role: `role.permissions = permissionsFrom(document)`.
 * Throws when one of them cannot be enforced as it is written.
 */
export function permissionsFrom(...documents: readonly PolicyDocument[]): PermissionEntry[] {
  for (const document of documents) statementsOf(document, 'identity');
  return documents.map((policy) => ({ policy }));
}

/** What a role may do, from its policy documents and the short form of the organization file. */
export function permissionsOf(state: State, role: Role): readonly Statement[] {
  return role.permissions.flatMap((entry, index) => {
    if ('policy' in entry) return readOnce(state, entry.policy, 'identity');
    return [shortForm(entry, `permission ${index + 1}`)];
  });
}

/** The statements of a document, which is read only once. */
export function readOnce(state: State, document: PolicyDocument, kind: PolicyKind): readonly Statement[] {
  const known = state.readPolicies.get(document);
  if (known !== undefined) return known;
  const statements = statementsOf(document, kind);
  state.readPolicies.set(document, statements);
  return statements;
}

function shortForm(entry: Exclude<PermissionEntry, { policy: unknown }>, label: string): Statement {
  const resources = entry.on ?? ['*'];
  const actions = 'deny' in entry ? entry.deny : entry.allow;
  return {
    label,
    effect: 'deny' in entry ? 'Deny' : 'Allow',
    action: anyOf(actions, 'i'),
    resource: anyOf(resources, ''),
    condition: () => true,
    principal: () => false,
    names: { actions, resources },
  };
}

/** Remembers which statements of the role allowed this, action by action and resource by resource. */
export function recordUse(
  state: State,
  roleName: string,
  statements: readonly Statement[],
  asked: Asked,
): void {
  const used = state.usedGrants.get(roleName) ?? new Set<string>();
  state.usedGrants.set(roleName, used);
  for (const statement of statements) {
    if (!isAbout(statement, asked)) continue;
    for (const [grant, isUsed] of grantsOf(statement)) {
      if (!used.has(grant) && isUsed(asked)) used.add(grant);
    }
  }
}

/**
 * What roles of that name are granted, in any account, and nobody has used since the start or the last reset: each
 * action as `Sid: action`, each resource as `Sid on resource`, in order. A statement without a Sid goes by its place.
 */
export function unusedGrants(state: State, roleName: string): readonly string[] {
  const used = state.usedGrants.get(roleName) ?? new Set();
  const roles = [...state.accounts.values()].flatMap((account) => account.roles[roleName] ?? []);
  const granted = new Set(
    roles.flatMap((role) => permissionsOf(state, role).flatMap(grantsOf)).map(([grant]) => grant),
  );
  return [...granted].filter((grant) => !used.has(grant)).sort();
}

/** What an allowing statement grants, each with whether a request makes use of it. */
function grantsOf({ effect, label, names }: Statement): readonly Grant[] {
  if (effect === 'Deny') return [];
  return [
    ...names.actions.map((name): Grant => [`${label}: ${name}`, ({ action }) => anyOf([name], 'i')(action)]),
    ...names.resources.map(
      (name): Grant => [`${label} on ${name}`, ({ resource }) => anyOf([name], '')(resource)],
    ),
  ];
}

type Grant = readonly [string, (asked: Asked) => boolean];
