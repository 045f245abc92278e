import { describe, expect, test } from 'vitest';
import { renderSummary } from '../../src/report/summary.ts';
import {
  account,
  baselineFile,
  change,
  denied,
  finding,
  issues,
  noSource,
  onGitHub,
  result,
  unknown,
} from './builders.ts';

function coverageWith(over: Partial<ReturnType<typeof result>['coverage']>) {
  return { accounts: 12, judged: 12, skipped: [], unreadable: [], ...over };
}

describe('the answer comes first, in one sentence', () => {
  const first = (of: ReturnType<typeof result>): string | undefined =>
    renderSummary(of, onGitHub).split('\n\n')[1];

  test('when nothing could be read, it does not claim that there is no drift', () => {
    const findings = [unknown(account({}), denied)];
    expect(first(result({ findings }))).toBe(
      '**No drift in what could be read**; 1 account could not be read in full.',
    );
  });

  test('when nothing at hand can judge something, it does not claim that either', () => {
    expect(first(result({ findings: [unknown(account({}), noSource)] }))).toBe(
      '**No drift in what could be judged**, in 12 accounts.',
    );
  });

  test('when the inventory alone is incomplete, it says so', () => {
    expect(first(result({ status: 'incomplete' }))).toBe(
      '**No drift in what could be read**; something could not be read.',
    );
  });

  test('when no account is active', () => {
    const skipped = [account({ state: 'SUSPENDED' })];
    const coverage = coverageWith({ accounts: 0, judged: 0, skipped });
    expect(first(result({ coverage }))).toBe(
      '**There is no active account to judge**; 1 account is skipped because of its state.',
    );
  });

  test('when there is no account at all', () => {
    const coverage = coverageWith({ accounts: 0, judged: 0 });
    expect(first(result({ coverage }))).toBe('**There is no active account to judge**.');
  });

  test('with drift and unreadable accounts', () => {
    const findings = [
      finding({}),
      finding({ control: 'root-user.mfa' }),
      unknown(account({ id: '222233334444' }), denied),
      unknown(account({ id: '333344445555' }), denied),
    ];
    expect(first(result({ findings }))).toBe(
      '**2 findings drift** in 1 of 12 accounts; 2 accounts could not be read in full.',
    );
  });

  test('with a single finding', () => {
    expect(first(result({ findings: [finding({})] }))).toBe('**1 finding drifts** in 1 of 12 accounts.');
  });

  test('with nothing to tell', () => {
    expect(first(result({}))).toBe('**No drift** in 12 accounts.');
  });
});

describe('muted drift', () => {
  const until = (mutedUntil: string | undefined) => ({ since: '2026-11-01', mutedUntil });
  const [one, other] = [finding({}), finding({ control: 'root-user.mfa' })];
  const summary = (...known: readonly (readonly [string, ReturnType<typeof until>])[]) =>
    renderSummary(result({ findings: [one, other], issues: issues({ known: new Map(known) }) }), onGitHub);

  test('is told in the answer, and counted as the drift that it is', () => {
    const some = summary([one.key, until('2026-12-01')], [other.key, until(undefined)]);
    expect(some).toContain('**2 findings drift**, 1 of them muted, in 1 of 12 accounts.');
    expect(some).toContain('| Drift | Critical | High | Medium | Low | Muted |');
    expect(some).toContain('| **2** | 2 | 0 | 0 | 0 | 1 |');
  });

  test('stands in its row with the day until which it is', () => {
    const some = summary([one.key, until('2026-12-01')], [other.key, until(undefined)]);
    expect(some).toContain('| 1 active access key | 2026-11-01, muted until 2026-12-01 | octocat |');
    expect(some).toContain('| 1 active access key | 2026-11-01 | octocat |');
  });

  test('may be all there is', () => {
    const all = summary([one.key, until('2026-12-01')], [other.key, until('2026-12-02')]);
    expect(all).toContain('**2 findings drift**, all of them muted, in 1 of 12 accounts.');
    const findings = [one];
    const known = new Map([[one.key, until('2026-12-01')]]);
    expect(renderSummary(result({ findings, issues: issues({ known }) }), onGitHub)).toContain(
      '**1 finding drifts**, which is muted, in 1 of 12 accounts.',
    );
  });

  test('is not spoken of by a run that looked at no issues', () => {
    expect(renderSummary(result({ findings: [one] }), onGitHub)).not.toMatch(/muted|since/i);
  });
});

