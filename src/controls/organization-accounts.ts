import * as v from 'valibot';
import { sameItems } from './compare.ts';
import type { Control, Subject } from './definition.ts';
import { accountId, defineControl } from './expectation.ts';
import { inventorySource, isOpen, some, someAccounts } from './inventory.ts';
import { drift, type Outcome, pass } from './judging.ts';
import { judgeOrganization } from './organization.ts';

const ids = v.pipe(
  v.array(accountId, 'expected a list of account ids, such as `["111122223333", "222222222222"]`'),
  v.minLength(1, 'expected at least one account id'),
  v.description('A list of the ids of all accounts, the management account among them.'),
);

export const organizationAccounts: Control = defineControl({
  id: 'organization.accounts',
  title: 'The organization holds exactly the declared accounts',
  severity: 'high',
  description:
    'Every account of the organization is declared, the management account among them, and every declared one is there: an account that nobody declared may be one that nobody watches. A closed account counts as gone, though AWS lists it for 90 days more.',
  expectation: ids,
  example: ['111122223333', '222222222222'],
  compare: sameItems,
  needs: () => [],
  judge: (expected, subject) => [
    {
      expected: 'exactly the declared accounts',
      ...judgeOrganization(subject, (of) => judgeAccounts(expected, of)),
    },
  ],
  mend: () => ({
    text: 'Find out who made the account and declare it in the baseline, or close it; take an account that is rightly gone out of the baseline.',
  }),
  references: {
    cis: { 'v1.4–4.0': undefined, 'v5.0': undefined, 'v6.0': undefined, 'v7.0': '2.1.4' },
    documentation: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts.html',
  },
});

function judgeAccounts(declared: readonly string[], { account, accounts }: Subject): Outcome {
  const open = accounts.filter(isOpen);
  const here = new Set(open.map(({ id }) => id));
  const wanted = new Set(declared);
  const undeclared = open.filter(({ id }) => !wanted.has(id));
  const gone = [...wanted].filter((id) => !here.has(id));
  const evidence = inventorySource(account);
  const told = [
    ...(undeclared.length === 0 ? [] : [`not declared: ${someAccounts(undeclared)}`]),
    ...(gone.length === 0 ? [] : [`declared and gone: ${some(gone)}`]),
  ];
  return told.length === 0
    ? pass('exactly the declared accounts', evidence)
    : drift(told.join('; '), evidence);
}
