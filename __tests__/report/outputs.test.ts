import { describe, expect, test } from 'vitest';
import { outputsOf } from '../../src/report/outputs.ts';
import { account, change, denied, finding, issues, result, unknown } from './builders.ts';

const paths = {
  report: 'rootline-report/report.json',
  html: 'rootline-report/report.html',
  sarif: 'rootline-report/report.sarif',
  snapshot: undefined,
};
const kinds = ['open', 'open', 'update', 'reopen', 'close', 'fold', 'migrate', 'defer', 'leave'] as const;
const changes = kinds.map((kind) => change({ kind }));

test('the outputs of a run with drift and issues', () => {
  const findings = [
    finding({}),
    finding({ verdict: 'accepted' }),
    unknown(account({ id: '222233334444' }), denied),
  ];
  const known = new Map([[finding({}).key, { since: '2026-11-01', mutedUntil: '2026-12-01' }]]);
  const outcome = issues({ changes, newFindings: 1, resolvedFindings: 2, known });
  expect(outputsOf(result({ findings, issues: outcome }), paths)).toEqual({
    status: 'incomplete',
    drift: '1',
    new: '1',
    resolved: '2',
    accepted: '1',
    muted: '1',
    unknown: '1',
    accounts: '12',
    coverage: '0.9166',
    'issues-opened': '2',
    'issues-updated': '1',
    'issues-reopened': '1',
    'issues-closed': '3',
    'issues-deferred': '1',
    report: 'rootline-report/report.json',
    html: 'rootline-report/report.html',
    sarif: 'rootline-report/report.sarif',
    snapshot: '',
    weakened: '',
  });
});

test('a dry run has done nothing to any issue, but knows what is new', () => {
  const outcome = issues({ dryRun: true, changes, newFindings: 1 });
  expect(outputsOf(result({ issues: outcome }), paths)).toMatchObject({
    new: '1',
    'issues-opened': '0',
    'issues-updated': '0',
    'issues-reopened': '0',
    'issues-closed': '0',
    'issues-deferred': '0',
  });
});

test('a run that looked at no issues does not claim that nothing is new or muted', () => {
  expect(outputsOf(result({}), paths)).toMatchObject({
    new: '',
    resolved: '',
    muted: '',
    'issues-opened': '0',
  });
});

describe('coverage', () => {
  test.each([
    [0, 0, '1.0000'],
    [12, 12, '1.0000'],
    [3, 2, '0.6666'],
    [50_000, 49_999, '0.9999'],
    [10, 0, '0.0000'],
  ])('of %d accounts with %d judged is %s', (accounts, judged, ratio) => {
    const coverage = { accounts, judged, skipped: [], unreadable: [] };
    expect(outputsOf(result({ coverage }), paths).coverage).toBe(ratio);
  });
});

test('the snapshot is told where one was written', () => {
  expect(outputsOf(result({}), { ...paths, snapshot: 'a.ndjson' }).snapshot).toBe('a.ndjson');
});
