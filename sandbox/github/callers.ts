/** What a person may do in the repository. https://docs.github.com/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization */
export type Role = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin';

/** What a token was granted of one permission. */
export type Access = 'none' | 'read' | 'write';

/** The GitHub App behind an installation token; `login` ends in `[bot]`. */
export interface Bot {
  readonly kind: 'bot';
  readonly login: string;
  readonly id: number;
}

export interface Person {
  readonly kind: 'person';
  readonly login: string;
  readonly role: Role;
}

/** Somebody who calls, and what the token used grants of issues. */
export interface Caller {
  readonly identity: Bot | Person;
  readonly issues: Access;
}

/** Whom a workflow's `GITHUB_TOKEN` stands for on github.com. */
export const githubActions: Bot = { kind: 'bot', login: 'github-actions[bot]', id: 41898282 };

const ranks: Readonly<Record<Role, number>> = {
  none: 0,
  read: 1,
  triage: 2,
  write: 3,
  maintain: 4,
  admin: 5,
};

export function hasRole(caller: Caller, role: Role): boolean {
  return ranks[roleOf(caller)] >= ranks[role];
}

/** An app does what its token allows; a person what both the role and the token allow. */
function roleOf(caller: Caller): Role {
  if (caller.identity.kind === 'bot') return caller.issues;
  if (caller.issues === 'write') return caller.identity.role;
  return ranks[caller.issues] < ranks[caller.identity.role] ? caller.issues : caller.identity.role;
}

/** What GitHub says when the token, rather than its owner, lacks a permission. */
export function permissionMessage(caller: Caller): string {
  return caller.identity.kind === 'bot'
    ? 'Resource not accessible by integration'
    : 'Resource not accessible by personal access token';
}
