import * as v from 'valibot';
import { fewerIsTighter } from './compare.ts';
import type { Control } from './definition.ts';
import { defineControl, plainOr } from './expectation.ts';
import { matchesGlob } from './glob.ts';
import { drift, pass, reading } from './judging.ts';
import { isMember } from './mending.ts';

const message =
  'expected an e-mail address, a pattern such as `aws+*@example.com`, a domain such as `example.com`, or a list of them';

const pattern = v.pipe(
  v.string(message),
  v.regex(/\S/, message),
  v.trim(),
  v.maxLength(320, 'expected at most 320 characters'),
  v.description(
    'An e-mail address, a pattern (* stands for any characters, ? for one) or a domain for all of its addresses, in any letter case.',
  ),
);

const patterns = v.pipe(
  v.array(pattern, message),
  v.minLength(1, 'expected at least one address or pattern'),
);

export const rootUserEmail: Control = defineControl({
  id: 'root-user.email',
  title: "The root user's e-mail address is one of the declared",
  severity: 'high',
  description:
    'Whoever reads this mailbox can reset the root password. It should be a mailbox of the company that a team controls, so declare what its address looks like.',
  expectation: plainOr(pattern, patterns, Array.isArray),
  example: 'aws+*@example.com',
  compare: (before, after) => fewerIsTighter([before].flat(), [after].flat()),
  needs: () => [],
  judge: (expected, { account }) => {
    const wanted = typeof expected === 'string' ? [expected] : expected;
    const said = wanted.length === 1 ? wanted.join('') : `one of ${wanted.join(', ')}`;
    const email = reading(account.email);
    if (email.state !== 'value') {
      return [{ expected: said, ...email.outcome }];
    }
    const address = email.value.trim().toLowerCase();
    const fits = wanted.some((one) => matchesGlob(patternOf(one.toLowerCase()), address));
    return [{ expected: said, ...(fits ? pass : drift)(email.value, [email.provenance]) }];
  },
  mend: ({ account }) =>
    isMember(account)
      ? {
          text: 'Change the e-mail address from the management account and confirm it with the code that AWS sends to the new mailbox.',
          command: `aws account start-primary-email-update --account-id ${account.id} --primary-email='<new address>'`,
        }
      : { text: 'Sign in as the root user and change the e-mail address on the Account page.' },
  references: {
    documentation:
      'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-root-user-email.html',
  },
});

/** Without an `@` or a star it can be no address: it is a domain. */
function patternOf(written: string): string {
  return /[@*?]/.test(written) ? written : `*@${written}`;
}
