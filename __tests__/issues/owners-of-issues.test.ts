import { describe, expect, it } from 'vitest';
import { owner } from './builders.ts';
import { fakeRepository } from './fake-repository.ts';
import { run } from './runs.ts';
import { byControl, byOwner, inventory, of, one, three, two } from './three-accounts.ts';

const owned = (login: string) => ({ owner: owner({ assignees: [login] }) });
const octocats = owned('octocat');
const hubots = owned('hubot');
const suspended = inventory([one, { ...two, state: 'SUSPENDED' }]);

describe('an account’s issue', () => {
  it('is assigned to the owner of that account', async () => {
    const repository = fakeRepository(['octocat', 'hubot']);
    await run(repository, [of(one, ['mfa'], octocats), of(two, ['mfa'], hubots), of(three, ['mfa'])]);
    expect([1, 2, 3].map((number) => repository.issue(number).assignees)).toEqual([
      ['octocat'],
      ['hubot'],
      [],
    ]);
  });
});

describe('an issue by control', () => {
  it('tells the owner of each account, and mentions them', async () => {
    const repository = fakeRepository(['octocat']);
    await run(repository, [of(one, ['mfa'], octocats), of(two, ['mfa'])], byControl);
    const { body } = repository.issue(1);
    expect(body).toMatch(new RegExp(`${one.id}.*\\| \`octocat\` \\|`));
    expect(body).toMatch(new RegExp(`${two.id}.*\\| none declared \\|`));
    expect(body).toContain('Owners: `octocat`');
  });

  it('goes to the new owner of an account that could not be read again', async () => {
    const repository = fakeRepository(['octocat', 'hubot', 'monalisa']);
    await run(repository, [of(one, ['mfa'], octocats), of(two, ['mfa'], hubots)], byControl);
    await run(repository, [of(one, ['mfa'], octocats), of(two, ['no mfa'], owned('monalisa'))], byControl);
    expect(repository.issue(1).body).toContain('Not confirmed');
    expect(repository.issue(1).assignees).toEqual(['octocat', 'monalisa']);
  });

  it('takes nobody off while one of its accounts is suspended', async () => {
    const repository = fakeRepository(['octocat', 'hubot']);
    await run(repository, [of(one, ['mfa'], octocats), of(two, ['mfa'], hubots)], byControl);
    await run(repository, [of(one, ['mfa'], octocats)], { ...byControl, ...suspended });
    await run(repository, [of(one, [], octocats)], { ...byControl, ...suspended });
    expect(repository.issue(1).body).toContain('SUSPENDED');
    expect(repository.issue(1).assignees).toEqual(['hubot', 'octocat']);
  });
});

describe('whether somebody may be assigned', () => {
  const refused = [expect.stringContaining('`octocat` cannot be assigned')];

  it('is not asked of the owner of an account whose issue is closed in this run', async () => {
    const repository = fakeRepository();
    expect((await run(repository, [of(one, ['mfa'], octocats)])).warnings).toEqual(refused);
    expect((await run(repository, [of(one, [], octocats)])).warnings).toEqual([]);
  });

  it('is not asked of an owner whose issue is closed', async () => {
    const repository = fakeRepository();
    await run(repository, [of(one, ['mfa'], octocats)], byOwner);
    await run(repository, [of(one, [], octocats)], byOwner);
    expect(repository.issue(1).state).toBe('closed');
    expect((await run(repository, [of(one, [], octocats)], byOwner)).warnings).toEqual([]);
  });
});
