import type { Preset } from './preset.ts';

export const recommended: Preset = {
  name: 'recommended',
  title: 'What Rootline recommends',
  description:
    'A start that fits most organizations: root users without keys, behind hardware MFA and at rest; contacts that AWS can reach; IAM users without stale credentials; member accounts without root credentials.',
  organization: { expect: { 'root-credentials-management': 'enabled' } },
  rules: [
    {
      name: 'every account',
      match: 'all',
      expect: {
        'root-user': {
          'access-keys': 'absent',
          'signing-certificates': 'absent',
          mfa: 'hardware',
          'unused-for': '90d',
        },
        contacts: { security: 'present', billing: 'present', operations: 'present' },
        'iam-users': {
          'console-access': 'mfa',
          'access-keys': { 'max-age': '90d', 'max-unused': '45d' },
          passwords: { 'max-unused': '45d' },
        },
      },
    },
    {
      name: 'member accounts',
      match: { 'management-account': false },
      expect: { 'root-user': { credentials: 'removed' } },
    },
  ],
  numbersOf: () => [],
  unchecked: [
    {
      what: 'That the contacts are the right ones',
      why: 'Only you know their values: declare them under `contacts` of a rule of your own.',
    },
    {
      what: 'That the mailbox of each root user is in your hands',
      why: 'Only you know what its address looks like: declare `root-user.email`.',
    },
    {
      what: 'That somebody is told when a root user signs in',
      why: 'Which account does the watching differs: match it in a rule of your own and declare `detection.root-usage-alert`.',
    },
    {
      what: 'Who holds the root password and the MFA devices of the management account',
      why: 'No API tells it: declare it under `attestations`.',
    },
  ],
};
