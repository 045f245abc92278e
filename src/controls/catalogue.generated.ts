// Made from the files of src/controls by `npm run generate`.
import { accountRegions } from './account-regions.ts';
import { accountName, accountOrganizationalUnit, accountState, accountTags } from './account.ts';
import { contactsPrimary } from './contacts-primary.ts';
import { contactsBilling, contactsOperations, contactsSecurity } from './contacts.ts';
import { detectionRootUsageAlert } from './detection-alert.ts';
import { detectionConfigRules, detectionGuardDuty, detectionOrganizationTrail, detectionSecurityHub } from './detection.ts';
import { iamUsersOtherCredentials } from './iam-other-credentials.ts';
import { iamUsersPasswordPolicy } from './iam-password-policy.ts';
import { iamUsersAccessKeysInactive, iamUsersAccessKeysMaxActive } from './iam-user-key-counts.ts';
import { iamUsersAccessKeys, iamUsersAccessKeysMaxAge, iamUsersAccessKeysMaxUnused } from './iam-user-keys.ts';
import { iamUsersAllowed } from './iam-user-names.ts';
import { iamUsersPasswordsMaxAge } from './iam-user-password-age.ts';
import { iamUsersConsoleAccess, iamUsersPasswordsMaxUnused } from './iam-users.ts';
import { organizationAccounts } from './organization-accounts.ts';
import { organizationRootGuard } from './organization-root-guard.ts';
import { organizationDelegatedAdministrators, organizationTrustedAccess } from './organization-services.ts';
import { organizationFeatureSet, organizationRootCredentialsManagement, organizationRootSessions } from './organization.ts';
import { rootUserCredentials } from './root-user-credentials.ts';
import { rootUserEmailUnique } from './root-user-email-unique.ts';
import { rootUserEmail } from './root-user-email.ts';
import { rootUserMfaDevices } from './root-user-mfa-devices.ts';
import { rootUserMfa } from './root-user-mfa.ts';
import { rootUserPasswordAge } from './root-user-password-age.ts';
import { rootUserUnusedFor } from './root-user-use.ts';
import { rootUserAccessKeys, rootUserPassword, rootUserSigningCertificates } from './root-user.ts';
import type { Control } from './definition.ts';

/** Every control, in the order in which references and reports list them. */
export const controls: readonly Control[] = [
  rootUserAccessKeys,
  rootUserCredentials,
  rootUserEmail,
  rootUserEmailUnique,
  rootUserMfa,
  rootUserMfaDevices,
  rootUserPassword,
  rootUserPasswordAge,
  rootUserSigningCertificates,
  rootUserUnusedFor,
  organizationAccounts,
  organizationDelegatedAdministrators,
  organizationFeatureSet,
  organizationRootCredentialsManagement,
  organizationRootGuard,
  organizationRootSessions,
  organizationTrustedAccess,
  accountName,
  accountOrganizationalUnit,
  accountRegions,
  accountState,
  accountTags,
  contactsBilling,
  contactsOperations,
  contactsPrimary,
  contactsSecurity,
  iamUsersAccessKeys,
  iamUsersAccessKeysInactive,
  iamUsersAccessKeysMaxActive,
  iamUsersAccessKeysMaxAge,
  iamUsersAccessKeysMaxUnused,
  iamUsersAllowed,
  iamUsersConsoleAccess,
  iamUsersOtherCredentials,
  iamUsersPasswordPolicy,
  iamUsersPasswordsMaxAge,
  iamUsersPasswordsMaxUnused,
  detectionConfigRules,
  detectionGuardDuty,
  detectionOrganizationTrail,
  detectionRootUsageAlert,
  detectionSecurityHub,
];
