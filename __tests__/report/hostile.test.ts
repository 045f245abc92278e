import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { annotationsOf } from '../../src/report/annotations.ts';
import { unansweredWarnings, unreadWarnings } from '../../src/report/causes.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTable } from '../../src/report/table.ts';
import { account, baselineFile, change, finding, hostile, issues, onGitHub, result } from './builders.ts';

const evil = account({ name: hostile });
const cause = { kind: 'denied', message: hostile, mend: hostile } as const;
const words = { account: evil, resource: hostile, expected: hostile, observed: hostile };
const owner = { assignees: [], labels: [], mention: '@octo-org/security', contact: hostile };

/** A result with such text in every place that AWS or a baseline fills. */
const everywhere = result({
  baseline: { file: baselineFile, name: hostile },
  findings: [
    finding({ ...words, owner }),
    finding({ ...words, verdict: 'unknown', cause }),
    finding({ ...words, verdict: 'unknown', cause: { ...cause, kind: 'no-source' } }),
    finding({ ...words, verdict: 'accepted', reason: hostile }),
  ],
  coverage: {
    accounts: 1,
    judged: 1,
    skipped: [{ ...evil, state: 'SUSPENDED' }],
    unreadable: [{ account: evil, causes: [cause] }],
  },
  warnings: [{ level: 'warning', file: baselineFile, line: 1, column: 1, message: hostile }],
  issues: issues({
    changes: [change({ title: hostile, reason: hostile }), change({ kind: 'leave', title: hostile })],
  }),
});

describe('hostile text in the summary', () => {
  const markdown = renderSummary(everywhere, onGitHub);
  const html = marked.parse(markdown, { async: false });

  test('links and loads nothing', () => {
    expect(html).not.toContain('<img');
    const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((href) => new URL(href).hostname === 'example.com')).toEqual([]);
  });

  test('mentions nobody and refers to no issue', () => {
    const words = html.replace(/<code>.*?<\/code>/g, '').replace(/<[^>]*>/g, '');
    expect(words).not.toMatch(/@[a-z]/i);
    expect(words.replace(/&#\d+;/g, '').match(/#\d/g)).toEqual(['#1', '#1']);
    expect(html.match(/>#12<\/a>/g)).toHaveLength(2);
  });

  test('opens and closes no block', () => {
    expect(html.match(/<details>/g)?.length).toBe(html.match(/<\/details>/g)?.length);
    expect(html).not.toContain('-->');
  });

  test('leaves every table its columns', () => {
    const tables = markdown.match(/(?:^\|.*\n)+/gm) ?? [];
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      const columns = table
        .trimEnd()
        .split('\n')
        .map((row) => row.split('|').length);
      expect(new Set(columns).size, table).toBe(1);
    }
  });
});

describe('hostile text on the terminal and in annotations', () => {
  const lines = [
    ...renderTable(everywhere, { columns: undefined, colours: false }).split('\n'),
    ...renderTable(everywhere, { columns: 80, colours: false }).split('\n'),
    ...annotationsOf(everywhere).flatMap(({ title, message }) => [title, message]),
    ...unansweredWarnings(everywhere),
    ...unreadWarnings(everywhere),
  ];

  test('holds no command that a runner obeys', () => {
    expect(lines.filter((line) => line.trimStart().startsWith('::') || line.includes('##['))).toEqual([]);
  });

  test('holds no control characters', () => {
    expect(lines.filter((line) => /\p{Cc}/u.test(line))).toEqual([]);
  });

  test('becomes no command where a long word is broken', () => {
    const observed = 'x::error::pwned'.repeat(40);
    for (let columns = 60; columns < 80; columns += 1) {
      const table = renderTable(result({ findings: [finding({ observed })] }), { columns, colours: false });
      expect(table).not.toMatch(/^\s*::/m);
    }
  });

  test('starts no line of its own', () => {
    expect(lines.filter((line) => line.startsWith('pwned'))).toEqual([]);
  });
});
