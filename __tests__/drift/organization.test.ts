import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/baseline/resolve.ts';
import { evaluate } from '../../src/drift/evaluate.ts';
import type { Account } from '../../src/snapshot/account.ts';
import type { Facts } from '../../src/snapshot/facts.ts';
import { account, denied, noValues, now, sound, unreadable, value } from '../baseline/fixtures.ts';

const management = account({ id: '999999999999', name: 'management', management: true });

const text = `version: 1
organization:
  expect: { root-sessions: enabled, accounts: ['999999999999', '111122223333'] }
rules:
  - { name: all, match: all, expect: { root-user: { email-unique: required } } }
`;

const noContacts: Facts = {
  'contact.billing': value('absent'),
  'contact.operations': value('absent'),
  'contact.security': value('absent'),
};

function verdicts(written: string, of: Account, others: readonly Account[], facts: Facts) {
  const accounts = [of, ...others];
  const { findings } = evaluate(resolve(sound(written), of, noValues), { account: of, facts }, accounts, now);
  return findings.map(({ key, verdict, baseline }) => [key, verdict, baseline.line]);
}

describe('the findings of an account', () => {
  test('are unknown where nothing could be read, each with the line that expects it', () => {
    const facts = { 'organization-features': unreadable };
    expect(verdicts(text, management, [account({ email: unreadable })], facts)).toEqual([
      ['999999999999/root-user.email-unique', 'unknown', 5],
      ['999999999999/organization.root-sessions', 'unknown', 3],
    ]);
  });

  test('are judged against the whole inventory', () => {
    const facts = { 'organization-features': value(['RootSessions']) };
    const same = account({ id: '222222222222', email: management.email });
    expect(verdicts(text, management, [account({}), same], facts)).toEqual([
      ['999999999999/root-user.email-unique', 'drift', 5],
      ['999999999999/organization.accounts', 'drift', 3],
    ]);
  });

  test('hold nothing of the organization for a member account', () => {
    const other = account({ id: '222222222222', email: value('other@example.com') });
    const of = account({});
    expect(
      evaluate(resolve(sound(text), of, noValues), { account: of, facts: noContacts }, [of, other], now),
    ).toMatchObject({
      findings: [],
      quiet: [{ control: 'root-user.email-unique', pass: 1, notApplicable: 0 }],
    });
  });
});

describe('an exception about the organization', () => {
  const accepted = (match: string) =>
    `${text}exceptions: [{ control: organization, match: ${match}, reason: Audit first, until: 2027-01-31 }]\n`;
  const facts = { ...noContacts, 'organization-features': value([]) };

  test('accepts its drift when it matches the management account', () => {
    expect(verdicts(accepted('all'), management, [account({})], facts)).toContainEqual([
      '999999999999/organization.root-sessions',
      'accepted',
      3,
    ]);
    expect(verdicts(accepted('{ management-account: false }'), management, [], facts)).toContainEqual([
      '999999999999/organization.root-sessions',
      'drift',
      3,
    ]);
  });

  test('leaves its drift unknown when nothing tells whether it matches', () => {
    const hidden = { ...management, tags: unreadable };
    const resolution = resolve(sound(accepted('{ tags: { env: prod } }')), hidden, noValues);
    const { findings } = evaluate(resolution, { account: hidden, facts }, [hidden], now);
    const sessions = findings.find(({ control }) => control === 'organization.root-sessions');
    expect(sessions).toMatchObject({ verdict: 'unknown', cause: { kind: denied.kind } });
  });
});
