import type { FaultKind } from '../../sandbox/aws/faults.ts';
import type { Change } from './in-process.ts';
import { logs, management, payments } from './small-organization.ts';

/** The rows of the matrix of bad days: operations, and what it costs a run when they go wrong. */

/** What a run can use: the member role, or nothing but root sessions and the Account API, and lists without paths. */
export const setups = {
  'with the member role': { inputs: { 'member-role': 'rootline-member' } },
  'without a member role': {
    prepare: ({ state }) => {
      if (state.organization !== undefined) state.organization.listAccounts.paths = false;
    },
  },
} as const satisfies Readonly<Record<string, Change>>;
export type Setup = keyof typeof setups;

/** The controls that become unknown, by account; or the run ends with an error. */
export type Cost = Readonly<Record<string, readonly string[]>> | 'the run';

/** A row of the matrix: an operation whose requests about one account go wrong, and what that costs. */
export interface Row {
  readonly setup: Setup;
  readonly operation: string;
  readonly account: string;
  readonly cost: Cost;
  /** Where a kind of fault costs something else. */
  readonly but?: { readonly [K in FaultKind]?: Cost };
  /** Controls of that account that then say the same with fewer details. */
  readonly vaguer?: string;
  readonly isList?: true;
  /** Kinds of faults that make no sense here. */
  readonly except?: readonly FaultKind[];
}

export const nothing: Cost = {};
const inMember = { setup: 'with the member role', account: payments } as const;
const once = { setup: 'with the member role', account: management } as const;
const asRoot = { setup: 'without a member role', account: payments, except: ['role-missing'] } as const;
const byWalking = { setup: 'without a member role', account: management } as const;
export const users = ['iam-users.console-access', 'iam-users.access-keys.max-age'];
export const insideAlone = [
  ...users,
  'iam-users.other-credentials',
  'iam-users.password-policy',
  'detection.config-rules',
  'detection.guardduty',
  'detection.root-usage-alert',
  'detection.security-hub',
];
const others = { [payments]: ['iam-users.other-credentials'] };
const guard = { [management]: ['organization.root-guard'] };
const unit = ['account.organizational-unit'];
const summary = [
  'root-user.access-keys',
  'root-user.mfa',
  'root-user.mfa-devices',
  'root-user.password-age',
  'root-user.signing-certificates',
];
const rootUser = { [payments]: ['root-user.password-age', 'root-user.unused-for'] };
const details = { ...asRoot, cost: rootUser, vaguer: 'root-user.access-keys' } as const;
const alert = ['detection.root-usage-alert'];
const trail = { [management]: [...alert, 'detection.organization-trail'] };
const guardDuty = { [payments]: ['detection.guardduty'] };
const wholeTree: Cost = {
  [management]: ['organization.root-guard', ...unit],
  [payments]: unit,
  [logs]: unit,
};

