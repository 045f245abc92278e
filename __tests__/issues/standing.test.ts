import { describe, expect, it } from 'vitest';
import type { Actor, IssueEvent } from '../../src/github/issues.ts';
import type { OwnIssue } from '../../src/issues/own.ts';
import { type Standing, standing } from '../../src/issues/standing.ts';
import { mfa, rootline, verdict } from './builders.ts';
import { openedBy, planned, seal, signing } from './plans.ts';

const octocat: Actor = { id: 1, login: 'octocat', isBot: false };
const monalisa: Actor = { id: 3, login: 'monalisa', isBot: false };
const stale: Actor = { id: 4, login: 'stale[bot]', isBot: true };
const self: Actor = { ...rootline, isBot: true };
/** Rootline with a personal token. */
const token: Actor = { id: 5, login: 'hubot', isBot: false };
const authors = new Set([self.id, token.id]);
const writers = new Set([octocat.id]);

type Reason = 'completed' | 'not_planned' | 'duplicate';

const at = '2026-11-21T06:00:00Z';
const closed = (actor: Actor | undefined, stateReason: Reason = 'completed'): IssueEvent => ({
  kind: 'closed',
  actor,
  stateReason,
  at,
});
const reopened = (actor: Actor | undefined): IssueEvent => ({
  kind: 'reopened',
  actor,
  stateReason: undefined,
  at,
});

/** A closed issue that remembers one finding, or what it remembered when Rootline closed it: none. */
function issue(by = seal, listed = true): OwnIssue {
  const [open] = openedBy(planned({ verdicts: [verdict([mfa()])], seal: by }), by, 1);
  if (open?.marker?.memory === undefined) throw new Error('no issue was opened');
  const memory = listed ? open.marker.memory : { ...open.marker.memory, listed: [] };
  return { ...open, state: 'closed', closedAt: at, marker: { ...open.marker, memory } };
}

function of(events: readonly IssueEvent[], own: OwnIssue = issue()): Standing {
  return standing(events, authors, writers, own);
}

const muted = { kind: 'person', muted: true };
const notMuted = { kind: 'person', muted: false };

describe('who closed an issue', () => {
  it('is a ghost where the account is gone', () => {
    expect(of([closed(undefined)])).toMatchObject({ login: 'ghost' });
  });

  it('cannot be told without events, or when the last one is a reopening', () => {
    const unreadable = { kind: 'unreadable', why: 'GitHub does not tell who closed it last' };
    expect(of([])).toEqual(unreadable);
    expect(of([closed(octocat), reopened(octocat)])).toEqual(unreadable);
  });

  it('was Rootline, where its own identity did and the issue remembers no finding', () => {
    expect(of([closed(self)], issue(seal, false))).toEqual({ kind: 'ours' });
    expect(of([closed(token, 'not_planned')], issue(seal, false))).toEqual({ kind: 'ours' });
  });

  it('was Rootline as well where its memory was lost', () => {
    expect(of([closed(self)], { ...issue(), marker: undefined })).toEqual({ kind: 'ours' });
  });

  it('is told as well where its marker was damaged', () => {
    const { marker } = issue();
    const damaged = { ...issue(), marker: marker && { ...marker, memory: undefined } };
    expect(of([closed(self)], damaged)).toEqual({ kind: 'ours' });
    expect(of([closed(octocat)], damaged)).toMatchObject(notMuted);
    expect(of([closed(octocat), reopened(self), closed(octocat)], damaged)).toMatchObject(muted);
  });

  it('makes no difference where all that it listed was mended after a person closed it as completed', () => {
    expect(of([closed(octocat)], issue(seal, false))).toEqual({ kind: 'ours' });
    expect(of([closed(octocat, 'not_planned')], issue(seal, false))).toMatchObject(muted);
  });

  it('is told in words', () => {
    expect(of([closed(octocat)])).toMatchObject({
      login: 'octocat',
      canWrite: true,
      reason: 'octocat closed it as completed',
    });
    expect(of([closed(stale, 'not_planned')])).toMatchObject({
      login: 'stale[bot]',
      canWrite: true,
      reason: 'stale[bot] closed it as not planned',
    });
    expect(of([closed(monalisa, 'duplicate')])).toMatchObject({
      login: 'monalisa',
      canWrite: false,
      reason: 'monalisa closed it as a duplicate',
    });
  });

  it('may be somebody whose account is gone, who may decide nothing', () => {
    expect(of([closed(undefined, 'not_planned')])).toMatchObject({
      login: 'ghost',
      muted: false,
      canWrite: false,
    });
  });
});

