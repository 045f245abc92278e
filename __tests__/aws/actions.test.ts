import { describe, expect, it } from 'vitest';
import { type Action, actionsFor, type NeedsByKind } from '../../src/aws/actions.ts';
import { sessionPolicy } from '../../src/aws/member.ts';
import type { Means } from '../../src/aws/sources.ts';
import type { FactId } from '../../src/snapshot/facts.ts';

const nothing = { organizationalUnits: false, tags: false };
const byRole: Means = {
  auditIn: 'management',
  managementRole: false,
  memberRole: true,
  rootSessions: true,
};

function needs(member: readonly FactId[], management: readonly FactId[] = []): NeedsByKind {
  return { member: new Set(member), management: new Set(management), audit: new Set() };
}

/** `action on resource`, with `?` after what is asked only where another source fails. */
function told(actions: readonly Action[]): readonly string[] {
  return actions.map(({ action, resource, fallback }) => `${action} on ${resource}${fallback ? '?' : ''}`);
}

const everything: readonly FactId[] = [
  'account-summary',
  'root-user',
  'root-mfa-devices',
  'root-mfa-devices.complete',
  'credential-report',
  'password-policy',
  'other-credentials',
  'contact.billing',
  'contact.operations',
  'contact.security',
  'contact.primary',
  'regions',
];

describe('the actions that a run needs', () => {
  it('are those of the inventory alone when nothing is expected', () => {
    const { audit, management, member } = actionsFor(needs([]), byRole, nothing);
    expect(told(audit)).toEqual([
      'organizations:DescribeOrganization on any',
      'organizations:ListAccounts on any',
    ]);
    expect([management, member]).toEqual([[], []]);
  });

  it('with a member role are asked in the member, and by root sessions and centrally where that fails', () => {
    const { audit, member } = actionsFor(needs(['account-summary', 'contact.security']), byRole, nothing);
    expect(told(member)).toEqual([
      'account:GetAlternateContact on own-account',
      'iam:GetAccountSummary on any',
    ]);
    expect(told(audit)).toEqual([
      'account:GetAlternateContact on organization-accounts?',
      'iam:ListOrganizationsFeatures on any?',
      'organizations:DescribeOrganization on any',
      'organizations:ListAccounts on any',
      'sts:AssumeRole on member-role',
      'sts:AssumeRoot on member-root?',
    ]);
  });

  it('without a member role are all the audit role’s, and none is a fallback', () => {
    const means = { ...byRole, memberRole: false };
    const { audit, member } = actionsFor(needs(['account-summary', 'contact.security']), means, nothing);
    expect(member).toEqual([]);
    expect(told(audit)).toEqual([
      'account:GetAlternateContact on organization-accounts',
      'iam:ListOrganizationsFeatures on any',
      'organizations:DescribeOrganization on any',
      'organizations:ListAccounts on any',
      'sts:AssumeRoot on member-root',
    ]);
  });

  it('belong to the management role where the audit role lives elsewhere', () => {
    const means: Means = { ...byRole, auditIn: 'member', managementRole: true, memberRole: false };
    const { audit, management } = actionsFor(
      needs(['contact.security'], ['contact.security', 'organization-features', 'trusted-access']),
      means,
      nothing,
    );
    expect(told(management)).toEqual([
      'account:GetAlternateContact on organization-accounts',
      'account:GetAlternateContact on own-account',
      'iam:ListOrganizationsFeatures on any',
    ]);
    expect(told(audit)).toEqual([
      'organizations:DescribeOrganization on any',
      'organizations:ListAWSServiceAccessForOrganization on any',
      'organizations:ListAccounts on any',
      'sts:AssumeRole on management-role',
    ]);
  });

  it('of a delegated administrator tell whether it is one, should the Account API refuse', () => {
    const means: Means = { ...byRole, auditIn: 'member', memberRole: false };
    const { audit } = actionsFor(needs(['contact.security']), means, nothing);
    expect(told(audit)).toContain('organizations:ListDelegatedAdministrators on any?');
  });

  it('of the inventory depend on what selects accounts, and on where tags can be read', () => {
    const wanted = { organizationalUnits: true, tags: true };
    expect(told(actionsFor(needs([]), byRole, wanted).audit)).toEqual([
      'organizations:DescribeOrganization on any',
      'organizations:ListAccounts on any',
      'organizations:ListAccountsForParent on any?',
      'organizations:ListOrganizationalUnitsForParent on any',
      'organizations:ListRoots on any?',
      'organizations:ListTagsForResource on any',
      'tag:GetResources on any',
    ]);
    const elsewhere = actionsFor(needs([]), { ...byRole, auditIn: 'member' }, wanted);
    expect(told(elsewhere.audit)).not.toContain('tag:GetResources on any');
  });

  it('outside an organization are those of the account itself', () => {
    const { audit } = actionsFor(
      needs([], ['account-summary', 'trusted-access']),
      { ...byRole, auditIn: 'lone', memberRole: false },
      nothing,
    );
    expect(told(audit)).toEqual([
      'iam:GetAccountSummary on any',
      'organizations:DescribeOrganization on any',
    ]);
  });

  it('say what they are for', () => {
    const { member } = actionsFor(needs(['root-user', 'credential-report']), byRole, nothing);
    expect(member.map(({ facts }) => facts)).toEqual(Array(2).fill(['root-user', 'credential-report']));
  });

  it('of everything there is fit into the policy of one session', () => {
    const { member } = actionsFor(needs(everything), byRole, nothing);
    expect(sessionPolicy(member.map(({ action }) => action)).length).toBeLessThanOrEqual(2048);
  });
});
