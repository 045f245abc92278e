import { describe, expect, it } from 'vitest';
import type { AccountVerdict } from '../../src/drift/finding.ts';
import { groupKey } from '../../src/issues/group.ts';
import type { PlanInput } from '../../src/issues/plan.ts';
import type { Account } from '../../src/snapshot/account.ts';
import { account, consoleOf, keys, mfa, owner, passed, sha256, unread, verdict } from './builders.ts';
import { fakeRepository } from './fake-repository.ts';
import { migrationFor, openedBy, planFor, planInput, planned, seal, signing } from './plans.ts';
import { done, run } from './runs.ts';

const [one, two] = ['100000000001', '100000000002'].map((id) =>
  account({ id, name: `account ${id.slice(-1)}` }),
) as [Account, Account];
const byControl = { groupBy: 'control' } as const;
const byOwner = { groupBy: 'owner' } as const;

const drift = [
  verdict([mfa({ account: one }), keys({ account: one })]),
  verdict([mfa({ account: two }), passed(keys({ account: two }))]),
];

/** A repository with the accounts' issues #1 and #2, and the overview #3. */
async function byAccount() {
  const repository = fakeRepository();
  await run(repository, drift);
  repository.at('2026-11-25');
  return repository;
}

describe('another grouping', () => {
  it('closes the old issues with links to the new ones, which keep the first days', async () => {
    const repository = await byAccount();
    const result = await run(repository, drift, byControl);
    expect(done(result)).toEqual(['open #4', 'open #5', 'migrate #1', 'migrate #2']);
    expect(result.outcome.changes.find(({ number }) => number === 1)?.reason).toBe(
      'The baseline groups issues in another way now: what it lists is told by #4, #5.',
    );
    expect(result.outcome).toMatchObject({ newFindings: 0, resolvedFindings: 0 });
    expect(repository.issue(1)).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
    expect(repository.issue(1).body).toContain('[#4](https://github.com/example/platform/issues/4)');
    expect(repository.issue(1).body).toContain('[#5](https://github.com/example/platform/issues/5)');
    expect(repository.issue(2).body).not.toContain('#5');
    expect(repository.said(1)).toHaveLength(1);
    expect(repository.said(1)[0]?.body).toContain('[#4]');
    expect(repository.issue(4).body).toContain('| 2026-11-21 |');
    expect(repository.issue(4).body).not.toContain('| 2026-11-25 |');
    expect(done(await run(repository, drift, byControl))).toEqual(['leave #4', 'leave #5']);
  });

  it('and back again reopens the old ones, which say so', async () => {
    const repository = await byAccount();
    await run(repository, drift, byControl);
    const result = await run(repository, drift);
    expect(done(result)).toEqual(['reopen #1', 'reopen #2', 'migrate #4', 'migrate #5']);
    expect(result.outcome.changes[0]?.reason).toBe('It is told here again: 2 findings drift.');
    expect(result.outcome).toMatchObject({ newFindings: 0, resolvedFindings: 0 });
    expect(repository.issue(1).body).toContain('| 2026-11-21 |');
    expect(done(await run(repository, drift, byOwner))).toEqual(['open #6', 'migrate #1', 'migrate #2']);
  });

  it('and back again says that drift is back where some of it is new', async () => {
    const repository = await byAccount();
    await run(repository, drift, byControl);
    const more = [
      verdict([mfa({ account: one }), keys({ account: one }), consoleOf('bob', { account: one })]),
    ];
    const result = await run(repository, [...more, ...drift.slice(1)]);
    expect(result.outcome.changes.map(({ reason }) => reason)).toContain('Drift is back: 3 findings drift.');
    expect(result.outcome.newFindings).toBe(1);
  });

  it('counts what is new and what is gone meanwhile, and nothing else', async () => {
    const repository = await byAccount();
    const changed = [
      verdict([passed(mfa({ account: one })), keys({ account: one })]),
      verdict([mfa({ account: two }), keys({ account: two })]),
    ];
    const { outcome } = await run(repository, changed, byControl);
    expect(outcome).toMatchObject({ newFindings: 1, resolvedFindings: 1 });
    expect((await run(repository, changed, byControl)).outcome).toMatchObject({
      newFindings: 0,
      resolvedFindings: 0,
    });
  });

  it('closes an old issue of which nothing drifts any more, without a link', async () => {
    const repository = await byAccount();
    const mended = [
      verdict([passed(mfa({ account: one })), passed(keys({ account: one }))]),
      verdict([mfa({ account: two }), passed(keys({ account: two }))]),
    ];
    const result = await run(repository, mended, byControl);
    expect(done(result)).toEqual(['open #4', 'migrate #1', 'migrate #2']);
    expect(result.outcome.changes.find(({ number }) => number === 1)?.reason).toBe(
      'The baseline groups issues in another way now: nothing that it lists drifts.',
    );
    expect(result.outcome.resolvedFindings).toBe(2);
  });

  it('keeps an old issue until every new one that tells its findings is there', async () => {
    const repository = await byAccount();
    const first = await run(repository, drift, { ...byControl, maxIssueWrites: 1 });
    expect(done(first)).toEqual(['open #4', 'defer', 'defer #2', 'leave #1']);
    expect(first.outcome).toMatchObject({ newFindings: 0, resolvedFindings: 0 });
    const second = await run(repository, drift, { ...byControl, maxIssueWrites: 2 });
    expect(done(second)).toEqual(['leave #4', 'open #5', 'migrate #1', 'defer #2']);
    const third = await run(repository, drift, { ...byControl, maxIssueWrites: 2 });
    expect(done(third)).toEqual(['leave #4', 'leave #5', 'migrate #2']);
  });

  it('keeps an old issue with a row that could not be read and that no new one lists', async () => {
    const repository = await byAccount();
    const unreadable = [
      verdict([passed(mfa({ account: one })), unread(keys({ account: one }))]),
      verdict([mfa({ account: two }), passed(keys({ account: two }))]),
    ];
    const result = await run(repository, unreadable, byControl);
    expect(done(result)).toEqual(['open #4', 'migrate #2', 'leave #1']);
    expect(result.outcome.changes.find(({ number }) => number === 1)?.reason).toBe(
      'The baseline groups issues in another way now; it stays open until other issues tell all that it lists.',
    );
    expect(result.outcome.resolvedFindings).toBe(0);
    expect(done(await run(repository, drift, byControl))).toEqual(['update #4', 'open #5', 'migrate #1']);
  });

  it('takes rows that could not be read over into the new issue, with their days', async () => {
    const repository = await byAccount();
    const unreadable = [
      verdict([unread(mfa({ account: one })), passed(keys({ account: one }))]),
      verdict([mfa({ account: two }), passed(keys({ account: two }))]),
    ];
    const result = await run(repository, unreadable, byControl);
    expect(done(result)).toEqual(['open #4', 'migrate #1', 'migrate #2']);
    expect(repository.issue(4).body).toContain('Not confirmed');
    expect(repository.issue(4).body).toContain('2026-11-21');
    expect(done(await run(repository, unreadable, byControl))).toEqual(['leave #4']);
    expect(done(await run(repository, drift, byControl))).toEqual(['update #4', 'open #5']);
  });

  it('closes an old issue whose drift is told by an issue that a person put aside', async () => {
    const repository = await byAccount();
    await run(repository, drift, byControl);
    await run(repository, drift);
    repository.close(1, 'octocat', 'not_planned');
    repository.reopen(5, 'octocat');
    repository.close(2, 'octocat', 'not_planned');
    const result = await run(repository, drift);
    expect(done(result)).toEqual(['leave #1', 'leave #2', 'migrate #5']);
  });

  it('keeps an old issue while nobody can tell who closed the one that lists its drift', async () => {
    const control = planned({ verdicts: drift, ...byControl });
    const accounts = openedBy(planned({ verdicts: drift }), seal, 1);
    const closed = openedBy(control, seal, 11).map((issue) => ({
      ...issue,
      state: 'closed' as const,
      closedAt: '2026-11-20T06:00:00Z',
    }));
    const input = planInput({ verdicts: drift, ...byControl, own: [...accounts, ...closed] });
    expect(planFor(input).operations.map(({ kind }) => kind)).toEqual(['leave', 'leave']);
    expect(migrationFor(input, new Map()).map(({ kind }) => kind)).toEqual(['leave', 'leave']);
  });

  it('closes every time what a person reopened of it', async () => {
    const repository = await byAccount();
    await run(repository, drift, byControl);
    repository.reopen(1, 'octocat');
    expect(done(await run(repository, drift, byControl))).toEqual(['leave #4', 'leave #5', 'migrate #1']);
    expect(repository.said(1)).toHaveLength(2);
  });

  it('closes an old issue whatever a person called it', async () => {
    const repository = await byAccount();
    repository.edit(1, { title: 'nothing to see' });
    expect(done(await run(repository, drift, byControl))).toContain('migrate #1');
  });

  it('leaves what is not of this scope', async () => {
    const repository = await byAccount();
    const result = await run(repository, drift, { ...byControl, baselineName: 'production' });
    expect(done(result)).toEqual(['open #4', 'open #5']);
  });

  it('from owners to accounts is the same', async () => {
    const repository = fakeRepository();
    await run(repository, drift, byOwner);
    const result = await run(repository, drift);
    expect(done(result)).toEqual(['open #3', 'open #4', 'migrate #1']);
    expect(result.outcome).toMatchObject({ newFindings: 0, resolvedFindings: 0 });
  });

  it('writes nothing while the list of issues is in doubt', () => {
    const accounts = openedBy(planned({ verdicts: drift }), seal, 1);
    const controls = openedBy(planned({ verdicts: drift, ...byControl }), seal, 11);
    const input = planInput({
      verdicts: drift,
      ...byControl,
      own: [...accounts, ...controls],
      doubt: 'GitHub lists too few',
    });
    const [first] = migrationFor(input, new Map());
    expect(first).toMatchObject({ kind: 'defer', reason: expect.stringContaining('GitHub lists too few') });
  });
});

