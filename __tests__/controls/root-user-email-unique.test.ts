import { describe, expect, it } from 'vitest';
import type { Account } from '../../src/snapshot/account.ts';
import type { Facts } from '../../src/snapshot/facts.ts';
import {
  account,
  contact,
  contactSource,
  denied,
  judgeOne,
  noContact,
  now,
  outside,
  provenance,
  unavailable,
  value,
} from './builders.ts';

const source = provenance('organizations:ListAccounts');

function other(address: string, changes: Partial<Account>): Account {
  return account({ id: '444455556666', name: 'audit', email: value(address, source), ...changes });
}

const noContacts: Facts = {
  'contact.billing': noContact(),
  'contact.operations': noContact(),
  'contact.security': noContact(),
};

function unique(address: string, others: readonly Account[], facts: Facts) {
  const own = account({ email: value(address, source) });
  return judgeOne('root-user.email-unique', 'required', {
    account: own,
    facts,
    accounts: [own, ...others],
    now,
  });
}

describe('root-user.email-unique: required', () => {
  it('is unknown when its own address could not be read', () => {
    const own = account({ email: unavailable(denied) });
    const judged = judgeOne('root-user.email-unique', 'required', {
      account: own,
      facts: {},
      accounts: [own],
      now,
    });
    expect(judged).toMatchObject({ verdict: 'unknown', cause: denied });
  });

  it('names the first three of many accounts that share it, itself left out', () => {
    const others = ['5', '4', '3', '2', '0'].map((digit) =>
      other('aws+other@example.com', { id: digit.repeat(12), name: `account-${digit}` }),
    );
    expect(unique('aws@example.com', others, {})).toMatchObject({
      verdict: 'drift',
      observed:
        'aws@example.com is the mailbox of 000000000000 (account-0), 222222222222 (account-2), 333333333333 (account-3) and 2 more too',
    });
  });

  it('drifts for the same mailbox, plus-tags and letter case aside', () => {
    expect(unique('aws+payments@example.com', [other('AWS+audit@Example.com', {})], {})).toEqual({
      verdict: 'drift',
      expected: 'a mailbox of its own',
      observed: 'aws+payments@example.com is the mailbox of 444455556666 (audit) too',
      evidence: [source],
    });
  });

  it('names a few accounts in one order, and counts the rest', () => {
    const ids = ['555555555555', '222222222222', '444444444444', '333333333333', '666666666666'];
    const others = ids.map((id) => other('aws@example.com', { id, name: `n${id[0]}` }));
    expect(unique('aws@example.com', others, {}).observed).toBe(
      'aws@example.com is the mailbox of 222222222222 (n2), 333333333333 (n3), 444444444444 (n4) and 2 more too',
    );
  });

  it('names all where they are few, and itself not, wherever it stands among them', () => {
    const sharing = (...ids: readonly string[]) =>
      unique(
        'aws@example.com',
        ids.map((id) => other('aws@example.com', { id, name: 'app' })),
        {},
      ).observed;
    expect(sharing('000000000001', '000000000002')).toBe(
      'aws@example.com is the mailbox of 000000000001 (app), 000000000002 (app) too',
    );
    expect(sharing('000000000001', '000000000002', '000000000003', '000000000004')).toBe(
      'aws@example.com is the mailbox of 000000000001 (app), 000000000002 (app), 000000000003 (app) and 1 more too',
    );
  });

  it('counts every other account where it is closed itself, and so no longer one of them', () => {
    const own = account({ email: value('aws@example.com', source), state: 'CLOSED' });
    const others = ['2', '3', '4', '5'].map((digit) =>
      other('aws@example.com', { id: digit.repeat(12), name: 'app' }),
    );
    const beside = (accounts: readonly Account[]) =>
      judgeOne('root-user.email-unique', 'required', { account: own, facts: noContacts, accounts, now });
    expect(beside([own, ...others]).observed).toBe(
      'aws@example.com is the mailbox of 222222222222 (app), 333333333333 (app), 444444444444 (app) and 1 more too',
    );
    expect(beside([own]).verdict).toBe('pass');
  });

  it('passes with a mailbox of its own, another domain, or a part that only looks alike', () => {
    const others = [other('aws@example.org', {}), other('aws.b@example.com', {})];
    expect(unique('aws@example.com', others, noContacts)).toMatchObject({
      verdict: 'pass',
      observed: 'aws@example.com',
    });
  });

  it('does not count accounts that are closed, but those that are suspended', () => {
    const beside = (state: Account['state']) =>
      unique('aws@example.com', [other('aws@example.com', { state })], noContacts).verdict;
    expect(beside('CLOSED')).toBe('pass');
    expect(beside('SUSPENDED')).toBe('drift');
  });

  it('is unknown when another address could not be read, unless a known one is the same already', () => {
    const unread = other('', { email: unavailable(denied) });
    expect(unique('aws@example.com', [unread], noContacts)).toMatchObject({
      verdict: 'unknown',
      cause: denied,
      evidence: [source, unread.email.provenance],
    });
    expect(unique('aws@example.com', [unread, other('aws@example.com', {})], {}).verdict).toBe('drift');
  });

  it('drifts for an alternate contact of its own with the same mailbox, whatever could not be read', () => {
    const facts = {
      'contact.billing': unavailable(denied),
      'contact.operations': noContact(),
      'contact.security': contact({ email: 'AWS+soc@example.com' }),
    };
    expect(unique('aws@example.com', [], facts)).toMatchObject({
      verdict: 'drift',
      observed: 'aws@example.com is the mailbox of its own security contact too',
      evidence: [source, contactSource],
    });
  });

  it('names an account and an alternate contact in one finding', () => {
    const facts = { ...noContacts, 'contact.billing': contact({ email: 'aws@example.com' }) };
    expect(unique('aws@example.com', [other('aws@example.com', {})], facts).observed).toBe(
      'aws@example.com is the mailbox of 444455556666 (audit), and of its own billing contact too',
    );
  });

  it('is unknown when an alternate contact could not be read, unless an account shares the mailbox', () => {
    const facts = { ...noContacts, 'contact.operations': unavailable(denied) };
    expect(unique('aws@example.com', [], facts)).toMatchObject({ verdict: 'unknown', cause: denied });
    expect(unique('aws@example.com', [other('aws@example.com', {})], facts).verdict).toBe('drift');
  });

  it('passes with alternate contacts of another mailbox, and where AWS has none', () => {
    const facts = {
      'contact.billing': contact({ email: 'billing@example.com' }),
      'contact.operations': noContact(),
      'contact.security': outside,
    };
    expect(unique('aws@example.com', [], facts)).toMatchObject({
      verdict: 'pass',
      evidence: [source, contactSource, contactSource, outside.provenance],
    });
  });
});

it('an inventory of 2,000 accounts with one mailbox is not gone through for each of them', () => {
  let looks = 0;
  const counted = (one: Account) =>
    new Proxy(one, {
      get: (target, key, receiver) => {
        looks += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  const accounts = Array.from({ length: 2000 }, (_, index) =>
    counted(other('aws@example.com', { id: String(100_000_000_000 + index) })),
  );
  for (const one of accounts) {
    const judged = judgeOne('root-user.email-unique', 'required', { account: one, facts: {}, accounts, now });
    expect(judged.verdict).toBe('drift');
  }
  expect(looks).toBeLessThan(100 * accounts.length);
});
