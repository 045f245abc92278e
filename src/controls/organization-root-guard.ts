import type { Account } from '../snapshot/account.ts';
import type { UnavailableFact } from '../snapshot/fact.ts';
import type { ServiceControlPolicy } from '../snapshot/facts.ts';
import { alike } from './compare.ts';
import type { Control, Subject } from './definition.ts';
import { defineControl, words } from './expectation.ts';
import { isOpen, some, someAccounts } from './inventory.ts';
import { drift, notApplicable, type Outcome, pass, readFact, unknown } from './judging.ts';
import { judgeOrganization } from './organization.ts';
import { type Guard, guardOf } from './root-guard-policy.ts';

export const organizationRootGuard: Control = defineControl({
  id: 'organization.root-guard',
  title: 'A service control policy denies the root user in every member account',
  severity: 'high',
  description:
    'A service control policy with a Deny on every action and resource for principals like arn:aws:iam::*:root reaches every member account that is not closed, by the root of the organization, an organizational unit or the account itself. Each such policy, and any other that denies the root user what an assumed-root session is for, exempts sessions of sts:AssumeRoot (`Null: { "aws:AssumedRoot": "true" }`), because it would else block the central audit and recovery. Only that shape counts: one with NotAction or further conditions may leave the root user something. Whether a policy with further conditions blocks assumed-root sessions is not judged. The management account is bound by no such policy.',
  expectation: words(['present']),
  example: 'present',
  compare: alike,
  needs: () => ['service-control-policies'],
  inventory: ['organizational-units'],
  judge: (_present, subject) => [
    {
      expected: 'a policy that denies root in every member account, and exempts assumed-root sessions',
      ...judgeOrganization(subject, judgeGuard),
    },
  ],
  mend: () => ({
    text: 'Attach to the root of the organization a service control policy that denies * to arn:aws:iam::*:root unless aws:AssumedRoot is there; give every policy that denies root the same exemption.',
    command:
      "aws organizations attach-policy --policy-id='<policy id>' --target-id='<root, organizational unit or account id>'",
  }),
  references: {
    cis: { 'v1.4–4.0': undefined, 'v5.0': undefined, 'v6.0': undefined, 'v7.0': '2.1.2' },
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
  },
});

type Guarding = ServiceControlPolicy & Guard;

/** Whether one of some policies reaches an account; a fact where the account's place could not be read. */
type Reach = 'yes' | 'no' | UnavailableFact;

function judgeGuard({ account: { partition }, accounts, facts }: Subject): Outcome {
  const read = readFact(facts, 'service-control-policies');
  if (read.state !== 'value') {
    return read.outcome;
  }
  const evidence = [read.provenance];
  const members = accounts.filter((account) => !account.management && isOpen(account));
  if (members.length === 0) {
    return notApplicable('The organization has no member account.', evidence);
  }
  const policies = read.value.map(
    (policy): Guarding => ({ ...policy, ...guardOf(policy.document, partition) }),
  );
  const guards = policies.filter(({ denies }) => denies);
  const blocks = policies.filter((policy) => policy.blocks);
  // Each account and each target is looked at once: there may be tens of thousands of both.
  const guarded = new Set(guards.flatMap(targetsOf));
  const bare = members.filter((account) => reachOf(guarded, account) === 'no');
  const inhabited = new Set(members.flatMap(placesOf));
  const blocking = blocks.filter((policy) => targetsOf(policy).some((target) => inhabited.has(target)));
  const told = [
    ...(bare.length === 0 ? [] : [`no such policy reaches ${someAccounts(bare)}`]),
    ...(blocking.length === 0 ? [] : [`assumed-root sessions are blocked by ${some(blocking.map(nameOf))}`]),
  ];
  if (told.length > 0) {
    return drift(told.join('; '), evidence);
  }
  const mayBlock = new Set(blocks.flatMap(targetsOf));
  const doubts = members.flatMap((account) => [reachOf(guarded, account), reachOf(mayBlock, account)]);
  const doubtful = doubts.find((reach) => typeof reach !== 'string');
  return doubtful === undefined
    ? pass(`every member account is reached by ${some(guards.map(nameOf))}`, evidence)
    : unknown(doubtful.cause, [...evidence, doubtful.provenance]);
}

function nameOf({ name, id }: ServiceControlPolicy): string {
  return `${name} (${id})`;
}

/** An organization has one root: what is attached to it needs no look at where an account is. */
const root = 'root';

function targetsOf({ targets }: ServiceControlPolicy): readonly string[] {
  return targets.map((target) => (target.startsWith('r-') ? root : target));
}

/** Where a policy that reaches the account can be attached, as far as it is known. */
function placesOf({ id, parents }: Account): readonly string[] {
  return parents.state === 'value' ? [root, ...parents.value, id] : [root, id];
}

/** What is attached to an organizational unit may reach an account whose place could not be read. */
function reachOf(targets: ReadonlySet<string>, account: Account): Reach {
  if (placesOf(account).some((place) => targets.has(place))) {
    return 'yes';
  }
  const { parents } = account;
  return parents.state === 'unavailable' && targets.size > 0 ? parents : 'no';
}
