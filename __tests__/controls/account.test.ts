import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/snapshot/account.ts';
import {
  account,
  complaints,
  control,
  denied,
  judgeOne,
  mendOf,
  outside,
  provenance,
  subjectOf,
  unavailable,
  value,
} from './builders.ts';

const source = provenance('organizations:ListAccounts');

function judged(id: string, written: unknown, changes: Partial<Account>) {
  return judgeOne(id, written, subjectOf(account(changes), {}));
}

describe('account.name', () => {
  it('compares with a text or pattern, without regard to spacing', () => {
    expect(judged('account.name', 'prod-*', { name: 'prod-payments' }).verdict).toBe('pass');
    expect(judged('account.name', 'Payments Prod', { name: ' Payments  Prod' }).verdict).toBe('pass');
    expect(judged('account.name', 'prod-*', { name: 'Prod-payments' })).toEqual({
      verdict: 'drift',
      expected: 'prod-*',
      observed: 'Prod-payments',
      evidence: [source],
    });
  });

  it('is unknown for an account in no organization, whose name nothing tells', () => {
    const lone = { management: true, organizationalUnit: outside };
    expect(judged('account.name', '*', lone)).toMatchObject({
      verdict: 'unknown',
      cause: { kind: 'no-source' },
    });
  });

  it.each([[''], [' '], [3], [['a']]])('cannot be %j', (written) => {
    expect(complaints('account.name', written)).toHaveLength(1);
  });
});

describe('account.state', () => {
  it('drifts for another state', () => {
    expect(judged('account.state', 'ACTIVE', {}).verdict).toBe('pass');
    expect(judged('account.state', 'ACTIVE', { state: 'PENDING_CLOSURE' })).toMatchObject({
      verdict: 'drift',
      expected: 'ACTIVE',
      observed: 'PENDING_CLOSURE',
    });
  });

  it('is unknown for a state that Rootline does not know', () => {
    expect(judged('account.state', 'ACTIVE', { state: 'UNKNOWN' })).toMatchObject({
      verdict: 'unknown',
      cause: { kind: 'malformed' },
    });
    expect(complaints('account.state', 'UNKNOWN')).toHaveLength(1);
  });
});

describe('account.organizational-unit', () => {
  const unit = (expected: string, path: string) =>
    judged('account.organizational-unit', expected, { organizationalUnit: value(path, source) });

  it('is unknown when it could not be read, and does not apply outside an organization', () => {
    const unread = { organizationalUnit: unavailable(denied) };
    expect(judged('account.organizational-unit', '**', unread)).toMatchObject({ cause: denied });
    expect(judged('account.organizational-unit', '**', { organizationalUnit: outside }).verdict).toBe(
      'not-applicable',
    );
  });

  it.each([
    ['Workloads/**', 'Workloads', 'pass'],
    ['Workloads/**', 'Workloads/Prod/EU', 'pass'],
    ['Workloads/*', 'Workloads/Prod', 'pass'],
    ['Workloads/*', 'Workloads/Prod/EU', 'drift'],
    ['', '', 'pass'],
    ['', 'Workloads', 'drift'],
  ])('%j and %j: %s', (expected, path, verdict) => {
    expect(unit(expected, path).verdict).toBe(verdict);
  });

  it('says what is directly below the root', () => {
    expect(unit('Workloads', '')).toMatchObject({
      verdict: 'drift',
      expected: 'Workloads',
      observed: 'directly below the root',
      evidence: [source],
    });
  });

  it('needs the organizational units of the inventory, and a member to move', () => {
    expect(control('account.organizational-unit').inventory).toEqual(['organizational-units']);
    expect(mendOf('account.organizational-unit', account({}), undefined).command).toContain('111122223333');
    const management = account({ management: true });
    expect(mendOf('account.organizational-unit', management, undefined).command).toBeUndefined();
  });
});

describe('account.tags', () => {
  const tags = (expected: unknown, actual: Readonly<Record<string, string>>) =>
    judged('account.tags', expected, { tags: value(actual, source) });

  it('is unknown when they could not be read', () => {
    expect(judged('account.tags', { env: 'prod' }, { tags: unavailable(denied) })).toMatchObject({
      verdict: 'unknown',
      cause: denied,
    });
  });

  it.each<[Record<string, string>, Record<string, string>, string]>([
    [{ env: 'prod' }, { env: 'prod', team: 'payments' }, 'pass'],
    [{ env: 'prod' }, { env: 'Prod' }, 'drift'],
    [{ env: 'prod' }, { Env: 'prod' }, 'drift'],
    [{ env: 'prod-*' }, { env: 'prod-eu' }, 'pass'],
    [{ team: 'present' }, { team: '' }, 'pass'],
    [{ team: 'present' }, {}, 'drift'],
    [{ team: '*' }, {}, 'drift'],
    [{ legacy: 'absent' }, {}, 'pass'],
    [{ legacy: 'absent' }, { legacy: 'absent' }, 'drift'],
    [{ toString: 'absent' }, {}, 'pass'],
  ])('%j of %j: %s', (expected, actual, verdict) => {
    expect(tags(expected, actual).verdict).toBe(verdict);
  });

  it('drifts in one judgement that names every tag that deviates', () => {
    expect(tags({ env: 'prod', team: 'present', legacy: 'absent' }, { env: 'dev', legacy: '1' })).toEqual({
      verdict: 'drift',
      expected: 'env: prod, team: present, legacy: absent',
      observed: 'env: dev, team: absent, legacy: 1',
      reason: 'Not as declared: env, team and legacy.',
      evidence: [source],
    });
  });

  it.each([[{}], [{ env: 1 }], ['prod'], [null]])('cannot be %j', (written) => {
    expect(complaints('account.tags', written)).toHaveLength(1);
  });
});