test('a run without findings is short', () => {
  expect(renderSummary(result({}), onGitHub)).toMatchInlineSnapshot(`
    "## Rootline

    **No drift** in 12 accounts.

    Baseline [\`.github/aws-baseline.yml\`](https://github.com/octo-org/aws/blob/0123abcd/.github/aws-baseline.yml#L1) · organization \`o-a1b2c3d4e5\` · 2026-11-21 06:00 UTC

    | Drift | Critical | High | Medium | Low | Accepted | Unknown | Passed | Not applicable |
    | -: | -: | -: | -: | -: | -: | -: | -: | -: |
    | **0** | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

    The complete result is in \`rootline-report/report.json\`.
    "
  `);
});

test('a run with drift, changed issues and an unreadable account', () => {
  const findings = [
    finding({}),
    finding({
      account: account({ id: '222233334444', name: 'logs' }),
      control: 'iam-users.access-keys.max-age',
      resource: 'legacy-ci',
      severity: 'medium',
      expected: 'rotated within 90 days',
      observed: 'key 1 rotated 2026-02-01',
      owner: 'none',
    }),
    unknown(account({ id: '333344445555', name: 'sandbox' }), denied),
  ];
  const closed = change({
    kind: 'close',
    number: 9,
    title: 'backup (444455556666): 2 findings, high',
    assignees: [],
    reason: 'Every finding in it passed in this run.',
  });
  const outcome = issues({ changes: [change({}), closed], newFindings: 2, resolvedFindings: 1 });
  expect(renderSummary(result({ findings, issues: outcome }), onGitHub)).toMatchInlineSnapshot(`
    "## Rootline

    **2 findings drift** in 2 of 12 accounts; 1 account could not be read in full.

    Baseline [\`.github/aws-baseline.yml\`](https://github.com/octo-org/aws/blob/0123abcd/.github/aws-baseline.yml#L1) · organization \`o-a1b2c3d4e5\` · 2026-11-21 06:00 UTC

    | Drift | Critical | High | Medium | Low | Muted | Accepted | Unknown | Passed | Not applicable |
    | -: | -: | -: | -: | -: | -: | -: | -: | -: | -: |
    | **2** | 1 | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 0 |

    ### Issues

    In \`octo-org/aws\`: 1 opened, 1 closed. Since the issues were last written, 2 findings are new and 1 is resolved.

    | Change | Issue | Assignees | Why |
    | :- | :- | :- | :- |
    | Opened | [#12](https://github.com/octo-org/aws/issues/12) payments (111122223333): 1 finding, critical | octocat | Drift that no issue lists yet. |
    | Closed | [#9](https://github.com/octo-org/aws/issues/12) backup (444455556666): 2 findings, high | | Every finding in it passed in this run. |

    ### Drift

    | Severity | Account | Control | Expected | Observed | Since | Owner | Baseline |
    | :- | :- | :- | :- | :- | :- | :- | :- |
    | Critical | payments \`111122223333\` | \`root-user.access-keys\` | absent | 1 active access key | | octocat | [line 12](https://github.com/octo-org/aws/blob/0123abcd/.github/aws-baseline.yml#L12) |
    | Medium | logs \`222233334444\` | \`iam-users.access-keys.max-age\` of \`legacy-ci\` | rotated within 90 days | key 1 rotated 2026-02-01 | | nobody | [line 12](https://github.com/octo-org/aws/blob/0123abcd/.github/aws-baseline.yml#L12) |

    <details><summary>How to mend the drift</summary>

    | Control | How to mend it | Reference |
    | :- | :- | :- |
    | \`root-user.access-keys\` | Delete the access keys of the root user. | [AWS documentation](https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html) |
    | \`iam-users.access-keys.max-age\` | Delete the access keys of the root user. | [AWS documentation](https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html) |

    </details>

    ### Could not be read

    What depends on these reads is unknown: neither drift nor passed, and no issue is opened or closed for it.

    | What happened | What mends it | Accounts |
    | :- | :- | :- |
    | AccessDenied: not authorized to perform sts:AssumeRole. [RL307] | Let the role rootline-member trust the audit role. | sandbox \`333344445555\` |

    <details><summary>Verdicts by control</summary>

    | Control | Drift | Accepted | Unknown | Passed | Not applicable |
    | :- | -: | -: | -: | -: | -: |
    | \`iam-users.access-keys.max-age\` | 1 | 0 | 0 | 0 | 0 |
    | \`root-user.access-keys\` | 1 | 0 | 1 | 0 | 0 |

    </details>

    The complete result is in \`rootline-report/report.json\`.
    "
  `);
});

