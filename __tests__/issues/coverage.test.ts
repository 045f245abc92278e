import { describe, expect, it } from 'vitest';
import type { AccountVerdict } from '../../src/drift/finding.ts';
import type { Account } from '../../src/snapshot/account.ts';
import { owner } from './builders.ts';
import { fakeRepository } from './fake-repository.ts';
import { done, run } from './runs.ts';
import { byControl, byOwner, inventory, of, one, three, two } from './three-accounts.ts';

describe('the coverage issue', () => {
  const denied = {
    kind: 'denied',
    message: 'AccessDenied: session 1',
    mend: 'Allow `iam:GetAccountSummary`.',
  } as const;
  const throttled = { kind: 'throttled', message: 'Throttling', mend: 'Lower `quota-share`.' } as const;
  const unreadable = (each: Account, ...failedReads: AccountVerdict['failedReads']): AccountVerdict => ({
    ...of(each, []),
    failedReads,
  });
  const management = { ...one, management: true };

  it('lists the accounts that could not be read, for the owner of the management account', async () => {
    const repository = fakeRepository(['octocat', 'hubot']);
    const result = await run(repository, [
      { ...of(management, []), owner: owner({ assignees: ['octocat'] }) },
      { ...unreadable(two, denied), owner: owner({ assignees: ['hubot'] }) },
      unreadable(three, throttled, denied, { ...denied, message: 'AccessDenied: session 2' }),
    ]);
    expect(done(result)).toEqual(['open #1']);
    expect(result.outcome.changes[0]).toMatchObject({
      subject: 'coverage',
      reason: '2 accounts could not be read in full, and no issue says so.',
    });
    expect(repository.issue(1).title).toBe('2 accounts could not be read in full');
    expect(repository.issue(1).assignees).toEqual(['octocat']);
    expect(repository.issue(1).body).toContain(
      `| account 3 \`${three.id}\` | AWS answered too many requests; AWS denied the access | 2026-11-21 |`,
    );
    expect(result.outcome).toMatchObject({ newFindings: 0, resolvedFindings: 0 });
    expect(result.outcome.known.size).toBe(0);
  });

  it('says the same whatever order the reads failed in, and whatever AWS says', async () => {
    const repository = fakeRepository();
    await run(repository, [unreadable(two, throttled, denied)]);
    const again = [unreadable(two, { ...denied, message: 'AccessDenied: session 2' }, throttled)];
    expect(done(await run(repository, again))).toEqual(['leave #1']);
  });

  it('says each mend once, and none that another one begins with', async () => {
    const repository = fakeRepository();
    const longer = { ...denied, mend: 'Allow `iam:GetAccountSummary`. Or name a role.' } as const;
    await run(repository, [unreadable(two, longer, denied, throttled)]);
    expect(repository.issue(1).body).toContain(
      '**What to do:** Allow `iam:GetAccountSummary`. Or name a role. Lower `quota-share`.\n',
    );
  });

  it('is rewritten, with a comment, when accounts come and go, and closed when all could be read', async () => {
    const repository = fakeRepository();
    await run(repository, [unreadable(one, denied), of(two, [])]);
    const changed = await run(repository, [of(one, []), unreadable(two, denied)]);
    expect(changed.outcome.changes[0]).toMatchObject({
      kind: 'update',
      reason: 'Changed: 1 new account, 1 account gone.',
    });
    expect(changed.outcome.resolvedFindings).toBe(0);
    expect(repository.said(1)).toHaveLength(1);
    const closed = await run(repository, [of(one, []), of(two, [])]);
    expect(closed.outcome.changes[0]).toMatchObject({
      kind: 'close',
      reason: 'Every account that it listed was read in full in this run, 1 account resolved.',
    });
    expect(repository.issue(1).stateReason).toBe('completed');
    const again = await run(repository, [unreadable(one, denied)]);
    expect(again.outcome.changes[0]).toMatchObject({
      kind: 'reopen',
      reason: 'Reads fail again: 1 account could not be read in full.',
    });
  });

  it('is reopened where somebody closed it as completed while reads still fail', async () => {
    const repository = fakeRepository();
    await run(repository, [unreadable(one, denied)]);
    repository.close(1, 'octocat', 'completed');
    const { outcome } = await run(repository, [unreadable(one, denied)]);
    expect(outcome.changes[0]).toMatchObject({
      kind: 'reopen',
      reason: 'octocat closed it as completed, but reads still fail: 1 account could not be read in full.',
    });
  });

  it('is left as it is by a run over other accounts', async () => {
    const repository = fakeRepository();
    await run(repository, [unreadable(one, denied), of(two, [])]);
    const limited = { ...inventory([one, two]), whole: false };
    const result = await run(repository, [of(two, [])], limited);
    expect(done(result)).toEqual(['leave #1']);
    expect(result.outcome.changes[0]?.reason).toBe(
      'This run did not look at all accounts that it lists, and nothing came or went in those that it did.',
    );
  });

  it('keeps the accounts that the run was not to look at, and says what came and went in the others', async () => {
    const repository = fakeRepository();
    await run(repository, [unreadable(one, denied), unreadable(two, denied), of(three, [])]);
    const limited = { ...inventory([one, two, three]), whole: false };
    expect(done(await run(repository, [of(two, [])], limited))).toEqual(['update #1']);
    expect(repository.issue(1).title).toBe('1 account not looked at again');
    expect(done(await run(repository, [unreadable(three, denied)], limited))).toEqual(['update #1']);
    expect(repository.issue(1).title).toBe('1 account could not be read in full');
    expect(repository.issue(1).body).toContain(one.id);
  });

  it('says that nobody told the owner of the management account where that was not judged', async () => {
    const repository = fakeRepository();
    await run(repository, [unreadable(two, denied)], inventory([management, two]));
    const { body } = repository.issue(1);
    expect(body).toContain('Owner: of the management account, which this run could not tell.');
    expect(body).not.toContain('selector');
  });

  it('belongs to whoever it belonged to while the management account was not judged', async () => {
    const repository = fakeRepository(['octocat']);
    const owned = { ...of(management, []), owner: owner({ assignees: ['octocat'] }) };
    await run(repository, [owned, unreadable(two, denied)]);
    await run(repository, [unreadable(two, denied)]);
    expect(repository.issue(1).assignees).toEqual(['octocat']);
  });

  it.each([
    ['damaged', (body: string) => body.replace(/data=\S+/, 'data=AAAA')],
    ['deleted', (body: string) => body.replace(/^.*\n/, '')],
  ])('knows whom it is assigned to at once when its marker was %s', async (_what, change) => {
    const repository = fakeRepository(['octocat']);
    const owned = { ...of(management, []), owner: owner({ assignees: ['octocat'] }) };
    await run(repository, [owned, unreadable(two, denied)]);
    repository.edit(1, { body: change(repository.issue(1).body), assignees: [] });
    const suspended = inventory([management, { ...two, state: 'SUSPENDED' }]);
    expect(done(await run(repository, [owned], suspended))).toEqual(['update #1']);
    expect(done(await run(repository, [owned], suspended))).toEqual(['leave #1']);
    expect(repository.issue(1).assignees).toEqual(['octocat']);
  });

  it('is of any grouping', async () => {
    const repository = fakeRepository();
    await run(repository, [unreadable(two, denied)]);
    expect(done(await run(repository, [unreadable(two, denied)], byControl))).toEqual(['leave #1']);
    expect(done(await run(repository, [unreadable(two, denied)], byOwner))).toEqual(['leave #1']);
  });

  it('is left by a run that judged nothing', async () => {
    const repository = fakeRepository();
    await run(repository, [unreadable(two, denied)]);
    const result = await run(repository, [], inventory([two]));
    expect(done(result)).toEqual(['leave #1']);
    expect(result.outcome.changes[0]?.reason).toBe(
      'Some of what it lists could not be confirmed in this run.',
    );
  });

  it('gets its marker back when that was deleted', async () => {
    const repository = fakeRepository();
    await run(repository, [unreadable(two, denied)]);
    repository.edit(1, { body: repository.issue(1).body.replace(/^.*\n/, '') });
    expect(done(await run(repository, [unreadable(two, denied)]))).toEqual(['update #1']);
  });

  it('is closed though its marker was damaged, when all could be read', async () => {
    const repository = fakeRepository();
    await run(repository, [unreadable(one, denied), of(two, [])]);
    repository.edit(1, { body: repository.issue(1).body.replace(/data=\S+/, 'data=AAAA') });
    expect(done(await run(repository, [of(one, []), of(two, [])]))).toEqual(['close #1']);
  });
});
