import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/drift/finding.ts';
import { verdict } from '../drift/builders.ts';
import { findings } from './builders.ts';

const id = '111122223333';
const drift: Partial<Finding> = { control: 'root-user.mfa', verdict: 'drift', severity: 'critical' };
const accepted: Partial<Finding> = { ...drift, verdict: 'accepted', until: '2027-01-31' };
const unknown: Partial<Finding> = { ...drift, verdict: 'unknown' };

const between = (before: readonly Partial<Finding>[], after: readonly Partial<Finding>[]) =>
  findings([verdict(id, ...before), verdict(id, ...after)]);

describe('What a change does to the findings', () => {
  test('drift that is there before and after is kept, and only counted', () => {
    expect(between([drift], [{ ...drift, severity: 'low' }])).toEqual({
      added: [],
      resolved: [],
      unclear: [],
      kept: { critical: 0, high: 0, medium: 0, low: 1 },
    });
  });

  test('drift that nobody expected, or that an exception accepted, is added', () => {
    expect(between([], [drift]).added).toMatchObject([{ key: `${id}/root-user.mfa` }]);
    expect(between([accepted], [drift]).added).toHaveLength(1);
  });

  test('drift that is expected no more is resolved by the expectation, accepted drift by an exception', () => {
    expect(between([drift], []).resolved).toMatchObject([{ by: 'expectation' }]);
    expect(between([drift], [accepted]).resolved).toMatchObject([{ by: 'exception' }]);
  });

  test('what is unknown on either side is neither added nor resolved', () => {
    for (const diff of [between([unknown], [drift]), between([drift], [unknown])]) {
      expect(diff).toMatchObject({ added: [], resolved: [] });
      expect(diff.unclear).toHaveLength(1);
    }
    expect(between([unknown], [unknown])).toEqual(between([], []));
    expect(between([unknown], [])).toEqual(between([], []));
    expect(between([accepted], [unknown])).toEqual(between([], []));
  });

  test('what the change is the first to ask, and cannot be told, is left in the unknown', () => {
    const diff = between([], [unknown]);
    expect(diff).toMatchObject({ added: [], resolved: [] });
    expect(diff.unclear).toMatchObject([{ key: `${id}/root-user.mfa` }]);
  });

  test('findings of users are told apart, and stand worst first, with the owner who has them', () => {
    const key = (resource: string, severity: Finding['severity']) => ({
      resource,
      severity,
      control: 'iam-users.access-keys',
    });
    const base = {
      ...verdict(id, key('b', 'low'), key('a', 'high')),
      owner: { assignees: ['octocat'], labels: [] },
    };
    const { resolved } = findings([base, verdict(id)]);
    expect(resolved.map(({ resource, owner }) => [resource, owner])).toEqual([
      ['a', base.owner],
      ['b', base.owner],
    ]);
  });
});
