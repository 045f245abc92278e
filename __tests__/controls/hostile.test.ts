import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { controls } from '../../src/controls/catalogue.ts';
import type { CredentialRow, Moment, RootUser } from '../../src/snapshot/facts.ts';
import {
  account,
  at,
  daysAgo,
  denied,
  judge,
  judgeOne,
  key,
  mendOf,
  now,
  rootUser,
  row,
  subject,
  summary,
  summarySource,
  unavailable,
  users,
} from './builders.ts';

const perUser: readonly (readonly [string, unknown])[] = [
  ['iam-users.console-access', 'mfa'],
  ['iam-users.access-keys', 'absent'],
  ['iam-users.access-keys.max-age', '90d'],
  ['iam-users.access-keys.max-unused', '45d'],
  ['iam-users.access-keys.max-active', 1],
  ['iam-users.access-keys.inactive', 'absent'],
  ['iam-users.passwords.max-unused', '45d'],
  ['iam-users.passwords.max-age', '365d'],
  ['iam-users.allowed', ['octocat']],
];

/** A day and a millisecond after the clock: more than clocks differ. */
const ahead = at(daysAgo(-1, -1));
const leapSecond: Moment = { unreadable: '2016-12-31T23:59:60Z' };

describe('a user of any name', () => {
  const names = [
    '<root_account>',
    '__proto__',
    'constructor',
    'root',
    '😀'.repeat(64),
    'e\u0301',
    '\u202Egnp.exe',
    'a\u0000b\u001B[31m\r\nc',
    '-rf',
    '=1+1',
    'a,b',
    '*',
    '',
  ];

  it.each(perUser)('is judged by its own row alone: %s', (id, expected) => {
    const judged = judge(id, expected, users(...names.map((name) => row(name, {})), row('octocat', {})));
    const isNames = id === 'iam-users.allowed';
    expect(judged.map(({ resource, verdict }) => [resource, verdict])).toEqual([
      ...names.map((name) => [name, isNames ? 'drift' : 'pass']),
      ['octocat', 'pass'],
    ]);
  });

  it('is nothing to the root user', () => {
    const everything = row('<root_account>', { passwordEnabled: true, accessKeys: [key({}), key({})] });
    const facts = { ...users(everything).facts, 'account-summary': summary({}), 'root-user': rootUser({}) };
    for (const [id, expected] of [
      ['root-user.access-keys', 'absent'],
      ['root-user.password', 'absent'],
      ['root-user.credentials', 'removed'],
      ['root-user.unused-for', '90d'],
    ]) {
      expect(judgeOne(id ?? '', expected, subject(facts)).verdict).toBe('pass');
    }
  });

  it('is one word of each command, whatever it holds', () => {
    for (const name of [...names, "o'cat", "';rm -rf ~;'", '$(id)`id`"\\']) {
      for (const [id] of perUser) {
        const { command = '' } = mendOf(id, account({}), name);
        const [, word = ''] = /--user-name=((?:'[^']*'|\\')*)(?: |$)/.exec(command) ?? [];
        expect(unquoted(word)).toBe(name);
      }
    }
  });

  it('is one of thousands, each judged once', () => {
    const many = Array.from({ length: 5000 }, (_, index) => row(`user-${index}`, { accessKeys: [key({})] }));
    for (const [id, expected] of perUser) {
      expect(new Set(judge(id, expected, users(...many)).map(({ resource }) => resource)).size).toBe(5000);
    }
  });
});

/** What a POSIX shell makes of single quotes and of quotes that a backslash precedes. */
function unquoted(word: string): string {
  return word.replaceAll(/'([^']*)'|\\'/g, (_all, inside: string | undefined) => inside ?? "'");
}

