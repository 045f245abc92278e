import * as v from 'valibot';
import type { Trail } from '../snapshot/detection.ts';
import { noSource } from '../snapshot/fact.ts';
import { alike, demandsAll } from './compare.ts';
import type { Control, Subject } from './definition.ts';
import { defineControl, plainOr, words } from './expectation.ts';
import { drift, list, type Outcome, pass, readFact, unknown } from './judging.ts';
import { isLone } from './mending.ts';
import { judgeOrganization } from './organization.ts';

export const detectionOrganizationTrail: Control = defineControl({
  id: 'detection.organization-trail',
  title: 'A trail records every account of the organization, in every region',
  severity: 'medium',
  description:
    'A trail of the organization records what happens in all of its accounts, and no member can stop it. It must be one of all regions, and be logging. Meant for the management account, or for the delegated administrator of CloudTrail.',
  expectation: words(['present']),
  example: 'present',
  compare: alike,
  needs: () => ['detection.trails'],
  judge: (_present, subject) => [
    {
      expected: 'a trail of the organization, of all regions, that is logging',
      ...judgeOrganization(subject, judgeTrails),
    },
  ],
  mend: () => ({
    text: 'Make a trail of the organization for all regions, then start it: aws cloudtrail start-logging.',
    command:
      "aws cloudtrail create-trail --name=organization --s3-bucket-name='<bucket>' --is-organization-trail --is-multi-region-trail",
  }),
  references: {
    documentation:
      'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html',
  },
});

function judgeTrails({ facts }: Subject): Outcome {
  const trails = readFact(facts, 'detection.trails');
  if (trails.state !== 'value') return trails.outcome;
  const evidence = [trails.provenance];
  const good = trails.value.filter((trail) => faultsOf(trail).length === 0);
  if (good.length > 0) return pass(list(good.map(({ name }) => name).toSorted()), evidence);
  const near = trails.value.map((trail) => `${trail.name} is ${list(faultsOf(trail))}`);
  return drift(near.length === 0 ? 'no trail' : near.toSorted().join('; '), evidence);
}

function faultsOf({ organization, multiRegion, logging }: Trail): readonly string[] {
  return [
    ...(organization ? [] : ['of one account']),
    ...(multiRegion ? [] : ['of one region']),
    ...(logging ? [] : ['not logging']),
  ];
}

export const detectionGuardDuty: Control = defineControl({
  id: 'detection.guardduty',
  title: 'GuardDuty is on, and is enabled in the accounts of the organization by itself',
  severity: 'medium',
  description:
    "Amazon GuardDuty finds, among others, `Policy:IAMUser/RootCredentialUsage`. A detector must be on in the region of the run (`aws-region`), and the organization's new accounts, or all, must get one by themselves. Only GuardDuty's delegated administrator is told the latter, so let the rule match that account. An account without an organization needs the detector alone.",
  expectation: words(['enabled']),
  example: 'enabled',
  compare: alike,
  needs: () => ['detection.guardduty'],
  judge: (_enabled, subject) => [
    {
      expected: 'a detector that is on, and auto-enable for new or all accounts',
      ...judgeGuardDuty(subject),
    },
  ],
  mend: () => ({
    text: 'Enable GuardDuty, and let it enable the accounts of the organization by itself: aws guardduty update-organization-configuration, with --detector-id and --auto-enable-organization-members=ALL, in the administrator account.',
    command: "aws guardduty create-detector --region='<region of the run>' --enable",
  }),
  references: {
    documentation: 'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_organizations.html',
  },
});

function judgeGuardDuty({ facts, account }: Subject): Outcome {
  const found = readFact(facts, 'detection.guardduty');
  if (found.state !== 'value') return found.outcome;
  const { enabled, autoEnable } = found.value;
  const evidence = [found.provenance];
  if (!enabled) return drift('no detector that is on', evidence);
  if (isLone(account)) return pass('a detector that is on', evidence);
  if (autoEnable === 'not-told') return unknown(notAdministrator, evidence);
  const judged = autoEnable === 'NONE' ? drift : pass;
  return judged(`a detector that is on, auto-enable for ${accountsOf[autoEnable]}`, evidence);
}

