import { createHash } from 'node:crypto';
import type { AccountEntry, ContactEntries, CredentialsEntry, OrganizationFile, RoleEntry } from './file.ts';
import { momentOf } from './moment.ts';
import type { Session } from './session.ts';

/** Everything the stand-in knows. Tests and the demo change it in place; the next request sees the change. */
export interface State {
  /** Undefined for a lone account. */
  organization: OrganizationState | undefined;
  readonly accounts: Map<string, AccountState>;
  readonly report: { delaySeconds: number; quoting: 'none' | 'rfc4180' };
  /** The stored credential report of each account, by account id. */
  readonly reports: Map<string, StoredReport>;
  /** By access key id. */
  readonly sessions: Map<string, Session>;
  /** The account of that id; throws when there is none. */
  readonly account: (id: string) => AccountState;
}

export interface OrganizationState {
  readonly id: string;
  readonly rootId: string;
  readonly managementId: string;
  featureSet: 'ALL' | 'CONSOLIDATED_BILLING';
  trustedAccess: string[];
  delegatedAdministrators: Record<string, string[]>;
  emptyUnits: string[];
  listAccounts: { paths: boolean; status: boolean };
}

export type Lifecycle = NonNullable<AccountEntry['state']>;
export type Mfa = 'none' | 'virtual' | 'hardware' | 'virtual and hardware';

export interface AccountState {
  readonly id: string;
  name: string;
  email: string;
  state: Lifecycle;
  /** Names of organizational units below the root, joined by `/`. */
  ou: string;
  tags: Record<string, string>;
  joined: Date;
  root: Credentials;
  contacts: Contacts;
  roles: Record<string, Role>;
  users: User[];
  unassignedMfaDevices: string[];
}

export type Contacts = { -readonly [K in keyof ContactEntries]: ContactEntries[K] };
/** A role as the file tells it: `trust`, `permissions`, and the optional `path` and `max-session` in seconds. */
export type Role = RoleEntry;

export interface Credentials {
  /** Never used where `lastUsed` is undefined. */
  password: { changed: Date; lastUsed: Date | undefined } | undefined;
  mfa: Mfa;
  accessKeys: AccessKey[];
  certificates: Certificate[];
}

export interface User extends Credentials {
  readonly name: string;
  readonly path: string;
  created: Date;
}

export interface AccessKey {
  active: boolean;
  created: Date;
  lastUsed: Date | undefined;
  service: string;
  region: string;
}

export interface Certificate {
  active: boolean;
  created: Date;
}

export interface StoredReport {
  readonly content: string;
  readonly readyAt: Date;
}

/** The state that an organization file describes at the time `now`. */
export function stateOf(file: OrganizationFile, now: Date): State {
  const accounts = new Map<string, AccountState>();
  const state: State = {
    organization: undefined,
    accounts,
    report: { delaySeconds: 0, quoting: 'none' },
    reports: new Map(),
    sessions: new Map(),
    account: (id) => {
      const found = accounts.get(id);
      if (found === undefined) throw new Error(`The sandbox has no account ${id}.`);
      return found;
    },
  };
  restore(state, file, now);
  return state;
}

/** Makes `state` again what the file describes; sessions and credential reports are forgotten. */
export function restore(state: State, file: OrganizationFile, now: Date): void {
  state.organization = file.organization && organizationOf(file.organization);
  state.report.delaySeconds = file['credential-report']?.delay ?? 0;
  state.report.quoting = file['credential-report']?.quoting ?? 'none';
  state.reports.clear();
  state.sessions.clear();
  state.accounts.clear();
  for (const entry of file.accounts) state.accounts.set(entry.id, accountOf(withDefaults(entry, file), now));
}

function withDefaults(entry: AccountEntry, file: OrganizationFile): AccountEntry {
  if (entry.id === file.organization?.management) return entry;
  return { ...structuredClone(file.defaults ?? {}), ...entry };
}

function organizationOf(entry: NonNullable<OrganizationFile['organization']>): OrganizationState {
  return {
    id: entry.id,
    rootId: entry.root,
    managementId: entry.management,
    featureSet: entry['feature-set'] ?? 'ALL',
    trustedAccess: [...(entry['trusted-access'] ?? [])],
    delegatedAdministrators: structuredClone(entry['delegated-administrators'] ?? {}),
    emptyUnits: [...(entry['empty-units'] ?? [])],
    listAccounts: {
      paths: entry['list-accounts']?.paths ?? true,
      status: entry['list-accounts']?.status ?? true,
    },
  };
}

function accountOf(entry: AccountEntry, now: Date): AccountState {
  return {
    id: entry.id,
    name: entry.name,
    email: entry.email,
    state: entry.state ?? 'ACTIVE',
    ou: entry.ou ?? '',
    tags: { ...entry.tags },
    joined: momentOf(entry.joined, now),
    root: credentialsOf(entry.root ?? {}, now),
    contacts: structuredClone(entry.contacts ?? {}),
    roles: structuredClone(entry.roles ?? {}),
    users: (entry.users ?? []).map((user) => ({
      name: user.name,
      path: user.path ?? '/',
      created: momentOf(user.created, now),
      ...credentialsOf(user, now),
    })),
    unassignedMfaDevices: [...(entry['unassigned-mfa-devices'] ?? [])],
  };
}

/** The credentials an entry of the file describes; also how a test makes new ones. */
export function credentialsOf(entry: CredentialsEntry, now: Date): Credentials {
  const maybe = (text: string | undefined): Date | undefined =>
    text === undefined ? undefined : momentOf(text, now);
  return {
    password: entry.password && {
      changed: momentOf(entry.password.changed, now),
      lastUsed: maybe(entry.password['last-used']),
    },
    mfa: entry.mfa ?? 'none',
    accessKeys: (entry['access-keys'] ?? []).map((key) => ({
      active: key.active ?? true,
      created: momentOf(key.created, now),
      lastUsed: maybe(key['last-used']),
      service: key.service ?? 's3',
      region: key.region ?? 'us-east-1',
    })),
    certificates: (entry['signing-certificates'] ?? []).map((certificate) => ({
      active: certificate.active ?? true,
      created: momentOf(certificate.created, now),
    })),
  };
}

/** Every organizational unit there is, parents included, as paths of names in a stable order. */
export function unitsOf(state: State): readonly string[] {
  const all = new Set<string>();
  for (const path of [...(state.organization?.emptyUnits ?? []), ...occupied(state)]) {
    const names = path.split('/');
    for (let depth = 1; depth <= names.length; depth++) all.add(names.slice(0, depth).join('/'));
  }
  all.delete('');
  return [...all].sort();
}

function occupied(state: State): Set<string> {
  return new Set([...state.accounts.values()].map((account) => account.ou));
}

/** The id AWS would have given the unit: stable for a root and a path of names. */
export function unitId(organization: OrganizationState, path: string): string {
  if (path === '') return organization.rootId;
  return `ou-${organization.rootId.slice(2)}-${digest(`${organization.rootId}/${path}`)}`;
}

function digest(text: string): string {
  return BigInt(`0x${createHash('sha256').update(text).digest('hex').slice(0, 12)}`)
    .toString(36)
    .slice(0, 8)
    .padStart(8, '0');
}
