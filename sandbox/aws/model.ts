import type { DetectionEntry } from './detection-schema.ts';
import type {
  AccountEntry,
  ContactEntries,
  MfaKind,
  OrganizationFile,
  PasswordPolicyEntry,
  PrimaryContactEntry,
  RoleEntry,
  RootEntry,
  ServiceControlPolicyEntry,
  UserEntry,
} from './file-schema.ts';
import { momentOf } from './moment.ts';
import type { Statement } from './policy.ts';
import type { RegionStatus } from './regions.ts';
import type { Session } from './session.ts';

export { unitId, unitsOf } from './units.ts';

/** Everything the stand-in knows. Tests and the demo change it in place; the next request sees the change. */
export interface State {
  /** Undefined for a lone account. */
  organization: OrganizationState | undefined;
  readonly accounts: Map<string, AccountState>;
  readonly report: {
    delaySeconds: number;
    quoting: 'none' | 'rfc4180';
    additionalCredentialsInfo: boolean;
  };
  /** The stored credential report of each account, by account id. */
  readonly reports: Map<string, StoredReport>;
  /** By access key id. */
  readonly sessions: Map<string, Session>;
  /** What was allowed by each statement of a policy document, by the role's name. */
  readonly usedGrants: Map<string, Set<string>>;
  /** Policy documents as they were read; a document is replaced, never changed in place. */
  readonly readPolicies: WeakMap<object, readonly Statement[]>;
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
  /** Of central root access. */
  features: ('RootCredentialsManagement' | 'RootSessions')[];
  /** Undefined where the policy type is not enabled. */
  serviceControlPolicies: ServiceControlPolicyEntry[] | undefined;
  rootSessions: { deniedAt: 'assume-root' | 'first-call'; passwordLastUsed: boolean };
  emptyUnits: string[];
  listAccounts: { paths: boolean; status: boolean };
}

export type Lifecycle = NonNullable<AccountEntry['state']>;

export interface AccountState {
  readonly id: string;
  name: string;
  email: string;
  state: Lifecycle;
  /** Names of organizational units below the root, joined by `/`. */
  ou: string;
  tags: Record<string, string>;
  /** Whether it ever had a tag. */
  everTagged: boolean;
  joined: Date;
  root: Credentials;
  contacts: Contacts;
  /** Undefined: the management account's, with the account's own name. */
  primaryContact: PrimaryContactEntry | undefined;
  passwordPolicy: PasswordPolicyEntry | undefined;
  /** Opt-in Regions that are not DISABLED. */
  regions: Record<string, RegionStatus>;
  roles: Record<string, Role>;
  users: User[];
  unassignedMfaDevices: string[];
  detection: DetectionEntry;
}

export type Contacts = { -readonly [K in keyof ContactEntries]: ContactEntries[K] };
/** A role as the file tells it: `trust`, `permissions`, and the optional `path` and `max-session` in seconds. */
export type Role = RoleEntry;

export interface Credentials {
  /** Never used where `lastUsed` is undefined. */
  password: { changed: Date; lastUsed: Date | undefined } | undefined;
  mfa: MfaKind[];
  accessKeys: AccessKey[];
  certificates: Certificate[];
}

export interface User extends Credentials {
  readonly name: string;
  readonly path: string;
  created: Date;
  sshKeys: Certificate[];
  serviceCredentials: ServiceCredential[];
}

export interface AccessKey {
  /** Left out: one made up from the account, the holder and the position. */
  id?: string;
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

export interface ServiceCredential extends Certificate {
  service: string;
  expires: Date | undefined;
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
    report: { delaySeconds: 0, quoting: 'none', additionalCredentialsInfo: false },
    reports: new Map(),
    sessions: new Map(),
    usedGrants: new Map(),
    readPolicies: new WeakMap(),
    account: (id) => {
      const found = accounts.get(id);
      if (found === undefined) throw new Error(`The sandbox has no account ${id}.`);
      return found;
    },
  };
  restore(state, file, now);
  return state;
}

