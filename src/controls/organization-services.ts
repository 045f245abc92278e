import * as v from 'valibot';
import { alike, byKey, sameItems } from './compare.ts';
import type { Control, Subject } from './definition.ts';
import { accountId, defineControl, words } from './expectation.ts';
import { asDeclared, type Outcome, readFact } from './judging.ts';
import { judgeOrganization } from './organization.ts';

const serviceText = 'expected a service principal such as `iam.amazonaws.com`';
const service = v.pipe(v.string(serviceText), v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, serviceText));

const switches = v.pipe(
  v.record(
    service,
    words(['enabled', 'disabled']),
    'expected a map of service principals, such as `iam.amazonaws.com: enabled`',
  ),
  v.minEntries(1, 'expected at least one service principal, such as `iam.amazonaws.com: enabled`'),
  v.description('A map of service principals, each `enabled` or `disabled`; others may be either.'),
);

export const organizationTrustedAccess: Control = defineControl({
  id: 'organization.trusted-access',
  title: 'AWS services have trusted access as declared',
  severity: 'medium',
  description:
    'A service with trusted access may act in every account of the organization. Central root access needs iam.amazonaws.com, reading contacts centrally needs account.amazonaws.com. Services that are not named may have it or not.',
  expectation: switches,
  example: { 'iam.amazonaws.com': 'enabled', 'account.amazonaws.com': 'enabled' },
  compare: byKey(() => alike),
  needs: () => ['trusted-access'],
  judge: (expected, subject) => [
    {
      expected: Object.entries(expected)
        .map(([name, state]) => `${name} ${state}`)
        .join(', '),
      ...judgeOrganization(subject, ({ facts }) => judgeAccess(expected, facts)),
    },
  ],
  mend: () => ({
    text: 'Enable trusted access for each service that the baseline wants to have it; take it away with aws organizations disable-aws-service-access.',
    command: "aws organizations enable-aws-service-access --service-principal='<service principal>'",
  }),
  references: {
    cis: { 'v1.4–4.0': undefined, 'v5.0': undefined, 'v6.0': undefined, 'v7.0': '2.1.1' },
    documentation: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services.html',
  },
});

function judgeAccess(expected: Readonly<Record<string, string>>, facts: Subject['facts']): Outcome {
  const trusted = readFact(facts, 'trusted-access');
  if (trusted.state !== 'value') {
    return trusted.outcome;
  }
  const actual = Object.keys(expected).map((name) => ({
    name,
    state: trusted.value.includes(name) ? 'enabled' : 'disabled',
  }));
  const observed = actual.map(({ name, state }) => `${name} ${state}`).join(', ');
  const differing = actual.filter(({ name, state }) => state !== expected[name]).map(({ name }) => name);
  return asDeclared(observed, differing, [trusted.provenance]);
}

const delegates = v.pipe(
  v.record(
    service,
    v.array(accountId, 'expected a list of account ids, such as `["222222222222"]`'),
    'expected a map of service principals, such as `iam.amazonaws.com: ["222222222222"]`',
  ),
  v.minEntries(1, 'expected at least one service principal, such as `iam.amazonaws.com: ["222222222222"]`'),
  v.description(
    'A map of service principals, each with the list of the account ids that may administer it; an empty list for nobody.',
  ),
);

export const organizationDelegatedAdministrators: Control = defineControl({
  id: 'organization.delegated-administrators',
  title: 'The delegated administrators are exactly those declared',
  severity: 'high',
  description:
    'A delegated administrator of a service acts with it in every account; that of iam.amazonaws.com can open root sessions. For each service named, the accounts must be exactly those listed, no more and no fewer.',
  expectation: delegates,
  example: { 'iam.amazonaws.com': ['222222222222'] },
  compare: byKey(() => (before, after) => sameItems(before as readonly string[], after as readonly string[])),
  needs: (expected) => Object.keys(expected).map((name) => `delegated-administrators.${name}` as const),
  judge: (expected, subject) => [
    {
      expected: Object.entries(expected)
        .map(([name, ids]) => describe(name, ids))
        .join('; '),
      ...judgeOrganization(subject, ({ facts }) => judgeDelegates(expected, facts)),
    },
  ],
  mend: () => ({
    text: 'Register each account that is declared and missing; take away any other with aws organizations deregister-delegated-administrator.',
    command:
      "aws organizations register-delegated-administrator --account-id='<account id>' --service-principal='<service principal>'",
  }),
  references: {
    cis: { 'v1.4–4.0': undefined, 'v5.0': undefined, 'v6.0': undefined, 'v7.0': '2.1.5, 2.1.6' },
    documentation:
      'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_delegated_admin.html',
  },
});

function describe(name: string, ids: readonly string[]): string {
  return `${name}: ${ids.length === 0 ? 'nobody' : distinct(ids).join(', ')}`;
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}

/** A service whose delegates are not as declared decides; one that could not be read does only where none is. */
function judgeDelegates(
  expected: Readonly<Record<string, readonly string[]>>,
  facts: Subject['facts'],
): Outcome {
  const read = Object.entries(expected).map(([name, ids]) => ({
    name,
    ids,
    fact: readFact(facts, `delegated-administrators.${name}`),
  }));
  const told = read.flatMap(({ name, ids, fact }) =>
    fact.state === 'value'
      ? [{ text: describe(name, fact.value), evidence: fact.provenance, name, same: equal(ids, fact.value) }]
      : [],
  );
  const untold = read.flatMap(({ name, fact }) => (fact.state === 'unread' ? [{ name, ...fact }] : []));
  const differing = told.filter(({ same }) => !same).map(({ name }) => name);
  const [unread] = untold;
  if (differing.length === 0 && unread !== undefined) {
    return unread.outcome;
  }
  const texts = [...told.map(({ text }) => text), ...untold.map(({ name }) => `${name}: not known`)];
  const evidence = told.map(({ evidence }) => evidence);
  return asDeclared(texts.join('; '), differing, evidence);
}

function equal(declared: readonly string[], actual: readonly string[]): boolean {
  return distinct(declared).join() === distinct(actual).join();
}
