import { describe, expect, test } from 'vitest';
import type { Baseline } from '../../src/baseline/model.ts';
import { factsNeeded, resolve } from '../../src/baseline/resolve.ts';
import type { Account } from '../../src/snapshot/account.ts';
import { account, denied, noValues, rules, sound, unreadable, value } from './fixtures.ts';

/** The value of every control, or `undecided`. */
function effective(baseline: Baseline, differing: Partial<Account>): Readonly<Record<string, unknown>> {
  const { expectations } = resolve(baseline, account(differing), noValues);
  return Object.fromEntries(
    expectations.map((one) => [one.control.id, 'undecided' in one ? 'undecided' : one.value]),
  );
}

const hardware = '{ name: all, match: all, expect: { root-user: { mfa: hardware } } }';
const untagged = { tags: unreadable };

describe('rules in order', () => {
  test('a later rule replaces a value whole', () => {
    const baseline = rules(
      '{ name: a, match: all, expect: { contacts: { security: { name: A, email: a@example.com }, billing: present } } }',
      '{ name: b, match: all, expect: { contacts: { security: { email: b@example.com } } } }',
    );
    expect(effective(baseline, {})).toEqual({
      'contacts.billing': 'present',
      'contacts.security': { email: 'b@example.com' },
    });
  });

  test('a rule about other accounts says nothing', () => {
    const baseline = rules(
      hardware,
      '{ name: b, match: { ids: "444455556666" }, expect: { root-user: any } }',
    );
    expect(effective(baseline, {})).toEqual({ 'root-user.mfa': 'hardware' });
    expect(effective(baseline, { id: '444455556666' })).toEqual({});
  });

  test('each expectation names its rule and line, in the order of the catalogue', () => {
    const baseline = rules(
      '{ name: a, match: all, expect: { contacts: { billing: present } } }',
      '{ name: b, match: all, expect: { root-user: { mfa: enabled } } }',
    );
    const { expectations } = resolve(baseline, account({}), noValues);
    expect(expectations.map(({ control, rule, at }) => [control.id, rule, at.line])).toEqual([
      ['root-user.mfa', 'b', 4],
      ['contacts.billing', 'a', 3],
    ]);
  });

  test('`any` takes away a control, or a whole group', () => {
    const full =
      '{ name: a, match: all, expect: { root-user: { mfa: enabled, password: absent }, contacts: { billing: present } } }';
    expect(
      effective(rules(full, '{ name: b, match: all, expect: { root-user: { mfa: any } } }'), {}),
    ).toEqual({
      'root-user.password': 'absent',
      'contacts.billing': 'present',
    });
    expect(effective(rules(full, '{ name: b, match: all, expect: { root-user: any } }'), {})).toEqual({
      'contacts.billing': 'present',
    });
  });
});

describe('a key with two forms has one of them at a time', () => {
  const absent = (name: string) =>
    `{ name: ${name}, match: all, expect: { iam-users: { access-keys: absent } } }`;
  const aged = (name: string) =>
    `{ name: ${name}, match: all, expect: { iam-users: { access-keys: { max-age: 90d } } } }`;
  const unused = '{ name: c, match: all, expect: { iam-users: { access-keys: { max-unused: 45d } } } }';

  test('the plain form takes the map away', () => {
    expect(effective(rules(aged('a'), absent('b')), {})).toEqual({ 'iam-users.access-keys': 'absent' });
  });

  test('the map takes the plain form away', () => {
    expect(effective(rules(absent('a'), aged('b')), {})).toEqual({ 'iam-users.access-keys.max-age': 90 });
  });

  test('a map adds to a map, control by control', () => {
    expect(effective(rules(aged('a'), unused), {})).toEqual({
      'iam-users.access-keys.max-age': 90,
      'iam-users.access-keys.max-unused': 45,
    });
  });

  test('`any` takes either away', () => {
    const any = '{ name: z, match: all, expect: { iam-users: { access-keys: any } } }';
    expect(effective(rules(absent('a'), any), {})).toEqual({});
    expect(effective(rules(aged('a'), unused, any), {})).toEqual({});
  });

  test('what may be either form is undecided in all of them', () => {
    const doubtful =
      '{ name: b, match: { tags: { env: prod } }, expect: { iam-users: { access-keys: absent } } }';
    expect(effective(rules(aged('a'), doubtful), untagged)).toEqual({
      'iam-users.access-keys': 'undecided',
      'iam-users.access-keys.max-age': 'undecided',
    });
  });
});

