import { describe, expect, it } from 'vitest';
import { keys, mfa, passed, unread, verdict } from './builders.ts';
import type { FakeRepository } from './fake-repository.ts';
import { done, opened, run } from './runs.ts';

const same = [verdict([mfa(), keys()])];
const markerKey = 'a secret';

/** A second open issue with the marker of #1, or with another body; #2 is the overview. */
function doubled(repository: FakeRepository, body = repository.issue(1).body): number {
  const { title } = repository.issue(1);
  return repository.add({ title, body, labels: ['rootline'] });
}

describe('open issues about the same', () => {
  it('are folded into the oldest: the others are closed as duplicates, with a link', async () => {
    const repository = await opened();
    expect(doubled(repository)).toBe(3);
    expect(doubled(repository)).toBe(4);
    const result = await run(repository, same);
    expect(done(result)).toEqual(['fold #3', 'fold #4', 'leave #1']);
    expect(result.outcome.changes[0]?.reason).toBe('It is a duplicate of #1, which is kept up to date.');
    for (const number of [3, 4]) {
      expect(repository.issue(number)).toMatchObject({ state: 'closed', stateReason: 'duplicate' });
      expect(repository.issue(number).body).toContain('[#1](https://github.com/example/platform/issues/1)');
      expect(repository.said(number)).toHaveLength(1);
      expect(repository.said(number)[0]?.body).toContain(
        '[#1](https://github.com/example/platform/issues/1)',
      );
    }
    expect(result.outcome).toMatchObject({ newFindings: 0, resolvedFindings: 0 });
    expect(done(await run(repository, same))).toEqual(['leave #1']);
  });

  it('count their comments on', async () => {
    const repository = await opened();
    doubled(repository);
    await run(repository, same);
    expect(repository.said(3)[0]?.body).toMatch(/comment=\w{64}\/1 -->$/);
  });

  it('are folded while their drift is resolved', async () => {
    const repository = await opened();
    doubled(repository);
    const result = await run(repository, [verdict([passed(mfa()), passed(keys())])]);
    expect(done(result)).toEqual(['close #1', 'fold #3']);
    expect(result.outcome.resolvedFindings).toBe(2);
  });

  it('are not the same any more once they are folded: drift that returns goes to the one that was kept', async () => {
    const repository = await opened();
    doubled(repository);
    await run(repository, [verdict([passed(mfa()), passed(keys())])]);
    expect(done(await run(repository, same))).toEqual(['reopen #1']);
  });

  it('are left alone when a person reopens the duplicate', async () => {
    const repository = await opened();
    doubled(repository);
    await run(repository, same);
    repository.reopen(3, 'octocat');
    const result = await run(repository, same);
    expect(done(result)).toEqual(['leave #1']);
    expect(result.warnings).toEqual([]);
  });

  it('count as the open one when the other is closed, by whomever', async () => {
    const repository = await opened();
    doubled(repository);
    repository.close(1, 'octocat', 'not_planned');
    expect(done(await run(repository, same))).toEqual(['leave #3']);
  });

  it('that are closed: the one closed last, but one closed as a duplicate only when there is no other', async () => {
    const repository = await opened();
    doubled(repository);
    repository.close(1, 'octocat', 'completed');
    repository.at('2026-11-22');
    repository.close(3, 'octocat', 'duplicate');
    expect(done(await run(repository, same))).toEqual(['reopen #1']);
  });

  it('that are closed on different days: the one closed last', async () => {
    const repository = await opened();
    doubled(repository);
    repository.close(1, 'octocat', 'completed');
    repository.at('2026-11-22');
    repository.close(3, 'octocat', 'completed');
    expect(done(await run(repository, same))).toEqual(['reopen #3']);
  });

  it('that were closed at the same time: the newest', async () => {
    const repository = await opened();
    doubled(repository);
    repository.close(3, 'octocat', 'completed');
    repository.close(1, 'octocat', 'completed');
    expect(done(await run(repository, same))).toEqual(['reopen #3']);
  });
});

describe('open issues about the same with a marker key', () => {
  async function signedIssue() {
    const repository = await opened();
    await run(repository, same, { markerKey });
    return repository;
  }

  it('are folded when they are signed', async () => {
    const repository = await signedIssue();
    doubled(repository);
    expect(done(await run(repository, same, { markerKey }))).toEqual(['fold #3', 'leave #1']);
  });

  it('are left and named when they are not', async () => {
    const repository = await opened();
    doubled(repository);
    const result = await run(repository, same, { markerKey });
    expect(done(result)).toEqual(['update #1']);
    expect(result.warnings).toEqual([
      'Another open issue is about the same as #3, which is left as it is, because its marker is not signed by the marker key. Close it if it is not needed. [RL418]',
    ]);
  });

  it('are closed with the one that is kept once nothing drifts, signed or not', async () => {
    const repository = await opened();
    doubled(repository);
    const settled = [verdict([passed(mfa()), passed(keys())])];
    const result = await run(repository, settled, { markerKey });
    expect(done(result)).toEqual(['close #1', 'close #3']);
    expect(result.warnings).toEqual([]);
    expect(done(await run(repository, settled, { markerKey }))).toEqual([]);
  });

  it('go on with what could not be read when the one that is kept was not about it', async () => {
    const repository = await opened();
    doubled(repository);
    await run(repository, [verdict([mfa(), passed(keys())])], { markerKey });
    const unreadable = [verdict([passed(mfa()), unread(keys(), 'no-source')])];
    const result = await run(repository, unreadable, { markerKey });
    expect(done(result)).toEqual(['close #1', 'update #3']);
    expect(result.warnings).toEqual([]);
    expect(done(await run(repository, unreadable, { markerKey }))).toEqual(['leave #3']);
  });

  it('are left and named when somebody else signed them; the other is kept, though it is younger', async () => {
    const repository = await signedIssue();
    doubled(repository);
    repository.edit(1, { body: repository.issue(1).body.replace(/sig=\w+/, `sig=${'0'.repeat(64)}`) });
    const result = await run(repository, same, { markerKey });
    expect(done(result)).toEqual(['leave #3']);
    expect(repository.issue(1).state).toBe('open');
    expect(result.warnings).toEqual([
      'Somebody without the marker key changed the marker of #1: what it remembers was not believed. [RL418]',
      expect.stringContaining('Another open issue is about the same as #1'),
    ]);
  });
});
