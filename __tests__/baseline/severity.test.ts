import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/baseline/resolve.ts';
import type { Judgement } from '../../src/controls/definition.ts';
import { evaluate } from '../../src/drift/evaluate.ts';
import { account, noValues, now, sound } from './fixtures.ts';

function severities(written: string): Readonly<Record<string, unknown>> {
  const { expectations } = resolve(
    sound(`version: 1\nextends: cis-5\nseverity: ${written}\n`),
    account({}),
    noValues,
  );
  return Object.fromEntries(expectations.map(({ control, severity }) => [control.id, severity]));
}

describe('the severity of a baseline', () => {
  test('is for the control it names, and for all below a prefix', () => {
    expect(severities('{ contacts.security: low, iam-users.access-keys: critical }')).toMatchObject({
      'contacts.security': 'low',
      'contacts.billing': undefined,
      'iam-users.access-keys.max-age': 'critical',
      'iam-users.access-keys.max-unused': 'critical',
      'iam-users.console-access': undefined,
    });
  });

  test('is that of the longest name, in whatever order they stand', () => {
    for (const written of [
      '{ iam-users: low, iam-users.access-keys.max-age: high }',
      '{ iam-users.access-keys.max-age: high, iam-users: low }',
    ]) {
      expect(severities(written)).toMatchObject({
        'iam-users.access-keys.max-age': 'high',
        'iam-users.access-keys.max-unused': 'low',
      });
    }
  });

  test('also takes the place of a milder step of the control', () => {
    const of = account({});
    const milder: Judgement = {
      verdict: 'drift',
      expected: 'no access keys',
      observed: '1 inactive access key',
      evidence: [],
      severity: 'high',
    };
    const judged = (written: string) => {
      const resolution = resolve(sound(`version: 1\nextends: cis-5\n${written}`), of, noValues);
      const expectations = resolution.expectations
        .filter(({ control }) => control.id === 'root-user.access-keys')
        .map((one) => ({ ...one, control: { ...one.control, judge: () => [milder] } }));
      return evaluate({ ...resolution, expectations }, { account: of, facts: {} }, [of], now).findings[0]
        ?.severity;
    };
    expect(judged('')).toBe('high');
    expect(judged('severity: { root-user: low }\n')).toBe('low');
  });
});
