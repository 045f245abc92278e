import { describe, expect, it } from 'vitest';
import { parseOrganization, readOrganization } from '../../sandbox/aws/file.ts';
import { organizationOf } from '../../sandbox/aws/generate.ts';
import { stateOf } from '../../sandbox/aws/model.ts';
import { momentOf } from '../../sandbox/aws/moment.ts';

const now = new Date('2026-06-01T12:00:00.500Z');
const account = `{ id: '111111111111', name: One, email: aws@example.com, joined: -1d }`;

describe('the organization file refuses', () => {
  it.each([
    [
      'an account id that YAML reads as a number',
      'accounts: [{ id: 111111111111 }]',
      'twelve digits in quotes',
    ],
    ['an unknown key', `accounts: [${account}]\naccount: []`, 'account Invalid key'],
    ['a name that AWS does not allow', `accounts: [${account.replace('One', '"<b>"')}]`, 'accounts.0.name'],
    ['two accounts of one id', `accounts: [${account}, ${account}]`, 'is the second account 111111111111'],
    [
      'several accounts without an organization',
      `accounts: [${account}, ${account.replace('1111', '2222')}]`,
      'no organization',
    ],
    [
      'a word where a time belongs',
      `accounts: [${account.replace('-1d', 'soon')}]`,
      'must be a time such as -200d',
    ],
    ['broken YAML', 'accounts: [', 'o.yml:1:'],
  ])('%s', (_, text, message) => {
    expect(() => parseOrganization(text, 'o.yml')).toThrow(message);
  });

  it('a management account that is none of the accounts', () => {
    const text = `organization: { id: o-exampleorg1, root: r-a1b2, management: '222222222222' }\naccounts: [${account}]`;
    expect(() => parseOrganization(text, 'o.yml')).toThrow(
      'o.yml:1:62: organization.management is none of the accounts',
    );
  });

  it('user names that differ in case alone, as IAM does', () => {
    const users = 'users: [{ name: Ann, created: -1d }, { name: ann, created: -1d }]';
    const text = `accounts: [${account.replace(' }', `, ${users} }`)}]`;
    expect(() => parseOrganization(text, 'o.yml')).toThrow('accounts.0.users.1.name is taken');
  });

  it('everything at once, each with its place', () => {
    const text = "accounts:\n  - id: '1'\n    name: One\n    email: aws@example.com\n    joined: never\n";
    expect(() => parseOrganization(text, 'o.yml')).toThrow(
      /^o\.yml:2:9: accounts\.0\.id must be twelve digits\no\.yml:5:13: accounts\.0\.joined must be/,
    );
  });
});

describe('the organization file', () => {
  it.each([
    ['-200d', '2025-11-13T12:00:00.000Z'],
    ['+10m', '2026-06-01T12:10:00.000Z'],
    ['2026-01-31', '2026-01-31T00:00:00.000Z'],
  ])('reads %s as a time seen from the start', (text, time) => {
    expect(momentOf(text, now).toISOString()).toBe(time);
  });

  it('gives what an account does not mention from the defaults, to members alone', async () => {
    const state = stateOf(await readOrganization('sandbox/organization.yml'), now);
    expect(Object.keys(state.account('111111111111').roles)).toEqual(['rootline-audit']);
    expect(Object.keys(state.account('222222222222').roles)).toEqual(['rootline-member']);
    expect(state.account('777777777777').roles).toEqual({});
    expect(state.account('333333333333').contacts.billing).toBeUndefined();
  });

  it('shares nothing between accounts, so that a change of one changes no other', async () => {
    const state = stateOf(await readOrganization('sandbox/organization.yml'), now);
    delete state.account('222222222222').roles['rootline-member'];
    expect(state.account('333333333333').roles).toHaveProperty('rootline-member');
  });

  it('can be generated in any size, the same every time', () => {
    const file = organizationOf(200);
    expect(file.accounts).toHaveLength(200);
    expect(new Set(file.accounts.map((entry) => entry.id)).size).toBe(200);
    expect(organizationOf(200)).toEqual(file);
    expect(() => parseOrganization(JSON.stringify(file), 'generated')).not.toThrow();
  });
});