const accountsOf = { ALL: 'all accounts', NEW: 'new accounts', NONE: 'no accounts' } as const;

const notAdministrator = noSource(
  'GuardDuty tells only its delegated administrator which accounts get a detector by themselves.',
  'Let the rule match the account that is the delegated administrator of guardduty.amazonaws.com.',
);

const ruleNames = [
  'root-account-mfa-enabled',
  'root-account-hardware-mfa-enabled',
  'iam-root-access-key-check',
] as const;

const rulesText =
  'expected `present` for all of them, or a list such as `[root-account-mfa-enabled, iam-root-access-key-check]`';

export const detectionConfigRules: Control = defineControl({
  id: 'detection.config-rules',
  title: 'AWS Config watches the root user',
  severity: 'medium',
  description:
    'The rules of AWS Config about the root user, in the region of the run (`aws-region`): `root-account-mfa-enabled`, `root-account-hardware-mfa-enabled` and `iam-root-access-key-check`. They are told by what they check, whatever their names.',
  expectation: plainOr(
    v.picklist(['present'], rulesText),
    v.pipe(
      v.array(words(ruleNames), rulesText),
      v.minLength(1, rulesText),
      v.description('A list of the rules, at least one.'),
    ),
    Array.isArray,
  ),
  example: ['root-account-mfa-enabled', 'iam-root-access-key-check'],
  compare: (before, after) => demandsAll(rulesOf(before), rulesOf(after)),
  needs: () => ['detection.config-rules'],
  judge: (expected, { facts }) => {
    const wanted = expected === 'present' ? ruleNames : [...new Set(expected)];
    return [{ expected: wanted.join(', '), ...judgeRules(wanted, facts) }];
  },
  mend: () => ({
    text: 'Add each rule that is missing, by its own name.',
    command:
      'aws configservice put-config-rule --region=\'<region of the run>\' --config-rule=\'{"ConfigRuleName":"root-account-mfa-enabled","Source":{"Owner":"AWS","SourceIdentifier":"ROOT_ACCOUNT_MFA_ENABLED"}}\'',
  }),
  references: {
    config: [...ruleNames],
    documentation:
      'https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html',
  },
});

function rulesOf(expected: 'present' | readonly string[]): readonly string[] {
  return expected === 'present' ? ruleNames : expected;
}

function judgeRules(wanted: readonly (typeof ruleNames)[number][], facts: Subject['facts']): Outcome {
  const rules = readFact(facts, 'detection.config-rules');
  if (rules.state !== 'value') return rules.outcome;
  const evidence = [rules.provenance];
  const active = new Set(rules.value.filter((rule) => rule.active).map(({ identifier }) => identifier));
  const missing = wanted.filter((name) => !active.has(identifierOf(name)));
  return missing.length === 0
    ? pass(wanted.join(', '), evidence)
    : drift(`without ${list(missing)}`, evidence);
}

/** AWS's own name for what a rule checks is its page's name in capitals. */
function identifierOf(name: string): string {
  return name.toUpperCase().replaceAll('-', '_');
}

export const detectionSecurityHub: Control = defineControl({
  id: 'detection.security-hub',
  title: 'Security Hub is on',
  severity: 'medium',
  description:
    'AWS Security Hub gathers findings about the root user from its own controls, AWS Config and GuardDuty. It must be on in the region of the run (`aws-region`).',
  expectation: words(['enabled']),
  example: 'enabled',
  compare: alike,
  needs: () => ['detection.security-hub'],
  judge: (_enabled, { facts }) => [{ expected: 'enabled', ...judgeHub(facts) }],
  mend: () => ({
    text: "Enable Security Hub, or let the organization's administrator do it.",
    command: "aws securityhub enable-security-hub --region='<region of the run>'",
  }),
  references: {
    documentation: 'https://docs.aws.amazon.com/securityhub/latest/userguide/what-is-securityhub.html',
  },
});

function judgeHub(facts: Subject['facts']): Outcome {
  const hub = readFact(facts, 'detection.security-hub');
  if (hub.state !== 'value') return hub.outcome;
  return (hub.value === 'enabled' ? pass : drift)(hub.value, [hub.provenance]);
}
