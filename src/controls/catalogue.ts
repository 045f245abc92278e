import { contactsBilling, contactsOperations, contactsSecurity } from './contacts.ts';
import type { Control } from './definition.ts';
import {
  iamUsersAccessKeys,
  iamUsersAccessKeysMaxAge,
  iamUsersAccessKeysMaxUnused,
} from './iam-user-keys.ts';
import { iamUsersConsoleAccess, iamUsersPasswordsMaxUnused } from './iam-users.ts';
import { rootUserAccessKeys, rootUserPassword, rootUserSigningCertificates } from './root-user.ts';
import { rootUserCredentials } from './root-user-credentials.ts';
import { rootUserEmail } from './root-user-email.ts';
import { rootUserMfa } from './root-user-mfa.ts';
import { rootUserUnusedFor } from './root-user-use.ts';

/** Every control, in the order in which references and reports list them. */
export const controls: readonly Control[] = [
  rootUserAccessKeys,
  rootUserMfa,
  rootUserPassword,
  rootUserSigningCertificates,
  rootUserCredentials,
  rootUserUnusedFor,
  rootUserEmail,
  contactsBilling,
  contactsOperations,
  contactsSecurity,
  iamUsersConsoleAccess,
  iamUsersAccessKeys,
  iamUsersAccessKeysMaxAge,
  iamUsersAccessKeysMaxUnused,
  iamUsersPasswordsMaxUnused,
];

/** The control of this id; undefined when there is none. */
export function controlById(id: string): Control | undefined {
  return controls.find((control) => control.id === id);
}
