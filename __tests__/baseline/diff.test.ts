import { describe, expect, test } from 'vitest';
import {
  attestation,
  declaring,
  difference,
  exception,
  line,
  ownedBy,
  rule,
  ruling,
  tagged,
  told,
} from './diff-builders.ts';
import { account, unreadable } from './fixtures.ts';

const prod = { tags: { env: ['prod'] } };
const dev = { tags: { env: ['dev'] } };
const accounts = tagged('prod', 'prod', 'dev');
const hardware = { 'root-user.mfa': 'hardware' };
const enabled = { 'root-user.mfa': 'enabled' };

describe('What a change expects differently', () => {
  test('an expectation that is dropped, loosened or replaced weakens; one that is added or tightened does not', () => {
    const base = ruling([
      'all',
      { 'root-user.password': 'absent', ...hardware, 'contacts.security': { email: 'a@example.com' } },
    ]);
    const head = ruling([
      'all',
      { ...enabled, 'contacts.security': { email: 'b@example.com' }, 'contacts.billing': 'present' },
    ]);
    expect(told(difference(base, head, accounts))).toEqual([
      '- dropped root-user.password of 3',
      '- loosened root-user.mfa of 3',
      '- changed contacts.security of 3',
      'added contacts.billing of 3',
    ]);
    expect(told(difference(head, base, accounts))).toContain('tightened root-user.mfa of 3');
  });

  test('a narrower match weakens what the accounts lose', () => {
    const diff = difference(ruling(['all', hardware]), ruling([prod, hardware]), accounts);
    expect(told(diff)).toEqual(['- dropped root-user.mfa of 1']);
    expect(diff.changes).toMatchObject([
      {
        before: { value: 'hardware', rule: 'rule 1' },
        after: undefined,
        side: 'base',
        accounts: { first: [{ id: '333333333333' }] },
      },
    ]);
  });

  test('`any` in a later rule drops', () => {
    const head = ruling(['all', hardware], [dev, { 'root-user': 'any' }]);
    expect(told(difference(ruling(['all', hardware]), head, accounts))).toEqual([
      '- dropped root-user.mfa of 1',
    ]);
  });

  test('ages of keys give way to no keys at all without a loss, and not the other way round', () => {
    const aged = declaring({ rules: [rule('a', 'all', { 'iam-users.access-keys.max-age': 90 })] });
    const none = declaring({ rules: [rule('a', 'all', { 'iam-users.access-keys': 'absent' })] });
    expect(told(difference(aged, none, accounts))).toEqual([
      'dropped iam-users.access-keys.max-age of 3',
      'added iam-users.access-keys of 3',
    ]);
    expect(told(difference(none, aged, accounts))).toContain('- dropped iam-users.access-keys of 3');
  });

  test('a value with placeholders is one change, as it is written', () => {
    const billing = (email: string) => ruling(['all', { 'contacts.billing': { email } }]);
    const diff = difference(
      billing('a+{account.id}@example.com'),
      billing('b+{account.id}@example.com'),
      accounts,
    );
    expect(told(diff)).toEqual(['- changed contacts.billing of 3']);
    expect(diff.changes).toMatchObject([{ after: { value: { email: 'b+{account.id}@example.com' } } }]);
  });

  test('a value from the environment is compared by its name', () => {
    const phone = (name: string) => ruling(['all', { 'contacts.billing': { phone: `{env.${name}}` } }]);
    const [one, other] = [phone('ROOTLINE_VALUE_ONE'), phone('ROOTLINE_VALUE_OTHER')];
    expect(told(difference(one, structuredClone(one), accounts))).toEqual([]);
    expect(difference(one, other, accounts).changes).toMatchObject([{ weakens: true, certain: false }]);
  });

  test('the first five accounts are named, by id, in whatever order they come', () => {
    const many = tagged(...'abcdefgh');
    const [base, head] = [ruling(['all', hardware]), ruling(['all', enabled])];
    const diff = difference(base, head, many);
    expect(diff).toEqual(difference(base, head, many.toReversed()));
    expect(diff.changes).toMatchObject([
      { accounts: { count: 8, first: [1, 2, 3, 4, 5].map((digit) => ({ id: String(digit).repeat(12) })) } },
    ]);
  });
});

describe('Where a selector could not be read', () => {
  const unread = [account({ tags: unreadable })];

  test('what may be weaker is flagged, and said to be uncertain', () => {
    const base = ruling(['all', enabled], [prod, hardware]);
    expect(told(difference(base, ruling(['all', enabled], [dev, hardware]), unread))).toEqual([
      '- loosened root-user.mfa of 1 maybe',
      'tightened root-user.mfa of 1 maybe',
    ]);
    expect(told(difference(base, ruling(['all', enabled]), unread))).toEqual([
      '- loosened root-user.mfa of 1 maybe',
    ]);
  });

  test('what lies under an undecided rule counts as well', () => {
    const base = ruling(['all', hardware], [prod, enabled]);
    const head = ruling([prod, enabled]);
    expect(told(difference(base, head, unread))).toContain('- dropped root-user.mfa of 1 maybe');
  });

  test('the same rules say the same', () => {
    const base = ruling(['all', enabled], [prod, hardware]);
    expect(
      told(difference(base, ruling(['all', enabled], [prod, hardware], [prod, hardware]), unread)),
    ).toEqual([]);
  });
});

