import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { renderTable } from '../../src/report/table.ts';
import { displayWidth } from '../../src/report/width.ts';
import {
  account,
  baselineFile,
  change,
  denied,
  finding,
  issues,
  noSource,
  result,
  unknown,
} from './builders.ts';

const pipe = { columns: undefined, colours: false };
const logs = account({ id: '222233334444', name: 'logs' });

const mixed = result({
  findings: [
    finding({}),
    finding({
      account: logs,
      control: 'iam-users.access-keys.max-age',
      resource: 'legacy-ci',
      severity: 'medium',
      expected: 'rotated within 90 days',
      observed: 'key 1 rotated 2026-02-01',
      owner: 'none',
    }),
    unknown(account({ id: '333344445555', name: 'dev-a' }), denied),
    unknown(account({ id: '444455556666', name: 'dev-b' }), denied),
    unknown(logs, noSource),
    finding({ account: logs, verdict: 'accepted', reason: 'accepted until 2027-01-31: vendor' }),
  ],
  warnings: [{ level: 'warning', file: baselineFile, line: 40, column: 5, message: 'Nobody matches.' }],
});

test('the answer, then findings by account, then each cause once', () => {
  expect(renderTable(mixed, { columns: 100, colours: false })).toMatchInlineSnapshot(`
    "2 findings drift in 2 of 12 accounts; 2 accounts could not be read in full.

    payments (111122223333)  owner: octocat
      drift     critical  root-user.access-keys                    absent → 1 active access key

    logs (222233334444)  owner: nobody
      drift     medium    iam-users.access-keys.max-age legacy-ci  rotated within 90 days → key 1
                                                                   rotated 2026-02-01
      accepted  critical  root-user.access-keys                    absent → 1 active access key
                                                                   (accepted until 2027-01-31: vendor)

    Could not be read [RL307]: 2 accounts
      why      AccessDenied: not authorized to perform sts:AssumeRole.
      mend     Let the role rootline-member trust the audit role.
      where    dev-a (333344445555), dev-b (444455556666)
      unknown  root-user.access-keys

    Cannot be judged [RL315]: 1 account
      why      Only a role in the account can count the MFA devices.
      mend     Set member-role.
      where    logs (222233334444)
      unknown  root-user.access-keys

    warning .github/aws-baseline.yml:40:5: Nobody matches.

    Drift 2 (1 critical, 1 medium), accepted 1, unknown 3, passed 0, not applicable 0.
    "
  `);
});

test('nothing found is two lines', () => {
  expect(renderTable(result({}), pipe)).toBe(
    'No drift in 12 accounts.\n\nDrift 0, accepted 0, unknown 0, passed 0, not applicable 0.\n',
  );
});

test('muted drift says until when, in its line and in the answer', () => {
  const of = finding({});
  const known = new Map([[of.key, { since: '2026-11-01', mutedUntil: '2026-12-01' }]]);
  const findings = [of, finding({ account: logs })];
  const table = renderTable(result({ findings, issues: issues({ known }) }), pipe);
  expect(table).toMatch(/^2 findings drift, 1 of them muted, in 2 of 12 accounts\.\n/);
  expect(table.match(/1 active access key( \(muted until 2026-12-01\))?$/gm)).toEqual([
    '1 active access key (muted until 2026-12-01)',
    '1 active access key',
  ]);
  expect(table).toContain('Drift 2 (2 critical), 1 of them muted, accepted 0,');
});

describe('the width', () => {
  test.each([80, 100, 120])('of %d columns is kept', (columns) => {
    const lines = renderTable(mixed, { columns, colours: true }).split('\n').map(stripVTControlCharacters);
    expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([]);
  });

  test('that is narrow puts what was found below what was expected of whom', () => {
    const table = renderTable(result({ findings: [finding({})] }), { columns: 50, colours: false });
    expect(table).toContain(
      '\n  drift     critical  root-user.access-keys\n      absent → 1 active access key\n',
    );
  });

  test('is not given away to one long name', () => {
    const findings = [finding({}), finding({ resource: 'x'.repeat(64) })];
    const table = renderTable(result({ findings }), { columns: 90, colours: false });
    expect(table).toMatch(/root-user\.access-keys {2,}absent → 1 active access key\n/);
    expect(table).toMatch(/x{64}\n {6}absent → 1 active access key\n/);
  });

  test('does not matter in a pipe: each finding is one line', () => {
    const observed = 'a long story '.repeat(30).trim();
    const lines = renderTable(result({ findings: [finding({ observed })] }), pipe).split('\n');
    expect(lines.filter((line) => line.includes('a long story'))).toHaveLength(1);
  });

  test('counts wide characters as two, so that columns stay aligned', () => {
    const findings = ['鍵の管理者', 'alice'].map((resource) => finding({ resource }));
    const starts = renderTable(result({ findings }), pipe)
      .split('\n')
      .filter((line) => line.includes('→'))
      .map((line) => displayWidth(line.slice(0, line.indexOf('absent'))));
    expect(new Set(starts).size).toBe(1);
  });
});

describe('colours', () => {
  test('are there when asked for, whatever the environment says', () => {
    expect(renderTable(mixed, { columns: 100, colours: true })).toContain('\u001b[');
  });

  test('change nothing but colours', () => {
    const plain = renderTable(mixed, { columns: 100, colours: false });
    expect(plain).not.toContain('\u001b[');
    expect(stripVTControlCharacters(renderTable(mixed, { columns: 100, colours: true }))).toBe(plain);
  });

  test('never come from AWS', () => {
    const name = '\u001b[31mred\u001b[0m\u001b]8;;https://example.com\u0007link';
    const table = renderTable(result({ findings: [finding({ account: account({ name }) })] }), pipe);
    expect(table).toContain('\nredlink (111122223333)  owner: octocat\n');
  });
});

describe('the plan for the issues', () => {
  const changes = [
    change({ number: undefined, reason: 'Drift that no issue lists yet.' }),
    change({ kind: 'leave', number: 7, reason: 'The account could not be read.' }),
  ];

  test('tells each operation with its reason', () => {
    const table = renderTable(result({ issues: issues({ dryRun: true, changes }) }), pipe);
    expect(table).toContain(
      [
        'Issues in octo-org/aws (dry run, nothing was written)',
        '  would open         payments (111122223333): 1 finding, critical: Drift that no issue lists yet.',
        '  would leave alone  #7 payments (111122223333): 1 finding, critical: The account could not be read.',
      ].join('\n'),
    );
  });

  test('counts what is left alone beyond twenty', () => {
    const many = Array.from({ length: 25 }, (_, nth) => change({ kind: 'leave', number: nth }));
    const table = renderTable(result({ issues: issues({ changes: many }) }), pipe);
    expect(table.match(/left alone {2}#/g)).toHaveLength(20);
    expect(table).toContain('  left alone  and 5 more issues\n');
  });
});
