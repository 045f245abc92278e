import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/baseline/resolve.ts';
import type { Account } from '../../src/snapshot/account.ts';
import { account, denied, notThere, noValues, rules, unreadable, value } from './fixtures.ts';

/** What an expectation means for an account: its value, or why there is none. */
function filled(expectation: string, differing: Partial<Account>): unknown {
  const baseline = rules(`{ name: a, match: all, expect: ${expectation} }`);
  const [one] = resolve(baseline, account(differing), noValues).expectations;
  return one !== undefined && 'undecided' in one ? one.undecided : one?.value;
}

describe("placeholders take the account's own data", () => {
  test('its id and name, at any depth', () => {
    expect(
      filled(
        '{ contacts: { billing: { name: "Owner of {account.name}", email: "b+{account.id}@example.com" } } }',
        {},
      ),
    ).toEqual({
      name: 'Owner of payments',
      email: 'b+111122223333@example.com',
    });
    expect(filled('{ root-user: { email: ["aws+{account.id}@example.com", "*@example.com"] } }', {})).toEqual(
      ['aws+111122223333@example.com', '*@example.com'],
    );
  });

  test('its tags, whose keys may hold dots and spaces', () => {
    const tags = value({ team: 'payments', 'cost.center 1': '0017' });
    expect(
      filled('{ contacts: { billing: { title: "{account.tags.team} {account.tags.cost.center 1}" } } }', {
        tags,
      }),
    ).toEqual({
      title: 'payments 0017',
    });
  });

  test('a whole field, whose shape is then checked per account', () => {
    const phone = '{ contacts: { billing: { phone: "{account.tags.phone}" } } }';
    expect(filled(phone, { tags: value({ phone: '+1 555 0100' }) })).toEqual({ phone: '+1 555 0100' });
    expect(filled(phone, { tags: value({ phone: 'ask Mona' }) })).toMatchObject({ kind: 'no-source' });
  });

  test('beside a value that is no text, which stays as it is', () => {
    const policy = '{ minimum-length: 14, max-age: "{account.tags.rotation}" }';
    expect(
      filled(`{ iam-users: { password-policy: ${policy} } }`, { tags: value({ rotation: '90d' }) }),
    ).toEqual({ 'minimum-length': 14, 'max-age': 90 });
  });

  test('data is not read for placeholders again', () => {
    const tags = value({ team: '{account.id}' });
    expect(filled('{ contacts: { billing: { title: "{account.tags.team}" } } }', { tags })).toEqual({
      title: '{account.id}',
    });
  });
});

describe('where the data is not there, the expectation is undecided', () => {
  const byTag = '{ contacts: { billing: { title: "{account.tags.team}" } } }';

  test('a tag that the account does not have', () => {
    expect(filled(byTag, {})).toEqual({
      kind: 'no-source',
      message:
        "The expected value takes `{account.tags.team}` from the account's tags, and the account has no tag `team`.",
      mend: 'Give the account that tag, or let a later rule expect a value of its own for this account.',
    });
    expect(filled('{ contacts: { billing: { title: "{account.tags.toString}" } } }', {})).toMatchObject({
      kind: 'no-source',
    });
  });

  test('tags that could not be read', () => {
    expect(filled(byTag, { tags: unreadable })).toEqual({
      kind: 'denied',
      message: `The expected value takes \`{account.tags.team}\` from the account's tags, which could not be read: ${denied.message}`,
      mend: denied.mend,
    });
  });

  test('tags outside an organization', () => {
    expect(filled(byTag, { tags: notThere })).toMatchObject({
      kind: 'no-source',
      message: expect.stringContaining('the account has no tags (the account is in no organization)'),
    });
  });

  test.each(['*', 'who?'])('an account cannot widen a pattern by calling itself %s', (name) => {
    expect(filled('{ root-user: { email: "aws+{account.name}@example.com" } }', { name })).toMatchObject({
      kind: 'no-source',
      message: `The expected value takes \`{account.name}\` from the account, whose \`${name}\` holds a character that stands for others in patterns.`,
    });
  });
});