describe('Exceptions', () => {
  const with_ = (...exceptions: readonly ReturnType<typeof exception>[]) => declaring({ exceptions });
  const old = exception({});

  test('a new, a longer, and a wider one weaken', () => {
    expect(told(difference(with_(), with_(old), accounts))).toEqual(['- new exception of 3']);
    expect(told(difference(with_(old), with_(exception({ until: '2027-03-31' })), accounts))).toEqual([
      '- longer exception of 3',
    ]);
    expect(told(difference(with_(old), with_(exception({ control: 'iam-users' })), accounts))).toEqual([
      '- wider exception of 3',
    ]);
    const one = exception({ resource: 'legacy-ci' });
    expect(told(difference(with_(one), with_(old), accounts))).toEqual(['- wider exception of 3']);
    expect(told(difference(with_(exception({ match: prod })), with_(old), accounts))).toEqual([
      '- new exception of 1',
    ]);
  });

  test('a shorter, a reworded, a narrower and an ended one do not', () => {
    expect(told(difference(with_(old), with_(exception({ until: '2026-12-31' })), accounts))).toEqual([
      'shorter exception of 3',
    ]);
    expect(told(difference(with_(old), with_(exception({ reason: 'Another' })), accounts))).toEqual([
      'reworded exception of 3',
    ]);
    expect(told(difference(with_(old), with_(), accounts))).toEqual(['gone exception of 3']);
    expect(told(difference(with_(old), with_(old, exception({ resource: 'legacy-*' })), accounts))).toEqual([
      'new exception of 3',
    ]);
    expect(told(difference(with_(), with_(exception({ until: '2026-11-20' })), accounts))).toEqual([]);
  });

  test('one whose match could not be read may be new', () => {
    const head = with_(exception({ match: prod }));
    expect(told(difference(with_(), head, [account({ tags: unreadable })]))).toEqual([
      '- new exception of 1 maybe',
    ]);
    expect(
      told(difference(head, with_(exception({ match: prod })), [account({ tags: unreadable })])),
    ).toEqual([]);
  });
});

describe('Owners, attestations, severities and what the baseline says of itself', () => {
  const owned = (...owners: readonly ReturnType<typeof ownedBy>[]) => declaring({ owners });

  test('an owner who is told no more weakens; one who is told besides does not', () => {
    expect(
      told(difference(owned(ownedBy('all', 'octocat')), owned(ownedBy('all', 'hubot')), accounts)),
    ).toEqual(['- owner of 3']);
    expect(told(difference(owned(ownedBy('all', 'octocat')), owned(), accounts))).toEqual(['- owner of 3']);
    expect(
      told(difference(owned(ownedBy('all', 'octocat')), owned(ownedBy('all', 'octocat', 'hubot')), accounts)),
    ).toEqual(['owner of 3']);
    expect(told(difference(owned(), owned(ownedBy('all', 'octocat')), accounts))).toEqual(['owner of 3']);
  });

  test('an attestation that is dropped, restated or valid for longer weakens; a renewed one does not', () => {
    const attested = (...attestations: readonly ReturnType<typeof attestation>[]) =>
      declaring({ attestations });
    const base = attested(attestation({}));
    const compared = (changes: Parameters<typeof attestation>[0]) =>
      told(difference(base, attested(attestation(changes)), accounts));
    expect(told(difference(base, attested(), accounts))).toEqual(['- dropped attestation of 1']);
    expect(compared({ statement: 'Somebody holds them.' })).toEqual(['- restated attestation of 1']);
    expect(compared({ validFor: 366 })).toEqual(['- longer attestation of 1']);
    expect(compared({ on: '2026-11-20' })).toEqual(['renewed attestation of 1']);
    expect(compared({ match: 'all' })).toEqual(['added attestation of 2']);
  });

  test('a lower severity weakens, by the longest of the prefixes', () => {
    const graded = (...entries: readonly (readonly [string, 'critical' | 'high' | 'medium' | 'low'])[]) =>
      declaring({ severities: entries.map(([control, severity]) => ({ control, severity, at: line(60) })) });
    const lowered = difference(
      graded(),
      graded(['root-user', 'high'], ['root-user.mfa', 'critical']),
      accounts,
    );
    expect(told(lowered).filter((words) => words.startsWith('-'))).toEqual([
      '- root-user.access-keys critical to high',
    ]);
    expect(
      told(difference(graded(['root-user.email', 'low']), graded(['root-user.email', 'high']), [])),
    ).toEqual(['root-user.email low to high']);
    expect(told(difference(graded(), graded(['root-user.mfa', 'critical']), []))).toEqual([]);
    expect(told(difference(graded(['root-user.mfa', 'critical']), graded(), []))).toEqual([
      '- root-user.mfa critical to critical',
    ]);
  });

  test('another organization, or none, weakens; other settings are told', () => {
    const base = declaring({ organizationId: 'o-a1b2c3d4e5' });
    expect(told(difference(base, declaring({}), accounts))).toEqual(['- organization']);
    expect(told(difference(declaring({}), base, accounts))).toEqual(['organization']);
    const head = declaring({
      name: 'production',
      groupBy: 'owner',
      rules: [{ ...rule('r', 'all', {}), preset: 'cis-5' }],
    });
    expect(told(difference(declaring({}), head, accounts)).toSorted()).toEqual([
      'group-by',
      'name',
      'presets',
    ]);
  });
});

describe('What is written differently and means the same', () => {
  test('names, order of keys, positions and splitting leave no difference', () => {
    const base = ruling([
      'all',
      { ...hardware, 'contacts.security': { email: 'a@example.com', phone: '1' } },
    ]);
    const head = declaring({
      rules: [
        {
          ...rule('renamed', 'all', { 'contacts.security': { phone: '1', email: 'a@example.com' } }),
          at: line(99),
        },
        rule('split', { not: { ids: ['000000000000'] } }, hardware),
      ],
    });
    expect(told(difference(base, head, accounts))).toEqual([]);
  });
});
