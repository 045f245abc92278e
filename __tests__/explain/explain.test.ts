import { describe, expect, test } from 'vitest';
import type { Baseline } from '../../src/baseline/model.ts';
import { resolve } from '../../src/baseline/resolve.ts';
import { accountNamed, explain, narrowingProblem } from '../../src/explain/explain.ts';
import { explanationJson } from '../../src/explain/json.ts';
import { explanationTable } from '../../src/explain/table.ts';
import type { Account } from '../../src/snapshot/account.ts';
import {
  attestation,
  declaring,
  exception,
  line,
  now,
  ownedBy,
  resolved,
  rule,
} from '../baseline/diff-builders.ts';
import { account, denied, unreadable } from '../baseline/fixtures.ts';

const payments = account({});
const baseline = declaring({
  rules: [
    rule('every account', 'all', { 'root-user.mfa': 'hardware', 'iam-users.access-keys.max-age': 90 }),
    rule('production', { tags: { env: ['prod'] } }, { 'root-user.mfa': 'enabled' }),
  ],
  owners: [ownedBy('all', 'octocat')],
  exceptions: [
    exception({ resource: 'legacy-ci' }),
    exception({ control: 'root-user', until: '2026-11-20', reason: 'Ended' }),
  ],
  attestations: [attestation({ match: 'all' })],
});
const explained = (of: Baseline, one: Account, control?: string) =>
  explain(one, resolved(of, one), control, now);

describe('The effective expectations of an account', () => {
  test('where a selector cannot be decided, it says why and what would help', () => {
    const [mfa] = explained(baseline, account({ tags: unreadable })).expectations;
    expect(mfa).toMatchObject({
      control: 'root-user.mfa',
      value: undefined,
      undecided: { message: expect.stringContaining('the rule `production`'), mend: denied.mend },
      rule: 'production',
    });
  });

  test('are told with their value, severity, rule and line, beside live exceptions and attestations', () => {
    expect(explained(baseline, payments)).toMatchObject({
      expectations: [
        {
          control: 'root-user.mfa',
          value: 'hardware',
          severity: 'critical',
          rule: 'every account',
          at: { line: 10 },
        },
        { control: 'iam-users.access-keys.max-age', value: '90d' },
      ],
      owner: { assignees: ['octocat'] },
      exceptions: [{ entry: { resource: 'legacy-ci' } }],
      attestations: [{ lapses: '2027-04-30' }],
    });
  });

  test('are narrowed to a control or a prefix, with the exceptions that touch it', () => {
    const narrowed = explained(baseline, payments, 'iam-users.access-keys.max-age');
    expect(narrowed.expectations).toHaveLength(1);
    expect(narrowed.exceptions).toHaveLength(1);
    expect(narrowed.attestations).toEqual([]);
    expect(explained(baseline, payments, 'root-user').exceptions).toEqual([]);
    expect(explained(baseline, payments, 'attestations.two-people').attestations).toHaveLength(1);
  });

  test('never show a value of the environment', () => {
    const phone = declaring({
      rules: [rule('r', 'all', { 'contacts.billing': { phone: '{env.ROOTLINE_VALUE_PHONE}' } })],
    });
    const given = { kind: 'given', get: () => '+1 555 0100' } as const;
    const told = explain(payments, resolve(phone, payments, given), undefined, now);
    for (const shown of [explanationJson(told), explanationTable(told, 80)]) {
      expect(shown).toContain('(from ROOTLINE_VALUE_PHONE)');
      expect(shown).not.toContain('555');
    }
  });

  test('a severity of the baseline takes the place of the control’s own', () => {
    const graded = {
      ...baseline,
      severities: [{ control: 'root-user', severity: 'low' as const, at: line(60) }],
    };
    expect(explained(graded, payments, 'root-user.mfa').expectations).toMatchObject([{ severity: 'low' }]);
  });
});

