import type { GenericSchema } from 'valibot';
import type { FactId, FactTypes } from '../snapshot/facts.ts';
import { alike } from './compare.ts';
import type { Control, Mend, References, Severity, Subject } from './definition.ts';
import { defineControl, words } from './expectation.ts';
import { drift, notApplicable, type Outcome, pass, readFact } from './judging.ts';

/** What is about an organization means nothing for a lone account. */
export function judgeOrganization(subject: Subject, judge: (subject: Subject) => Outcome): Outcome {
  const { organizationalUnit } = subject.account;
  return organizationalUnit.state === 'not-applicable'
    ? notApplicable(organizationalUnit.reason, [organizationalUnit.provenance])
    : judge(subject);
}

interface Switch<Word extends string, Id extends FactId> {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly description: string;
  readonly word: Word;
  readonly fact: Id;
  readonly isOn: (value: FactTypes[Id]) => boolean;
  readonly off: string;
  readonly mend: Mend;
  readonly references: References;
}

export const organizationFeatureSet: Control = switchControl({
  id: 'organization.feature-set',
  title: 'The organization has all features',
  severity: 'medium',
  description:
    'An organization for consolidated billing alone has no service control policies, no trusted access and no central root access.',
  word: 'all',
  fact: 'organization-settings',
  isOn: ({ featureSet }) => featureSet === 'ALL',
  off: 'consolidated billing alone',
  mend: {
    text: 'Enable all features; accounts that were invited have to agree first.',
    command: 'aws organizations enable-all-features',
  },
  references: {
    documentation:
      'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_org_support-all-features.html',
  },
});

const centralAccess = {
  cis: { 'v1.4–4.0': undefined, 'v5.0': undefined, 'v6.0': undefined, 'v7.0': '2.1.1' },
  documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html',
} as const;

export const organizationRootCredentialsManagement: Control = switchControl({
  id: 'organization.root-credentials-management',
  title: 'Root credentials of member accounts are managed centrally',
  severity: 'high',
  description:
    'With this feature the management account can delete the root credentials of member accounts, and new accounts get none. Enabling it deletes nothing: what members still have is judged by the `root-user` controls.',
  word: 'enabled',
  fact: 'organization-features',
  isOn: (features) => features.includes('RootCredentialsManagement'),
  off: 'disabled',
  mend: {
    text: 'Enable the feature, after trusted access for iam.amazonaws.com.',
    command: 'aws iam enable-organizations-root-credentials-management',
  },
  references: centralAccess,
});

export const organizationRootSessions: Control = switchControl({
  id: 'organization.root-sessions',
  title: 'Root sessions for member accounts can be opened centrally',
  severity: 'medium',
  description:
    'With this feature the few tasks that need the root user of a member account (unlocking a bucket or a queue) are done in short sessions opened from the management account, without any root credentials.',
  word: 'enabled',
  fact: 'organization-features',
  isOn: (features) => features.includes('RootSessions'),
  off: 'disabled',
  mend: {
    text: 'Enable the feature, after trusted access for iam.amazonaws.com.',
    command: 'aws iam enable-organizations-root-sessions',
  },
  references: centralAccess,
});

function switchControl<const Word extends string, Id extends FactId>(of: Switch<Word, Id>): Control {
  const { word, fact, isOn, off, mend, ...rest } = of;
  const expectation: GenericSchema<Word> = words([word]);
  return defineControl({
    ...rest,
    expectation,
    example: word,
    compare: alike,
    needs: () => [fact],
    judge: (_on, subject) => [
      {
        expected: word,
        ...judgeOrganization(subject, ({ facts }) => {
          const read = readFact(facts, fact);
          if (read.state !== 'value') {
            return read.outcome;
          }
          return isOn(read.value) ? pass(word, [read.provenance]) : drift(off, [read.provenance]);
        }),
      },
    ],
    mend: () => mend,
  });
}
