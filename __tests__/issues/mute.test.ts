import { describe, expect, it } from 'vitest';
import { GitHubError } from '../../src/github/errors.ts';
import { consoleOf, keys, mfa, passed, unread, verdict } from './builders.ts';
import type { FakeRepository, Login } from './fake-repository.ts';
import { done, opened, run } from './runs.ts';

const same = [verdict([mfa(), keys()])];

/** Issue #1, opened for these findings, and closed by somebody on the next day. */
async function closedBy(
  login: Login,
  reason: 'completed' | 'not_planned' | 'duplicate' = 'not_planned',
  findings = [mfa(), keys()],
): Promise<FakeRepository> {
  const repository = await opened(findings);
  repository.at('2026-11-22');
  repository.close(1, login, reason);
  repository.at('2026-11-23');
  return repository;
}

describe('an issue that somebody with write access closed as not planned', () => {
  it('stays closed while its findings stay the same, or get fewer, and its drift counts as muted', async () => {
    const repository = await closedBy('octocat');
    const { outcome } = await run(repository, same);
    expect(outcome.changes[0]).toMatchObject({
      kind: 'leave',
      number: 1,
      reason: 'octocat closed it as not planned: it stays closed until 2026-12-22, though 2 findings drift.',
    });
    expect(outcome.newFindings).toBe(0);
    expect([...outcome.known.values()]).toEqual([
      { since: '2026-11-21', mutedUntil: '2026-12-22' },
      { since: '2026-11-21', mutedUntil: '2026-12-22' },
    ]);
    const later = await run(repository, [verdict([mfa(), passed(keys())])]);
    expect(done(later)).toEqual(['leave #1']);
    expect(later.outcome.resolvedFindings).toBe(0);
    expect(repository.said(1)).toEqual([]);
  });

  it('is reopened when a new finding joins, with a comment', async () => {
    const repository = await closedBy('octocat');
    const { outcome } = await run(repository, [verdict([mfa(), keys(), consoleOf('alice')])]);
    expect(outcome.changes[0]).toMatchObject({
      kind: 'reopen',
      number: 1,
      reason: 'octocat closed it as not planned, but 1 new finding joined: 3 findings drift.',
    });
    expect(outcome.newFindings).toBe(1);
    expect([...outcome.known.values()].every(({ mutedUntil }) => mutedUntil === undefined)).toBe(true);
    expect(repository.issue(1)).toMatchObject({ state: 'open', stateReason: 'reopened' });
    expect(repository.issue(1).body).toContain('`alice`');
    expect(repository.said(1)).toHaveLength(1);
    expect(repository.said(1)[0]?.body).not.toContain('How to accept');
  });

  it('is reopened when a finding becomes graver, not when it becomes milder', async () => {
    const repository = await closedBy('octocat', 'not_planned', [keys()]);
    expect(done(await run(repository, [verdict([keys({ severity: 'low' })])]))).toEqual(['leave #1']);
    const { outcome } = await run(repository, [verdict([keys({ severity: 'critical' })])]);
    expect(outcome.changes[0]).toMatchObject({
      kind: 'reopen',
      reason: expect.stringContaining('but a finding is graver than it was'),
    });
  });

  it('is reopened when one of its findings becomes graver, though the others do not', async () => {
    const repository = await closedBy('octocat');
    expect(done(await run(repository, [verdict([mfa(), keys({ severity: 'critical' })])]))).toEqual([
      'reopen #1',
    ]);
  });

  it('is reopened after 30 days, and may then be put aside again', async () => {
    const repository = await closedBy('octocat');
    repository.at('2026-12-21');
    expect(done(await run(repository, same))).toEqual(['leave #1']);
    repository.at('2026-12-22');
    const { outcome } = await run(repository, same);
    expect(outcome.changes[0]).toMatchObject({
      kind: 'reopen',
      reason: expect.stringContaining('but 30 days have passed'),
    });
    repository.close(1, 'hubot', 'not_planned');
    expect(done(await run(repository, same))).toEqual(['leave #1']);
  });

  it('is reopened when nobody can tell any more what it was about', async () => {
    const repository = await closedBy('octocat');
    repository.edit(1, { body: repository.issue(1).body.replace(/data=\S+/, 'data=AAAA') });
    const { outcome } = await run(repository, [verdict([mfa()])]);
    expect(outcome.changes[0]).toMatchObject({
      kind: 'reopen',
      reason: expect.stringContaining('but nobody can tell any more what it was about'),
    });
  });

  it('is reopened by a person who reopens it, and the next closing starts anew', async () => {
    const repository = await closedBy('octocat');
    repository.reopen(1, 'monalisa');
    expect(done(await run(repository, same))).toEqual(['leave #1']);
    expect(repository.issue(1).state).toBe('open');
    repository.close(1, 'octocat', 'completed');
    expect(done(await run(repository, same))).toEqual(['reopen #1']);
  });

  it('stays closed when its findings are gone, or could not be read', async () => {
    const repository = await closedBy('octocat');
    expect(done(await run(repository, [verdict([unread(mfa()), unread(keys())])]))).toEqual([]);
    expect(done(await run(repository, [verdict([passed(mfa()), passed(keys())])]))).toEqual([]);
  });

  it('stays closed when one finding stays and another could not be read', async () => {
    const repository = await closedBy('octocat');
    expect(done(await run(repository, [verdict([mfa(), unread(keys())])]))).toEqual(['leave #1']);
  });

  it('is reopened when a new finding joins while the old one could not be read, and lists both', async () => {
    const repository = await closedBy('octocat', 'not_planned', [mfa()]);
    const result = await run(repository, [verdict([unread(mfa()), keys()])]);
    expect(done(result)).toEqual(['reopen #1']);
    const { body } = repository.issue(1);
    expect(body).toContain('Not confirmed');
    expect(body).toContain('`root-user.mfa`');
    expect(body).toContain('`root-user.access-keys`');
  });

  it('is left as it is, and named, when GitHub does not tell who closed it', async () => {
    const repository = await closedBy('octocat');
    repository.hideEvents(new GitHubError('unclear', 'no answer', []));
    const result = await run(repository, same);
    expect(done(result)).toEqual(['leave #1']);
    expect(result.warnings).toEqual([
      '#1: It is closed, though 2 findings drift, and stays as it is, because GitHub does not tell who closed it (unclear).',
    ]);
    expect([...result.outcome.known.values()][0]?.mutedUntil).toBeUndefined();
  });
});