describe('a rule whose match could not be read', () => {
  const prod = (expectation: string) =>
    `{ name: prod, match: { tags: { env: prod } }, expect: ${expectation} }`;

  test('leaves undecided what it may set, replace or take away, and nothing else', () => {
    expect(effective(rules(hardware, prod('{ root-user: { password: absent } }')), untagged)).toEqual({
      'root-user.mfa': 'hardware',
      'root-user.password': 'undecided',
    });
    expect(effective(rules(hardware, prod('{ root-user: { mfa: enabled } }')), untagged)).toEqual({
      'root-user.mfa': 'undecided',
    });
    expect(effective(rules(hardware, prod('{ root-user: any }')), untagged)).toEqual({
      'root-user.mfa': 'undecided',
    });
  });

  test('invents no expectation by taking away what nobody expects', () => {
    expect(effective(rules(prod('{ root-user: any }')), untagged)).toEqual({});
  });

  test('is settled by a later rule that is sure', () => {
    const later = '{ name: later, match: all, expect: { root-user: { mfa: enabled } } }';
    const cleared = '{ name: later, match: all, expect: { root-user: any } }';
    expect(effective(rules(prod('{ root-user: { mfa: absent } }'), later), untagged)).toEqual({
      'root-user.mfa': 'enabled',
    });
    expect(effective(rules(prod('{ root-user: { mfa: absent } }'), cleared), untagged)).toEqual({});
  });

  test('names itself, the cause and the line', () => {
    const [one] = resolve(
      rules(hardware, prod('{ root-user: { mfa: enabled } }')),
      account(untagged),
      noValues,
    ).expectations;
    expect(one).toMatchObject({
      rule: 'prod',
      at: { line: 4 },
      undecided: {
        kind: 'denied',
        message: `Whether the rule \`prod\` is about this account could not be told: ${denied.message}`,
        mend: denied.mend,
      },
    });
  });
});

describe('the owner', () => {
  const baseline = sound(
    [
      'version: 1',
      'owners:',
      '  - { match: all, assignees: octocat, labels: [a] }',
      '  - { match: { tags: { team: payments } }, assignees: hubot }',
      '  - { match: { ids: "444455556666" }, contact: "#audit" }',
    ].join('\n'),
  );
  const ownerOf = (differing: Partial<Account>) => resolve(baseline, account(differing), noValues).owner;

  test('is the last entry that matches, whole', () => {
    expect(ownerOf({})).toEqual({ assignees: ['octocat'], labels: ['a'] });
    expect(ownerOf({ tags: value({ team: 'payments' }) })).toEqual({ assignees: ['hubot'], labels: [] });
    expect(ownerOf({ id: '444455556666', ...untagged })).toEqual({
      assignees: [],
      labels: [],
      contact: '#audit',
    });
  });

  test('is undecided where an entry may match that no later one overrules', () => {
    expect(ownerOf(untagged)).toBe('undecided');
  });

  test('is nobody where no entry matches', () => {
    expect(resolve(rules(hardware), account({}), noValues).owner).toBe('none');
  });
});

test('exceptions are those that match or may', () => {
  const baseline = sound(
    [
      'version: 1',
      'exceptions:',
      '  - { control: root-user, match: all, reason: a, until: 2027-01-31 }',
      '  - { control: contacts, match: { ids: "444455556666" }, reason: b, until: 2027-01-31 }',
      '  - { control: iam-users, match: { tags: { env: dev } }, reason: c, until: 2027-01-31 }',
    ].join('\n'),
  );
  const { exceptions } = resolve(baseline, account(untagged), noValues);
  expect(exceptions.map(({ entry, undecided }) => [entry.control, undecided?.message])).toEqual([
    ['root-user', undefined],
    [
      'iam-users',
      `Whether the exception for \`iam-users\` is about this account could not be told: ${denied.message}`,
    ],
  ]);
});

test('only what is decided has to be read', () => {
  const baseline = rules(
    '{ name: a, match: all, expect: { contacts: { billing: present } } }',
    '{ name: b, match: { tags: { env: prod } }, expect: { contacts: { security: present } } }',
  );
  expect([...factsNeeded(resolve(baseline, account({}), noValues))]).toEqual(['contact.billing']);
  expect([...factsNeeded(resolve(baseline, account(untagged), noValues))]).toEqual(['contact.billing']);
  expect([...factsNeeded(resolve(baseline, account({ tags: value({ env: 'prod' }) }), noValues))]).toEqual([
    'contact.billing',
    'contact.security',
  ]);
});
