import type { Estate } from '../../src/init/model.ts';
import type { Account } from '../../src/snapshot/account.ts';
import type { AccountFacts, AlternateContact, CredentialRow, Facts } from '../../src/snapshot/facts.ts';
import * as controls from '../controls/builders.ts';
import { inventory } from '../snapshot/builders.ts';

export const { now, denied } = controls;
const from = controls.provenance('a test');

export function of<T>(content: T) {
  return controls.value(content, from);
}

/** What of an account matters here. */
export interface Seen extends Partial<Account> {
  readonly root?: 'removed' | 'hardware' | 'virtual' | 'bare';
  readonly contacts?: Readonly<Partial<Record<'security' | 'billing' | 'operations', AlternateContact>>>;
  readonly users?: readonly CredentialRow[];
  /** In the place of what was read. */
  readonly facts?: Facts;
}

export const team = (name: string): AlternateContact => ({
  name: `${name} team`,
  title: name.toUpperCase(),
  email: `${name.toLowerCase()}@example.com`,
  phone: '+1 555 0100',
});

export const usual = { security: team('Security'), billing: team('Billing'), operations: team('Operations') };

/** An account as most are, unless told: a member without root credentials, with all contacts and no IAM users. */
export function seen({
  root = 'removed',
  contacts = usual,
  users = [],
  facts,
  ...change
}: Seen): AccountFacts {
  const has = root !== 'removed';
  const isOn = root === 'hardware' || root === 'virtual';
  const devices = root === 'virtual' ? ['arn:aws:iam::111122223333:mfa/root'] : [];
  return {
    account: controls.account(change),
    facts: {
      'account-summary': of({
        mfaEnabled: Number(isOn),
        accessKeysPresent: 0,
        passwordPresent: Number(has),
        signingCertificatesPresent: 0,
      }),
      'root-user': controls.rootUser(
        has
          ? { passwordEnabled: true, passwordLastUsed: { at: controls.daysAgo(200) }, mfaActive: isOn }
          : {},
      ),
      'root-mfa-devices': controls.virtualDevices(...devices),
      'contact.security': of(contacts.security ?? 'absent'),
      'contact.billing': of(contacts.billing ?? 'absent'),
      'contact.operations': of(contacts.operations ?? 'absent'),
      'credential-report': controls.report({ users }),
      'organization-features': of(['RootCredentialsManagement']),
      ...facts,
    },
  };
}

/** A user with one access key that is so many days old, and in use. */
export function keyUser(name: string, days: number): CredentialRow {
  return controls.row(name, {
    accessKeys: [
      {
        active: true,
        lastRotated: { at: controls.daysAgo(days) },
        lastUsed: { at: controls.daysAgo(1) },
        lastUsedService: 's3',
      },
      { active: false, lastRotated: 'none', lastUsed: 'none', lastUsedService: undefined },
    ],
  });
}

export function idOf(index: number): string {
  return String(100_000_000_000 + index);
}

/** Accounts numbered from the management account, each as `describe` says. */
export function estateOf(count: number, describe: (index: number) => Seen): Estate {
  const read = Array.from({ length: count }, (_, index) =>
    seen({
      id: idOf(index),
      name: `account ${index}`,
      email: of(`aws+${index}@example.com`),
      organizationalUnit: of('Workloads'),
      tags: of({}),
      management: index === 0,
      ...describe(index),
    }),
  );
  const accounts = read.map(({ account }) => account);
  return {
    inventory: inventory(accounts, { managementAccountId: idOf(0), callerAccountId: idOf(0) }),
    read,
    whole: true,
  };
}

const units = ['Security', 'Workloads/Prod', 'Workloads/Dev', 'Sandbox'] as const;
const teams = ['platform', 'payments', 'data', 'checkout', 'search'] as const;

/** Every fiftieth member is one. */
export function isOutlier(index: number): boolean {
  return index > 0 && index % 50 === 7;
}

/**
 * Six patterns: members without root credentials; a security contact of all; another billing contact below
 * Workloads/Prod; no operations contact in the sandbox; keys of IAM users in one team; another root domain and security
 * contact in the unit of a bought company. And 2 % that do something differently.
 */
export function patterned(index: number): Seen {
  const isBought = index % 10 === 3;
  const unit = isBought ? 'Bought' : (units[index % units.length] ?? '');
  const tag = teams[Math.floor(index / 4) % teams.length] ?? '';
  const users = tag === 'data' ? [keyUser('etl', 150)] : [];
  return {
    ...(index === 0 ? { root: 'hardware' as const } : {}),
    organizationalUnit: of(unit),
    tags: of({ team: tag, 'cost-center': String(index % 37) }),
    email: of(isBought ? `root-${index}@example.org` : `aws+${index}@example.com`),
    users,
    contacts: {
      security: isBought ? team('Bought') : usual.security,
      billing: unit === 'Workloads/Prod' ? team('Production') : usual.billing,
      ...(unit === 'Sandbox' ? {} : { operations: usual.operations }),
    },
    ...(isOutlier(index) ? outlier(index) : {}),
  };
}

function outlier(index: number): Seen {
  switch (Math.floor(index / 50) % 4) {
    case 0:
      return { root: 'bare' };
    case 1:
      return { users: [keyUser('legacy', 900)] };
    case 2:
      return { contacts: { ...usual, security: team(`Own${index}`) } };
    default:
      return { email: of(`someone-${index}@example.net`) };
  }
}
