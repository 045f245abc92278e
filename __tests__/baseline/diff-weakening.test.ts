import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { kindOfChange } from '../../src/baseline/diff-values.ts';
import { isBelow } from '../../src/baseline/expectations.ts';
import { controls } from '../../src/controls/catalogue.ts';
import type { Facts } from '../../src/snapshot/facts.ts';
import {
  allDevices,
  contact,
  control,
  daysAgo,
  key,
  at as moment,
  noContact,
  noKey,
  report,
  rootInSession,
  row,
  subject,
  summary,
} from '../controls/builders.ts';
import { fc } from '../fast-check.ts';

describe('A weakening never goes unflagged', () => {
  const days = fc.integer({ min: 0, max: 120 }).map((many) => moment(daysAgo(many)));
  const reported = fc.oneof(
    fc.constant(noKey),
    fc
      .record({
        active: fc.boolean(),
        lastRotated: days,
        lastUsed: fc.oneof(days, fc.constant('none' as const)),
      })
      .map(key),
  );
  const facts: fc.Arbitrary<Facts> = fc
    .record({
      mfa: fc.nat(1),
      password: fc.nat(1),
      used: days,
      changed: days,
      devices: fc.subarray(['virtual', 'passkey'] as const),
      contact: fc.oneof(
        fc.constant(noContact()),
        fc
          .record({
            email: fc.constantFrom('soc@example.com', 'ops@example.com'),
            phone: fc.constantFrom('+1 555 0100', '+1 555 0199'),
          })
          .map(contact),
      ),
      users: fc.uniqueArray(fc.constantFrom('ci', 'break-glass-1', 'break-glass-2'), { maxLength: 2 }),
      keys: fc.tuple(reported, reported),
      console: fc.record({
        passwordEnabled: fc.boolean(),
        mfaActive: fc.boolean(),
        passwordLastUsed: days,
        passwordLastChanged: days,
      }),
    })
    .map((of) => ({
      'account-summary': summary({ mfaEnabled: of.mfa, passwordPresent: of.password }),
      'root-user': rootInSession({
        passwordEnabled: of.password === 1,
        mfaActive: of.mfa === 1,
        passwordLastUsed: of.used,
        passwordLastChanged: of.changed,
      }),
      'root-mfa-devices': allDevices(...of.devices),
      'contact.security': of.contact,
      'credential-report': report({
        users: of.users.map((user) => row(user, { ...of.console, accessKeys: of.keys })),
      }),
    }));
  const written: Readonly<Record<string, readonly unknown[]>> = {
    'root-user.mfa': ['hardware', 'enabled', 'absent'],
    'root-user.mfa-devices': [1, 2],
    'root-user.unused-for': ['30d', '90d'],
    'root-user.email': ['aws+*@example.com', ['root@example.com', 'aws+*@example.com'], 'root@example.com'],
    'contacts.security': [
      'present',
      'absent',
      { email: 'soc@example.com' },
      { email: 'ops@example.com' },
      { email: 'soc@example.com', phone: '+1 555 0100' },
    ],
    'iam-users.console-access': ['absent', 'mfa'],
    'iam-users.access-keys.max-age': ['30d', '90d'],
    'iam-users.access-keys.max-unused': ['30d', '90d'],
    'iam-users.access-keys.max-active': [0, 1],
    'iam-users.passwords.max-age': ['30d', '90d'],
    'iam-users.passwords.max-unused': ['30d', '90d'],
    'iam-users.allowed': [['break-glass-*'], ['ci'], ['ci', 'break-glass-1']],
  };
  const pairs = fc
    .constantFrom(...Object.entries(written))
    .chain(([id, values]) =>
      fc.tuple(fc.constant(id), fc.constantFrom(...values), fc.constantFrom(...values)),
    );

  test('where facts drift under the base and pass under the head, the change is flagged', () => {
    fc.assert(
      fc.property(pairs, facts, ([id, before, after], of) => {
        const one = control(id);
        const [base, head] = [v.parse(one.expectation, before), v.parse(one.expectation, after)];
        const judged = (value: unknown) =>
          new Map(one.judge(value, subject(of)).map(({ resource = '', verdict }) => [resource, verdict]));
        const [drifting, passing] = [judged(base), judged(head)];
        const isLost = [...drifting].some(
          ([name, verdict]) => verdict === 'drift' && passing.get(name) === 'pass',
        );
        const kind = kindOfChange(one, { value: base }, { value: head });
        if (isLost) expect(['loosened', 'changed']).toContain(kind);
      }),
      { numRuns: 3_000 },
    );
  });

  test('whoever passes a control that includes others drifts from none of them', () => {
    const including = controls.filter(({ includesBelow }) => includesBelow === true);
    const below = including.flatMap((whole) =>
      controls.filter(({ id }) => isBelow(id, whole.id)).map((part) => ({ whole, part })),
    );
    expect(below.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.constantFrom(...below), facts, ({ whole, part }, of) => {
        const passing = whole
          .judge(v.parse(whole.expectation, whole.example), subject(of))
          .filter(({ verdict }) => verdict === 'pass')
          .map(({ resource }) => resource);
        for (const value of written[part.id] ?? [part.example])
          for (const { resource, verdict } of part.judge(v.parse(part.expectation, value), subject(of)))
            if (passing.includes(resource)) expect(verdict).not.toBe('drift');
      }),
    );
  });
});
