import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/drift/finding.ts';
import type { IssueChange } from '../../src/drift/result.ts';
import { readOverview } from '../../src/issues/overview.ts';
import { own } from '../../src/issues/own.ts';
import type { Account } from '../../src/snapshot/account.ts';
import { finding, owner, verdict } from './builders.ts';
import {
  changeOf,
  estate,
  input,
  issue,
  provenance,
  runUrl,
  seal,
  text,
  written,
} from './overview-builders.ts';
import { accountNumber, denied, findingIn } from './render-builders.ts';
import { rendered } from './rendered.ts';

const tomorrow = { now: new Date('2026-11-22T06:00:00.000Z') };

describe('the text of the overview', () => {
  const accepted = (of: Finding): Finding => ({
    ...of,
    verdict: 'accepted',
    until: '2027-01-31',
    reason: 'accepted until 2027-01-31: vendor',
  });

  it.each([
    [estate(4, 2), '**2 findings drift** from the baseline in 2 of 4 accounts; the worst is **critical**.'],
    [estate(4, 0), '**Nothing drifts**: all 4 accounts are in line with the baseline.'],
    [estate(1, 0), '**Nothing drifts**: the account is in line with the baseline.'],
    [[], '**There is no active account to judge.**'],
    [
      estate(2, 0).map((each) => ({ ...each, failedReads: [denied] })),
      '**No drift in what could be read**, but not everything could be read.',
    ],
  ])('begins with the answer', (verdicts, answer) => {
    expect(text({ verdicts }).split('\n')[1]).toBe(answer);
  });

  it('says how much was read, rounded down, and which issue tells of the rest', () => {
    const coverage = changeOf({ kind: 'leave', subject: 'coverage' });
    const verdicts = estate(3_000, 0).map((each, nth) =>
      nth === 0 ? { ...each, failedReads: [denied] } : each,
    );
    expect(text({ verdicts, changes: [coverage], skipped: [accountNumber(9_999)] })).toContain(
      'Coverage: 2,999 of 3,000 active accounts could be read in full (99.9 %), see [#7](https://github.com/example/platform/issues/7). 1 account is skipped because of its state.',
    );
  });

  it('has totals by severity', () => {
    const findings = [
      finding(),
      finding({ control: 'a', severity: 'low' }),
      accepted(finding({ control: 'b', severity: 'low' })),
    ];
    const known = new Map([[findings[0]?.key ?? '', { since: '2026-11-01', mutedUntil: '2026-12-01' }]]);
    const body = text({ verdicts: [verdict(findings)], known });
    expect(body).toContain('| Severity | Drift | Of it muted | Accepted | Unknown |');
    expect(body).toContain('| Critical | 1 | 1 | 0 | 0 |');
    expect(body).toContain('| Low | 1 | 0 | 1 | 0 |');
    expect(body).toContain('| **All** | 2 | 1 | 1 | 0 |');
  });

  it('counts by owner, control and organizational unit, most drift first', () => {
    const unit = (nth: number, value: string): Account =>
      accountNumber(nth, { organizationalUnit: { state: 'value', value, provenance } });
    const octocat = owner({ assignees: ['octocat'] });
    const at = (of: Account, control: string) => finding({ account: of, control });
    const [one, two, three] = [unit(1, 'Workloads/Prod'), unit(2, ''), unit(3, 'Sandbox')];
    const body = text({
      verdicts: [
        verdict([at(one, 'root-user.mfa')], { account: one }),
        verdict([at(two, 'root-user.mfa'), at(two, 'root-user.email')], { account: two, owner: octocat }),
        verdict([], { account: three, owner: octocat }),
      ],
    });
    expect(body).toContain('### By owner\n\n| Owner | Drift | Of it muted | Accounts | Worst |');
    expect(body).toContain('| `octocat` | 2 | 0 | 1 | critical |\n| none declared | 1 | 0 | 1 | critical |');
    expect(body).toContain('| `root-user.mfa` | 2 | 0 | 2 | critical | 0 | 0 |\n| `root-user.email` | 1 |');
    expect(body).toContain('| Directly below the root | 2 | 0 | 1 | critical |\n| Workloads/Prod | 1 |');
    expect(body).not.toContain('Sandbox');
  });

  it('lists muted and accepted drift with their ends, the first to end first', () => {
    const [one, two, three] = [findingIn(1), findingIn(2), accepted(findingIn(3))];
    const known = new Map([
      [one.key, { since: '2026-11-01', mutedUntil: '2026-12-20' }],
      [two.key, { since: '2026-11-01', mutedUntil: '2026-12-01' }],
    ]);
    const body = text({ verdicts: [one, two, three].map((each) => verdict([each])), known });
    expect(body).toContain(
      '| team-2 `100000000002` | `root-user.mfa` | critical | 2026-12-01 |\n| team-1 `100000000001` | `root-user.mfa` | critical | 2026-12-20 |',
    );
    expect(body).toContain(
      '| team-3 `100000000003` | `root-user.mfa` | 2027-01-31 | accepted until 2027-01-31: vendor |',
    );
    expect(body).toContain('the worst is **critical**. 2 of them are muted.');
  });

  it('lists what was put off to the next run, and links the issue of a control', () => {
    const at = { url: 'https://github.com/example/platform/issues/7', assignees: [] };
    const changes: readonly IssueChange[] = [
      { ...at, kind: 'update', number: 7, title: '', subject: 'control root-user.mfa', reason: '' },
      {
        ...at,
        kind: 'defer',
        number: undefined,
        title: 'team-9 (1)',
        subject: 'account 1',
        reason: 'Put off, because.',
      },
    ];
    const body = text({ changes });
    expect(body).toContain('| `root-user.mfa` [#7](https://github.com/example/platform/issues/7) | 2 |');
    expect(body).toContain(
      '### Put off to the next run\n\n| Issue | Why |\n| :- | :- |\n| team-9 (1) | Put off, because. |',
    );
  });

  it('ends with the last check and a link to its run', () => {
    expect(text()).toContain(`\nLast check: 2026-11-21 06:00 UTC ([run](${runUrl}))\n`);
    expect(text({ runUrl: undefined })).toContain('\nLast check: 2026-11-21 06:00 UTC\n');
  });

  it('draws the recorded runs as soon as there are two', () => {
    expect(text()).not.toContain('mermaid');
    const own1 = own(issue(written(input())), seal);
    expect(text({ own: own1, ...tomorrow, verdicts: estate(30, 25) })).toContain(
      [
        'xychart-beta',
        '  title "Findings that drift, 2026-11-21 to 2026-11-22"',
        '  x-axis "Recorded runs, the newest on the right" 1 --> 2',
        '  y-axis "Findings" 0 --> 25',
        '  bar [2, 25]',
        '```',
      ].join('\n'),
    );
  });

  it('is the same in whatever order the accounts come', () => {
    const verdicts = estate(20, 10);
    expect(text({ verdicts: verdicts.toReversed() })).toBe(text({ verdicts }));
  });

  it('stays under 60,000 characters whatever there is', () => {
    const long = '$'.repeat(64);
    const verdicts = Array.from({ length: 3_000 }, (_, nth) => {
      const of = accountNumber(nth, {
        name: long,
        organizationalUnit: { state: 'value', value: `${long}/${nth}`, provenance },
      });
      const change = { account: of, control: `root-user.control-${nth}` };
      const findings = [
        finding(change),
        accepted(finding({ ...change, resource: `${long}${nth}`, reason: long })),
      ];
      return verdict(findings, { owner: owner({ contact: `${long}${nth}` }) });
    });
    const known = new Map(
      verdicts.flatMap(({ findings }) =>
        findings.map(({ key }) => [key, { since: '2026-11-01', mutedUntil: '2026-12-01' }] as const),
      ),
    );
    const changes = verdicts.map(
      (_each, nth): IssueChange => ({
        kind: 'defer',
        number: nth,
        url: `https://github.com/example/platform/issues/${nth}`,
        title: long.repeat(3),
        subject: '',
        assignees: [],
        reason: long.repeat(3),
      }),
    );
    // Every other number: no ranges to shorten them by.
    const openIssues = Array.from({ length: 10_000 }, (_, nth) => ({ number: 2 * nth + 1 }));
    const body = text({ verdicts, known, changes, openIssues });
    expect(body.length).toBeLessThan(60_000);
    expect(body).toMatch(/[\d,]+ more rows did not fit here: see the report of the \[latest run\]\(/);
    for (const rows of rendered(body).tables) expect(new Set(rows).size).toBe(1);
    const memory = readOverview(own(issue({ title: '', body }), seal));
    expect(memory?.openCount).toBe(10_000);
    expect(memory?.open.length).toBeGreaterThan(1_000);
  });

  it('knows every open issue of 10,000 that were opened one after the other', () => {
    const openIssues = Array.from({ length: 10_000 }, (_, nth) => ({ number: nth + 2 }));
    const { title, body } = written(input({ openIssues }));
    expect(readOverview(own(issue({ title, body }), seal))?.open).toHaveLength(10_000);
  });
});
