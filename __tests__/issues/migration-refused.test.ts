import { describe, expect, it } from 'vitest';
import { GitHubError } from '../../src/github/errors.ts';
import { type FakeRepository, fakeRepository } from './fake-repository.ts';
import { done, run } from './runs.ts';
import { byControl, of, one, two } from './three-accounts.ts';

describe('issues of a former grouping', () => {
  it('wait for an issue that GitHub refuses to have written, where they need it, and for no other', async () => {
    const repository = fakeRepository();
    await run(repository, [of(one, ['mfa', 'keys']), of(two, ['mfa'])]);
    await run(repository, [of(one, ['mfa', 'keys']), of(two, ['mfa'])], byControl);
    repository.reopen(1, 'octocat');
    repository.reopen(2, 'octocat');
    repository.edit(5, { title: 'nothing to see' });
    const refusing: FakeRepository = {
      ...repository,
      update: async (number, patch) => {
        if (number === 5) throw new GitHubError('invalid', 'Validation Failed', []);
        return repository.update(number, patch);
      },
    };
    const again = [of(one, ['mfa', 'keys']), of(two, ['mfa'])];
    const refused = await run(refusing, again, byControl);
    expect(done(refused)).toEqual(['leave #4', 'defer #5', 'migrate #2', 'leave #1']);
    expect(done(await run(repository, again, byControl))).toEqual(['leave #4', 'update #5', 'migrate #1']);
  });
});