describe('what happened to the issues', () => {
  const section = (over: Parameters<typeof issues>[0]): string =>
    renderSummary(result({ issues: issues(over) }), onGitHub);

  test('a dry run says what a real one would do, and that nothing was written', () => {
    const changes = [change({ number: undefined, url: undefined }), change({ kind: 'close', number: 9 })];
    const summary = section({ dryRun: true, changes });
    expect(summary).toContain('### Issues (dry run)');
    expect(summary).toContain('Nothing was written to `octo-org/aws`. A real run would open 1, close 1.');
    expect(summary).toContain('| Would open | payments (111122223333): 1 finding, critical | octocat |');
  });

  test('an unchanged run says so, and folds away what was left alone with its reason', () => {
    const summary = section({ changes: [change({ kind: 'leave', reason: 'The drift is the same.' })] });
    expect(summary).toContain('No issue in `octo-org/aws` changed.');
    expect(summary).toContain('<details><summary>1 issue left alone, and why</summary>');
    expect(summary).toContain('The drift is the same.');
  });

  test('an unchanged dry run says so, too', () => {
    expect(section({ dryRun: true, changes: [change({ kind: 'leave' })] })).toContain(
      'No issue in `octo-org/aws` would change.',
    );
  });

  test('duplicates and issues of a former grouping are told apart from what is mended', () => {
    const changes = [change({ kind: 'fold' }), change({ kind: 'migrate', number: 9 })];
    expect(section({ changes })).toContain('In `octo-org/aws`: 1 folded, 1 migrated.');
    expect(section({ changes, dryRun: true })).toContain('A real run would fold 1, migrate 1.');
  });

  test('a run that looked at no issues says nothing of them', () => {
    expect(renderSummary(result({}), onGitHub)).not.toContain('### Issues');
  });

  test('an address that is no web address is not linked', () => {
    const summary = section({ changes: [change({ url: 'javascript:alert(1)' })] });
    expect(summary).not.toContain('javascript');
    expect(summary).toContain('| #12 payments');
  });
});

describe('what could not be read', () => {
  const ids = [
    '111122223333',
    '222233334444',
    '333344445555',
    '444455556666',
    '555566667777',
    '666677778888',
  ];

  test('is told once for all accounts that one mend would help', () => {
    const findings = ids.map((id) =>
      unknown(account({ id, name: 'dev' }), { ...denied, mend: `Create arn:aws:iam::${id}:role/audit.` }),
    );
    const summary = renderSummary(result({ findings }), onGitHub).replaceAll('\u200b', '');
    const [row, ...more] = summary.split('\n').filter((line) => line.includes('role/audit'));
    expect(more).toEqual([]);
    expect(row).toContain('Create `arn:aws:iam::{account.id}:role/audit`.');
    expect(row).toContain('dev `555566667777` and 1 more |');
  });

  test('is kept apart from what no source at hand can tell', () => {
    const summary = renderSummary(result({ findings: [unknown(account({}), noSource)] }), onGitHub);
    expect(summary).toContain('**No drift in what could be judged**, in 12 accounts.');
    expect(summary).toContain('### Cannot be judged');
    expect(summary).toContain(
      '| `root-user.access-keys` | Only a role in the account can count the MFA devices. [RL315] |',
    );
    expect(summary).not.toContain('### Could not be read');
  });
});

test('skipped accounts, accepted findings, warnings and requests are listed', () => {
  const findings = [finding({ verdict: 'accepted', reason: 'accepted until 2027-01-31: vendor' })];
  const skipped = [account({ name: 'old-shop', state: 'PENDING_CLOSURE' })];
  const warnings = [
    { level: 'warning', file: baselineFile, line: 40, column: 5, message: 'Nobody matches.' },
  ] as const;
  const calls = { 'sts:AssumeRole': 2, 'iam:GetAccountSummary': 1 };
  const coverage = coverageWith({ skipped });
  const summary = renderSummary(result({ findings, coverage, warnings, calls }), onGitHub);
  expect(summary).toContain('1 finding accepted by an exception');
  expect(summary).toContain('accepted until 2027-01-31: vendor |');
  expect(summary).toContain('| old-shop `111122223333` | `PENDING_CLOSURE` |');
  expect(summary).toMatch(/\| \[line 40\]\(https:[^)]+#L40\) \| Nobody matches\. \|/);
  expect(summary).toContain('3 requests to AWS');
});
