import type { Unchecked } from './preset.ts';

/** What every version of the CIS AWS Foundations Benchmark asks of every account, of what Rootline can check. */
export const cisOfEveryAccount = {
  'root-user': { 'access-keys': 'absent', mfa: 'hardware', 'unused-for': '90d' },
  contacts: { security: 'present', billing: 'present', operations: 'present' },
  'iam-users': {
    'console-access': 'mfa',
    'access-keys': { 'max-age': '90d', 'max-unused': '45d' },
    passwords: { 'max-unused': '45d' },
  },
};

/** What needs values that only the user knows, or that no API tells. */
export function cisUnchecked(asked: {
  readonly contact: string;
  readonly rootUse: string;
  readonly central: string;
  readonly others: readonly Unchecked[];
}): readonly Unchecked[] {
  return [
    {
      what: `${asked.contact}: that the contact details are current`,
      why: 'The preset asks that the billing and the operations contact are there. Only you know the right values: declare them under `contacts`, with those of `contacts.primary`, which every account has.',
    },
    {
      what: `${asked.rootUse}: that root is not used for daily tasks`,
      why: 'The benchmark names no number of days. The preset takes 90; declare `root-user.unused-for` for another.',
    },
    {
      what: `${asked.central}: that IAM users are managed in one place`,
      why: 'No API tells how people sign in elsewhere. Declare the users that may stay as `iam-users.allowed`, or `iam-users.access-keys: absent`.',
    },
    ...asked.others,
    {
      what: 'Every recommendation that no control of the list above names',
      why: 'Rootline reads the root user, the credentials and the contacts: no permissions and roles, no storage, logging, monitoring or network.',
    },
  ];
}
