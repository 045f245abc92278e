import * as v from 'valibot';
import type { Account } from '../snapshot/account.ts';
import { textMeaning } from '../snapshot/contact.ts';
import { noSource } from '../snapshot/fact.ts';
import { strangeState } from '../snapshot/gaps.ts';
import { alike, byKey } from './compare.ts';
import type { Control, Subject } from './definition.ts';
import { alternatives, defineControl, pathGlob, tagKey } from './expectation.ts';
import { matchesGlob, matchesPath } from './glob.ts';
import { inventorySource } from './inventory.ts';
import { asDeclared, drift, type Outcome, pass, reading, unknown } from './judging.ts';
import { accountOption, isLone, isMember } from './mending.ts';

const nameText = 'expected the name of an account, in which `*` stands for any characters';

export const accountName: Control = defineControl({
  id: 'account.name',
  title: 'The account is named as declared',
  severity: 'low',
  description:
    'People find an account by its name, and rules may select by it. Compared with a name or pattern without regard to spacing; letter case counts.',
  expectation: v.pipe(
    v.string(nameText),
    v.regex(/\S/, nameText),
    v.trim(),
    v.maxLength(100, 'expected at most 100 characters'),
    v.description('A name or a pattern: * stands for any characters, ? for one.'),
  ),
  example: 'prod-*',
  compare: alike,
  needs: () => [],
  judge: (expected, { account }) => [{ expected, ...judgeName(expected, account) }],
  mend: ({ account }) => ({
    text: 'Rename the account.',
    command: `aws account put-account-name${accountOption(account)} --account-name='<new name>'`,
  }),
  references: {
    documentation: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-acct-name.html',
  },
});

function judgeName(expected: string, account: Account): Outcome {
  const evidence = inventorySource(account);
  if (isLone(account)) {
    return unknown(namelessAccount, evidence);
  }
  const fits = matchesGlob(textMeaning(expected), textMeaning(account.name));
  return (fits ? pass : drift)(account.name, evidence);
}

const namelessAccount = noSource(
  'Only AWS Organizations tells the name of an account, and this one is in no organization.',
  'Compare it by hand, or make the account part of an organization.',
);

const states = ['ACTIVE', 'PENDING_ACTIVATION', 'SUSPENDED', 'PENDING_CLOSURE', 'CLOSED'] as const;

export const accountState: Control = defineControl({
  id: 'account.state',
  title: 'The account is in the declared state',
  severity: 'high',
  description:
    'The state that AWS Organizations tells, in its own words. Only active accounts are judged, and those whose state is not known: an account in any other state is listed in the report as skipped, with its state, so that `ACTIVE` never drifts.',
  expectation: v.picklist(states, `expected ${alternatives(states)}`),
  example: 'ACTIVE',
  compare: alike,
  needs: () => [],
  judge: (expected, { account }) => [{ expected, ...judgeState(expected, account) }],
  mend: () => ({
    text: 'Find out in the console of AWS Organizations why the account is in this state; only AWS Support reopens a suspended one.',
  }),
  references: {
    cis: { 'v1.4–4.0': undefined, 'v5.0': undefined, 'v6.0': undefined, 'v7.0': '2.1.4' },
    documentation:
      'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_account_state.html',
  },
});

function judgeState(expected: string, account: Account): Outcome {
  const evidence = inventorySource(account);
  if (account.state === 'UNKNOWN') {
    return unknown(strangeState, evidence);
  }
  return (account.state === expected ? pass : drift)(account.state, evidence);
}

export const accountOrganizationalUnit: Control = defineControl({
  id: 'account.organizational-unit',
  title: 'The account is in the declared organizational unit',
  severity: 'low',
  description:
    'Where an account is decides which policies bind it. Compared is the path of the names of its organizational units below the root: `*` stays within a name, `**` goes over levels, `A/**` is A and all below it, and the empty text is directly below the root.',
  expectation: v.pipe(
    pathGlob,
    v.description(
      'A path of organizational units below the root; * stays within a name, A/** is A and all below it.',
    ),
  ),
  example: 'Workloads/Prod/**',
  compare: alike,
  needs: () => [],
  inventory: ['organizational-units'],
  judge: (expected, { account }) => [{ expected: place(expected), ...judgePlace(expected, account) }],
  mend: ({ account }) => ({
    text: 'Move the account to the organizational unit that the baseline declares.',
    ...(isMember(account)
      ? {
          command: `aws organizations move-account --account-id=${account.id} --source-parent-id='<root or organizational unit id>' --destination-parent-id='<root or organizational unit id>'`,
        }
      : {}),
  }),
  references: {
    documentation: 'https://docs.aws.amazon.com/organizations/latest/userguide/move_account_to_ou.html',
  },
});

function place(path: string): string {
  return path === '' ? 'directly below the root' : path;
}

function judgePlace(expected: string, { organizationalUnit }: Account): Outcome {
  const unit = reading(organizationalUnit);
  if (unit.state !== 'value') {
    return unit.outcome;
  }
  return (matchesPath(expected, unit.value) ? pass : drift)(place(unit.value), [unit.provenance]);
}

const tagText = 'expected the value of a tag (in quotes where it is a number), `present` or `absent`';

export const accountTags: Control = defineControl({
  id: 'account.tags',
  title: 'The account carries the declared tags',
  severity: 'low',
  description:
    'Tags say whose an account is and what it is for, and rules may select by them. Each tag named must be `present` with any value, `absent`, or have a value that fits the pattern; other tags may be there.',
  expectation: v.pipe(
    v.record(
      tagKey,
      v.pipe(v.string(tagText), v.maxLength(256, 'expected at most 256 characters')),
      'expected a map of tags, such as `env: prod`',
    ),
    v.minEntries(1, 'expected at least one tag, such as `env: prod`'),
    v.description(
      'A map of tag keys, each with a value or pattern (* stands for any characters), `present` or `absent`.',
    ),
  ),
  example: { env: 'prod', team: 'present' },
  compare: byKey(() => alike),
  needs: () => [],
  inventory: ['tags'],
  judge: (expected, subject) => [
    { expected: sayTags(Object.entries(expected)), ...judgeTags(expected, subject) },
  ],
  mend: ({ account }) => ({
    text: 'Set the tags as the baseline declares them; take one away with aws organizations untag-resource.',
    command: `aws organizations tag-resource --resource-id=${account.id} --tags 'Key=<key>,Value=<value>'`,
  }),
  references: {
    documentation: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_tagging.html',
  },
});

function judgeTags(expected: Readonly<Record<string, string>>, { account }: Subject): Outcome {
  const tags = reading(account.tags);
  if (tags.state !== 'value') {
    return tags.outcome;
  }
  const actual = Object.entries(expected).map(([key, wanted]) => {
    const value = Object.hasOwn(tags.value, key) ? tags.value[key] : undefined;
    return { key, wanted, value };
  });
  const differing = actual.filter(({ wanted, value }) => !tagFits(wanted, value));
  return asDeclared(
    sayTags(actual.map(({ key, value }) => [key, value ?? 'absent'])),
    differing.map(({ key }) => key),
    [tags.provenance],
  );
}

function tagFits(expected: string, value: string | undefined): boolean {
  if (expected === 'present' || expected === 'absent') {
    return (value === undefined) === (expected === 'absent');
  }
  return value !== undefined && matchesGlob(expected, value);
}

function sayTags(tags: readonly (readonly [string, string])[]): string {
  return tags.map(([key, value]) => `${key}: ${value}`).join(', ');
}