describe('The table', () => {
  test('stands in two columns where there is room', () => {
    expect(explanationTable(explained(baseline, payments), 120)).toBe(
      [
        'payments (111122223333)  Workloads/Prod',
        '  owner: octocat',
        '',
        'Expectations',
        '  root-user.mfa                  hardware (critical)',
        '                                 rule every account, baseline.yml:10:5',
        '  iam-users.access-keys.max-age  90d (medium)',
        '                                 rule every account, baseline.yml:11:5',
        '',
        'Exceptions',
        '  iam-users.access-keys legacy-ci  until 2027-01-31: The vendor cannot use roles',
        '                                   baseline.yml:40:5',
        '',
        'Attestations',
        '  attestations.two-people  Two groups hold the password and the device. (medium)',
        '                           by octocat on 2026-11-01, lapses on 2027-04-30',
        '                           baseline.yml:50:5',
        '',
      ].join('\n'),
    );
  });

  test.each([40, 60, 80, 120])('stays within %i columns', (columns) => {
    const lines = explanationTable(explained(baseline, account({ tags: unreadable })), columns).split('\n');
    expect(lines.filter((each) => each.length > columns)).toEqual([]);
  });

  test('says of an account that is not active that it is not judged', () => {
    const closed = explanationTable(explained(baseline, account({ state: 'CLOSED' })), 120);
    expect(closed).toContain('\n  not judged: the account is CLOSED, and only active ones are\n');
    expect(explanationTable(explained(baseline, payments), 120)).not.toContain('not judged');
  });

  test('says why the owner is not decided, and what would help, within the columns', () => {
    const owned = declaring({ owners: [ownedBy({ tags: { team: ['a'] } }, 'octocat')] });
    const unread = explained(owned, account({ tags: unreadable }));
    expect(explanationTable(unread, undefined)).toContain(
      `\n  owner: undecided\n    not decided: ${denied.message}\n    ${denied.mend}\n`,
    );
    const lines = explanationTable(unread, 40).split('\n');
    expect(lines.filter((each) => each.length > 40)).toEqual([]);
  });

  test('says that nothing is expected only where nothing is', () => {
    expect(explanationTable(explained(baseline, payments, 'attestations'), 120)).not.toContain(
      'expects nothing',
    );
    expect(explanationTable(explained(baseline, payments, 'contacts'), 120)).toContain(
      'The baseline expects nothing of contacts of this account.',
    );
  });

  test('says who approved an exception, and of what it is not decided whether it holds', () => {
    const match = { tags: { env: ['prod'] } };
    const unsure = declaring({
      exceptions: [exception({ match, approvedBy: 'hubot' })],
      attestations: [attestation({ match })],
    });
    const table = explanationTable(explained(unsure, account({ tags: unreadable })), undefined);
    expect(table).toContain('The vendor cannot use roles (approved by hubot, as claimed)');
    expect(table.split('not decided: ')).toHaveLength(3);
  });

  test('leaves out a place that is not known, or is the root', () => {
    for (const organizationalUnit of [unreadable, { ...unreadable, state: 'value', value: '' } as const])
      expect(explanationTable(explained(baseline, account({ organizationalUnit })), 120)).toMatch(
        /^payments \(111122223333\)\n/,
      );
  });

  test('is one line a fact in a file, and holds no command to a runner', () => {
    const hostile = account({ name: '::error::x\u001b[31m' });
    const table = explanationTable(explained(declaring({}), hostile), undefined);
    expect(table).not.toMatch(/^::/m);
    expect(table).not.toContain('\u001b');
    expect(table).toContain('The baseline expects nothing of this account.');
  });
});

test('The JSON holds the same, whole', () => {
  expect(
    JSON.parse(explanationJson(explained(baseline, account({ tags: unreadable }), 'root-user'))),
  ).toEqual({
    schema: 'rootline-explain/1',
    account: '111122223333',
    'account-name': 'payments',
    'organizational-unit': 'Workloads/Prod',
    state: 'ACTIVE',
    control: 'root-user',
    owner: { decided: true, assignees: ['octocat'], labels: [], mention: null, contact: null },
    expectations: [
      {
        control: 'root-user.mfa',
        title: 'The root user has the declared MFA',
        severity: 'critical',
        value: null,
        undecided: { kind: 'denied', message: expect.stringContaining('production'), mend: denied.mend },
        rule: 'production',
        baseline: { file: 'baseline.yml', line: 10, column: 5 },
      },
    ],
    exceptions: [],
    attestations: [],
  });
});

test('The JSON holds exceptions and attestations, with what is left out as null', () => {
  const json = (of: Baseline) =>
    JSON.parse(explanationJson(explained(of, account({ organizationalUnit: unreadable }))));
  const place = { file: 'baseline.yml', column: 5 };
  expect(
    json(declaring({ attestations: [attestation({ match: 'all' })], exceptions: [exception({})] })),
  ).toMatchObject({
    'organizational-unit': null,
    control: null,
    exceptions: [
      {
        control: 'iam-users.access-keys',
        resource: null,
        until: '2027-01-31',
        'approved-by': null,
        undecided: null,
        baseline: { ...place, line: 40 },
      },
    ],
    attestations: [
      {
        id: 'two-people',
        by: 'octocat',
        lapses: '2027-04-30',
        undecided: null,
        baseline: { ...place, line: 50 },
      },
    ],
  });
  const whole = exception({ resource: 'legacy-ci', approvedBy: 'hubot' });
  expect(json(declaring({ exceptions: [whole] })).exceptions).toMatchObject([
    { resource: 'legacy-ci', 'approved-by': 'hubot' },
  ]);
});

test('Values are told as the baseline writes them, lists and numbers too', () => {
  const varied = declaring({
    rules: [
      rule('all', 'all', {
        'iam-users.allowed': ['break-glass-*', 'legacy-ci'],
        'iam-users.access-keys.max-active': 1,
      }),
    ],
  });
  expect(explained(varied, payments).expectations.map(({ value }) => value)).toEqual([
    1,
    ['break-glass-*', 'legacy-ci'],
  ]);
});

describe('What is asked for', () => {
  test('is a known control or prefix', () => {
    expect(narrowingProblem('root-user')).toBeUndefined();
    expect(narrowingProblem('attestations.two-people')).toBeUndefined();
    expect(narrowingProblem('root-user.mfaa')).toBe(
      'There is no control `root-user.mfaa` (did you mean `root-user.mfa`?); `rootline controls` lists them all',
    );
    expect(narrowingProblem('s3')).toBe('There is no control `s3`; `rootline controls` lists them all');
  });

  test('is one account, by its id or its name', () => {
    const twin = account({ id: '222222222222' });
    expect(accountNamed('payments', [payments])).toBe(payments);
    expect(accountNamed('222222222222', [payments, twin])).toBe(twin);
    expect(accountNamed('payments', [payments, twin])).toBe(
      '2 accounts are called `payments` (111122223333, 222222222222): name one by its id.',
    );
    expect(accountNamed('payment', [payments])).toMatch(/^There is no account `payment`.*`payments`/);
  });
});
