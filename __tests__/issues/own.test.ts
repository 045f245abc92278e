import { describe, expect, it } from 'vitest';
import { currentIssue, type OwnIssue, openOnes } from '../../src/issues/own.ts';
import { mfa, verdict } from './builders.ts';
import { openedBy, planned, seal } from './plans.ts';

const [issue] = openedBy(planned({ verdicts: [verdict([mfa()])] }), seal, 1);
if (issue?.marker === undefined) throw new Error('no issue was opened');
const { marker } = issue;
const now = new Date('2026-11-25T06:00:00Z');

const open = (number: number): OwnIssue => ({ ...issue, number });
const closed = (number: number, closedAt: string, stateReason: string): OwnIssue => ({
  ...issue,
  number,
  state: 'closed',
  closedAt,
  stateReason,
});
const numbers = (issues: readonly OwnIssue[]) => issues.map(({ number }) => number);

/** In whatever order they come. */
function current(...issues: readonly OwnIssue[]): readonly (number | undefined)[] {
  return [issues, issues.toReversed()].map((each) => currentIssue(each, now)?.number);
}

describe('of the open issues with one key', () => {
  it('the oldest is kept', () => {
    expect(numbers(openOnes([open(3), open(1), open(2)]))).toEqual([1, 2, 3]);
    expect(current(open(1), open(2))).toEqual([1, 1]);
  });

  it('one whose marker is forged comes last, and one without a marker is none', () => {
    const forged = { ...open(1), marker: { ...marker, seal: 'forged' as const } };
    const bare = { ...open(2), marker: undefined };
    expect(numbers(openOnes([forged, open(3), bare]))).toEqual([2, 3, 1]);
  });
});

describe('of the closed issues with one key', () => {
  it('the one that was closed last goes on, and the newest of those', () => {
    const [early, late] = ['2026-11-20T06:00:00Z', '2026-11-22T06:00:00Z'];
    expect(current(closed(1, late, 'completed'), closed(2, early, 'completed'))).toEqual([1, 1]);
    expect(current(closed(1, late, 'completed'), closed(2, late, 'completed'))).toEqual([2, 2]);
  });

  it('one that was closed as a duplicate counts only where there is no other', () => {
    const duplicate = closed(1, '2026-11-24T06:00:00Z', 'duplicate');
    expect(current(duplicate, closed(2, '2026-11-20T06:00:00Z', 'completed'))).toEqual([2, 2]);
    expect(current(duplicate)).toEqual([1, 1]);
  });
});