export const rows: readonly Row[] = [
  { ...once, operation: 'sts:AssumeRoleWithWebIdentity', cost: 'the run', but: { expire: 'the run' } },
  {
    ...once,
    operation: 'sts:GetCallerIdentity',
    cost: 'the run',
    but: { expire: 'the run' },
    // It needs no permission.
    except: ['role-missing'],
  },
  {
    ...once,
    operation: 'organizations:DescribeOrganization',
    cost: 'the run',
    but: { 'unknown-enum': { [management]: ['organization.feature-set'] } },
  },
  {
    ...once,
    operation: 'organizations:ListAccounts',
    cost: 'the run',
    isList: true,
    // A test of its own below.
    except: ['unknown-enum'],
  },
  {
    ...once,
    operation: 'organizations:ListOrganizationalUnitsForParent',
    cost: { [payments]: unit, [logs]: unit },
    isList: true,
  },
  { ...byWalking, operation: 'organizations:ListRoots', cost: wholeTree, isList: true },
  { ...byWalking, operation: 'organizations:ListAccountsForParent', cost: wholeTree, isList: true },
  { ...once, operation: 'tag:GetResources', cost: nothing, isList: true },
  {
    ...inMember,
    account: logs,
    operation: 'organizations:ListTagsForResource',
    cost: { [logs]: ['account.tags'] },
    isList: true,
  },
  {
    ...once,
    operation: 'organizations:ListAWSServiceAccessForOrganization',
    cost: { [management]: ['organization.trusted-access'] },
    isList: true,
  },
  {
    ...once,
    operation: 'organizations:ListDelegatedAdministrators',
    cost: { [management]: ['organization.delegated-administrators'] },
    isList: true,
  },
  { ...once, operation: 'organizations:ListPolicies', cost: guard, isList: true },
  { ...once, operation: 'organizations:ListTargetsForPolicy', cost: guard, isList: true },
  { ...once, operation: 'organizations:DescribePolicy', cost: guard },
  {
    ...once,
    operation: 'iam:ListOrganizationsFeatures',
    cost: { [management]: ['organization.root-credentials-management'] },
    // A feature of another name is another feature.
    except: ['unknown-enum'],
  },
  {
    ...inMember,
    operation: 'sts:AssumeRole',
    cost: { [payments]: insideAlone },
  },
  {
    ...inMember,
    operation: 'iam:GenerateCredentialReport',
    cost: { [payments]: users },
    // AWS has begun the report by then.
    but: { reset: nothing, hang: nothing, truncate: nothing, html: nothing, 'never-ready': nothing },
  },
  {
    ...inMember,
    operation: 'iam:GetCredentialReport',
    cost: { [payments]: users },
    but: {
      'extra-column': nothing,
      'missing-column': { [payments]: ['iam-users.console-access'] },
      'unknown-token': { [payments]: ['iam-users.console-access'] },
    },
  },
  { ...inMember, operation: 'iam:GetAccountSummary', cost: { [payments]: summary } },
  {
    ...once,
    operation: 'iam:ListVirtualMFADevices',
    cost: { [management]: ['root-user.mfa'] },
    isList: true,
  },
  {
    ...inMember,
    operation: 'iam:GetAccountPasswordPolicy',
    cost: { [payments]: ['iam-users.password-policy'] },
  },
  { ...inMember, operation: 'iam:ListUsers', cost: others, isList: true },
  { ...inMember, operation: 'iam:ListServiceSpecificCredentials', cost: others, isList: true },
  { ...inMember, operation: 'iam:ListSSHPublicKeys', cost: others, isList: true },
  { ...inMember, operation: 'iam:ListAccessKeys', cost: others, isList: true },
  { ...inMember, operation: 'iam:ListSigningCertificates', cost: others, isList: true },
  { ...inMember, operation: 'account:GetAlternateContact', cost: { [payments]: ['contacts.billing'] } },
  {
    ...inMember,
    operation: 'account:GetContactInformation',
    cost: { [payments]: ['contacts.primary'] },
    but: { 'unknown-enum': { [payments]: ['contacts.primary'] } },
  },
  {
    ...inMember,
    operation: 'account:ListRegions',
    cost: { [payments]: ['account.regions'] },
    but: { 'unknown-enum': { [payments]: ['account.regions'] } },
    isList: true,
  },
  {
    ...inMember,
    operation: 'events:ListRules',
    cost: { [payments]: alert },
    but: { 'unknown-enum': { [payments]: alert } },
    isList: true,
  },
  { ...inMember, operation: 'events:ListTargetsByRule', cost: { [payments]: alert }, isList: true },
  { ...once, operation: 'cloudtrail:DescribeTrails', cost: trail },
  { ...once, operation: 'cloudtrail:GetTrailStatus', cost: trail },
  { ...once, operation: 'logs:DescribeMetricFilters', cost: { [management]: alert }, isList: true },
  { ...once, operation: 'cloudwatch:DescribeAlarmsForMetric', cost: { [management]: alert } },
  { ...inMember, operation: 'guardduty:ListDetectors', cost: guardDuty, isList: true },
  {
    ...inMember,
    operation: 'guardduty:GetDetector',
    cost: guardDuty,
    but: { 'unknown-enum': guardDuty },
  },
  {
    ...inMember,
    operation: 'guardduty:DescribeOrganizationConfiguration',
    cost: guardDuty,
    but: { 'unknown-enum': guardDuty },
  },
  {
    ...inMember,
    operation: 'config:DescribeConfigRules',
    cost: { [payments]: ['detection.config-rules'] },
    but: { 'unknown-enum': { [payments]: ['detection.config-rules'] } },
    isList: true,
  },
  { ...inMember, operation: 'securityhub:DescribeHub', cost: { [payments]: ['detection.security-hub'] } },
  {
    ...asRoot,
    operation: 'sts:AssumeRoot',
    cost: { [payments]: [...summary, 'root-user.unused-for'] },
    except: [],
  },
  {
    ...asRoot,
    operation: 'iam:GetAccountSummary',
    cost: { [payments]: [...summary, 'root-user.unused-for'] },
  },
  { ...details, operation: 'iam:GetLoginProfile' },
  {
    ...details,
    operation: 'iam:ListAccessKeys',
    isList: true,
    // A test of its own below.
    except: ['role-missing', 'unknown-enum'],
  },
  { ...details, operation: 'iam:GetAccessKeyLastUsed' },
  { ...details, operation: 'iam:ListSigningCertificates', isList: true },
  {
    ...asRoot,
    operation: 'iam:ListMFADevices',
    cost: { [payments]: ['root-user.mfa', 'root-user.mfa-devices'] },
    isList: true,
  },
  { ...asRoot, operation: 'account:GetAlternateContact', cost: { [payments]: ['contacts.billing'] } },
];
