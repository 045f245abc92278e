import { describe, expect, it } from 'vitest';
import { matchesGlob, matchesPath } from '../../src/controls/glob.ts';

describe('a glob over a name', () => {
  it.each([
    ['prod-*', 'prod-payments', true],
    ['prod-*', 'prod-', true],
    ['prod-*', 'nonprod-payments', false],
    ['*', '', true],
    ['*', 'a/b', true],
    ['', '', true],
    ['', 'a', false],
    ['a', '', false],
    ['legacy-?', 'legacy-1', true],
    ['legacy-?', 'legacy-', false],
    ['legacy-?', 'legacy-12', false],
    ['*-ci-*', 'legacy-ci-ci-1', true],
    ['*ab', 'aab', true],
    ['a*b*c', 'abcbc', true],
    ['a*b*c', 'abcb', false],
    ['**', 'anything', true],
    ['Prod', 'prod', false],
    ['?', '😀', true],
  ])('%j on %j gives %s', (pattern, text, expected) => {
    expect(matchesGlob(pattern, text)).toBe(expected);
  });

  it.each(['aws+*@example.com', '(a|b)', '[abc]', 'a.c', '^$', '\\d', '{1}'])(
    'takes every character but the stars and question marks of %j as it stands',
    (pattern) => {
      expect(matchesGlob(pattern, pattern)).toBe(true);
      expect(matchesGlob(pattern, `${pattern}x`)).toBe(false);
    },
  );

  it('ends in good time on a pattern that makes backtracking explode', () => {
    expect(matchesGlob(`${'*a'.repeat(50)}b`, 'a'.repeat(5000))).toBe(false);
    expect(matchesGlob('*a'.repeat(50), 'a'.repeat(5000))).toBe(true);
  });
});

describe('a glob over an organizational-unit path', () => {
  it.each([
    ['Workloads/Prod', 'Workloads/Prod', true],
    ['Workloads/Prod', 'Workloads/Prod/Payments', false],
    ['Workloads/Prod/**', 'Workloads/Prod/Payments/Card', true],
    ['Workloads/Prod/**', 'Workloads/Prod', true],
    ['Workloads/Prod/**', 'Workloads/Production', false],
    ['Workloads/Prod/**', 'Workloads', false],
    ['Workloads/*', 'Workloads/Prod', true],
    ['Workloads/*', 'Workloads', false],
    ['Workloads/*', 'Workloads/Prod/Payments', false],
    ['*', 'Workloads/Prod', false],
    ['Work*/P?od', 'Workloads/Prod', true],
    ['**/Prod', 'Prod', true],
    ['**/Prod', 'Workloads/EU/Prod', true],
    ['**/Prod/**', 'Workloads/Prod/Payments', true],
    ['A/**/B', 'A/B', true],
    ['A/**/B', 'A/x/y/B', true],
    ['A/**/B', 'A/x/y/C', false],
    ['**', 'Workloads', true],
    ['**', '', true],
    ['*', '', false],
    ['', '', true],
    ['', 'Workloads', false],
  ])('%j on %j gives %s', (pattern, path, expected) => {
    expect(matchesPath(pattern, path)).toBe(expected);
  });

  it('ends in good time on a pattern that makes backtracking explode', () => {
    const path = Array(500).fill('a').join('/');
    expect(matchesPath(`${'**/a/'.repeat(50)}b`, path)).toBe(false);
  });
});
