import { describe, expect, test } from 'vitest';
import { renderSummary } from '../../src/report/summary.ts';
import { change, issues, manyFindings, onGitHub, result } from './builders.ts';

const limit = 900 * 1024;
const complete = 'The complete result is in `rootline-report/report.json`.';

describe('a summary that would be too large', () => {
  const findings = manyFindings(30_000);
  const many = Array.from({ length: 30_000 }, (_, nth) => change({ number: nth }));
  const left = many.map((of) => ({ ...of, kind: 'leave' as const }));
  const summary = renderSummary(
    result({
      findings: [...findings, ...findings.map((of) => ({ ...of, verdict: 'accepted' as const }))],
      issues: issues({ changes: [...many, ...left] }),
      coverage: {
        accounts: 30_000,
        judged: 30_000,
        skipped: findings.map((of) => of.account),
        unreadable: [],
      },
    }),
    onGitHub,
  );

  test('stays under 900 KiB', () => {
    expect(Buffer.byteLength(summary)).toBeLessThan(limit);
  });

  test('is cut at rows, and says how many more there are and where', () => {
    const rows = summary.split('\n').filter((line) => /^\| (?:Critical|High|Medium|Low) \| team/.test(line));
    expect(rows.every((row) => row.endsWith(' |'))).toBe(true);
    const leftOut = (30_000 - rows.length).toLocaleString('en-US');
    expect(summary).toContain(`${leftOut} more are left out here; \`rootline-report/report.json\` has all.`);
  });

  test('keeps the worst findings, the first of them open', () => {
    const [open = ''] = summary.slice(summary.indexOf('### Drift')).split('<details>');
    expect(open.match(/^\| Critical /gm)).toHaveLength(50);
  });

  test('is whole to its end', () => {
    expect(summary.match(/<details>/g)?.length).toBe(summary.match(/<\/details>/g)?.length);
    expect(summary.trimEnd().endsWith(complete)).toBe(true);
  });

  test('counts bytes, not characters', () => {
    const wide = findings.map((of) => ({ ...of, observed: '鍵'.repeat(250) }));
    const size = Buffer.byteLength(renderSummary(result({ findings: wide }), onGitHub));
    expect(size).toBeGreaterThan(300 * 1024);
    expect(size).toBeLessThan(limit);
  });
});