describe('old issues that list less than they are about', () => {
  /** An account whose issue has no room for all of its users. */
  const many = Array.from({ length: 2_000 }, (_, index) =>
    mfa({ account: one, resource: `a user with a long name ${index}` }),
  );
  const [full] = openedBy(planned({ verdicts: [verdict(many)] }), seal, 1);
  if (full === undefined) throw new Error('no issue was opened');
  const input = (verdicts: readonly AccountVerdict[]): PlanInput =>
    planInput({ verdicts, ...byControl, own: [full] });
  const opened = new Map([
    [
      groupKey(sha256('scope'), { kind: 'control', id: 'root-user.mfa' }, sha256),
      { number: 9, url: 'https://x' },
    ],
  ]);

  it('count nothing as new', () => {
    expect(full.marker?.memory?.unlisted).toBeGreaterThan(500);
    expect(planFor(input([verdict(many)])).newFindings).toBe(0);
    const more = [...many, keys({ account: one })];
    expect(planFor(input([verdict(more)])).newFindings).toBe(1);
  });

  it('wait for everything that could not be read', () => {
    const rest = many.slice(0, 10);
    const unreadable = verdict([...rest, unread(keys({ account: one }))]);
    expect(migrationFor(input([unreadable]), opened)).toMatchObject([{ kind: 'leave' }]);
    expect(migrationFor(input([verdict(rest)]), opened)).toMatchObject([{ kind: 'migrate' }]);
  });
});

