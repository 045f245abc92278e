import { describe, expect, test } from 'vitest';
import { fitsGlob, fitsPath } from '../../src/baseline/fitting.ts';

describe('a glob', () => {
  const cases: readonly (readonly [glob: string, fitting: readonly string[], others: readonly string[]])[] = [
    ['prod', ['prod'], ['', 'production', 'preprod', 'Prod']],
    ['prod-*', ['prod-', 'prod-a', 'prod-a/b'], ['prod', 'preprod-a']],
    ['*-prod', ['-prod', 'a-prod'], ['prod', 'a-production']],
    ['pay*-prod', ['pay-prod', 'payments-prod'], ['pay', '-prod', 'paymentsprod', 'repay-prod']],
    ['?', ['a'], ['', 'ab']],
    ['v?-prod', ['v1-prod'], ['v-prod', 'v12-prod']],
    ['a*b*c', ['abc', 'axbxc'], ['ac', 'axc', 'abcd']],
    ['a?*', ['ab', 'abc'], ['a']],
    ['*?z', ['az', 'abz'], ['z']],
  ];
  test.each(cases)('%s', (glob, fitting, others) => {
    expect(fitting.filter((text) => !fitsGlob(glob)(text))).toEqual([]);
    expect(others.filter((text) => fitsGlob(glob)(text))).toEqual([]);
  });

  test('takes no letter of a text twice, for its beginning and for its end', () => {
    expect(['b', 'bb', 'bxb'].map(fitsGlob('b*b'))).toEqual([false, true, true]);
    expect(['aba', 'abba'].map(fitsGlob('ab*ba'))).toEqual([false, true]);
    expect(['aba', 'abba', 'abxyba'].map(fitsGlob('ab**ba'))).toEqual([false, true, true]);
  });
});

describe('a glob over paths', () => {
  const cases: readonly (readonly [glob: string, fitting: readonly string[], others: readonly string[]])[] = [
    ['', [''], ['Workloads']],
    ['Workloads/Prod', ['Workloads/Prod'], ['Workloads', 'Prod', 'Workloads/Prod/EU', 'A/Workloads/Prod']],
    [
      'Workloads/Prod/*',
      ['Workloads/Prod/EU'],
      ['Workloads/Prod', 'Workloads/Prod/EU/A', 'Workloads/Prod2/EU'],
    ],
    [
      'Workloads/Prod/**',
      ['Workloads/Prod', 'Workloads/Prod/EU', 'Workloads/Prod/EU/A'],
      ['Workloads', 'Workloads/Production', 'A/Workloads/Prod'],
    ],
    ['**/Prod', ['Prod', 'EU/Prod', 'A/EU/Prod'], ['Preprod', 'EU/Preprod', 'Prod/EU']],
    ['*/EU/Prod', ['A/EU/Prod'], ['EU/Prod', 'A/B/EU/Prod', 'A/EUProd']],
    ['A/**/Z', ['A/Z', 'A/B/Z', 'A/B/C/Z'], ['A', 'Z', 'A/B', 'B/Z']],
    ['Team-?/Prod', ['Team-a/Prod'], ['Team-/Prod', 'Team-ab/Prod', 'Team-a/Dev']],
  ];
  test.each(cases)('%s', (glob, fitting, others) => {
    expect(fitting.filter((path) => !fitsPath(glob)(path))).toEqual([]);
    expect(others.filter((path) => fitsPath(glob)(path))).toEqual([]);
  });
});
