import { describe, expect, it } from 'vitest';
import { groupKey, OVERVIEW } from '../../src/issues/group.ts';
import { formatMarker } from '../../src/issues/marker.ts';
import { LONGEST_DATA } from '../../src/issues/memory.ts';
import { planOverview, readOverview } from '../../src/issues/overview.ts';
import { type OwnIssue, own } from '../../src/issues/own.ts';
import { sha256 } from './builders.ts';
import { input, issue, scope, seal } from './overview-builders.ts';

/** Bytes of JSON that make as many characters as a marker may have. */
const LONGEST = (LONGEST_DATA * 3) / 4;

/** What a whole memory looks like, with something changed. */
function json(change: Readonly<Record<string, unknown>>): string {
  const whole = { runs: [], open: '', count: 0, at: '2026-11-21T06:00:00.000Z', whole: true };
  return JSON.stringify({ ...whole, ...change });
}

function withMemory(text: string): OwnIssue {
  const data = Buffer.from(text).toString('base64url');
  const key = groupKey(scope, OVERVIEW, sha256);
  const body = `${formatMarker({ scope, key, hash: '0'.repeat(64), data }, seal)}\n`;
  return own(issue({ title: 'Rootline overview', body }), seal);
}

const read = (change: Readonly<Record<string, unknown>>) => readOverview(withMemory(json(change)));
const run = (day: unknown, drift: unknown = 1) => [day, drift, 0, 0];

describe('an overview’s marker that somebody wrote to', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', 'not json'],
    ['null', 'null'],
    ['an empty map', '{}'],
    ['more than any run writes', json({}).padEnd(LONGEST + 1)],
    ['runs that are no list', json({ runs: {} })],
    ['a run that is no list', json({ runs: ['2026-11-21'] })],
    ['a run that is null', json({ runs: [null] })],
    ['a run without a day', json({ runs: [run('yesterday')] })],
    ['a run of a day that never was', json({ runs: [run('2026-13-45')] })],
    ['a run with a text before its day', json({ runs: [run('(x) 2026-11-21')] })],
    ['a run with a text after its day', json({ runs: [run('2026-11-21 (x)')] })],
    ['a run whose day is a list', json({ runs: [run(['2026-11-21'])] })],
    ['a count below zero', json({ runs: [run('2026-11-21', -1)] })],
    ['open issues that are a number', json({ open: 5 })],
    ['open issues with a letter', json({ open: 'x5' })],
    ['a range that ends before it begins', json({ open: '5-1' })],
    ['a range without an end in sight', json({ open: '1-999999999' })],
    ['an issue 0', json({ open: '0' })],
    ['an issue beyond GitHub’s last', json({ open: '1073741825' })],
    ['one number more than it reads', json({ open: '1-25000.30000-55000' })],
    ['more numbers than it writes', json({ open: `${'1.'.repeat(5_000)}1` })],
    ['no count', json({ count: 'many' })],
    ['no time', json({ at: 'tomorrow' })],
    ['a time that never was', json({ at: '2026-11-21T25:00:00.000Z' })],
    ['a day for a time', json({ at: '2026-11-21' })],
    ['a time that is a list', json({ at: ['2026-11-21T06:00:00.000Z'] })],
  ])('counts as damaged when it holds %s, and the overview is written anew', (_what, text) => {
    const found = withMemory(text);
    expect(readOverview(found)).toBeUndefined();
    expect(planOverview(input({ own: found }))).toMatchObject({
      kind: 'update',
      reason: 'Its marker was damaged.',
    });
  });

  it('is read as far as a run may write: the newest 30 runs', () => {
    const days = Array.from({ length: 35 }, (_none, nth) => new Date(Date.UTC(2026, 9, nth + 1)));
    const runs = days.map((day, nth) => run(day.toISOString().slice(0, 10), nth));
    expect(read({ runs })?.history.map(({ drift }) => drift)).toEqual(
      Array.from({ length: 30 }, (_none, nth) => nth + 5),
    );
  });

  it('is read as far as a run may write: 24,000 characters', () => {
    expect(readOverview(withMemory(json({}).padEnd(LONGEST)))?.openCount).toBe(0);
  });

  it('is read as far as a run may write: 50,000 open issues, up to the last number of GitHub', () => {
    expect(read({ open: '' })?.open).toEqual([]);
    expect(read({ open: '1-25000.30001-55000' })?.open).toHaveLength(50_000);
    expect(read({ open: '1073741824' })?.open).toEqual([1_073_741_824]);
  });

  it('has no page of a run but a text of 500 characters at most', () => {
    const page = 'https://github.com/example/'.padEnd(500, 'x');
    expect(read({ run: page })?.runUrl).toBe(page);
    expect(read({ run: `${page}x` })).toMatchObject({ runUrl: undefined, openCount: 0 });
    expect(read({ run: 7 })).toMatchObject({ runUrl: undefined, openCount: 0 });
  });

  it('tells of a whole run only where it says just that', () => {
    expect(read({})?.whole).toBe(true);
    expect(read({ whole: 'no' })?.whole).toBe(false);
  });
});