describe('old issues', () => {
  const accounts = openedBy(planned({ verdicts: drift }), seal, 1);
  const [first, second] = accounts;
  if (first?.marker === undefined || second === undefined) throw new Error('no issue was opened');
  const { marker } = first;

  it('of another version of the marker and its keys are migrated as well', () => {
    const older = { ...first, marker: { ...marker, version: 0, key: sha256('another way to make keys') } };
    const input = planInput({ verdicts: drift, own: [older] });
    const { operations, newFindings } = planFor(input);
    expect(operations.map(({ kind }) => kind)).toEqual(['open', 'open']);
    expect(newFindings).toBe(1);
    const key = groupKey(input.scope, { kind: 'account', id: one.id }, sha256);
    const [migration] = migrationFor(input, new Map([[key, { number: 7, url: 'https://github.com/x' }]]));
    expect(migration).toMatchObject({ kind: 'migrate', reason: expect.stringContaining('is told by #7') });
  });

  it('are left when one that would tell their findings could not be opened', () => {
    const input = planInput({ verdicts: drift, ...byControl, own: accounts });
    expect(migrationFor(input, new Map()).map(({ kind }) => kind)).toEqual(['leave', 'leave']);
  });

  it('of a form that has the key of a present group are that group’s, and only rewritten', () => {
    const older = { ...first, marker: { ...marker, version: 0 } };
    const { operations } = planned({ verdicts: drift, own: [older, second] });
    expect(operations.map(({ kind }) => kind)).toEqual(['update', 'leave']);
  });

  it('of another grouping are left, and named, where a marker key did not sign them', () => {
    const input = planInput({ verdicts: drift, ...byControl, own: accounts, seal: signing });
    expect(migrationFor(input, new Map())).toEqual([]);
    expect(planFor(input).warnings).toEqual([
      'Nobody can tell what #1, #2 is about, because its marker is not signed by the marker key. Close it if it is not needed. [RL418]',
    ]);
  });

  it('name ten of those that tell their findings, and count the rest', () => {
    const findings = Array.from({ length: 12 }, (_, index) =>
      mfa({ account: one, control: `control-${index}` }),
    );
    const verdicts = [verdict(findings)];
    const own = openedBy(planned({ verdicts }), seal, 1);
    const input = planInput({ verdicts, ...byControl, own });
    const opened = findings.map(({ control }, index) => {
      const key = groupKey(input.scope, { kind: 'control', id: control }, sha256);
      return [key, { number: 30 - index, url: 'https://github.com/x' }] as const;
    });
    expect(migrationFor(input, new Map(opened))[0]?.reason).toBe(
      'The baseline groups issues in another way now: what it lists is told by #19, #20, #21, #22, #23, #24, #25, #26, #27, #28 and 2 more.',
    );
  });

  it('wait for the owner of an account that is not judged any more', () => {
    const owned = [verdict([mfa({ account: one })], { owner: owner({ assignees: ['octocat'] }) })];
    const own = openedBy(planned({ verdicts: drift.slice(1) }), seal, 1);
    const input = planInput({
      verdicts: owned,
      ...byOwner,
      own,
      inventory: { accounts: [one, two], managementAccountId: undefined },
    });
    expect(migrationFor(input, new Map())).toMatchObject([{ kind: 'leave', issue: { number: 1 } }]);
  });
});
