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

  it.each([
    ['a policy without a target that exists', "targets: ['Workloads']", 'has no such target: Workloads'],
    ['a policy that cannot be enforced', 'targets: []', 'has no sound Action or NotAction in statement 1'],
  ])('%s', (_, targets, message) => {
    const statement = message.includes('target')
      ? "{ Effect: Deny, Action: '*', Resource: '*' }"
      : '{ Effect: Deny }';
    const policy = `{ name: a, ${targets}, document: { Version: 2012-10-17, Statement: ${statement} } }`;
    const text = `organization: { id: o-exampleorg1, root: r-a1b2, management: '111111111111', service-control-policies: [${policy}] }\naccounts: [${account}]`;
    expect(() => parseOrganization(text, 'o.yml')).toThrow(message);
  });

  it('a delegated administrator that is no member account', () => {
    const text = `organization: { id: o-exampleorg1, root: r-a1b2, management: '111111111111', delegated-administrators: { iam.amazonaws.com: ['111111111111'] } }\naccounts: [${account}]`;
    expect(() => parseOrganization(text, 'o.yml')).toThrow('names what is no member account');
  });

  it.each([
    [
      'a Region that every account has',
      'regions: { us-east-1: DISABLED }',
      'is no Region that can be opted in to',
    ],
    ['nine MFA devices', `root: { mfa: [${'virtual, '.repeat(9)}] }`, 'AWS allows eight MFA devices'],
    [
      'a third key of root',
      `root: { access-keys: [${'{ created: -1d }, '.repeat(3)}] }`,
      'AWS allows root two access keys',
    ],
  ])('%s', (_, property, message) => {
    const text = `accounts: [${account.replace(' }', `, ${property} }`)}]`;
    expect(() => parseOrganization(text, 'o.yml')).toThrow(message);
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

  it('can be generated without root credentials, and without the member role', () => {
    const file = organizationOf(30, { rootCredentials: 'none', memberRole: false });
    const members = [...stateOf(file, now).accounts.values()].slice(1);
    expect(members).toHaveLength(29);
    expect(members.filter(({ root }) => root.password !== undefined)).toEqual([]);
    expect(members.filter(({ roles }) => Object.keys(roles).length > 0)).toEqual([]);
    const usual = [...stateOf(organizationOf(30), now).accounts.values()].slice(1);
    expect(usual.filter(({ root }) => root.password !== undefined)).toHaveLength(2);
    expect(usual.every(({ roles }) => 'rootline-member' in roles)).toBe(true);
  });

  it('can be generated in any size, the same every time', () => {
    const file = organizationOf(200);
    expect(file.accounts).toHaveLength(200);
    expect(new Set(file.accounts.map((entry) => entry.id)).size).toBe(200);
    expect(organizationOf(200)).toEqual(file);
    expect(() => parseOrganization(JSON.stringify(file), 'generated')).not.toThrow();
  });
});
