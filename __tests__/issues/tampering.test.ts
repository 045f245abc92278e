import { describe, expect, it } from 'vitest';
import type { OwnIssue } from '../../src/issues/own.ts';
import { account, keys, mfa, passed, unread, verdict } from './builders.ts';
import { fakeRepository } from './fake-repository.ts';
import { openedBy, planned, seal } from './plans.ts';
import { done, found, opened, run } from './runs.ts';

const same = [verdict([mfa(), keys()])];
const settled = [verdict([passed(mfa()), passed(keys())])];
const other = account({ id: '444455556666', name: 'other' });
const markerKey = 'a secret';

function withoutMarker(body: string): string {
  return body.replace(/^.*\n/, '');
}

describe('an issue whose marker was changed', () => {
  it('is mended, and not closed by what could not be read, then or later', async () => {
    const repository = await opened();
    repository.edit(1, { body: repository.issue(1).body.replace(/data=\S+/, 'data=AAAA') });
    const unreadable = [verdict([unread(mfa(), 'no-source'), passed(keys())])];
    const result = await run(repository, unreadable);
    expect(done(result)).toEqual(['update #1']);
    expect(repository.issue(1).state).toBe('open');
    expect(result.outcome.changes[0]?.reason).toContain('its marker was damaged');
    expect(done(await run(repository, unreadable))).toEqual(['leave #1']);
    expect(done(await run(repository, settled))).toEqual(['close #1']);
  });

  it('is named and left when it tells no group of this run', async () => {
    const repository = await opened();
    repository.edit(1, { body: repository.issue(1).body.replace(/ key=\w{64}/, ` key=${'0'.repeat(64)}`) });
    const result = await run(repository, same);
    expect(done(result)).toEqual(['open #3']);
    expect(result.warnings).toEqual([
      'Nobody can tell what #1 is about, because its marker contradicts itself. Close it if it is not needed. [RL418]',
    ]);
    expect(repository.issue(1).state).toBe('open');
  });

  it('is named and left when neither its key nor its memory tells anything', async () => {
    const repository = await opened();
    const { body } = repository.issue(1);
    const damaged = body.replace(/ key=\w{64}/, ` key=${'0'.repeat(64)}`).replace(/data=\S+/, 'data=AAAA');
    repository.edit(1, { body: damaged });
    const result = await run(repository, same);
    expect(result.warnings).toEqual([expect.stringContaining('because its marker is damaged')]);
  });

  it('is closed by it when its account left, whatever a person called it', async () => {
    const repository = await opened();
    repository.edit(1, { title: 'nothing to see' });
    expect(done(await run(repository, [verdict([passed(mfa({ account: other }))])]))).toEqual(['close #1']);
  });

  it('is not closed by a marker that was copied from the issue of an account that left', async () => {
    const repository = await opened();
    const gone = fakeRepository();
    await run(gone, [verdict([mfa({ account: other })])]);
    const [marker] = gone.issue(1).body.split('\n');
    repository.edit(1, { body: `${marker}\n${withoutMarker(repository.issue(1).body)}` });
    const result = await run(repository, same);
    expect(done(result)).toEqual(['open #3']);
    expect(repository.issue(1).state).toBe('open');
    expect(result.warnings).toEqual([
      'Nobody can tell what #1 is about, because its marker and its title name different things. Close it if it is not needed. [RL418]',
    ]);
  });
});

describe('an issue whose marker was copied from one of a former grouping that was closed', () => {
  it('is not closed by it in a run that looked at too little to tell by its title', async () => {
    const byOwner = { groupBy: 'owner' } as const;
    const repository = fakeRepository();
    await run(repository, [verdict([mfa()])], { groupBy: 'control' });
    await run(repository, [verdict([mfa()])], byOwner);
    const [marker] = repository.issue(1).body.split('\n');
    repository.edit(3, { body: `${marker}\n${withoutMarker(repository.issue(3).body)}` });
    const { inventory } = found([verdict([mfa()])]);
    expect(done(await run(repository, [], { ...byOwner, inventory, whole: false }))).toEqual(['leave #3']);
    expect(repository.issue(3).state).toBe('open');
  });
});

