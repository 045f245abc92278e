import { describe, expect, it } from 'vitest';
import { owner } from './builders.ts';
import { fakeRepository } from './fake-repository.ts';
import { done, run } from './runs.ts';
import { byControl, byOwner, of, one, two } from './three-accounts.ts';

const octocats = { owner: owner({ assignees: ['octocat'] }) };

describe.each([
  ['control', byControl],
  ['owner', byOwner],
])('an issue by %s whose marker was deleted', (_kind, grouping) => {
  const lost = async () => {
    const repository = fakeRepository(['octocat']);
    await run(repository, [of(one, ['mfa'], octocats), of(two, ['mfa'], octocats)], grouping);
    repository.edit(1, { body: repository.issue(1).body.replace(/^.*\n/, '') });
    return repository;
  };

  it('is known by its title, and gets its marker back', async () => {
    const repository = await lost();
    const drift = [of(one, ['mfa'], octocats), of(two, ['mfa'], octocats)];
    const result = await run(repository, drift, grouping);
    expect(done(result)).toEqual(['update #1']);
    expect(result.warnings).toEqual([]);
    expect(done(await run(repository, drift, grouping))).toEqual(['leave #1']);
  });

  it('is closed when nothing drifts any more', async () => {
    const repository = await lost();
    const result = await run(repository, [of(one, [], octocats), of(two, [], octocats)], grouping);
    expect(done(result)).toEqual(['close #1']);
    expect(result.warnings).toEqual([]);
  });

  it('stays open while any of it could not be read', async () => {
    const repository = await lost();
    const partly = [of(one, [], octocats), of(two, ['no mfa'], octocats)];
    expect(done(await run(repository, partly, grouping))).toEqual(['update #1']);
    expect(repository.issue(1).state).toBe('open');
  });
});
