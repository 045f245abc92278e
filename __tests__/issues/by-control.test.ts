import { describe, expect, it } from 'vitest';
import { keys, owner, passed, verdict } from './builders.ts';
import { fakeRepository } from './fake-repository.ts';
import { done, run } from './runs.ts';
import { accounts, byControl, inventory, of, one, three, two } from './three-accounts.ts';

describe('issues by control', () => {
  it('are one a control, with a row an account', async () => {
    const repository = fakeRepository();
    const result = await run(
      repository,
      [of(one, ['mfa', 'keys']), of(two, ['mfa']), of(three, [])],
      byControl,
    );
    expect(done(result)).toEqual(['open #1', 'open #2']);
    expect(repository.issue(1).title).toBe(
      'root-user.mfa: 2 findings drift in 2 accounts, worst is critical',
    );
    expect(repository.issue(2).title).toBe(
      'root-user.access-keys: 1 finding drifts in 1 account, worst is high',
    );
    expect(result.outcome.newFindings).toBe(3);
  });

  it('are closed when no account drifts any more', async () => {
    const repository = fakeRepository();
    await run(repository, [of(one, ['mfa']), of(two, ['mfa'])], byControl);
    const result = await run(repository, [of(one, []), of(two, [])], byControl);
    expect(done(result)).toEqual(['close #1']);
    expect(result.outcome.changes[0]?.reason).toBe(
      'Nothing that it listed drifts any more, 2 findings resolved.',
    );
    expect(repository.issue(1).stateReason).toBe('completed');
  });

  it('keep the rows of accounts that could not be read, and are not closed by them', async () => {
    const repository = fakeRepository();
    await run(repository, [of(one, ['mfa']), of(two, ['mfa'])], byControl);
    const result = await run(repository, [of(one, []), of(two, ['no mfa'])], byControl);
    expect(done(result)).toEqual(['update #1']);
    expect(result.outcome).toMatchObject({ newFindings: 0, resolvedFindings: 1 });
    expect(repository.issue(1).body).toContain('Not confirmed');
    expect(done(await run(repository, [of(one, []), of(two, ['no mfa'])], byControl))).toEqual(['leave #1']);
    expect(done(await run(repository, [of(one, []), of(two, [])], byControl))).toEqual(['close #1']);
  });

  it('are closed though an account that they do not list could not be read', async () => {
    const repository = fakeRepository();
    await run(repository, [of(one, ['mfa']), of(two, ['no mfa'])], byControl);
    expect(done(await run(repository, [of(one, []), of(two, ['no mfa'])], byControl))).toEqual(['close #1']);
  });

  it('are left by a run over some of their accounts in which nothing came or went', async () => {
    const repository = fakeRepository();
    await run(repository, [of(one, ['mfa']), of(two, ['mfa'])], byControl);
    const limited = { ...byControl, ...inventory(accounts), whole: false };
    expect(done(await run(repository, [of(one, ['mfa'])], limited))).toEqual(['leave #1']);
    expect(repository.issue(1).body).not.toContain('Not confirmed');
  });

  it('take over what could not be read from a former grouping, though the run looked at some accounts alone', async () => {
    const repository = fakeRepository();
    await run(repository, [of(one, ['mfa']), of(two, ['mfa'])], byControl);
    await run(repository, [of(one, ['mfa']), of(two, ['mfa'])]);
    repository.reopen(1, 'octocat');
    const limited = { ...inventory(accounts), whole: false };
    expect(done(await run(repository, [of(one, ['mfa'])], { ...byControl, ...limited }))).toEqual([
      'update #1',
      'migrate #3',
      'migrate #4',
    ]);
    expect(repository.issue(1).body).toContain(two.id);
  });

  it('keep the rows of accounts that the run was not to look at', async () => {
    const repository = fakeRepository();
    await run(repository, [of(one, ['mfa']), of(two, ['mfa'])], byControl);
    const limited = { ...byControl, ...inventory(accounts), whole: false };
    const result = await run(repository, [of(one, [])], limited);
    expect(done(result)).toEqual(['update #1']);
    expect(result.outcome.changes[0]?.reason).toBe(
      'Changed: 1 finding gone, 1 finding not confirmed. It stays open, because 1 finding could not be confirmed without judging the account.',
    );
    expect(done(await run(repository, [of(one, [])], limited))).toEqual(['leave #1']);
    expect(done(await run(repository, [of(one, []), of(two, ['mfa'])], byControl))).toEqual(['update #1']);
    expect(repository.issue(1).body).not.toContain('Not confirmed');
  });

  it('say of each row why it could not be confirmed', async () => {
    const repository = fakeRepository();
    await run(repository, [of(one, ['mfa']), of(two, ['mfa']), of(three, ['mfa'])], byControl);
    const limited = { ...byControl, ...inventory(accounts), whole: false };
    const result = await run(repository, [of(one, []), of(two, ['no mfa'])], limited);
    expect(result.outcome.changes[0]?.reason).toBe(
      'Changed: 1 finding gone, 2 findings not confirmed. It stays open, because 1 control could not be judged (AWS denied the access) and 1 finding could not be confirmed without judging the account.',
    );
  });

  it('keep the rows of accounts that were suspended, until these leave', async () => {
    const repository = fakeRepository();
    await run(repository, [of(one, ['mfa']), of(two, ['mfa'])], byControl);
    const suspended = inventory([one, { ...two, state: 'SUSPENDED' }]);
    await run(repository, [of(one, [])], { ...byControl, ...suspended });
    expect(repository.issue(1).state).toBe('open');
    expect(repository.issue(1).body).toContain('SUSPENDED');
    expect(done(await run(repository, [of(one, [])], { ...byControl, ...inventory([one]) }))).toEqual([
      'close #1',
    ]);
  });

  it('are not closed while an account is suspended when nobody can tell any more what they listed', async () => {
    const repository = fakeRepository();
    await run(repository, [of(one, ['mfa']), of(two, ['mfa'])], byControl);
    repository.edit(1, { body: repository.issue(1).body.replace(/data=\S+/, 'data=AAAA') });
    const suspended = { ...byControl, ...inventory([one, { ...two, state: 'SUSPENDED' }]) };
    const result = await run(repository, [of(one, [])], suspended);
    expect(result.outcome.changes[0]).toMatchObject({
      kind: 'update',
      reason: 'Changed: its marker was damaged. It stays open, because this run did not judge every account.',
    });
    expect(done(await run(repository, [of(one, [])], suspended))).toEqual(['leave #1']);
    expect(done(await run(repository, [of(one, []), of(two, [])], byControl))).toEqual(['close #1']);
  });

  it('are closed as not planned when no account is expected to pass the control any more', async () => {
    const repository = fakeRepository();
    await run(repository, [of(one, ['mfa']), of(two, ['mfa'])], byControl);
    const without = [one, two].map((each) => verdict([passed(keys({ account: each }))]));
    const result = await run(repository, without, byControl);
    expect(done(result)).toEqual(['close #1']);
    expect(result.outcome.changes[0]?.reason).toBe(
      'What it listed (2 findings) is no longer expected by the baseline.',
    );
    expect(repository.issue(1).stateReason).toBe('not_planned');
  });

  it('are closed as not planned in the same way where nobody can tell any more what they listed', async () => {
    const repository = fakeRepository();
    await run(repository, [of(one, ['mfa']), of(two, ['mfa'])], byControl);
    repository.edit(1, { body: repository.issue(1).body.replace(/data=\S+/, 'data=AAAA') });
    const suspended = { ...byControl, ...inventory([one, { ...two, state: 'SUSPENDED' }]) };
    await run(repository, [of(one, [])], suspended);
    const without = [one, two].map((each) => verdict([passed(keys({ account: each }))]));
    const result = await run(repository, without, byControl);
    expect(result.outcome.changes[0]).toMatchObject({
      kind: 'close',
      reason: 'The baseline expects nothing of it any more.',
    });
    expect(repository.issue(1).stateReason).toBe('not_planned');
  });

  it('are left when the run was not whole, or a listed account was not judged', async () => {
    const repository = fakeRepository();
    await run(repository, [of(one, ['mfa']), of(two, ['mfa'])], byControl);
    const without = [verdict([passed(keys({ account: one }))])];
    const limited = await run(repository, without, { ...byControl, whole: false });
    expect(limited.outcome.changes[0]).toMatchObject({
      kind: 'leave',
      reason: 'This run did not judge every account, so nothing about it is known.',
    });
    const partly = await run(repository, without, { ...byControl, ...inventory([one, two]) });
    expect(partly.outcome.changes[0]).toMatchObject({
      kind: 'leave',
      reason: 'Some of what it lists could not be confirmed in this run.',
    });
    expect(partly.outcome.resolvedFindings).toBe(0);
  });

  it('are assigned to the owners of their accounts, those with the most rows first, ten at most', async () => {
    const logins = Array.from({ length: 9 }, (_, index) => `user-${index}`);
    const repository = fakeRepository([...logins, 'octocat', 'hubot']);
    const owned = (assignees: readonly string[]) => ({
      owner: owner({ assignees, labels: assignees.slice(0, 1) }),
    });
    await run(
      repository,
      [
        of(one, ['mfa'], owned(['hubot', ...logins])),
        of(two, ['mfa'], owned(['octocat'])),
        of(three, ['mfa'], owned(['octocat'])),
      ],
      byControl,
    );
    expect(repository.issue(1).assignees).toEqual(['octocat', 'hubot', ...logins.slice(0, 8)]);
    expect(repository.issue(1).labels).toEqual(['rootline', 'octocat', 'hubot']);
  });

  it('take nobody off while the owner of an account is not known', async () => {
    const repository = fakeRepository(['octocat', 'hubot']);
    const owned = (login: string) => ({ owner: owner({ assignees: [login] }) });
    await run(
      repository,
      [of(one, ['mfa'], owned('octocat')), of(two, ['mfa'], owned('octocat'))],
      byControl,
    );
    await run(
      repository,
      [of(one, ['mfa'], owned('hubot')), of(two, ['mfa'], { owner: 'undecided' })],
      byControl,
    );
    expect(repository.issue(1).assignees).toEqual(['octocat', 'hubot']);
    await run(repository, [of(one, ['mfa'], owned('hubot')), of(two, ['mfa'], owned('hubot'))], byControl);
    expect(repository.issue(1).assignees).toEqual(['hubot']);
  });

  it('do not bring back somebody whom a person took off, though other owners come', async () => {
    const repository = fakeRepository(['octocat', 'hubot']);
    const owned = (login: string) => ({ owner: owner({ assignees: [login] }) });
    await run(repository, [of(one, ['mfa'], owned('octocat')), of(two, [])], byControl);
    repository.edit(1, { assignees: [] });
    await run(repository, [of(one, ['mfa'], owned('octocat')), of(two, ['mfa'], owned('hubot'))], byControl);
    expect(repository.issue(1).assignees).toEqual(['hubot']);
  });
});
