import { beforeAll, describe, expect, test } from 'vitest';
import type { IssueView } from '../../sandbox/github/view.ts';
import { checkOut, errors, reportOf, type Told, writes } from './fixture.ts';
import { archive, audit, groupedBy, type Life, openLife } from './life.ts';

let life: Life;

beforeAll(async () => {
  life = await openLife(undefined);
  for (const account of [archive, audit]) life.email(account, 'wrong');
  life.contact(archive, 'absent');
  await life.run();
});

/** Changes the grouping on the next day, and gives the issues that are open then and closed by it. */
async function regroup(group: 'account' | 'control' | 'owner') {
  life.clock.pass(1);
  await checkOut(life.world, groupedBy(group));
  const before = await openIssues();
  const told = await life.run();
  const after = await life.world.github.issues();
  const closed = before.map(({ number }) => after.find((issue) => issue.number === number));
  return { told, open: await openIssues(), closed };
}

async function openIssues(): Promise<readonly IssueView[]> {
  const issues = await life.world.github.issues();
  return issues.filter(({ state, title }) => state === 'open' && !title.startsWith('Rootline overview'));
}

async function expectQuiet(): Promise<void> {
  const again = await life.run();
  expect([errors(again), writes(again)]).toEqual([[], []]);
}

/** Each former issue links to one that is open now, in its text and in a comment. */
async function expectMoved(told: Told, closed: readonly (IssueView | undefined)[]): Promise<void> {
  const open = new Set((await openIssues()).map(({ number }) => number));
  for (const issue of closed) {
    expect(issue).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
    const texts = [issue?.body ?? '', await life.lastComment(issue?.number ?? 0)];
    for (const text of texts) {
      const linked = Array.from(text.matchAll(/\/issues\/(\d+)\)/g), ([, number]) => Number(number));
      expect(linked.length).toBeGreaterThan(0);
      expect(linked.filter((number) => !open.has(number))).toEqual([]);
    }
  }
  const migrated = reportOf(told).issues?.changes.filter(({ change }) => change === 'migrate');
  expect(migrated).toHaveLength(closed.length);
}

describe('after a change of group-by', () => {
  test('to control: one issue for each control that drifts, assigned to the owners of the accounts', async () => {
    const firstDay = life.clock.now().toISOString().slice(0, 10);
    const { told, open, closed } = await regroup('control');
    expect(errors(told)).toEqual([]);
    expect(open.map(({ title, assignees }) => [title, assignees.toSorted()])).toEqual([
      ['root-user.email: 2 findings drift in 2 accounts, worst is high', ['hubot', 'octocat']],
      ['contacts.operations: 1 finding drifts in 1 account, worst is medium', ['octocat']],
    ]);
    for (const { body } of open) expect(body).toContain(`| ${firstDay} |`);
    await expectMoved(told, closed);
    // What moved is neither new nor resolved.
    expect(told.outputs).toMatchObject({ new: '0', resolved: '0', drift: '3' });
    await expectQuiet();
  });

  test('to owner: one issue for each owner, and the controls’ are closed with links to them', async () => {
    const { told, open, closed } = await regroup('owner');
    expect(open.map(({ title, assignees }) => [title, assignees])).toEqual([
      ['hubot: 1 finding drifts in 1 account, worst is high', ['hubot']],
      ['octocat: 2 findings drift in 1 account, worst is high', ['octocat']],
    ]);
    await expectMoved(told, closed);
    await expectQuiet();
  });

  test('back to account: the owners’ are closed, and each account has one open issue', async () => {
    const { told, open, closed } = await regroup('account');
    expect(open).toHaveLength(2);
    await expectMoved(told, closed);
    await expectQuiet();
  });

  test('mended then, every issue is closed', async () => {
    for (const account of [archive, audit]) life.email(account, 'right');
    life.contact(archive, 'present');
    await life.run();
    expect(await openIssues()).toEqual([]);
    await expectQuiet();
  });
});
