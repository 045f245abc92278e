import { describe, expect, it } from 'vitest';
import type { AccountVerdict } from '../../../src/drift/finding.ts';
import { account, consoleOf, keys, mfa, owner, verdict } from '../builders.ts';
import { type FakeRepository, fakeRepository } from '../fake-repository.ts';
import { done, found, run } from '../runs.ts';

/** What random histories have found, each as small as it can be. */
const octocat = owner({ assignees: ['octocat'] });
const managing = account({ id: '111111111111', name: 'management', management: true });
const other = account({ id: '222222222222', name: 'other' });
const blind: AccountVerdict = {
  ...verdict([], { account: other }),
  failedReads: [{ kind: 'denied', message: 'AWS refused the call.', mend: 'Allow it.' }],
};

describe('a run over some of the accounts', () => {
  it('takes the owner of the management account off nothing, though it could read all that it looked at', async () => {
    const repository = fakeRepository(['octocat']);
    const management = verdict([], { account: managing, owner: octocat });
    await run(repository, [management, blind]);
    await part(repository, [management], [management, blind]);
    expect(repository.issue(1)).toMatchObject({ state: 'open', assignees: ['octocat'] });
  });

  it('takes an owner off nothing whose accounts with drift it did not look at', async () => {
    const repository = fakeRepository(['octocat']);
    const one = verdict([mfa({ account: managing })], { account: managing, owner: octocat });
    const two = verdict([], { account: other, owner: octocat });
    await run(repository, [one, two], { groupBy: 'owner' });
    await part(repository, [two], [one, two], { groupBy: 'owner' });
    expect(repository.issue(1)).toMatchObject({ state: 'open', assignees: ['octocat'] });
  });
});

describe('markers that were moved', () => {
  it('close no issue as a double of the overview', async () => {
    const repository = fakeRepository();
    const verdicts = [verdict([mfa()])];
    await run(repository, verdicts);
    move(repository, 2, 1);
    await run(repository, verdicts, { maxIssueWrites: 0 });
    expect(repository.issue(1).state).toBe('open');
  });
});

describe('two runs at once', () => {
  it('leave two overviews, of which the next run closes the younger one', async () => {
    const repository = fakeRepository();
    await run(repository, []);
    const { title, body } = repository.issue(1);
    repository.add({ title, body });
    await run(repository, []);
    expect(repository.issues().map(({ state }) => state)).toEqual(['open', 'closed']);
    const writes = repository.writes();
    await run(repository, []);
    expect(repository.writes()).toBe(writes);
  });
});

describe('another grouping', () => {
  it('ends an issue whose title a person has marked', async () => {
    const repository = fakeRepository();
    const verdicts = [verdict([mfa(), keys(), consoleOf('bob')])];
    await run(repository, verdicts, { groupBy: 'control' });
    for (const { number, title } of repository.issues()) repository.edit(number, { title: `[P1] ${title}` });
    const result = await run(repository, verdicts, { groupBy: 'account' });
    expect(done(result).toSorted()).toEqual(['migrate #1', 'migrate #2', 'migrate #3', 'open #5']);
  });
});

function part(
  repository: FakeRepository,
  verdicts: readonly AccountVerdict[],
  all: readonly AccountVerdict[],
  change: Parameters<typeof run>[2] = {},
) {
  return run(repository, verdicts, { ...change, whole: false, inventory: found(all).inventory });
}

/** Puts the marker of one issue into another. */
function move(repository: FakeRepository, from: number, to: number): void {
  const [marker = ''] = repository.issue(from).body.split('\n');
  const [, ...text] = repository.issue(to).body.split('\n');
  repository.edit(to, { body: [marker, ...text].join('\n') });
}