describe('a closing by somebody who may write', () => {
  it('as completed does not hold the first time', () => {
    expect(of([closed(octocat)])).toMatchObject(notMuted);
  });

  it('as completed holds the second time in a row, whoever did the first', () => {
    expect(of([closed(octocat), reopened(self), closed(octocat)])).toMatchObject(muted);
    expect(of([closed(stale), reopened(self), closed(octocat)])).toMatchObject(muted);
  });

  it.each(['not_planned', 'duplicate'] as const)('as %s holds at once', (reason) => {
    expect(of([closed(octocat, reason)])).toMatchObject(muted);
  });

  it('holds where a bot did it, which somebody gave its permissions', () => {
    expect(of([closed(stale, 'not_planned')])).toMatchObject(muted);
    expect(of([closed(stale), reopened(self), closed(stale)])).toMatchObject(muted);
  });

  it('counts as the issue says where GitHub does not tell of the event', () => {
    const untold = { ...closed(octocat), stateReason: undefined };
    expect(of([untold], { ...issue(), stateReason: 'not_planned' })).toMatchObject(muted);
    expect(of([untold], { ...issue(), stateReason: 'completed' })).toMatchObject(notMuted);
    expect(of([untold, reopened(self), closed(octocat)])).toMatchObject(muted);
  });

  it('starts a new row after Rootline closed the issue itself', () => {
    const events = [closed(octocat), reopened(self), closed(self), reopened(self), closed(octocat)];
    expect(of(events)).toMatchObject(notMuted);
  });

  it('holds the second time where nobody can tell any more what it lists', () => {
    const earlier = { ...closed(octocat), at: '2026-11-20T23:59:59Z' };
    const lost = { ...issue(), marker: undefined };
    expect(of([earlier], lost)).toMatchObject(notMuted);
    expect(of([earlier, reopened(self), closed(octocat)], lost)).toMatchObject(muted);
  });

  it('starts a new row where nothing of what it lists drifted yet the first time', () => {
    const earlier = { ...closed(octocat), at: '2026-11-20T23:59:59Z' };
    expect(of([earlier, reopened(self), closed(octocat)])).toMatchObject(notMuted);
    expect(of([earlier, reopened(self), closed(octocat), reopened(self), closed(octocat)])).toMatchObject(
      muted,
    );
  });

  it('goes on with the row where some of what it lists drifted the first time, though more came since', () => {
    const { marker } = issue();
    const memory = marker?.memory;
    const listed = (memory?.listed ?? []).flatMap((row) => [row, { ...row, since: '2026-11-22' }]);
    const grown = { ...issue(), marker: marker && memory && { ...marker, memory: { ...memory, listed } } };
    expect(of([closed(octocat), reopened(self), closed(octocat)], grown)).toMatchObject(muted);
  });

  it('starts a new row after a person reopened it', () => {
    expect(of([closed(octocat), reopened(monalisa), closed(octocat)])).toMatchObject(notMuted);
    expect(of([closed(octocat), reopened(undefined), closed(octocat)])).toMatchObject(notMuted);
  });

  it('starts a new row after one that held came to its end', () => {
    const events = [closed(octocat, 'not_planned'), reopened(self), closed(octocat)];
    expect(of(events)).toMatchObject(notMuted);
    const twice = [closed(octocat), reopened(self), closed(octocat), reopened(self), closed(octocat)];
    expect(of(twice)).toMatchObject(notMuted);
  });

  it('goes on with the row after somebody without write access closed it in between', () => {
    const between = [closed(octocat), reopened(self), closed(monalisa), reopened(self)];
    expect(of([...between, closed(octocat)])).toMatchObject(muted);
    expect(of(between.slice(0, 3))).toMatchObject({ ...notMuted, canWrite: false });
  });
});

describe('a closing by somebody who may not write', () => {
  it.each(['completed', 'not_planned', 'duplicate'] as const)('as %s never holds', (reason) => {
    const once = [closed(monalisa, reason)];
    expect(of(once)).toMatchObject({ ...notMuted, canWrite: false });
    expect(of([...once, reopened(self), ...once])).toMatchObject({ ...notMuted, canWrite: false });
  });
});

describe("a closing by Rootline's own identity of an issue that still remembers findings", () => {
  it('was another workflow with the same token, and never holds by what a marker says', () => {
    expect(of([closed(self, 'not_planned')])).toEqual({
      kind: 'person',
      login: rootline.login,
      muted: false,
      canWrite: true,
      reason: "Another workflow closed it as not planned, as the same identity as Rootline's",
    });
  });

  it('holds as not planned where the memory is signed', () => {
    expect(of([closed(self, 'not_planned')], issue(signing))).toMatchObject(muted);
    expect(of([closed(self, 'duplicate')], issue(signing))).toMatchObject(muted);
    expect(of([closed(self, 'completed')], issue(signing))).toMatchObject(notMuted);
  });

  it('does not hold where the signed memory stands with another text', () => {
    const copied = { ...issue(signing), shown: 'another text' };
    expect(of([closed(self, 'not_planned')], copied)).toMatchObject(notMuted);
    expect(of([closed(token, 'not_planned')], copied)).toMatchObject(notMuted);
  });

  it('holds as not planned where the token is a person’s', () => {
    expect(of([closed(token, 'not_planned')])).toMatchObject({
      ...muted,
      reason: "Somebody closed it as not planned, as the same identity as Rootline's",
    });
    expect(of([closed(token)])).toMatchObject(notMuted);
  });
});
