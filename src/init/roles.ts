import { quoted } from '../controls/mending.ts';
import type { Inventory } from '../snapshot/account.ts';

/** The flags that tell of roles. */
export interface GivenRoles {
  readonly baseline: string;
  readonly roleToAssume: string | undefined;
  readonly memberRole: string | undefined;
  readonly managementRole: string | undefined;
  readonly externalId: string | undefined;
}

/** Roles that AWS makes in members, and that may do everything there: good to look around with once. */
const administrators = ['OrganizationAccountAccessRole', 'AWSControlTowerExecution'];

/** The role by which runs are to read members: not an administrator's that stood in before there was one. */
export function lastingRole(memberRole: string | undefined): string | undefined {
  return administrators.includes(memberRole ?? '') ? 'rootline-member' : memberRole;
}

/** The audit role by its usual name, in the account that read AWS. */
export function roleArn(inventory: Inventory): string {
  return `arn:${partitionOf(inventory)}:iam::${inventory.callerAccountId}:role/rootline-audit`;
}

function partitionOf({ accounts, callerAccountId }: Inventory): string {
  const caller = accounts.find(({ id }) => id === callerAccountId) ?? accounts[0];
  return caller?.partition ?? 'aws';
}

/** The command that prints the policies of the roles that runs of the baseline need, as a shell takes it. */
export function permissionsCommand(roles: GivenRoles, inventory: Inventory): string {
  const { organizationId, managementAccountId, callerAccountId } = inventory;
  const [, auditAccount = callerAccountId, auditRole] =
    /^arn:[^:]+:iam::(\d{12}):role\/(.+)$/.exec(roles.roleToAssume ?? '') ?? [];
  const partition = partitionOf(inventory);
  const isElsewhere = organizationId !== undefined && auditAccount !== managementAccountId;
  const flags: readonly (readonly [string, string | undefined])[] = [
    ['baseline', roles.baseline],
    ['member-role', organizationId === undefined ? undefined : lastingRole(roles.memberRole)],
    ['management-account', organizationId === undefined ? undefined : managementAccountId],
    ['audit-account', isElsewhere || organizationId === undefined ? auditAccount : undefined],
    ['organization-id', organizationId === undefined ? 'none' : undefined],
    ['management-role', isElsewhere ? roles.managementRole?.replace(/^arn:.*?:role\//, '') : undefined],
    ['audit-role', auditRole],
    ['external-id', roles.externalId],
    ['partition', partition === 'aws' ? undefined : partition],
  ];
  const words = flags.flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, shellWord(value)],
  );
  return ['rootline permissions', ...words].join(' ');
}

/** As a POSIX shell takes it for one word: in quotation marks only where it needs them. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : quoted(text);
}
