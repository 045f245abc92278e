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
