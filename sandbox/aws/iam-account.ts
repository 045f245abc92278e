import { fetchReport, generate } from './credential-report.ts';
import { virtualDevices } from './iam-devices.ts';
import { accountOf } from './iam-holder.ts';
import type { AccountState } from './model.ts';
import { anything, caller, type SignedCall, type SignedOperation } from './operation.ts';
import { Refusal, refusal } from './refusal.ts';

const own = { signed: true, target: caller, resource: anything } as const;

/** What IAM tells of an account as a whole. */
export const account: Readonly<Record<string, SignedOperation>> = {
  GenerateCredentialReport: {
    ...own,
    run: (call) => generate(call.state, accountOf(call), call.now, call.fault === 'never-ready'),
  },
  GetCredentialReport: { ...own, run: getCredentialReport },
  GetAccountSummary: { ...own, run: (call) => ({ SummaryMap: summaryOf(accountOf(call)) }) },
  GetAccountPasswordPolicy: { ...own, run: getAccountPasswordPolicy },
  ListOrganizationsFeatures: { ...own, run: listOrganizationsFeatures },
};

function getCredentialReport(call: SignedCall): unknown {
  const report = fetchReport(call.state, accountOf(call), call.now, call.fault);
  if (report instanceof Refusal) throw report;
  return {
    Content: Buffer.from(report.content).toString('base64'),
    ReportFormat: 'text/csv',
    GeneratedTime: report.readyAt,
  };
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html */
function getAccountPasswordPolicy(call: SignedCall): unknown {
  const { id, passwordPolicy: policy } = accountOf(call);
  if (policy === undefined) {
    const message = `The Password Policy with domain name ${id} cannot be found.`;
    throw refusal(404, 'NoSuchEntity', message);
  }
  const requires = new Set(policy.requires ?? []);
  return {
    PasswordPolicy: {
      MinimumPasswordLength: policy['minimum-length'] ?? 6,
      RequireSymbols: requires.has('symbols'),
      RequireNumbers: requires.has('numbers'),
      RequireUppercaseCharacters: requires.has('uppercase'),
      RequireLowercaseCharacters: requires.has('lowercase'),
      AllowUsersToChangePassword: policy['users-may-change'] ?? false,
      ExpirePasswords: policy['max-age'] !== undefined,
      MaxPasswordAge: policy['max-age'],
      PasswordReusePrevention: policy['reuse-prevention'],
      HardExpiry: false,
    },
  };
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOrganizationsFeatures.html */
function listOrganizationsFeatures(call: SignedCall): unknown {
  const { organization } = call.state;
  const { accountId } = call.session;
  const refused = (code: string, message: string) => refusal(400, code, message);
  if (organization === undefined) {
    throw refused('OrganizationNotFoundException', `No organization found for account ${accountId}.`);
  }
  const delegated = organization.delegatedAdministrators['iam.amazonaws.com'] ?? [];
  if (![organization.managementId, ...delegated].includes(accountId)) {
    throw refused(
      'AccountNotManagementOrDelegatedAdministratorException',
      `Input account ${accountId} is neither management account nor delegated admin.`,
    );
  }
  if (organization.featureSet !== 'ALL') {
    const message = `Organization of input account ${accountId} does not have all features enabled.`;
    throw refused('OrganizationNotInAllFeaturesModeException', message);
  }
  if (!organization.trustedAccess.includes('iam.amazonaws.com')) {
    throw refused(
      'ServiceAccessNotEnabledException',
      `Trusted Access for IAM not enabled by organization of input account ${accountId}.`,
    );
  }
  return { OrganizationId: organization.id, EnabledFeatures: organization.features };
}

/** The quotas are AWS's defaults. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html */
function summaryOf(account: AccountState): ReadonlyMap<string, number> {
  const { root, users } = account;
  const holders = [root, ...users];
  return new Map([
    ['AccountMFAEnabled', Number(root.mfa.length > 0)],
    ['AccountAccessKeysPresent', Number(root.accessKeys.length > 0)],
    ['AccountPasswordPresent', Number(root.password !== undefined)],
    ['AccountSigningCertificatesPresent', Number(root.certificates.length > 0)],
    ['Users', users.length],
    ['MFADevices', virtualDevices(account).length],
    ['MFADevicesInUse', holders.filter((holder) => holder.mfa.length > 0).length],
    ['Roles', Object.keys(account.roles).length],
    ['Groups', 0],
    ['Policies', 0],
    ['PolicyVersionsInUse', 0],
    ['InstanceProfiles', 0],
    ['Providers', 0],
    ['ServerCertificates', 0],
    ['GlobalEndpointTokenVersion', 1],
    ['AccessKeysPerUserQuota', 2],
    ['AssumeRolePolicySizeQuota', 2048],
    ['AttachedPoliciesPerGroupQuota', 10],
    ['AttachedPoliciesPerRoleQuota', 10],
    ['AttachedPoliciesPerUserQuota', 10],
    ['GroupPolicySizeQuota', 5120],
    ['GroupsPerUserQuota', 10],
    ['GroupsQuota', 300],
    ['InstanceProfilesQuota', 1000],
    ['PoliciesQuota', 1500],
    ['PolicySizeQuota', 6144],
    ['PolicyVersionsInUseQuota', 10_000],
    ['RolePolicySizeQuota', 10_240],
    ['RolesQuota', 1000],
    ['ServerCertificatesQuota', 20],
    ['SigningCertificatesPerUserQuota', 2],
    ['UserPolicySizeQuota', 2048],
    ['UsersQuota', 5000],
    ['VersionsPerPolicyQuota', 5],
  ]);
}
