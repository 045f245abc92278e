import { describe, expect, it } from 'vitest';
import { consoleOf, keys, mfa, passed, unread, verdict } from './builders.ts';
import { fakeRepository } from './fake-repository.ts';
import { done, opened, run } from './runs.ts';

describe('what could not be read', () => {
  it('opens nothing', async () => {
    const repository = fakeRepository();
    const { outcome } = await run(repository, [verdict([unread(mfa()), unread(keys())])]);
    expect(outcome.changes.map(({ subject }) => subject)).toEqual(['overview']);
    expect(outcome.newFindings).toBe(0);
  });

  it('closes nothing: an account that could not be read at all keeps its issue, its rows and their dates', async () => {
    const repository = await opened();
    repository.at('2026-11-25');
    const result = await run(repository, [verdict([unread(mfa()), unread(keys())])]);
    expect(done(result)).toEqual(['update #1']);
    expect(result.outcome.changes[0]?.reason).toBe(
      'Changed: 2 findings not confirmed. It stays open, because 2 controls could not be judged (AWS denied the access).',
    );
    const { state, title, body } = repository.issue(1);
    expect(state).toBe('open');
    expect(title).toBe('payments (111122223333): 2 findings not confirmed, worst is critical');
    expect(body).toContain('| critical | `root-user.mfa` | 2026-11-21 | 2026-11-25 | AWS denied the access.');
    expect(result.outcome.resolvedFindings).toBe(0);
  });

  it('is written down once: the days after change nothing, whatever AWS says in its message', async () => {
    const repository = await opened();
    const unreadable = () => [verdict([unread(mfa()), unread(keys())])];
    repository.at('2026-11-25');
    await run(repository, unreadable());
    repository.at('2026-11-26');
    const { body } = repository.issue(1);
    expect(done(await run(repository, unreadable()))).toEqual(['leave #1']);
    expect(repository.issue(1).body).toBe(body);
    expect(repository.said(1)).toEqual([]);
  });

  it('is no news on the days after, when something else is', async () => {
    const repository = await opened();
    await run(repository, [verdict([unread(mfa()), unread(keys())])]);
    const result = await run(repository, [verdict([unread(mfa()), unread(keys()), consoleOf('bob')])]);
    expect(result.outcome.changes[0]?.reason).toBe('Changed: 1 new finding.');
  });

  it('is said for every reason once, in one order', async () => {
    const repository = await opened();
    const both = [verdict([unread(mfa(), 'throttled'), unread(keys()), unread(consoleOf('bob'))])];
    await run(repository, both);
    const result = await run(repository, both);
    expect(result.outcome.changes[0]?.reason).toBe(
      'Nothing changed. It stays open, because 3 controls could not be judged (AWS answered too many requests; AWS denied the access).',
    );
  });

  it('is no reason to stay open while there is drift', async () => {
    const repository = await opened();
    const both = [verdict([mfa(), unread(keys())])];
    expect((await run(repository, both)).outcome.changes[0]?.reason).toBe(
      'Changed: 1 finding not confirmed.',
    );
    expect((await run(repository, both)).outcome.changes[0]?.reason).toBe(
      'Nothing changed: 1 finding drifts as before.',
    );
  });

  it('keeps the rows of users whom a missing report no longer lists', async () => {
    const repository = await opened([consoleOf('alice'), consoleOf('bob')]);
    await run(repository, [verdict([unread(consoleOf(undefined))])]);
    expect(repository.issue(1).body).toContain('`iam-users.console-access` of `alice`');
    expect(repository.issue(1).body).toContain('`iam-users.console-access` of `bob`');
  });

  it('keeps the issue open when one of two findings is resolved and the other not confirmed', async () => {
    const repository = await opened();
    const result = await run(repository, [verdict([passed(mfa()), unread(keys())])]);
    expect(done(result)).toEqual(['update #1']);
    expect(result.outcome.resolvedFindings).toBe(1);
    expect(repository.issue(1).state).toBe('open');
  });

  it('keeps the issue open even when it was no finding before', async () => {
    const repository = await opened([mfa(), passed(keys())]);
    const result = await run(repository, [verdict([passed(mfa()), unread(keys(), 'throttled')])]);
    expect(done(result)).toEqual(['update #1']);
    expect(repository.issue(1).body).toContain('- `root-user.access-keys`: AWS answered too many requests.');
    expect(done(await run(repository, [verdict([passed(mfa()), unread(keys(), 'throttled')])]))).toEqual([
      'leave #1',
    ]);
  });

  it('does not keep it open for what nothing at hand can ever read', async () => {
    const repository = await opened([mfa(), unread(keys(), 'no-source')]);
    const result = await run(repository, [verdict([passed(mfa()), unread(keys(), 'no-source')])]);
    expect(done(result)).toEqual(['close #1']);
  });

  it('keeps it open when the source of a listed finding went away', async () => {
    const repository = await opened([mfa()]);
    const result = await run(repository, [verdict([unread(mfa(), 'no-source')])]);
    expect(done(result)).toEqual(['update #1']);
    expect(repository.issue(1).state).toBe('open');
  });

  it('keeps it open for every run in which anything else could not be read, though it lists nothing', async () => {
    const repository = await opened([mfa(), passed(keys())]);
    const result = await run(repository, [
      verdict([passed(mfa()), unread(keys()), unread(consoleOf('bob'))]),
    ]);
    expect(result.outcome.changes[0]?.reason).toBe(
      'Changed: 1 finding gone. It stays open, because 2 controls could not be judged (AWS denied the access).',
    );
    expect(done(await run(repository, [verdict([passed(mfa()), passed(keys())])]))).toEqual(['close #1']);
  });

  it('comes back with its first day when it can be read again', async () => {
    const repository = await opened([mfa()]);
    repository.at('2026-11-25');
    await run(repository, [verdict([unread(mfa())])]);
    repository.at('2026-11-26');
    const result = await run(repository, [verdict([mfa()])]);
    expect(result.outcome.changes[0]?.reason).toBe('Changed: 1 finding confirmed again.');
    expect(repository.issue(1).body).toContain('| MFA off | 2026-11-21 |');
    expect(repository.issue(1).body).not.toContain('Not confirmed');
  });
});
