import type { Preset } from './preset.ts';

/** Security Hub has these controls in its standard; others that Rootline's controls refer to are of other standards. */
const inStandard: ReadonlySet<string> = new Set([
  'Account.1',
  'IAM.3',
  'IAM.4',
  'IAM.5',
  'IAM.6',
  'IAM.7',
  'IAM.8',
]);

/** https://docs.aws.amazon.com/securityhub/latest/userguide/fsbp-standard.html */
export const awsFsbp: Preset = {
  name: 'aws-fsbp',
  title: 'AWS Foundational Security Best Practices',
  description:
    'What the standard AWS Foundational Security Best Practices of Security Hub asks of the root user, the security contact and the IAM users, with the values that its controls have when nobody changed their parameters.',
  rules: [
    {
      name: 'every account',
      match: 'all',
      expect: {
        'root-user': { 'access-keys': 'absent', mfa: 'hardware' },
        contacts: { security: 'present' },
        'iam-users': {
          'console-access': 'mfa',
          'access-keys': { 'max-age': '90d', 'max-unused': '90d' },
          passwords: { 'max-unused': '90d' },
          'password-policy': {
            'minimum-length': 8,
            require: ['symbols', 'numbers', 'uppercase', 'lowercase'],
          },
        },
      },
    },
  ],
  numbersOf: ({ securityHub = [] }) => securityHub.filter((id) => inStandard.has(id)),
  unchecked: [
    {
      what: 'IAM.9, IAM.15, IAM.16, IAM.22',
      why: 'Security Hub has them in other standards. Hardware MFA answers IAM.9 too; for the others declare `iam-users.password-policy` and a shorter `max-unused`.',
    },
    {
      what: 'CloudTrail.1, GuardDuty.1 and what else is about services that watch',
      why: 'Which account and region does the watching differs: match it in a rule of your own and declare the controls `detection.…`.',
    },
    {
      what: 'Every other control of the standard',
      why: 'Rootline reads the root user, the credentials and the contacts: no permissions and roles, no resources of other services.',
    },
  ],
};
