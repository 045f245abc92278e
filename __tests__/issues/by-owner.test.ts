import { describe, expect, it } from 'vitest';
import { owner } from './builders.ts';
import { fakeRepository } from './fake-repository.ts';
import { done, run } from './runs.ts';
import { byOwner, inventory, of, one, three, two } from './three-accounts.ts';

describe('issues by owner', () => {
  const octocats = { owner: owner({ assignees: ['octocat'], labels: ['payments'] }) };
  const hubots = { owner: owner({ assignees: ['hubot'] }) };

  it('are one an owner, however the owner is written', async () => {
    const repository = fakeRepository(['octocat', 'hubot', 'Octocat', 'Hubot']);
    const both = { owner: owner({ assignees: ['octocat', 'hubot'], labels: ['a', 'b'] }) };
    const same = { owner: owner({ assignees: ['Hubot', 'Octocat'], labels: ['b', 'a'] }) };
    const result = await run(
      repository,
      [of(one, ['mfa'], both), of(two, ['keys'], same), of(three, ['mfa'])],
      byOwner,
    );
    expect(done(result)).toEqual(['open #1', 'open #2']);
    expect(repository.issue(1).title).toBe(
      'octocat, hubot: 2 findings drift in 2 accounts, worst is critical',
    );
    expect(repository.issue(1).assignees).toEqual(['octocat', 'hubot']);
    expect(repository.issue(2).title).toBe(
      'Accounts without an owner: 1 finding drifts in 1 account, worst is critical',
    );
  });

  it.each([
    ['labels', owner({ assignees: ['octocat'], labels: ['other'] })],
    ['a mention', owner({ assignees: ['octocat'], labels: ['payments'], mention: '@example/team' })],
    ['a contact', owner({ assignees: ['octocat'], labels: ['payments'], contact: '#channel' })],
  ])('tell owners apart by %s', async (_what, different) => {
    const repository = fakeRepository();
    const result = await run(
      repository,
      [of(one, ['mfa'], octocats), of(two, ['mfa'], { owner: different })],
      byOwner,
    );
    expect(done(result)).toEqual(['open #1', 'open #2']);
  });

  it.each([
    ['mentions', { mention: '@example/a' }, { mention: '@example/b' }],
    ['contacts', { contact: '#a' }, { contact: '#b' }],
  ])('tell owners with different %s apart', async (_what, first, second) => {
    const repository = fakeRepository();
    const result = await run(
      repository,
      [of(one, ['mfa'], { owner: owner(first) }), of(two, ['mfa'], { owner: owner(second) })],
      byOwner,
    );
    expect(done(result)).toEqual(['open #1', 'open #2']);
  });

  it('hand a finding over with its first day when the account gets another owner: neither new nor resolved', async () => {
    const repository = fakeRepository(['octocat', 'hubot']);
    await run(
      repository,
      [of(one, ['mfa'], octocats), of(two, ['mfa'], octocats), of(three, ['mfa'], hubots)],
      byOwner,
    );
    repository.at('2026-11-25');
    const result = await run(
      repository,
      [of(one, ['mfa'], octocats), of(two, ['mfa'], hubots), of(three, ['mfa'], hubots)],
      byOwner,
    );
    expect(done(result)).toEqual(['update #1', 'update #2']);
    expect(result.outcome).toMatchObject({ newFindings: 0, resolvedFindings: 0 });
    expect(repository.issue(1).body).toMatch(new RegExp(`${two.id}.*\\| 2026-11-21 \\|`));
    expect(repository.issue(2).body).not.toContain(two.id);
    expect(repository.said(1)).toHaveLength(1);
    expect(repository.said(2)).toHaveLength(1);
  });

  it('let no finding go while the issue that takes it over is put off', async () => {
    const repository = fakeRepository(['octocat', 'hubot']);
    await run(repository, [of(one, ['mfa', 'keys'], octocats), of(two, ['keys'], octocats)], byOwner);
    const moved = [of(one, ['mfa', 'keys'], octocats), of(two, ['keys'], hubots)];
    const result = await run(repository, moved, { ...byOwner, maxIssueWrites: 1 });
    expect(done(result)).toEqual(['open #3', 'defer #1']);
    expect(repository.issue(1).body).toContain(two.id);
    expect(done(await run(repository, moved, byOwner))).toEqual(['leave #3', 'update #1']);
  });

  it('that hand findings to each other are written one after the other where one is all that may be', async () => {
    const repository = fakeRepository(['octocat', 'hubot']);
    await run(
      repository,
      [of(one, ['mfa'], octocats), of(two, ['mfa'], hubots), of(three, ['keys'], octocats)],
      byOwner,
    );
    const swapped = [of(one, ['mfa'], hubots), of(two, ['mfa'], octocats), of(three, ['keys'], octocats)];
    const result = await run(repository, swapped, { ...byOwner, maxIssueWrites: 1 });
    expect(done(result)).toEqual(['update #2', 'defer #1']);
    repository.at('2026-11-25');
    const next = await run(repository, swapped, { ...byOwner, maxIssueWrites: 1 });
    expect(done(next)).toEqual(['leave #2', 'update #1']);
    expect(next.outcome.newFindings).toBe(0);
    expect(repository.issue(1).body).not.toContain('2026-11-25');
  });

  it('know whom they are assigned to at once when their marker was damaged and not every account was looked at', async () => {
    const repository = fakeRepository(['octocat']);
    await run(repository, [of(one, [], octocats), of(two, ['mfa'], octocats)], byOwner);
    const body = repository.issue(1).body.replace(/data=\S+/, 'data=AAAA');
    repository.edit(1, { body, assignees: [] });
    const suspended = { ...byOwner, ...inventory([one, { ...two, state: 'SUSPENDED' }]) };
    expect(done(await run(repository, [of(one, [], octocats)], suspended))).toEqual(['update #1']);
    expect(done(await run(repository, [of(one, [], octocats)], suspended))).toEqual(['leave #1']);
    expect(repository.issue(1).assignees).toEqual(['octocat']);
  });

  it('are taken over by the new owner of most of their accounts, with what people added', async () => {
    const repository = fakeRepository(['octocat', 'hubot', 'monalisa']);
    await run(repository, [of(one, ['mfa'], octocats), of(two, ['mfa'], octocats)], byOwner);
    const { labels, assignees } = repository.issue(1);
    repository.edit(1, { labels: [...labels, 'help wanted'], assignees: [...assignees, 'monalisa'] });
    const result = await run(repository, [of(one, ['mfa'], hubots), of(two, ['mfa'], hubots)], byOwner);
    expect(done(result)).toEqual(['update #1']);
    expect(result.outcome.changes[0]?.reason).toContain('its accounts have another owner');
    expect(result.outcome).toMatchObject({ newFindings: 0, resolvedFindings: 0 });
    expect(repository.issue(1)).toMatchObject({
      title: 'hubot: 2 findings drift in 2 accounts, worst is critical',
      labels: ['rootline', 'help wanted'],
      assignees: ['monalisa', 'hubot'],
    });
    expect(repository.said(1)).toEqual([]);
    expect(
      done(await run(repository, [of(one, ['mfa'], hubots), of(two, ['mfa'], hubots)], byOwner)),
    ).toEqual(['leave #1']);
  });

  it('are taken over as well where one of their accounts left the organization meanwhile', async () => {
    const repository = fakeRepository(['octocat', 'hubot']);
    await run(
      repository,
      [one, two, three].map((each) => of(each, ['mfa'], octocats)),
      byOwner,
    );
    const result = await run(repository, [of(one, ['mfa'], hubots), of(two, ['mfa'], hubots)], byOwner);
    expect(done(result)).toEqual(['update #1']);
    expect(result.outcome).toMatchObject({ newFindings: 0, resolvedFindings: 1 });
    expect(repository.issue(1).title).toBe('hubot: 2 findings drift in 2 accounts, worst is critical');
  });

  it('are told as such where an entry of the baseline names nobody', async () => {
    const repository = fakeRepository();
    const { outcome } = await run(repository, [of(one, ['mfa'], { owner: owner({}) })], byOwner);
    expect(outcome.changes[0]).toMatchObject({
      subject: 'owner none',
      title: 'Accounts without an owner: 1 finding drifts in 1 account, worst is critical',
    });
  });

  it('are closed as told by others when their accounts went to several owners', async () => {
    const repository = fakeRepository(['octocat', 'hubot']);
    await run(repository, [of(one, ['mfa'], octocats), of(two, ['mfa'], octocats)], byOwner);
    const split = [of(one, ['mfa'], hubots), of(two, ['mfa'])];
    const result = await run(repository, split, byOwner);
    expect(done(result)).toEqual(['open #3', 'open #4', 'close #1']);
    expect(result.outcome.changes.find(({ kind }) => kind === 'close')?.reason).toBe(
      'What it listed (2 findings) is told by another issue.',
    );
    expect(repository.issue(1).stateReason).toBe('not_planned');
    expect(result.outcome).toMatchObject({ newFindings: 0, resolvedFindings: 0 });
  });

  it('are closed as told by another when the new owner has an issue already', async () => {
    const repository = fakeRepository(['octocat', 'hubot']);
    await run(repository, [of(one, ['mfa'], octocats), of(two, ['mfa'], hubots)], byOwner);
    const result = await run(repository, [of(one, ['mfa'], hubots), of(two, ['mfa'], hubots)], byOwner);
    expect(done(result)).toEqual(['update #1', 'close #2']);
    expect(repository.issue(2).stateReason).toBe('not_planned');
  });

  it('keep their accounts while nobody can tell the owners', async () => {
    const repository = fakeRepository(['octocat', 'hubot']);
    await run(repository, [of(one, ['mfa'], octocats), of(two, ['mfa'], hubots)], byOwner);
    const undecided = [of(one, ['mfa'], { owner: 'undecided' }), of(two, ['mfa'], { owner: 'undecided' })];
    const result = await run(repository, undecided, byOwner);
    expect(done(result)).toEqual(['update #1', 'update #2']);
    expect(result.outcome).toMatchObject({ newFindings: 0, resolvedFindings: 0 });
    expect(repository.issue(1).assignees).toEqual(['hubot']);
    expect(repository.issue(2).assignees).toEqual(['octocat']);
    expect(repository.said(1)).toEqual([]);
    expect(done(await run(repository, undecided, byOwner))).toEqual(['leave #1', 'leave #2']);
    await run(repository, [of(one, ['mfa'], octocats), of(two, ['mfa'], hubots)], byOwner);
    expect(repository.issue(1).title).toContain('hubot');
  });

  it('put what nobody can tell the owner of, and no issue lists, into one of its own', async () => {
    const repository = fakeRepository();
    const result = await run(repository, [of(one, ['mfa'], { owner: 'undecided' })], byOwner);
    expect(done(result)).toEqual(['open #1']);
    expect(repository.issue(1).title).toContain('Accounts whose owner is not known');
  });

  it('keep the row of a finding that could not be read, though its account has another owner', async () => {
    const repository = fakeRepository(['octocat', 'hubot']);
    await run(repository, [of(one, ['mfa'], octocats), of(two, ['mfa'], octocats)], byOwner);
    const result = await run(repository, [of(one, ['mfa'], octocats), of(two, ['no mfa'], hubots)], byOwner);
    expect(done(result)).toEqual(['update #1']);
    expect(repository.issue(1).body).toContain('Not confirmed');
  });
});