/** Makes `state` again what the file describes; sessions, credential reports and used grants are forgotten. */
export function restore(state: State, file: OrganizationFile, now: Date): void {
  const { delay, quoting, 'additional-credentials-info': info } = file['credential-report'] ?? {};
  state.organization = file.organization && organizationOf(file.organization);
  Object.assign(state.report, {
    delaySeconds: delay ?? 0,
    quoting: quoting ?? 'none',
    additionalCredentialsInfo: info ?? false,
  });
  for (const held of [state.reports, state.sessions, state.usedGrants, state.accounts]) held.clear();
  for (const entry of file.accounts) state.accounts.set(entry.id, accountOf(withDefaults(entry, file), now));
}

function withDefaults(entry: AccountEntry, file: OrganizationFile): AccountEntry {
  if (entry.id === file.organization?.management) return entry;
  return { ...file.defaults, ...entry };
}

function organizationOf(entry: NonNullable<OrganizationFile['organization']>): OrganizationState {
  const { 'list-accounts': listAccounts, 'root-sessions': rootSessions } = entry;
  return {
    id: entry.id,
    rootId: entry.root,
    managementId: entry.management,
    featureSet: entry['feature-set'] ?? 'ALL',
    trustedAccess: [...(entry['trusted-access'] ?? [])],
    delegatedAdministrators: structuredClone(entry['delegated-administrators'] ?? {}),
    features: [...(entry.features ?? [])],
    serviceControlPolicies: structuredClone(entry['service-control-policies']),
    rootSessions: {
      deniedAt: rootSessions?.['denied-at'] ?? 'first-call',
      passwordLastUsed: rootSessions?.['password-last-used'] ?? true,
    },
    emptyUnits: [...(entry['empty-units'] ?? [])],
    listAccounts: { paths: listAccounts?.paths ?? true, status: listAccounts?.status ?? true },
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
    everTagged: entry.tags !== undefined,
    joined: momentOf(entry.joined, now),
    root: credentialsOf(entry.root ?? {}, now),
    contacts: structuredClone(entry.contacts ?? {}),
    primaryContact: entry['primary-contact'] && { ...entry['primary-contact'] },
    passwordPolicy: entry['password-policy'] && { ...entry['password-policy'] },
    regions: { ...entry.regions },
    roles: Object.fromEntries(Object.entries(entry.roles ?? {}).map(([name, role]) => [name, copyOf(role)])),
    users: (entry.users ?? []).map((user) => userOf(user, now)),
    unassignedMfaDevices: [...(entry['unassigned-mfa-devices'] ?? [])],
    detection: structuredClone(entry.detection ?? {}),
  };
}

/** The lists and documents inside are shared: a test puts new ones in their place. */
function copyOf(role: RoleEntry): Role {
  return {
    ...role,
    trust: { ...role.trust },
    permissions: role.permissions.map((entry) => ({ ...entry })),
  };
}

function userOf(entry: UserEntry, now: Date): User {
  return {
    name: entry.name,
    path: entry.path ?? '/',
    created: momentOf(entry.created, now),
    ...credentialsOf(entry, now),
    sshKeys: (entry['ssh-keys'] ?? []).map((key) => certificateOf(key, now)),
    serviceCredentials: (entry['service-credentials'] ?? []).map((credential) => ({
      service: credential.service,
      expires: maybe(credential.expires, now),
      ...certificateOf(credential, now),
    })),
  };
}

/** The credentials an entry of the file describes; also how a test makes new ones. */
export function credentialsOf(entry: RootEntry, now: Date): Credentials {
  return {
    password: entry.password && {
      changed: momentOf(entry.password.changed, now),
      lastUsed: maybe(entry.password['last-used'], now),
    },
    mfa: [...(entry.mfa ?? [])],
    accessKeys: (entry['access-keys'] ?? []).map((key) => ({
      ...(key.id === undefined ? {} : { id: key.id }),
      active: key.active ?? true,
      created: momentOf(key.created, now),
      lastUsed: maybe(key['last-used'], now),
      service: key.service ?? 's3',
      region: key.region ?? 'us-east-1',
    })),
    certificates: (entry['signing-certificates'] ?? []).map((item) => certificateOf(item, now)),
  };
}

function certificateOf(entry: { active?: boolean | undefined; created: string }, now: Date): Certificate {
  return { active: entry.active ?? true, created: momentOf(entry.created, now) };
}

function maybe(text: string | undefined, now: Date): Date | undefined {
  return text === undefined ? undefined : momentOf(text, now);
}
