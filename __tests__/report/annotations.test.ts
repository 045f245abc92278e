import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/baseline/model.ts';
import { annotationsOf, problemAnnotations } from '../../src/report/annotations.ts';
import { account, baselineFile, denied, finding, manyFindings, result, unknown } from './builders.ts';

function at(line: number) {
  return { file: baselineFile, line, column: 9 };
}

function problems(many: number): readonly Problem[] {
  return Array.from({ length: many }, (_, nth) => ({
    ...at(nth + 1),
    level: 'error',
    message: `\`acess-keys\` is no control. Did you mean \`access-keys\`?`,
  }));
}

describe('drift', () => {
  test('marks the line that declared the expectation once, however many accounts drift', () => {
    const findings = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name, nth) =>
      finding({ account: account({ id: `11112222333${nth}`, name }) }),
    );
    expect(annotationsOf(result({ findings }))).toEqual([
      {
        level: 'warning',
        ...at(12),
        title: 'root-user.access-keys: critical drift',
        message:
          'Expected: absent. 7 accounts drift: a (111122223330): 1 active access key; b (111122223331): 1 active access key; ' +
          'c (111122223332): 1 active access key; d (111122223333): 1 active access key; e (111122223334): 1 active access key and 2 more.',
      },
    ]);
  });

  test('counts and names IAM users', () => {
    const findings = ['alice', 'bob'].map((resource) => finding({ resource, observed: 'no MFA' }));
    expect(annotationsOf(result({ findings }))[0]?.message).toBe(
      'Expected: absent. 2 users in 1 account drift: alice in payments (111122223333): no MFA; bob in payments (111122223333): no MFA.',
    );
  });

  test('names each control where one line declares several', () => {
    const findings = [
      finding({ control: 'iam-users.access-keys.max-age', severity: 'medium' }),
      finding({ control: 'iam-users.access-keys.max-unused', severity: 'low' }),
    ];
    const [only, ...others] = annotationsOf(result({ findings }));
    expect(others).toEqual([]);
    expect(only?.title).toBe('iam-users.access-keys.max-age, iam-users.access-keys.max-unused: medium drift');
    expect(only?.message).toMatch(
      /^iam-users\.access-keys\.max-age: Expected.*iam-users\.access-keys\.max-unused: Expected/,
    );
  });

  test('does not show one account’s expectation for all, where they differ', () => {
    const findings = ['111122223333', '222233334444'].map((id) =>
      finding({ account: account({ id }), expected: `billing+${id}@example.com` }),
    );
    expect(annotationsOf(result({ findings }))[0]?.message).toMatch(/^2 accounts drift: /);
  });

  test.each([
    ['critical', 'warning'],
    ['high', 'warning'],
    ['medium', 'notice'],
    ['low', 'notice'],
  ] as const)('of severity %s is a %s', (severity, level) => {
    expect(annotationsOf(result({ findings: [finding({ severity })] }))[0]?.level).toBe(level);
  });

  test('is all that is marked: what is accepted or unknown is not', () => {
    const findings = [finding({ verdict: 'accepted' }), unknown(account({}), denied)];
    expect(annotationsOf(result({ findings }))).toEqual([]);
  });
});

describe('GitHub’s limits', () => {
  test('ten of a level, the worst first, the last saying how many more', () => {
    const findings = Array.from({ length: 13 }, (_, nth) =>
      finding({ severity: nth === 12 ? 'critical' : 'high', baseline: at(nth + 1) }),
    );
    const shown = annotationsOf(result({ findings }));
    expect(shown).toHaveLength(10);
    expect(shown[0]?.line).toBe(13);
    expect(shown[9]?.message).toMatch(/key\. \(3 more warnings in the job summary\.\)$/);
    expect(shown[8]?.message).not.toContain('more');
  });

  test('a message of 4,000 characters at most, with how many more at its end', () => {
    const findings = Array.from({ length: 500 }, (_, nth) =>
      finding({
        control: `root-user.${'x'.repeat(nth % 50)}`,
        observed: '🔑'.repeat(500),
        baseline: at(nth % 11),
      }),
    );
    const shown = annotationsOf(result({ findings }));
    expect(shown.every(({ message }) => message.length <= 4_000 && message.isWellFormed())).toBe(true);
    expect(shown[9]?.message).toMatch(/… \(1 more warning in the job summary\.\)$/);
  });

  test('30,000 findings on three lines are three annotations', () => {
    expect(annotationsOf(result({ findings: manyFindings(30_000) }))).toHaveLength(3);
  });
});

test('warnings of the run come after drift', () => {
  const warnings: readonly Problem[] = [{ ...at(40), level: 'warning', message: 'Nobody matches.' }];
  const shown = annotationsOf(result({ findings: [finding({ severity: 'high' })], warnings }));
  expect(shown.map(({ line, title }) => [line, title])).toEqual([
    [12, 'root-user.access-keys: high drift'],
    [40, 'Rootline warning'],
  ]);
});

describe('the problems of a baseline', () => {
  test('are errors on their lines', () => {
    expect(problemAnnotations(problems(1))).toEqual([
      { level: 'error', ...at(1), title: 'Invalid baseline', message: problems(1)[0]?.message },
    ]);
  });

  test('are ten at most, the last saying how many more', () => {
    const shown = problemAnnotations(problems(12));
    expect(shown).toHaveLength(10);
    expect(shown[9]?.message).toMatch(/\(2 more errors in the log\.\)$/);
  });
});
