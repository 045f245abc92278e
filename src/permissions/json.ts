import type { Part, PermissionsOptions } from './options.ts';
import { parameters, replaceTokens, type Token } from './parameters.ts';
import { mapTexts, type PolicyDocument, pathAndName, type RolePolicies } from './policy.ts';

/** What the JSON document holds of each role: its path and name, who may assume it, and what it may do then. */
export interface WrittenRole {
  readonly role: string;
  readonly trust: PolicyDocument;
  readonly permissions: PolicyDocument;
}

/** The policies as AWS takes them, by the role. What is not known stands there as a placeholder. */
export function writeRoles(
  roles: Readonly<Partial<Record<Part, RolePolicies>>>,
  options: PermissionsOptions,
): Readonly<Partial<Record<Part, WrittenRole>>> {
  return Object.fromEntries(
    Object.entries(roles).map(([part, { role, trust, permissions }]) => {
      const put = (policy: PolicyDocument) =>
        mapTexts(policy, (text) => replaceTokens(text, (name) => literal(name, part as Part, options)));
      return [part, { role: pathAndName(role), trust: put(trust), permissions: put(permissions) }];
    }),
  );
}

function literal(name: Token, part: Part, options: PermissionsOptions): string {
  if (name === 'Partition') return options.partition;
  if (name !== 'OwnAccountId') return options.values[name] ?? parameters[name].placeholder;
  switch (part) {
    case 'audit':
      return literal(
        options.means.auditIn === 'management' ? 'ManagementAccountId' : 'AuditAccountId',
        part,
        options,
      );
    case 'management':
      return literal('ManagementAccountId', part, options);
    case 'member':
      // One policy for all of them. A role can be allowed nothing in other accounts, whatever the resource says.
      return '*';
  }
}