describe('an issue whose marker was copied from the overview', () => {
  it.each(['open', 'closed'] as const)('is named and left, and the %s overview goes on', async (state) => {
    const repository = await opened();
    const [marker] = repository.issue(2).body.split('\n');
    const body = `${marker}\n${withoutMarker(repository.issue(1).body)}`;
    repository.edit(1, { body });
    if (state === 'closed') repository.close(2, 'octocat', 'completed');
    const result = await run(repository, [verdict([mfa(), passed(keys())])]);
    expect(done(result)).toEqual(['open #3']);
    expect(result.outcome.changes.at(-1)).toMatchObject({ subject: 'overview', kind: 'update', number: 2 });
    expect(repository.issue(1)).toMatchObject({ state: 'open', body });
    expect(repository.issue(2).state).toBe(state);
    expect(result.warnings).toEqual([
      expect.stringContaining('#1 is about, because its marker and its title name different things.'),
    ]);
  });

  it('is left when a person closed it, too', async () => {
    const repository = await opened();
    const [marker] = repository.issue(2).body.split('\n');
    const body = `${marker}\n${withoutMarker(repository.issue(1).body)}`;
    repository.edit(1, { body });
    repository.close(1, 'octocat', 'completed');
    repository.close(2, 'octocat', 'completed');
    await run(repository, [verdict([mfa(), passed(keys())])]);
    expect(repository.issue(1)).toMatchObject({ state: 'closed', body });
  });
});

describe('a marker key', () => {
  it('signs what was not signed, once', async () => {
    const repository = await opened();
    expect(done(await run(repository, same, { markerKey }))).toEqual(['update #1']);
    expect(repository.issue(1).body).toMatch(/^<!-- rootline:v1 .* sig=\w{64} -->\n/);
    expect(repository.said(1)).toEqual([]);
    expect(done(await run(repository, same, { markerKey }))).toEqual(['leave #1']);
  });

  it('that is taken away writes nothing', async () => {
    const repository = await opened();
    await run(repository, same, { markerKey });
    expect(done(await run(repository, same))).toEqual(['leave #1']);
  });

  it('keeps the days of what was not signed', async () => {
    const repository = await opened();
    repository.at('2026-11-25');
    await run(repository, [verdict([mfa(), passed(keys())])], { markerKey });
    expect(repository.issue(1).body).toMatch(/MFA off \| 2026-11-21 \|/);
  });

  it('closes nothing by what was not signed while anything could not be read', async () => {
    const repository = fakeRepository();
    const control = { groupBy: 'control' } as const;
    await run(repository, [verdict([mfa()]), verdict([passed(mfa({ account: other }))])], control);
    const unreadable = [verdict([passed(mfa())]), verdict([unread(mfa({ account: other }))])];
    expect(done(await run(repository, unreadable, { ...control, markerKey }))).toEqual(['update #1']);
    expect(done(await run(repository, unreadable, { ...control, markerKey }))).toEqual(['leave #1']);
  });

  it('does not believe what somebody else changed, and says so', async () => {
    const repository = await opened();
    await run(repository, same, { markerKey });
    repository.at('2026-11-25');
    const { body } = repository.issue(1);
    repository.edit(1, { body: body.replace(/hash=\w{64}/, `hash=${'0'.repeat(64)}`) });
    const result = await run(repository, same, { markerKey });
    expect(done(result)).toEqual(['update #1']);
    expect(result.outcome.changes[0]?.reason).toContain('its marker was damaged');
    expect(repository.issue(1).body).toContain('| 2026-11-25 |');
    expect(result.warnings).toEqual([
      'Somebody without the marker key changed the marker of #1: what it remembers was not believed. [RL418]',
    ]);
  });

  it('leaves the issue of an account that left when its marker is not signed', async () => {
    const repository = await opened();
    const result = await run(repository, [verdict([passed(mfa({ account: other }))])], { markerKey });
    expect(done(result)).toEqual([]);
    expect(repository.issue(1).state).toBe('open');
    expect(result.warnings).toEqual([
      'Nobody can tell what #1 is about, because its marker is not signed by the marker key. Close it if it is not needed. [RL418]',
    ]);
  });

  it('leaves the issue of an account that left when its marker is forged', async () => {
    const repository = await opened();
    await run(repository, same, { markerKey: 'another' });
    const result = await run(repository, [verdict([passed(mfa({ account: other }))])], { markerKey });
    expect(repository.issue(1).state).toBe('open');
    expect(result.warnings).toEqual([
      'Nobody can tell what #1 is about, because somebody without the marker key changed its marker. Close it if it is not needed. [RL418]',
    ]);
  });
});

