import { cisOfEveryAccount, cisUnchecked } from './cis.ts';
import type { Preset } from './preset.ts';

export const cis5: Preset = {
  name: 'cis-5',
  title: 'CIS AWS Foundations Benchmark v5.0',
  description:
    'What version 5.0 of the CIS AWS Foundations Benchmark asks of the root user, the contacts and the IAM users. Hardware MFA answers the recommendation of any MFA too.',
  rules: [
    {
      name: 'every account',
      match: 'all',
      expect: {
        ...cisOfEveryAccount,
        'iam-users': {
          ...cisOfEveryAccount['iam-users'],
          'access-keys': { ...cisOfEveryAccount['iam-users']['access-keys'], 'max-active': 1 },
          'password-policy': { 'minimum-length': 14, 'reuse-prevention': 24 },
        },
      },
    },
  ],
  numbersOf: ({ cis }) => cis?.['v5.0']?.split(', ') ?? [],
  unchecked: cisUnchecked({
    contact: '1.1',
    rootUse: '1.6',
    central: '1.20',
    others: [
      {
        what: '1.12: inactive access keys',
        why: 'The recommendation is about the active ones: the preset holds `max-active: 1` and leaves `iam-users.access-keys.inactive` to you.',
      },
    ],
  }),
};
