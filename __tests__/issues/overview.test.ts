import { describe, expect, it } from 'vitest';
import { dataOf, formatMarker, parseMarker } from '../../src/issues/marker.ts';
import { type OverviewInput, planOverview, readOverview } from '../../src/issues/overview.ts';
import { own } from '../../src/issues/own.ts';
import { sha256 } from './builders.ts';
import {
  changeOf,
  estate,
  input,
  issue,
  runUrl,
  type Shown,
  seal,
  text,
  written,
} from './overview-builders.ts';

/** The overview as the last run left it, edited; then what the next run does about it. */
function nextRun(first: OverviewInput, edit: (shown: Shown) => Shown, change: Partial<OverviewInput> = {}) {
  return planOverview({ ...first, ...change, own: own(issue(edit(written(first))), seal) });
}

const untouched = (shown: Shown) => shown;
const tomorrow = { now: new Date('2026-11-22T06:00:00.000Z') };
const later = {
  now: new Date('2026-11-21T23:59:00.000Z'),
  runUrl: 'https://github.com/example/platform/actions/runs/2',
};

describe('the overview, when people and failures come in between', () => {
  it('is rewritten when its text or its title was edited', () => {
    const edited = (shown: Shown) => ({
      ...shown,
      body: shown.body.replace('2 findings drift', 'Nothing drifts'),
    });
    expect(nextRun(input(), edited, later)).toMatchObject({ kind: 'update', reason: 'Its text was edited.' });
    const renamed = (shown: Shown) => ({ ...shown, title: 'Mine' });
    expect(nextRun(input(), renamed, later)).toMatchObject({
      kind: 'update',
      patch: { title: 'Rootline overview' },
    });
  });

  it('is rewritten even when the marker was edited along with the text', () => {
    const first = input();
    const forged = ({ title, body }: Shown): Shown => {
      const marker = parseMarker(body, seal);
      if (marker === undefined) throw new Error('no marker');
      const lie = body.replace('2 findings drift', 'Nothing drifts');
      const data = dataOf(marker) ?? '';
      const line = formatMarker(
        { ...marker, data, hash: own(issue({ title, body: lie }), seal).shown },
        seal,
      );
      return { title, body: lie.replaceAll(/^<!--.*$/gm, line) };
    };
    expect(nextRun(first, forged, later).kind).toBe('update');
  });

  it('keeps the recorded runs when one of its two markers is deleted', () => {
    const first = input(tomorrow);
    const second = written({ ...first, own: own(issue(written(input())), seal) });
    const lines = second.body.trimEnd().split('\n');
    const [withoutFirst, withoutLast] = [lines.slice(1), lines.slice(0, -1)].map((some) => some.join('\n'));
    for (const body of [withoutFirst ?? '', withoutLast ?? ''])
      expect(readOverview(own(issue({ title: second.title, body }), seal))?.history).toHaveLength(2);
  });

  it('begins anew when both are deleted', () => {
    const bare = (shown: Shown) => ({ ...shown, body: shown.body.replaceAll(/^<!--.*$/gm, '') });
    expect(nextRun(input(), bare)).toMatchObject({ kind: 'update', reason: 'Its marker was damaged.' });
  });

  it('does not read a marker that somebody forged', () => {
    const signing = { sha256, sign: (of: string) => sha256(`key ${of}`) };
    const { title, body } = written(input({ seal: signing }));
    expect(readOverview(own(issue({ title, body }), signing))).toBeDefined();
    const forged = body.replaceAll(/ sig=[0-9a-f]{64}/g, ` sig=${'0'.repeat(64)}`);
    expect(readOverview(own(issue({ title, body: forged }), signing))).toBeUndefined();
  });

  it('leaves an overview that a person closed closed, and its text up to date', () => {
    const closed = own(issue(written(input()), { state: 'closed', stateReason: 'not_planned' }), seal);
    const planned = planOverview(input({ own: closed, verdicts: estate(4, 3) }));
    expect(planned).toMatchObject({ kind: 'update' });
    expect(planned.kind === 'update' && planned.patch.state).toBeFalsy();
  });

  it('stays as the last whole run left it when a run looks at some accounts only', () => {
    const some = estate(1, 0);
    const planned = nextRun(input(), untouched, { ...tomorrow, verdicts: some });
    expect(planned).toMatchObject({
      kind: 'leave',
      reason: 'This run did not look at 3 accounts, so it stays as the last whole run left it.',
    });
    const body = text({ verdicts: some, accounts: estate(4, 0).map(({ account }) => account) });
    expect(body).toContain(
      '**The last run looked at these accounts only**: 3 more accounts of the organization are not counted here.',
    );
  });
});

describe('when the overview is written', () => {
  it('is opened when there is none', () => {
    expect(planOverview(input({ baselineName: 'production' }))).toMatchObject({
      kind: 'open',
      title: 'Rootline overview: production',
      draft: { title: 'Rootline overview: production', labels: ['aws'], assignees: [] },
      reason: 'No issue gives an overview.',
    });
  });

  it('is left alone on the same day while nothing changed, whatever the time and the run', () => {
    expect(nextRun(input(), untouched, later)).toMatchObject({
      kind: 'leave',
      reason: 'Nothing changed, and it was written today.',
    });
    expect(nextRun(input(), untouched, { ...later, openIssues: [{ number: 9 }] }).kind).toBe('leave');
  });

  it('is left alone when only the line ends differ', () => {
    const windows = ({ title, body }: Shown) => ({ title, body: body.replaceAll('\n', '\r\n') });
    expect(nextRun(input(), windows, later).kind).toBe('leave');
  });

  it('is written once on another day', () => {
    const planned = nextRun(input(), untouched, tomorrow);
    expect(planned).toMatchObject({
      kind: 'update',
      reason: 'Nothing changed, and it was last written on 2026-11-21.',
    });
  });

  it('is written when what it tells has changed', () => {
    const planned = nextRun(input(), untouched, { ...later, verdicts: estate(4, 3) });
    expect(planned).toMatchObject({ kind: 'update', reason: 'What it tells has changed.' });
  });

  it('does not change because an issue that this run closed is not there in the next', () => {
    const closed = changeOf({ kind: 'close', subject: 'control root-user.mfa' });
    expect(nextRun(input({ changes: [closed] }), untouched, { ...later, changes: [] }).kind).toBe('leave');
  });

  it('remembers the numbers of the open issues for the next run, and how many they are', () => {
    const openIssues = [13, 4, 3, 9, 5, 12].map((number) => ({ number }));
    const { title, body } = written(input({ openIssues }));
    expect(readOverview(own(issue({ title, body }), seal))).toMatchObject({
      open: [3, 4, 5, 9, 12, 13],
      openCount: 6,
      whole: true,
      checkedAt: '2026-11-21T06:00:00.000Z',
      runUrl,
    });
  });

  it('remembers the last 30 runs that were recorded', () => {
    let shown = written(input());
    for (let day = 1; day <= 40; day += 1) {
      const now = new Date(Date.parse('2026-11-21T06:00:00.000Z') + day * 86_400_000);
      shown = written(input({ own: own(issue(shown), seal), now, verdicts: estate(40, day % 7) }));
    }
    const history = readOverview(own(issue(shown), seal))?.history ?? [];
    expect(history).toHaveLength(30);
    expect(history.at(-1)).toEqual({ day: '2026-12-31', drift: 5, muted: 0, accepted: 0 });
  });
});
