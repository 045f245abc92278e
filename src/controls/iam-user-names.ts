import * as v from 'valibot';
import { fewerIsTighter } from './compare.ts';
import type { Control } from './definition.ts';
import { defineControl } from './expectation.ts';
import { matchesGlob } from './glob.ts';
import { judgeUsers } from './iam-users.ts';
import { drift, pass } from './judging.ts';
import { userOption } from './mending.ts';

const nameText = 'expected the name of an IAM user, in which `*` stands for any characters';

export const iamUsersAllowed: Control = defineControl({
  id: 'iam-users.allowed',
  title: 'Every IAM user is one of the declared',
  severity: 'medium',
  description:
    'IAM users are for what can use no role, such as break-glass access. Every user whose name fits none of the names and patterns is drift; a declared user need not be there.',
  expectation: v.pipe(
    v.array(
      v.pipe(
        v.string(nameText),
        v.regex(/\S/, nameText),
        v.trim(),
        v.maxLength(64, 'expected at most 64 characters'),
      ),
      'expected a list of names of IAM users, such as `[break-glass-*]`',
    ),
    v.description('A list of names and patterns (* stands for any characters); an empty list for no users.'),
  ),
  example: ['break-glass-*'],
  compare: fewerIsTighter,
  needs: () => ['credential-report'],
  judge: (names, subject) =>
    judgeUsers(sayAllowed(names), subject, (row, evidence) =>
      names.some((name) => matchesGlob(name, row.user))
        ? pass('declared', evidence)
        : drift('a user that nobody declared', evidence),
    ),
  mend: ({ resource }) => ({
    text: 'Find out what the user is for; move that to a role and delete what belongs to the user (keys, password, policies, groups, MFA devices) and then the user, or declare the user in the baseline.',
    command: `aws iam delete-user ${userOption(resource)}`,
  }),
  references: {
    cis: { 'v1.4–4.0': '1.21', 'v5.0': '1.20', 'v6.0': '2.20', 'v7.0': '2.19' },
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  },
});

function sayAllowed(names: readonly string[]): string {
  if (names.length === 0) {
    return 'no IAM users';
  }
  return names.length === 1 ? `only the user ${names.join('')}` : `one of ${names.join(', ')}`;
}
