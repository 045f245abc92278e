import { describe, expect, it } from 'vitest';
import { formatMarker, parseMarker, withoutMarker } from '../../src/issues/marker.ts';
import { accountId, keys, mfa, owner, passed, unread, verdict } from './builders.ts';
import { fakeRepository } from './fake-repository.ts';
import { done, opened, run } from './runs.ts';

describe('what people change', () => {
  it('rewrites a text that somebody edited', async () => {
    const repository = await opened();
    const { body } = repository.issue(1);
    repository.edit(1, { body: body.replace('critical', 'harmless') });
    const result = await run(repository, [verdict([mfa(), keys()])]);
    expect(result.outcome.changes[0]).toMatchObject({
      kind: 'update',
      reason: 'Changed: its text was edited.',
    });
    expect(repository.issue(1).body).toBe(body);
  });

  it('rewrites a title that somebody edited', async () => {
    const repository = await opened();
    repository.edit(1, { title: 'nothing to see' });
    expect(done(await run(repository, [verdict([mfa(), keys()])]))).toEqual(['update #1']);
  });

  it.each([
    ['Windows line ends', (body: string) => body.replaceAll('\n', '\r\n')],
    ['trailing spaces', (body: string) => body.replaceAll('\n', '  \n')],
    ['a lost last line end', (body: string) => body.trimEnd()],
  ])('does not write because of %s', async (_name, change) => {
    const repository = await opened();
    repository.edit(1, { body: change(repository.issue(1).body) });
    expect(done(await run(repository, [verdict([mfa(), keys()])]))).toEqual(['leave #1']);
  });

  it('does not write because a line of the baseline moved', async () => {
    const repository = await opened([mfa()]);
    const moved = { file: '.github/aws-baseline.yml', line: 13, column: 9 };
    expect(done(await run(repository, [verdict([mfa({ baseline: moved })])]))).toEqual(['leave #1']);
  });

  it('keeps the labels that people added and brings back its own', async () => {
    const repository = await opened();
    repository.edit(1, { labels: ['Help Wanted'] });
    await run(repository, [verdict([mfa(), keys()])]);
    expect(repository.issue(1).labels).toEqual(['Help Wanted', 'rootline']);
  });

  it('takes a label in another case for its own', async () => {
    const repository = await opened();
    repository.edit(1, { labels: ['Rootline'] });
    expect(done(await run(repository, [verdict([mfa(), keys()])]))).toEqual(['leave #1']);
  });

  it('takes a first day in the future for none', async () => {
    const repository = await opened([mfa()]);
    const { body } = repository.issue(1);
    const marker = parseMarker(body);
    const listed = marker?.memory?.listed.map((each) => ({ ...each, since: '2099-01-01' })) ?? [];
    const memory = { accountId, listed, unlisted: 0, assignees: [] };
    const forged = formatMarker(marker?.key ?? '', marker?.hash ?? '', memory);
    repository.edit(1, { body: `${forged}\n${withoutMarker(body)}` });
    await run(repository, [verdict([mfa()])]);
    expect(repository.issue(1).body).toBe(body);
  });

  it('reopens an issue that somebody closed as completed while drift stays', async () => {
    const repository = await opened();
    repository.edit(1, { state: 'closed', stateReason: 'completed', closedAt: '2026-11-21T08:00:00Z' });
    const result = await run(repository, [verdict([mfa(), keys()])]);
    expect(result.outcome.changes[0]).toMatchObject({
      kind: 'reopen',
      reason: 'It was closed, but drift stays: 2 findings drift.',
    });
    expect(repository.issue(1).state).toBe('open');
  });

  it('counts what is gone from an issue that it reopens', async () => {
    const repository = await opened();
    repository.edit(1, { state: 'closed', stateReason: 'completed', closedAt: '2026-11-21T08:00:00Z' });
    const result = await run(repository, [verdict([mfa(), passed(keys())])]);
    expect(result.outcome).toMatchObject({
      changes: [{ kind: 'reopen' }],
      newFindings: 0,
      resolvedFindings: 1,
    });
  });
});

describe('assignees', () => {
  const assignable = ['octocat', 'hubot', 'monalisa'];
  const owned = (assignees: readonly string[], findings = [mfa()]) => [
    verdict(findings, { owner: owner({ assignees }) }),
  ];

  it('follow the owner; those that people added stay', async () => {
    const repository = fakeRepository(assignable);
    await run(repository, owned(['octocat']));
    repository.edit(1, { assignees: ['octocat', 'monalisa'] });
    const result = await run(repository, owned(['hubot']));
    expect(repository.issue(1).assignees).toEqual(['hubot', 'monalisa']);
    expect(result.outcome.changes[0]?.reason).toContain('the owner changed');
  });

  it('stay off when a person took them off', async () => {
    const repository = fakeRepository(assignable);
    await run(repository, owned(['octocat']));
    repository.edit(1, { assignees: [] });
    expect(done(await run(repository, owned(['octocat'])))).toEqual(['leave #1']);
  });

  it('are the same in another case', async () => {
    const repository = fakeRepository(['Octocat']);
    await run(repository, owned(['Octocat']));
    repository.edit(1, { assignees: ['octocat'] });
    expect(done(await run(repository, owned(['Octocat'])))).toEqual(['leave #1']);
  });

  it('stay as they are while the owner is undecided', async () => {
    const repository = fakeRepository(assignable);
    await run(repository, owned(['octocat']));
    await run(repository, [verdict([mfa()], { owner: 'undecided' })]);
    expect(repository.issue(1).assignees).toEqual(['octocat']);
    await run(repository, owned(['hubot']));
    expect(repository.issue(1).assignees).toEqual(['hubot']);
  });

  it('stay while the account cannot be read', async () => {
    const repository = fakeRepository(assignable);
    await run(repository, owned(['octocat']));
    await run(repository, owned(['octocat'], [unread(mfa())]));
    expect(repository.issue(1).assignees).toEqual(['octocat']);
  });

  it('are left off and named when GitHub would refuse them, and come as soon as it would not', async () => {
    const allowed = ['hubot'];
    const repository = fakeRepository(allowed);
    const result = await run(repository, owned(['octocat', 'hubot']));
    expect(repository.issue(1).assignees).toEqual(['hubot']);
    expect(result.warnings).toEqual([
      expect.stringContaining('`octocat` cannot be assigned in example/platform'),
    ]);
    allowed.push('octocat');
    await run(repository, owned(['octocat', 'hubot']));
    expect(repository.issue(1).assignees).toEqual(['octocat', 'hubot']);
  });

  it('go when the owner goes', async () => {
    const repository = fakeRepository(assignable);
    await run(repository, owned(['octocat']));
    await run(repository, [verdict([mfa()])]);
    expect(repository.issue(1).assignees).toEqual([]);
  });

  it('are ten at most', async () => {
    const many = Array.from({ length: 12 }, (_, index) => `octocat-${index}`);
    const repository = fakeRepository(many);
    await run(repository, owned(many));
    expect(repository.issue(1).assignees).toHaveLength(10);
    expect(done(await run(repository, owned(many)))).toEqual(['leave #1']);
  });
});
