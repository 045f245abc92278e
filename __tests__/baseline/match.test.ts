import { describe, expect, test } from 'vitest';
import { type Decision, matches, opposite } from '../../src/baseline/match.ts';
import type { Match } from '../../src/baseline/model.ts';
import type { Account } from '../../src/snapshot/account.ts';
import { account, denied, notThere, unreadable, value } from './fixtures.ts';

const unknown: Decision = { cause: denied };

describe("decisions combine by Kleene's logic", () => {
  const units: Readonly<Record<string, Partial<Account>>> = {
    yes: { organizationalUnit: value('A') },
    no: { organizationalUnit: value('B') },
    unknown: { organizationalUnit: unreadable },
  };
  const tags: Readonly<Record<string, Partial<Account>>> = {
    yes: { tags: value({ env: 'a' }) },
    no: { tags: value({}) },
    unknown: { tags: unreadable },
  };
  const cases: readonly (readonly [unit: string, tag: string, decision: Decision])[] = [
    ['yes', 'yes', 'yes'],
    ['yes', 'no', 'no'],
    ['yes', 'unknown', unknown],
    ['no', 'yes', 'no'],
    ['no', 'no', 'no'],
    ['no', 'unknown', 'no'],
    ['unknown', 'yes', unknown],
    ['unknown', 'no', 'no'],
    ['unknown', 'unknown', unknown],
  ];
  test.each(cases)('%s and %s is %j', (unit, tag, decision) => {
    const of = account({ ...units[unit], ...tags[tag] });
    expect(matches({ ou: ['A'], tags: { env: ['a'] } }, of)).toEqual(decision);
    expect(matches({ tags: { env: ['a'] }, within: { ou: ['A'] } }, of)).toEqual(decision);
  });

  test('the opposite of what is not known is not known', () => {
    expect([opposite('yes'), opposite('no'), opposite(unknown)]).toEqual(['no', 'yes', unknown]);
  });
});

describe('what is known matches or does not', () => {
  const cases: readonly (readonly [Match, Partial<Account>, Decision])[] = [
    ['all', {}, 'yes'],
    [{ ids: ['444455556666', '111122223333'] }, {}, 'yes'],
    [{ ids: ['444455556666'] }, {}, 'no'],
    [{ names: ['prod-*'] }, { name: 'prod-a' }, 'yes'],
    [{ names: ['prod-*'] }, { name: 'preprod-a' }, 'no'],
    [{ names: ['prod-*'] }, { name: 'Prod-a' }, 'no'],
    [{ names: ['dev', '*-a'] }, { name: 'prod-a' }, 'yes'],
    [{ names: ['prod'] }, { name: 'prod-a' }, 'no'],
    [{ managementAccount: true }, { management: true }, 'yes'],
    [{ managementAccount: true }, { management: false }, 'no'],
    [{ managementAccount: false }, { management: false }, 'yes'],
    [{ ou: ['Workloads/**'] }, { organizationalUnit: value('Workloads') }, 'yes'],
    [{ ou: ['Workloads/**'] }, { organizationalUnit: value('Workloads/Prod/EU') }, 'yes'],
    [{ ou: ['Workloads/**'] }, { organizationalUnit: value('Workloads2/Prod') }, 'no'],
    [{ ou: ['Workloads/*'] }, { organizationalUnit: value('Workloads/Prod') }, 'yes'],
    [{ ou: ['Workloads/*'] }, { organizationalUnit: value('Workloads/Prod/EU') }, 'no'],
    [{ ou: ['Workloads'] }, { organizationalUnit: value('Workloads/Prod') }, 'no'],
    [{ ou: ['Sandbox', 'Workloads/**'] }, { organizationalUnit: value('Workloads/Prod') }, 'yes'],
    [{ ou: ['Sandbox', 'Workloads/**'] }, { organizationalUnit: value('Security') }, 'no'],
    [{ ou: ['Work*/Prod'] }, { organizationalUnit: value('Workloads/Prod') }, 'yes'],
    [{ ou: ['**/Prod'] }, { organizationalUnit: value('Workloads/EU/Prod') }, 'yes'],
    [{ ou: ['**'] }, { organizationalUnit: value('') }, 'yes'],
    [{ ou: ['*'] }, { organizationalUnit: value('') }, 'no'],
    [{ ou: [''] }, { organizationalUnit: value('') }, 'yes'],
    [{ ou: [''] }, { organizationalUnit: value('Workloads') }, 'no'],
    [{ tags: { env: ['prod', 'live'] } }, { tags: value({ env: 'live' }) }, 'yes'],
    [{ tags: { env: ['pr*'] } }, { tags: value({ env: 'prod' }) }, 'yes'],
    [{ tags: { env: ['prod'] } }, { tags: value({ env: 'dev' }) }, 'no'],
    [{ tags: { env: ['*'] } }, { tags: value({}) }, 'no'],
    [{ tags: { env: [''] } }, { tags: value({ env: '' }) }, 'yes'],
    [{ tags: { env: ['prod'], team: ['a'] } }, { tags: value({ env: 'prod' }) }, 'no'],
    [{ tags: { toString: ['*'] } }, { tags: value({}) }, 'no'],
    [{ ids: ['111122223333'], names: ['dev'] }, {}, 'no'],
    [{ not: { ids: ['111122223333'], names: ['dev'] } }, {}, 'yes'],
    [{ names: ['pay*'], not: { ids: ['111122223333'] } }, {}, 'no'],
    [{ not: { not: { ids: ['111122223333'] } } }, {}, 'yes'],
  ];
  test.each(cases)('%j about %j: %j', (match, differing, decision) => {
    expect(matches(match, account(differing))).toEqual(decision);
  });
});

describe('what could not be read decides nothing', () => {
  const tags = { tags: unreadable };
  const cases: readonly (readonly [Match, Partial<Account>, Decision])[] = [
    [{ tags: { env: ['prod'] } }, tags, unknown],
    [{ not: { tags: { env: ['prod'] } } }, tags, unknown],
    [{ ou: ['A/**'] }, { organizationalUnit: unreadable }, unknown],
    [{ ids: ['111122223333'], tags: { env: ['prod'] } }, tags, unknown],
    [{ ids: ['444455556666'], tags: { env: ['prod'] } }, tags, 'no'],
    [{ ou: ['Sandbox'], tags: { env: ['prod'] } }, tags, 'no'],
    [{ ou: ['Sandbox'], tags: { env: ['prod'] } }, { organizationalUnit: unreadable, tags: value({}) }, 'no'],
    [{ tags: { env: ['prod'] }, not: { ids: ['111122223333'] } }, tags, 'no'],
    [{ not: { ids: ['444455556666'], tags: { env: ['prod'] } } }, tags, 'yes'],
    [{ names: ['pay*'] }, tags, 'yes'],
  ];
  test.each(cases)('%j without %o: %j', (match, differing, decision) => {
    expect(matches(match, account(differing))).toEqual(decision);
  });
});

test('an account outside any organization has no tags and no unit', () => {
  const lone = account({ tags: notThere, organizationalUnit: notThere });
  expect(matches({ tags: { env: ['*'] } }, lone)).toBe('no');
  expect(matches({ ou: ['**'] }, lone)).toBe('no');
  expect(matches({ not: { tags: { env: ['prod'] } } }, lone)).toBe('yes');
});
