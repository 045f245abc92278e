import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { controlById, controls } from '../../src/controls/catalogue.ts';
import { type Comparison, canonical } from '../../src/controls/compare.ts';

function compare(id: string, before: unknown, after: unknown): Comparison | undefined {
  const control = controlById(id);
  return control?.compare(v.parse(control.expectation, before), v.parse(control.expectation, after));
}

describe('How an expectation relates to the one before it', () => {
  test.each(controls.map((control) => [control.id, control] as const))(
    '%s: the same expectation written twice is the same',
    (_id, control) => {
      const parsed = () => v.parse(control.expectation, structuredClone(control.example));
      expect(control.compare(parsed(), parsed())).toBe('same');
    },
  );

  test.each<[string, unknown, unknown]>([
    ['root-user.mfa', 'enabled', 'hardware'],
    ['root-user.mfa-devices', 1, 2],
    ['root-user.password-age', '365d', '90d'],
    ['root-user.unused-for', '90d', '180d'],
    ['root-user.email', ['aws+*@example.com', 'root@example.com'], 'aws+*@example.com'],
    [
      'organization.trusted-access',
      { 'iam.amazonaws.com': 'enabled' },
      { 'iam.amazonaws.com': 'enabled', 'account.amazonaws.com': 'enabled' },
    ],
    [
      'organization.delegated-administrators',
      { 'iam.amazonaws.com': ['222222222222'] },
      { 'iam.amazonaws.com': ['222222222222'], 'sso.amazonaws.com': [] },
    ],
    ['account.tags', { env: 'prod' }, { env: 'prod', team: 'present' }],
    ['contacts.security', 'present', { email: 'soc@example.com' }],
    ['contacts.security', { email: 'soc@example.com' }, { email: 'soc@example.com', phone: '+1 555 0100' }],
    ['contacts.primary', { country: 'US' }, { country: 'US', city: 'Springfield' }],
    ['iam-users.console-access', 'mfa', 'absent'],
    ['iam-users.access-keys.max-age', '90d', '30d'],
    ['iam-users.access-keys.max-unused', '90d', '45d'],
    ['iam-users.access-keys.max-active', 1, 0],
    ['iam-users.passwords.max-unused', '90d', '45d'],
    ['iam-users.passwords.max-age', '90d', '45d'],
    ['iam-users.allowed', ['break-glass-1', 'break-glass-2'], ['break-glass-1']],
    ['iam-users.password-policy', 'present', { 'minimum-length': 14 }],
    [
      'iam-users.password-policy',
      { 'minimum-length': 8, require: ['symbols'], 'max-age': '365d' },
      { 'minimum-length': 14, require: ['symbols', 'numbers'], 'max-age': '90d' },
    ],
    ['detection.root-usage-alert', { by: 'the SIEM' }, 'present'],
    ['detection.config-rules', ['root-account-mfa-enabled'], 'present'],
  ])('%s: %j is looser than %j', (id, loose, tight) => {
    expect(compare(id, loose, tight)).toBe('tighter');
    expect(compare(id, tight, loose)).toBe('looser');
  });

  test.each<[string, unknown, unknown]>([
    ['root-user.mfa', 'enabled', 'absent'],
    ['root-user.email', 'aws+*@example.com', 'root@example.com'],
    ['organization.accounts', ['111122223333'], ['111122223333', '222222222222']],
    [
      'organization.delegated-administrators',
      { 'iam.amazonaws.com': ['222222222222'] },
      { 'iam.amazonaws.com': [] },
    ],
    ['organization.trusted-access', { 'iam.amazonaws.com': 'enabled' }, { 'iam.amazonaws.com': 'disabled' }],
    ['account.regions', ['eu-south-1'], []],
    ['account.organizational-unit', 'Workloads', 'Sandbox'],
    ['contacts.security', 'present', 'absent'],
    ['contacts.security', { email: 'soc@example.com' }, 'absent'],
    ['contacts.security', { email: 'soc@example.com' }, { email: 'other@example.com', phone: '+1 555 0100' }],
    ['iam-users.allowed', ['one'], ['two']],
    [
      'iam-users.password-policy',
      { 'minimum-length': 14, 'max-age': '90d' },
      { 'minimum-length': 14, 'max-age': 'none' },
    ],
    [
      'iam-users.password-policy',
      { 'minimum-length': 14, 'reuse-prevention': 5 },
      { 'minimum-length': 8, 'reuse-prevention': 24 },
    ],
    ['iam-users.password-policy', 'absent', 'present'],
    ['detection.root-usage-alert', { by: 'the SIEM' }, { by: 'a pager' }],
  ])('%s: %j and %j are neither tighter nor looser', (id, one, other) => {
    expect(compare(id, one, other)).toBe('different');
    expect(compare(id, other, one)).toBe('different');
  });

  test('the order of keys and of items says nothing', () => {
    expect(compare('account.tags', { env: 'prod', team: 'a' }, { team: 'a', env: 'prod' })).toBe('same');
    expect(compare('account.regions', ['eu-south-1', 'af-south-1'], ['af-south-1', 'eu-south-1'])).toBe(
      'same',
    );
  });
});

describe('The text of a value, by which two are compared', () => {
  test('does not depend on the order of keys, at any depth', () => {
    const one = { owner: { team: 'a', mail: 'a@example.com', phone: null }, id: 1 };
    const other = { id: 1, owner: { phone: null, mail: 'a@example.com', team: 'a' } };
    expect(canonical(one)).toBe(canonical(other));
    expect(canonical([one])).toBe(canonical([other]));
  });

  test.each<[unknown, unknown]>([
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [['a'], { 0: 'a' }],
    [null, {}],
    [{ a: 1 }, { a: '1' }],
    [{ a: 1 }, { b: 1 }],
  ])('tells %j from %j', (one, other) => {
    expect(canonical(one)).not.toBe(canonical(other));
  });
});
