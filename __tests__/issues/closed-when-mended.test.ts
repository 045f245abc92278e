import { describe, expect, it } from 'vitest';
import { readOverview } from '../../src/issues/overview-memory.ts';
import { own } from '../../src/issues/own.ts';
import { keys, mfa, passed, sha256, unread, verdict } from './builders.ts';
import { type FakeRepository, fakeRepository } from './fake-repository.ts';
import { done, opened, run } from './runs.ts';

const same = [verdict([mfa(), keys()])];

/** Issue #1, opened for these findings, and closed as completed on the next day; #2 is the overview. */
async function closed(): Promise<FakeRepository> {
  const repository = await opened([mfa(), keys()]);
  repository.at('2026-11-22');
  repository.close(1, 'octocat', 'completed');
  repository.at('2026-11-23');
  return repository;
}

describe('an issue that somebody closed as completed after its findings were mended', () => {
  const mended = [verdict([passed(mfa()), passed(keys())])];

  it('is rewritten once, without a comment, and stays closed', async () => {
    const repository = await closed();
    const { title } = repository.issue(1);
    const { outcome } = await run(repository, mended);
    expect(outcome.changes[0]).toMatchObject({
      kind: 'close',
      number: 1,
      reason: 'Somebody closed it as completed, and nothing that it listed drifts any more.',
    });
    expect(outcome.resolvedFindings).toBe(2);
    expect(repository.issue(1)).toMatchObject({ state: 'closed', stateReason: 'completed', title });
    expect(repository.issue(1).body).toContain('drifts any more, as read on 2026-11-23');
    expect(repository.said(1)).toEqual([]);
    expect(done(await run(repository, mended))).toEqual([]);
  });

  it('is reopened as often as its drift returns', async () => {
    const repository = await closed();
    for (const day of ['2026-11-24', '2026-11-26', '2026-11-28']) {
      await run(repository, mended);
      repository.at(day);
      const { outcome } = await run(repository, same);
      expect(outcome.changes[0]).toMatchObject({
        kind: 'reopen',
        reason: 'Drift is back: 2 findings drift.',
      });
      repository.close(1, 'octocat', 'completed');
    }
  });

  it('is muted only when somebody closes it twice more while its drift stays', async () => {
    const repository = await closed();
    await run(repository, mended);
    repository.at('2026-11-24');
    await run(repository, same);
    repository.close(1, 'octocat', 'completed');
    expect(done(await run(repository, same))).toEqual(['reopen #1']);
    repository.close(1, 'octocat', 'completed');
    expect(done(await run(repository, same))).toEqual(['leave #1']);
  });

  it('is left as it is while some of it could not be read', async () => {
    const repository = await closed();
    expect(done(await run(repository, [verdict([passed(mfa()), unread(keys())])]))).toEqual([]);
  });

  it('is no open issue to the overview, which has no link to it', async () => {
    const repository = fakeRepository();
    await run(repository, same, { groupBy: 'control' });
    repository.close(1, 'octocat', 'completed');
    await run(repository, [verdict([passed(mfa()), keys()])], { groupBy: 'control' });
    const { body } = repository.issue(3);
    expect(body).toContain('[#2]');
    expect(body).not.toContain('[#1]');
    expect(readOverview(own(repository.issue(3), { sha256, sign: undefined }))?.open).toEqual([2]);
  });
});