describe('a date that lies in the future', () => {
  const password = { passwordEnabled: true, passwordLastUsed: 'none', passwordLastChanged: ahead } as const;
  const cases: readonly (readonly [string, string, Partial<CredentialRow>])[] = [
    ['iam-users.access-keys.max-age', '90d', { accessKeys: [key({ lastRotated: ahead })] }],
    ['iam-users.access-keys.max-unused', '45d', { accessKeys: [key({ lastUsed: ahead })] }],
    ['iam-users.access-keys.max-unused', '45d', { accessKeys: [key({ lastRotated: ahead })] }],
    ['iam-users.passwords.max-unused', '45d', { ...password, passwordLastUsed: ahead }],
    ['iam-users.passwords.max-unused', '45d', password],
    ['iam-users.passwords.max-age', '365d', password],
  ];

  it.each(cases)('tells nothing of an age: %s', (id, expected, changes) => {
    expect(judgeOne(id, expected, users(row('octocat', changes)))).toMatchObject({
      verdict: 'unknown',
      cause: {
        kind: 'malformed',
        message: expect.stringMatching(/^[a-z_12]+ of octocat reads 2026-11-22, which lies in the future\.$/),
        mend: expect.stringContaining('clock'),
      },
    });
  });

  it('is now, where clocks differ a little', () => {
    const soon = row('octocat', { accessKeys: [key({ lastRotated: at(daysAgo(-1)) })] });
    expect(judgeOne('iam-users.access-keys.max-age', '90d', users(soon)).verdict).toBe('pass');
  });

  it('tells nothing of the root user either, unless another date decides', () => {
    const root = (changes: Partial<RootUser>) =>
      subject({ 'account-summary': summary({ passwordPresent: 1 }), 'root-user': rootUser(changes) });
    const changed = root({ passwordEnabled: true, passwordLastChanged: ahead });
    expect(judgeOne('root-user.password-age', '90d', changed).verdict).toBe('unknown');
    expect(judgeOne('root-user.unused-for', '90d', root({ passwordLastUsed: ahead }))).toMatchObject({
      verdict: 'unknown',
      cause: { message: 'password_last_used of the root user reads 2026-11-22, which lies in the future.' },
    });
    const used = root({ passwordLastUsed: ahead, accessKeys: [key({ lastUsed: at(daysAgo(3)) })] });
    expect(judgeOne('root-user.unused-for', '90d', used).verdict).toBe('drift');
    const pending = root({ passwordEnabled: true, passwordLastChanged: ahead });
    expect(judgeOne('root-user.credentials', 'removed', pending)).not.toHaveProperty('reason');
  });

  it('makes every age unknown on a machine whose clock is years behind', () => {
    const behind = { ...users(row('octocat', { accessKeys: [key({})] })), now: new Date('2020-01-01') };
    expect(judgeOne('iam-users.access-keys.max-age', '90d', behind).verdict).toBe('unknown');
  });
});

describe('a date that nobody can read', () => {
  it.each([leapSecond, { unreadable: '' }, { unreadable: '2026-13-45' }, { at: 'yesterday' }])(
    'is unknown, and named: %j',
    (moment) => {
      const of = users(row('octocat', { accessKeys: [key({ lastRotated: moment })] }));
      expect(judgeOne('iam-users.access-keys.max-age', '90d', of)).toMatchObject({
        verdict: 'unknown',
        cause: {
          kind: 'malformed',
          message: expect.stringContaining('access_key_1_last_rotated of octocat'),
        },
      });
    },
  );

  it('is shortened by whole characters', () => {
    const moment = { unreadable: `x${'😀'.repeat(1000)}` };
    const of = users(row('octocat', { accessKeys: [key({ lastRotated: moment })] }));
    expect(judgeOne('iam-users.access-keys.max-age', '90d', of)).toMatchObject({
      cause: { message: expect.stringContaining(`"x${'😀'.repeat(59)}"`) },
    });
  });
});

describe('a number of the account summary that is no number of things', () => {
  it.each([Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY])(
    'is unknown, and no credential less: %d',
    (odd) => {
      const judged = (id: string, expected: string, entry: string) =>
        judgeOne(id, expected, subject({ 'account-summary': summary({ [entry]: odd }) }));
      for (const one of [
        judged('root-user.access-keys', 'absent', 'accessKeysPresent'),
        judged('root-user.password', 'absent', 'passwordPresent'),
        judged('root-user.signing-certificates', 'absent', 'signingCertificatesPresent'),
        judged('root-user.credentials', 'removed', 'mfaEnabled'),
        judged('root-user.mfa', 'absent', 'mfaEnabled'),
      ]) {
        expect(one).toMatchObject({
          verdict: 'unknown',
          cause: {
            kind: 'malformed',
            message: expect.stringContaining(` reads ${odd},`),
            mend: expect.stringContaining('Run again'),
          },
          evidence: [summarySource],
        });
      }
    },
  );
});

describe('whatever could not be read', () => {
  it.each(controls.map((control) => [control.id, control] as const))(
    'is unknown, and neither drift nor pass: %s',
    (id, { example, needs, expectation }) => {
      const needed = needs(v.parse(expectation, example));
      const unread = Object.fromEntries(needed.map((fact) => [fact, unavailable(denied)]));
      for (const { verdict } of needed.length === 0 ? [] : judge(id, example, { ...subject(unread), now })) {
        expect(verdict).toBe('unknown');
      }
    },
  );
});