describe('a marker that was copied from another issue', () => {
  const elsewhere = verdict([mfa({ account: other })]);
  const moved = (from: string, to: string) => `${from.split('\n')[0]}\n${withoutMarker(to)}`;
  const warning = (issue: string) =>
    `Nobody can tell what ${issue} is about, because its marker and its title name different things. Close it if it is not needed. [RL418]`;

  it.each([
    ['with a marker key', { markerKey }],
    ['without one', {}],
  ])('closes nothing, though it is older than the one that it was copied from: %s', async (_what, key) => {
    const repository = await opened();
    await run(repository, [...same, elsewhere], key);
    repository.edit(1, { body: moved(repository.issue(3).body, repository.issue(1).body) });
    const gone = [verdict([unread(mfa()), unread(keys())]), verdict([passed(mfa({ account: other }))])];
    const result = await run(repository, gone, key);
    expect(done(result)).toEqual(['close #3']);
    expect(repository.issue(1).state).toBe('open');
    expect(result.warnings).toEqual([warning('#1')]);
  });

  it('makes no duplicate, and the copy tells nothing', async () => {
    const repository = await opened();
    await run(repository, [...same, elsewhere]);
    repository.edit(3, { body: moved(repository.issue(1).body, repository.issue(3).body) });
    const result = await run(repository, [...same, elsewhere]);
    expect(done(result)).toEqual(['open #4', 'leave #1']);
    expect(repository.issue(3).state).toBe('open');
    expect(result.warnings).toEqual([warning('#3')]);
    expect(done(await run(repository, [...same, elsewhere]))).toEqual(['leave #1', 'leave #4']);
  });

  it.each(['control', 'owner'] as const)('into an issue by %s is not believed either', async (groupBy) => {
    const repository = await opened();
    const elsewhere = fakeRepository();
    await run(elsewhere, same, { groupBy });
    repository.edit(1, { body: moved(elsewhere.issue(1).body, repository.issue(1).body) });
    const result = await run(repository, settled, { groupBy });
    expect(done(result)).toEqual([]);
    expect(result.warnings).toEqual([warning('#1')]);
  });

  it('into the overview or the coverage issue is not believed', () => {
    const [issue] = openedBy(planned({ verdicts: same }), seal, 1);
    for (const title of ['Rootline overview', '2 accounts could not be read in full'])
      expect(planned({ verdicts: same, own: [{ ...(issue as OwnIssue), title }] })).toMatchObject({
        operations: [{ kind: 'open' }],
        warnings: [warning('#1')],
      });
  });

  it('is no copy where the text was copied too: that is a duplicate', async () => {
    const repository = await opened();
    const { title, body } = repository.issue(1);
    repository.add({ title, body });
    expect(done(await run(repository, same))).toEqual(['fold #3', 'leave #1']);
  });

  it('is of no interest in a closed issue, or in one of another scope', async () => {
    const repository = await opened();
    await run(repository, [...same, elsewhere]);
    const body = moved(repository.issue(3).body, 'text\ntext');
    const { title } = repository.issue(1);
    const closed = { state: 'closed', stateReason: 'completed', closedAt: '2026-11-21T06:00:00Z' } as const;
    repository.add({ title, body, ...closed });
    expect((await run(repository, [...same, elsewhere])).warnings).toEqual([]);
    repository.add({ title, body });
    expect((await run(repository, [...same, elsewhere], { baselineName: 'production' })).warnings).toEqual(
      [],
    );
  });

  it('is no matter of what a person calls an issue, though that names another thing', async () => {
    const repository = await opened();
    repository.edit(1, { title: 'root-user.access-keys: who has them?' });
    expect(done(await run(repository, same))).toEqual(['update #1']);
  });
});
