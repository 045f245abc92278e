import { cisOfEveryAccount, cisUnchecked } from './cis.ts';
import type { Preset } from './preset.ts';

export const cis7: Preset = {
  name: 'cis-7',
  title: 'CIS AWS Foundations Benchmark v7.0',
  description:
    'What version 7.0 of the CIS AWS Foundations Benchmark asks of the organization, the root user, the contacts and the IAM users. Hardware MFA answers the recommendation of any MFA too.',
  organization: {
    expect: {
      'root-credentials-management': 'enabled',
      'root-sessions': 'enabled',
      'trusted-access': { 'iam.amazonaws.com': 'enabled', 'account.amazonaws.com': 'enabled' },
      'root-guard': 'present',
    },
  },
  rules: [
    { name: 'every account', match: 'all', expect: cisOfEveryAccount },
    {
      name: 'member accounts',
      match: { 'management-account': false },
      expect: { 'root-user': { credentials: 'removed' } },
    },
  ],
  numbersOf: ({ cis }) => cis?.['v7.0']?.split(', ') ?? [],
  unchecked: cisUnchecked({
    contact: '2.2',
    rootUse: '2.7',
    central: '2.19',
    others: [
      {
        what: '2.1.1: `root-user.password`',
        why: '`root-user.credentials: removed` asks for it in every member account already, and the management account keeps its password.',
      },
      {
        what: '2.1.4: that every account is known, and in its state',
        why: 'Only you know the accounts: declare `organization.accounts`, and `account.state` where it matters.',
      },
      {
        what: '2.1.5, 2.1.6: delegated administrators',
        why: 'Only you know who they should be: declare `organization.delegated-administrators`.',
      },
      {
        what: 'The password policy for IAM users',
        why: 'Rootline claims no number of this version for it. Declare what you ask for as `iam-users.password-policy`.',
      },
    ],
  }),
};
