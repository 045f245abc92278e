import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/drift/finding.ts';
import type { OverviewInput } from '../../src/issues/overview.ts';
import { own } from '../../src/issues/own.ts';
import type { Account } from '../../src/snapshot/account.ts';
import { finding, mfa, owner, unread, verdict } from './builders.ts';
import { changeOf, estate, input, issue, provenance, seal, text, written } from './overview-builders.ts';
import { accountNumber, denied } from './render-builders.ts';

const accepted = (of: Finding): Finding => ({ ...of, verdict: 'accepted', until: '2027-01-31' });
const muting = (...of: readonly Finding[]): OverviewInput['known'] =>
  new Map(of.map(({ key }) => [key, { since: '2026-11-01', mutedUntil: '2026-12-01' }]));

describe('how much the overview says was looked at', () => {
  const coverage = changeOf({ kind: 'leave', subject: 'coverage' });
  const skipped = [accountNumber(8, { state: 'SUSPENDED' }), accountNumber(9, { state: 'SUSPENDED' })];
  const inventoryOf = (accounts: number, rest: readonly Account[]) => [
    ...estate(accounts, 0).map(({ account }) => account),
    ...rest,
  ];
  const all = 'could be read in full (100 %).';

  it.each<[string, Partial<OverviewInput>]>([
    [`Coverage: 4 of 4 active accounts ${all}`, { changes: [coverage] }],
    [
      `Coverage: 1 of 1 active account ${all} 2 accounts are skipped because of their state.`,
      { verdicts: estate(1, 0), accounts: inventoryOf(1, skipped), skipped },
    ],
    [
      '1 account is skipped because of its state.',
      { verdicts: [], accounts: skipped.slice(1), skipped: skipped.slice(1) },
    ],
    [
      `Coverage: 1 of 1 active account ${all} **The last run looked at these accounts only**: 1 more account of the organization is not counted here.`,
      { verdicts: estate(1, 0), accounts: inventoryOf(2, []) },
    ],
  ])('%s', (sentence, change) => {
    expect(text(change).split('\n\n')[1]).toBe(sentence);
  });
});

