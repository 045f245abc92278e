import { accountName, accountOrganizationalUnit, accountState, accountTags } from './account.ts';
import { accountRegions } from './account-regions.ts';
import { contactsBilling, contactsOperations, contactsSecurity } from './contacts.ts';
import { contactsPrimary } from './contacts-primary.ts';
import type { Control } from './definition.ts';
import {
  detectionConfigRules,
  detectionGuardDuty,
  detectionOrganizationTrail,
  detectionSecurityHub,
} from './detection.ts';
import { detectionRootUsageAlert } from './detection-alert.ts';
import { iamUsersOtherCredentials } from './iam-other-credentials.ts';
import { iamUsersPasswordPolicy } from './iam-password-policy.ts';
import { iamUsersAccessKeysInactive, iamUsersAccessKeysMaxActive } from './iam-user-key-counts.ts';
import {
  iamUsersAccessKeys,
  iamUsersAccessKeysMaxAge,
  iamUsersAccessKeysMaxUnused,
} from './iam-user-keys.ts';
import { iamUsersAllowed } from './iam-user-names.ts';
import { iamUsersPasswordsMaxAge } from './iam-user-password-age.ts';
import { iamUsersConsoleAccess, iamUsersPasswordsMaxUnused } from './iam-users.ts';
import {
  organizationFeatureSet,
  organizationRootCredentialsManagement,
  organizationRootSessions,
} from './organization.ts';
import { organizationAccounts } from './organization-accounts.ts';
import { organizationRootGuard } from './organization-root-guard.ts';
import { organizationDelegatedAdministrators, organizationTrustedAccess } from './organization-services.ts';
import { rootUserAccessKeys, rootUserPassword, rootUserSigningCertificates } from './root-user.ts';
import { rootUserCredentials } from './root-user-credentials.ts';
import { rootUserEmail } from './root-user-email.ts';
import { rootUserEmailUnique } from './root-user-email-unique.ts';
import { rootUserMfa } from './root-user-mfa.ts';
import { rootUserMfaDevices } from './root-user-mfa-devices.ts';
import { rootUserPasswordAge } from './root-user-password-age.ts';
import { rootUserUnusedFor } from './root-user-use.ts';

/** Every control, in the order in which references and reports list them. */
export const controls: readonly Control[] = [
  rootUserAccessKeys,
  rootUserMfa,
  rootUserMfaDevices,
  rootUserPassword,
  rootUserPasswordAge,
  rootUserSigningCertificates,
  rootUserCredentials,
  rootUserUnusedFor,
  rootUserEmail,
  rootUserEmailUnique,
  organizationFeatureSet,
  organizationRootCredentialsManagement,
  organizationRootSessions,
  organizationTrustedAccess,
  organizationDelegatedAdministrators,
  organizationRootGuard,
  organizationAccounts,
  accountName,
  accountState,
  accountOrganizationalUnit,
  accountTags,
  accountRegions,
  contactsBilling,
  contactsOperations,
  contactsSecurity,
  contactsPrimary,
  iamUsersConsoleAccess,
  iamUsersAccessKeys,
  iamUsersAccessKeysMaxAge,
  iamUsersAccessKeysMaxUnused,
  iamUsersAccessKeysMaxActive,
  iamUsersAccessKeysInactive,
  iamUsersPasswordsMaxUnused,
  iamUsersPasswordsMaxAge,
  iamUsersAllowed,
  iamUsersPasswordPolicy,
  iamUsersOtherCredentials,
  detectionRootUsageAlert,
  detectionOrganizationTrail,
  detectionGuardDuty,
  detectionConfigRules,
  detectionSecurityHub,
];

/** The control of this id; undefined when there is none. */
export function controlById(id: string): Control | undefined {
  return controls.find((control) => control.id === id);
}
