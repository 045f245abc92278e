import { describe, expect, it } from 'vitest';
import { groupKey } from '../../src/issues/group.ts';
import { parseMarker } from '../../src/issues/marker.ts';
import { account, consoleOf, mfa, owner, passed, sha256, verdict } from './builders.ts';
import { fakeRepository } from './fake-repository.ts';
import { migrationFor, openedBy, planFor, planInput, planned, seal } from './plans.ts';
import { denied } from './render-builders.ts';
import { done, run } from './runs.ts';
import { byOwner, of, one, two } from './three-accounts.ts';

describe('an owner’s issue, once issues are by account', () => {
  it('is told by the accounts’ issues, of those as well that have another owner by now', async () => {
    const repository = fakeRepository(['octocat', 'hubot']);
    const octocats = { owner: owner({ assignees: ['octocat'] }) };
    const hubots = { owner: owner({ assignees: ['hubot'] }) };
    await run(repository, [of(one, ['mfa'], octocats), of(two, ['mfa'], octocats)], byOwner);
    const result = await run(repository, [of(one, ['mfa'], octocats), of(two, ['mfa'], hubots)]);
    expect(done(result)).toEqual(['open #3', 'open #4', 'migrate #1']);
    expect(result.outcome.changes.find(({ number }) => number === 1)?.reason).toContain('is told by #3, #4');
    expect(result.outcome).toMatchObject({ newFindings: 0, resolvedFindings: 0 });
  });
});

it('an owner’s issue without room for more lists all that it can, and forgets what it hands over', () => {
  const octocats = { owner: owner({ assignees: ['octocat'] }) };
  const hubots = { owner: owner({ assignees: ['hubot'] }) };
  const users = Array.from({ length: 2_000 }, (_, nth) =>
    consoleOf(`user-${String(nth).padStart(4, '0')}`, { account: one }),
  );
  const moving = mfa({ account: two, resource: 'a user with a name longer than those of all others' });
  const before = planInput({ verdicts: [verdict(users, octocats), verdict([moving], octocats)], ...byOwner });
  const own = openedBy(planFor(before), seal, 1);
  expect(own[0]?.marker?.memory?.listed[0]).toMatchObject({ account: two.id, since: '2026-11-21' });
  const after = { ...before, verdicts: [verdict(users, octocats), verdict([moving], hubots)], own };
  const [taking, giving] = planFor({ ...after, now: new Date('2026-11-25T06:00:00Z') }).operations;
  expect(taking).toMatchObject({
    kind: 'open',
    draft: { body: expect.stringContaining('| 2026-11-21 |') },
  });
  if (giving?.kind !== 'update') throw new Error('nothing was handed over');
  const memory = parseMarker(giving.patch.body ?? '', seal)?.memory;
  expect(memory?.listed.length).toBeGreaterThan(200);
  expect(memory?.handed).toBeUndefined();
});

describe('the issue about what could not be read, of another version of the marker and its keys', () => {
  const unreadable = { ...verdict([], { account: account() }), failedReads: [denied] };
  const [first] = openedBy(planned({ verdicts: [unreadable] }), seal, 1);
  if (first?.marker === undefined) throw new Error('no issue was opened');
  const older = {
    ...first,
    marker: { ...first.marker, version: 0, key: sha256('another way to make keys') },
  };
  const key = groupKey(sha256('scope'), { kind: 'coverage', id: '' }, sha256);

  it('is told by the one of this version, which keeps its days', () => {
    const input = planInput({ verdicts: [unreadable], own: [older], now: new Date('2026-11-25T06:00:00Z') });
    const { operations, newFindings } = planFor(input);
    expect(operations).toMatchObject([
      { kind: 'open', draft: { body: expect.stringContaining('| 2026-11-21 |') } },
    ]);
    expect(newFindings).toBe(0);
    const [migration] = migrationFor(input, new Map([[key, { number: 7, url: 'https://github.com/x' }]]));
    expect(migration).toMatchObject({ kind: 'migrate', reason: expect.stringContaining('is told by #7') });
  });

  it('is closed without a link where everything could be read', () => {
    const input = planInput({ verdicts: [verdict([passed(mfa())])], own: [older] });
    expect(migrationFor(input, new Map())).toMatchObject([
      { kind: 'migrate', reason: expect.stringContaining('nothing that it lists drifts') },
    ]);
  });
});
