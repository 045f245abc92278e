import type { Account } from '../snapshot/account.ts';
import type { UnavailableFact } from '../snapshot/fact.ts';
import type { ServiceControlPolicy } from '../snapshot/facts.ts';
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
    'A service control policy with a Deny on every action and resource for principals like arn:aws:iam::*:root reaches every member account that is not closed, by the root of the organization, an organizational unit or the account itself. Each such policy exempts sessions of sts:AssumeRoot (`Null: { "aws:AssumedRoot": "true" }`), because it would else block the central audit and recovery. Only that shape counts: one with NotAction or further conditions may leave the root user something. The management account is bound by no such policy.',
  expectation: words(['present']),
  example: 'present',
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

/** Whether a policy reaches an account; a fact where the account's place could not be read. */
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
  const guards = read.value
    .map((policy): Guarding => ({ ...policy, ...guardOf(policy.document, partition) }))
    .filter(({ denies }) => denies);
  const reaches = members.map((account) => ({ account, reach: reachOf(guards, account) }));
  const bare = reaches.filter(({ reach }) => reach === 'no').map(({ account }) => account);
  const blocking = guards.filter(
    (guard) => guard.blocks && members.some((account) => reachOf([guard], account) === 'yes'),
  );
  const told = [
    ...(bare.length === 0 ? [] : [`no such policy reaches ${someAccounts(bare)}`]),
    ...(blocking.length === 0 ? [] : [`assumed-root sessions are blocked by ${some(blocking.map(nameOf))}`]),
  ];
  if (told.length > 0) {
    return drift(told.join('; '), evidence);
  }
  return judgeDoubtful(
    guards,
    reaches.map(({ reach }) => reach),
    evidence,
  );
}

function judgeDoubtful(
  guards: readonly Guarding[],
  reaches: readonly Reach[],
  evidence: Outcome['evidence'],
): Outcome {
  const [doubtful] = reaches.flatMap((reach) => (typeof reach === 'string' ? [] : [reach]));
  return doubtful === undefined
    ? pass(`every member account is reached by ${some(guards.map(nameOf))}`, evidence)
    : unknown(doubtful.cause, [...evidence, doubtful.provenance]);
}

function nameOf({ name, id }: ServiceControlPolicy): string {
  return `${name} (${id})`;
}

/** An organization has one root, so that what is attached to a root needs no look at where the account is. */
function reachOf(guards: readonly Guarding[], { id, parents }: Account): Reach {
  const above = new Set(parents.state === 'value' ? [...parents.value, id] : [id]);
  const reached = guards.some(({ targets }) =>
    targets.some((target) => above.has(target) || target.startsWith('r-')),
  );
  if (reached) {
    return 'yes';
  }
  return parents.state === 'unavailable' && guards.length > 0 ? parents : 'no';
}