describe('what the overview counts', () => {
  it('what is unknown, as no drift and not as in line', () => {
    const body = text({ verdicts: [verdict([unread(mfa())])] });
    expect(body).toContain('**No drift in what could be read**, but not everything could be read.');
    expect(body).toContain('| Critical | 0 | 0 | 0 | 1 |');
    expect(body).toContain(
      [
        '| Control | Drift | Of it muted | Accounts | Worst | Accepted | Unknown |',
        '| :- | -: | -: | -: | :- | -: | -: |',
        '| `root-user.mfa` | 0 | 0 | 0 | | 0 | 1 |',
      ].join('\n'),
    );
    expect(body).not.toMatch(/### (By owner|By organizational unit|Muted|Accepted)/);
  });

  it('by severity, with a line for each that there is', () => {
    const body = text({ verdicts: [verdict([finding({ severity: 'medium' })])] });
    const lines = ['Critical | 0 |', 'High | 0 |', 'Medium | 1 |', 'Low | 0 |'];
    expect(body).toContain(
      '| Severity | Drift | Of it muted | Accepted | Unknown |\n| :- | -: | -: | -: | -: |',
    );
    expect(body).toContain(lines.map((line) => `| ${line} 0 | 0 | 0 |`).join('\n'));
  });

  it('as muted only what drifts, and as accepted only what an exception accepts', () => {
    const [drift, other] = [finding(), finding({ control: 'a', severity: 'low' })];
    const muted = text({ verdicts: [verdict([drift, other])], known: muting(drift) });
    expect(muted).toContain('the worst is **critical**. 1 of them is muted.');
    expect(muted).toContain('| none declared | 2 | 1 | 1 | critical |');
    expect(muted).not.toContain('### Accepted drift');
    const excepted = text({ verdicts: [verdict([accepted(drift)])], known: muting(drift) });
    expect(excepted).toContain('### Accepted drift');
    expect(excepted).not.toContain('### Muted drift');
  });

  it('by unit what drifts, and what is muted or accepted with its end', () => {
    const [drift, excepted] = [mfa(), accepted(finding({ resource: 'ci', reason: 'a vendor' }))];
    const body = text({ verdicts: [verdict([drift, excepted])], known: muting(drift) });
    expect(body).toContain(`### By control

| Control | Drift | Of it muted | Accounts | Worst | Accepted | Unknown |
| :- | -: | -: | -: | :- | -: | -: |
| \`root-user.mfa\` | 1 | 1 | 1 | critical | 1 | 0 |
`);
    expect(body).toContain(`
### By organizational unit

| Organizational unit | Drift | Of it muted | Accounts | Worst |
| :- | -: | -: | -: | :- |
| Directly below the root | 1 | 1 | 1 | critical |

### Muted drift

| Account | Control | Severity | Until |
| :- | :- | :- | :- |
| payments \`111122223333\` | \`root-user.mfa\` | critical | 2026-12-01 |

### Accepted drift

| Account | Control | Until | Why |
| :- | :- | :- | :- |
| payments \`111122223333\` | \`root-user.mfa\` of \`ci\` | 2027-01-31 | a vendor |

---

Rootline reads the AWS accounts, compares them with the baseline `);
  });

  it('the worst first of what drifts as much, then what is accepted most, then by name', () => {
    const of = (control: string, change: Partial<Finding> = {}) => finding({ control, ...change });
    const found = [
      of('a', { severity: 'low' }),
      of('d'),
      of('c'),
      of('e'),
      accepted(of('e', { resource: 'ci' })),
    ];
    for (const findings of [found, found.toReversed()]) {
      const rows = text({ verdicts: [verdict(findings)] }).match(/^\| `\w` (?=\| 1 \| 0 \|)/gm);
      expect(rows?.join('')).toBe('| `e` | `c` | `d` | `a` ');
    }
  });

  it('accounts by the unit that they are in, or by why there is none', () => {
    const units: readonly Account['organizationalUnit'][] = [
      { state: 'not-applicable', reason: 'no organization', provenance },
      { state: 'unavailable', cause: denied, provenance },
    ];
    const accounts = units.map((organizationalUnit, nth) => accountNumber(nth, { organizationalUnit }));
    const body = text({ verdicts: accounts.map((account) => verdict([finding({ account })])) });
    expect(body).toContain('| Not known | 1 |');
    expect(body).toContain('| Outside an organization | 1 |');
  });

  it('what does not fit at all', () => {
    const labels = Array.from({ length: 100 }, (_none, nth) => `team-${nth}`.padEnd(50, 'x'));
    const body = text({ verdicts: [verdict([mfa()], { owner: owner({ labels }) })] });
    expect(body).toContain(
      '### By owner\n\n1 more row did not fit here: see the report of the [latest run](',
    );
  });

  it('what was put off, with a link to the issue that there is', () => {
    const change = changeOf({
      kind: 'defer',
      title: 'team-9 (1)',
      subject: 'account 1',
      reason: 'Put off, because.',
    });
    expect(text({ changes: [change] })).toContain(
      '| [#7](https://github.com/example/platform/issues/7) team-9 (1) | Put off, because. |',
    );
  });

  it('the drift of every recorded run, in a chart that GitHub draws', () => {
    let of = input();
    for (const [day, drift] of [25, 1].entries()) {
      const now = new Date(Date.UTC(2026, 10, 22 + day, 6));
      of = input({ own: own(issue(written(of)), seal), now, verdicts: estate(30, drift) });
    }
    const [chart = ''] =
      written(of).body.match(/^```mermaid\n%%\{init: .*\}%%\nxychart-beta\n[^`]*```$/m) ?? [];
    expect(chart).toContain('title "Findings that drift, 2026-11-21 to 2026-11-23"');
    expect(chart).toContain('bar [2, 25, 1]');
  });
});