describe('an issue that somebody with write access closed as a duplicate', () => {
  it('stays closed as well', async () => {
    const repository = await closedBy('octocat', 'duplicate');
    expect(done(await run(repository, same))).toEqual(['leave #1']);
  });
});

describe('an issue that somebody with write access closed as completed while drift stays', () => {
  it('is reopened once, with a comment that says what still drifts and how to accept it', async () => {
    const repository = await closedBy('octocat', 'completed');
    const { outcome } = await run(repository, [verdict([mfa(), passed(keys())])]);
    expect(outcome).toMatchObject({ newFindings: 0, resolvedFindings: 1 });
    expect(outcome.changes[0]).toMatchObject({
      kind: 'reopen',
      reason: 'octocat closed it as completed, but drift stays: 1 finding drifts.',
    });
    expect(repository.said(1)).toHaveLength(1);
    expect(repository.said(1)[0]?.body).toContain('exceptions:');
    expect(repository.said(1)[0]?.body).toContain('If nothing can be done about it now, close this issue');
  });

  it('stays closed the second time', async () => {
    const repository = await closedBy('octocat', 'completed');
    await run(repository, same);
    repository.close(1, 'hubot', 'completed');
    const { outcome } = await run(repository, same);
    expect(outcome.changes[0]).toMatchObject({
      kind: 'leave',
      reason: 'hubot closed it as completed: it stays closed until 2026-12-23, though 2 findings drift.',
    });
  });

  it('is reopened the next time again when Rootline closed it in between', async () => {
    const repository = await closedBy('octocat', 'completed');
    await run(repository, same);
    await run(repository, [verdict([passed(mfa()), passed(keys())])]);
    await run(repository, same);
    repository.close(1, 'octocat', 'completed');
    expect(done(await run(repository, same))).toEqual(['reopen #1']);
  });
});

describe('an issue that somebody without write access closed', () => {
  it.each(['completed', 'not_planned', 'duplicate'] as const)(
    'as %s is reopened each time, with a comment that says who may',
    async (reason) => {
      const repository = await closedBy('monalisa', reason);
      const { outcome } = await run(repository, same);
      expect(outcome.changes[0]).toMatchObject({
        kind: 'reopen',
        reason: expect.stringMatching(
          /^monalisa closed it as .+ without write access to the repository, but drift stays: 2 findings drift\.$/,
        ),
      });
      expect(repository.said(1)[0]?.body).toContain('Only somebody who may write to this repository');
      repository.close(1, 'monalisa', reason);
      expect(done(await run(repository, same))).toEqual(['reopen #1']);
    },
  );
});

describe('an issue that a bot closed', () => {
  it('as not planned stays closed', async () => {
    const repository = await closedBy('other-app[bot]');
    expect(done(await run(repository, same))).toEqual(['leave #1']);
  });

  it("is reopened when it did so with Rootline's own token", async () => {
    const repository = await closedBy('github-actions[bot]');
    const { outcome } = await run(repository, same);
    expect(outcome.changes[0]).toMatchObject({
      kind: 'reopen',
      reason:
        "Another workflow closed it as not planned, as the same identity as Rootline's, but drift stays: 2 findings drift.",
    });
  });
});

describe('an issue that Rootline closed as not planned itself', () => {
  it('does not stay closed because somebody brings back the text that listed its findings', async () => {
    const repository = await opened([mfa()]);
    const { body, title } = repository.issue(1);
    await run(repository, [verdict([{ ...mfa(), verdict: 'accepted' }])]);
    expect(repository.issue(1).stateReason).toBe('not_planned');
    repository.edit(1, { body, title });
    expect(done(await run(repository, [verdict([mfa()])]))).toEqual(['reopen #1']);
  });
});
