import { describe, expect, it } from 'vitest';
import { type PlanOptions, planOf } from '../../src/aws/plan.ts';
import type { FactId } from '../../src/snapshot/facts.ts';

const both = { auditIn: 'management', managementRole: false, memberRole: true } as const;
const noRole = { ...both, memberRole: false };
const featureOff = { kind: 'no-source', message: 'Root sessions are off.', mend: 'Switch them on.' } as const;

function plan(facts: readonly FactId[], changes: Partial<PlanOptions> = {}) {
  const needs = { management: new Set<FactId>(), audit: new Set<FactId>(), member: new Set(facts) };
  const accounts = { management: 1, audit: 0, member: 1000 };
  const pace = { quotaShare: 0.6, shards: 1 };
  return planOf({ means: both, rootObstacle: undefined, needs, accounts, ...pace, ...changes });
}

const rootFacts: readonly FactId[] = ['account-summary', 'root-user', 'root-mfa-devices'];

describe('the root user of a member', () => {
  it('is read by the member role where there is one, and by a root session where that fails', () => {
    const { routes, opensRootFirst } = plan(rootFacts);
    for (const fact of rootFacts) expect(routes('member', fact)).toEqual(['inside', 'root']);
    expect(opensRootFirst).toBe(false);
  });

  it('is read by a root session where there is no member role', () => {
    const { routes, opensRootFirst } = plan(rootFacts, { means: noRole });
    for (const fact of rootFacts) expect(routes('member', fact)).toEqual(['root']);
    expect(opensRootFirst).toBe(true);
  });

  it('is read by a root session where all its devices must be known, even with a member role', () => {
    const { routes, opensRootFirst } = plan(['root-mfa-devices.complete']);
    expect(routes('member', 'root-mfa-devices.complete')).toEqual(['root', 'inside']);
    expect(opensRootFirst).toBe(true);
  });

  it('is read by nothing where there is neither, and the plan says so once with both remedies', () => {
    const { routes, closed, warnings } = plan(rootFacts, { means: noRole, rootObstacle: featureOff });
    expect(routes('member', 'root-user')).toEqual([]);
    expect(closed('member', 'root-user')).toMatchObject({
      kind: 'no-source',
      mend: 'Set member-role to a role that the audit role may assume there. Or: Switch them on.',
    });
    expect(warnings).toEqual(['Root sessions are off. Switch them on.']);
  });
});

describe('the management account', () => {
  const everyway: readonly FactId[] = ['account-summary', 'contact.security'];

  it('is never read by a root session, nor by its number', () => {
    const { routes } = plan(everyway);
    for (const fact of everyway) expect(routes('management', fact)).toEqual(['inside']);
  });

  it('is read by the member role where the audit role lives elsewhere and no management role is set', () => {
    expect(
      plan(everyway, { means: { ...both, auditIn: 'member' } }).routes('management', 'account-summary'),
    ).toEqual(['inside']);
    expect(
      plan(everyway, { means: { ...noRole, auditIn: 'member' } }).routes('management', 'account-summary'),
    ).toEqual([]);
  });
});

describe("the audit role's own account", () => {
  it('is read by the audit role, and from outside only by the management account', () => {
    const elsewhere = { ...both, auditIn: 'member' } as const;
    expect(plan([], { means: elsewhere }).routes('audit', 'account-summary')).toEqual(['inside']);
    expect(plan([], { means: elsewhere }).routes('audit', 'contact.security')).toEqual(['inside']);
    const managed = { ...elsewhere, managementRole: true };
    expect(plan([], { means: managed }).routes('audit', 'account-summary')).toEqual(['inside', 'root']);
    expect(plan([], { means: managed }).routes('audit', 'contact.security')).toEqual(['inside', 'central']);
  });
});

describe('contacts through one account', () => {
  const contacts: readonly FactId[] = ['contact.billing', 'contact.operations', 'contact.security'];

  it('beyond what a job of six hours can read are a warning before it begins', () => {
    const accounts = { management: 1, audit: 0, member: 50_000 };
    // 150,000 requests at 6 a second.
    expect(plan(contacts, { means: noRole, accounts }).warnings).toEqual([
      'Reading the members takes about 7 hours, longer than a job of GitHub Actions may: 150000 requests of account:GetAlternateContact go through one account’s quota. Set member-role, so that each account is asked inside, or expect fewer contacts.'.replace(
        '’',
        "'",
      ),
    ]);
  });

  it('within it are none, nor are those that every account is asked for inside', () => {
    const accounts = { management: 1, audit: 0, member: 40_000 };
    expect(plan(contacts, { means: noRole, accounts }).warnings).toEqual([]);
    expect(plan(contacts, { accounts: { ...accounts, member: 500_000 } }).warnings).toEqual([]);
  });

  it('take as long in every shard, because the shards divide the quota', () => {
    const accounts = { management: 1, audit: 0, member: 50_000 / 8 };
    expect(plan(contacts, { means: noRole, accounts, shards: 8 }).warnings.length).toBe(1);
  });
});

describe('the plan in words', () => {
  it('says for each kind of account which source serves which fact, its fallback, and why', () => {
    const needs = {
      management: new Set<FactId>(['trusted-access', 'account-summary']),
      audit: new Set<FactId>(),
      member: new Set<FactId>(['account-summary', 'password-policy', 'contact.security']),
    };
    expect(plan([], { needs }).lines).toEqual([
      'The management account: account-summary by the role in the account, because AWS tells it to a role in the account alone.',
      'The management account: trusted-access about the organization as a whole, because it is asked once for all accounts.',
      'Members (1000): account-summary by the member role, else by an assumed-root session, because a session in the account costs least, and draws on the quotas of that account alone.',
      'Members (1000): contact.security by the member role, else through the audit role, because a session in the account costs least, and draws on the quotas of that account alone.',
      'Members (1000): password-policy by the member role, because AWS tells it to a role in the account alone.',
    ]);
  });

  it('says nothing of accounts that nothing is expected of', () => {
    expect(plan([]).lines).toEqual([]);
  });
});
