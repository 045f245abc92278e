import { describe, expect, it } from 'vitest';
import type { OwnIssue } from '../../src/issues/own.ts';
import { openedBy, planned, seal, signing } from './plans.ts';
import { of, one, three, two } from './three-accounts.ts';

const accounts = [one, two, three];
const verdicts = accounts.map((each) => of(each, ['mfa']));

/** The issues of the accounts in their order, all with a marker that somebody forged. */
function forged(numbers: readonly number[], change: Partial<OwnIssue> = {}): readonly OwnIssue[] {
  return openedBy(planned({ verdicts }), seal, 1).map((issue, index) => ({
    ...issue,
    ...change,
    number: numbers[index] ?? 0,
    marker: issue.marker && { ...issue.marker, memory: undefined, seal: 'forged' },
  }));
}

describe('a warning of forged markers', () => {
  it('names the issues in the order of their numbers', () => {
    expect(planned({ verdicts, own: forged([9, 4, 12]), seal: signing }).warnings).toEqual([
      'Somebody without the marker key changed the marker of #4, #9, #12: what it remembers was not believed. [RL418]',
    ]);
  });

  it('is not given of closed issues, which nobody has to look at', () => {
    const closed = { state: 'closed', stateReason: 'completed', closedAt: '2026-11-20T06:00:00Z' } as const;
    expect(planned({ verdicts, own: forged([1, 2, 3], closed), seal: signing }).warnings).toEqual([]);
  });
});

it('a warning names ten issues, and counts the others', () => {
  const lost = Array.from({ length: 12 }, (_none, nth) => nth + 1);
  const [issue] = openedBy(planned({ verdicts }), seal, 1);
  if (issue === undefined) throw new Error('no issue was opened');
  const own = lost.map((number) => ({ ...issue, number, title: 'a question', marker: undefined }));
  expect(planned({ own, hints: lost }).warnings).toEqual([
    expect.stringContaining('#1, #2, #3, #4, #5, #6, #7, #8, #9, #10 and 2 more issues was deleted'),
  ]);
});
