import * as v from 'valibot';
import type { Region } from '../snapshot/facts.ts';
import { sameItems } from './compare.ts';
import type { Control, Subject } from './definition.ts';
import { defineControl } from './expectation.ts';
import { because, drift, list, type Outcome, pass, readFact } from './judging.ts';
import { accountOption } from './mending.ts';

const regionText = 'expected a region such as `eu-south-1`';

export const accountRegions: Control = defineControl({
  id: 'account.regions',
  title: 'Exactly the declared opt-in regions are enabled',
  severity: 'medium',
  description:
    'A region that nobody uses is one that nobody watches. The regions that somebody has to enable first must be exactly those listed. Regions that AWS enables for everybody do not count. One that is being enabled counts as enabled, one that is being disabled as disabled, and the finding says so.',
  expectation: v.pipe(
    v.array(
      v.pipe(v.string(regionText), v.regex(/^[a-z]{2,}(?:-[a-z]+)+-[0-9]$/, regionText)),
      'expected a list of regions, such as `[eu-south-1]`',
    ),
    v.description('A list of the opt-in regions that are enabled; an empty list for none.'),
  ),
  example: ['eu-south-1'],
  compare: sameItems,
  needs: () => ['regions'],
  judge: (expected, subject) => [{ expected: sayRegions(expected), ...judgeRegions(expected, subject) }],
  mend: ({ account }) => ({
    text: 'Disable what nobody declared, after a look at what runs there; enable what is missing with aws account enable-region.',
    command: `aws account disable-region${accountOption(account)} --region-name='<region>'`,
  }),
  references: {
    documentation: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html',
  },
});

function sayRegions(names: readonly string[]): string {
  return names.length === 0 ? 'no opt-in regions' : [...new Set(names)].sort().join(', ');
}

function judgeRegions(expected: readonly string[], { facts }: Subject): Outcome {
  const regions = readFact(facts, 'regions');
  if (regions.state !== 'value') {
    return regions.outcome;
  }
  const evidence = [regions.provenance];
  const enabled = new Set(regions.value.filter(isOptedIn).map(({ name }) => name));
  const standard = regions.value.filter(({ status }) => status === 'ENABLED_BY_DEFAULT');
  const ofEverybody = new Set(standard.map(({ name }) => name));
  const wanted = new Set(expected.filter((name) => !ofEverybody.has(name)));
  const same = enabled.size === wanted.size && [...enabled].every((name) => wanted.has(name));
  return because((same ? pass : drift)(sayRegions([...enabled]), evidence), changing(regions.value));
}

function isOptedIn({ status }: Region): boolean {
  return status === 'ENABLED' || status === 'ENABLING';
}

function changing(regions: readonly Region[]): string | undefined {
  const told = regions.flatMap(({ name, status }) =>
    status === 'ENABLING' || status === 'DISABLING' ? [`${name} is being ${changes[status]}`] : [],
  );
  return told.length === 0 ? undefined : `${list(told.toSorted())}.`;
}

const changes = { ENABLING: 'enabled', DISABLING: 'disabled' } as const;
