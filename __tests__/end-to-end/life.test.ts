import { beforeAll, describe, expect, test } from 'vitest';
import {
  changeOf,
  changes,
  coverageIssueOf,
  errors,
  overviewOf,
  reportOf,
  writes,
  writesBesidesOverview,
} from './fixture.ts';
import { archive, audit, type Life, openLife } from './life.ts';

describe('drift that comes, changes, goes and returns', () => {
  let life: Life;

  beforeAll(async () => {
    life = await openLife(undefined);
    life.email(archive, 'wrong');
    await life.run();
  });

  test('nothing but the overview is written on the next day', async () => {
    life.clock.pass(1);
    const told = await life.run();
    const { number, body } = await overviewOf(life.world);
    expect([errors(told), writes(told)]).toEqual([[], [`PATCH /repos/octo-org/aws/issues/${number}`]]);
    expect(body).toContain(`Last check: ${life.clock.now().toISOString().slice(0, 10)}`);
    expect(body).toContain('```mermaid');
    expect(writes(await life.run())).toEqual([]);
  });

  test('a new finding is told by one comment, and keeps the days of the others', async () => {
    const firstDay = new Date(life.clock.now().getTime() - 86_400_000).toISOString().slice(0, 10);
    life.contact(archive, 'absent');
    await life.run();
    const [issue] = await life.about(archive);
    expect(issue).toMatchObject({ state: 'open', comments: 1 });
    expect(issue?.title).toContain('2 findings drift');
    expect(issue?.body).toMatch(new RegExp(`root-user\\.email.* ${firstDay} `));
    expect(await life.lastComment(issue?.number ?? 0)).toMatch(
      /\*\*New \(1\)\*\*\n\n- .*`contacts.operations`/,
    );
  });

  test('all of it mended: a comment, and closed as completed', async () => {
    life.email(archive, 'right');
    life.contact(archive, 'present');
    await life.run();
    const [issue] = await life.about(archive);
    expect(issue).toMatchObject({
      state: 'closed',
      stateReason: 'completed',
      closedBy: 'github-actions[bot]',
      comments: 2,
    });
    expect(await life.lastComment(issue?.number ?? 0)).toContain('**Gone (2)**');
  });

  test('back within 90 days: the same issue is reopened, with a comment', async () => {
    life.clock.pass(89);
    life.email(archive, 'wrong');
    const told = await life.run();
    expect(changes(told)).toEqual({ [archive]: 'reopen' });
    const [issue, ...others] = await life.about(archive);
    expect([issue?.state, issue?.comments, others]).toEqual(['open', 3, []]);
    expect(await life.lastComment(issue?.number ?? 0)).toMatch(/^Drift is back: 1 finding drifts\./);
  });

  test('back later: a new issue', async () => {
    life.email(archive, 'right');
    await life.run();
    life.clock.pass(91);
    life.email(archive, 'wrong');
    await life.run();
    const states = (await life.about(archive)).map(({ state }) => state);
    expect(states).toEqual(['closed', 'open']);
  });

  test('an account that left the organization: closed as not planned', async () => {
    life.world.aws.state.accounts.delete(archive);
    const told = await life.run();
    const issue = (await life.about(archive)).at(-1);
    expect([errors(told), issue?.state, issue?.stateReason]).toEqual([[], 'closed', 'not_planned']);
    expect(issue?.body).toContain('left the organization');
  });
});

describe('an issue that a person closes while it still drifts', () => {
  let life: Life;
  let number: number;

  const state = async () => {
    const [issue] = await life.about(archive);
    return `${issue?.state} ${issue?.stateReason}`;
  };

  beforeAll(async () => {
    const people = { octocat: 'write', hubot: 'triage', monalisa: 'read' } as const;
    life = await openLife({ people });
    life.email(archive, 'wrong');
    await life.run();
    number = (await life.about(archive))[0]?.number ?? 0;
  });

  test('as not planned, without write access: reopened, saying who may', async () => {
    await life.world.github.asUser('hubot').close(number, 'not_planned');
    await life.run();
    expect(await state()).toMatch(/^open/);
    expect(await life.lastComment(number)).toContain('Only somebody who may write to this repository');
  });

  test('as completed: reopened once, saying how to accept it', async () => {
    await life.world.github.asUser('octocat').close(number, 'completed');
    await life.run();
    expect(await state()).toMatch(/^open/);
    const comment = await life.lastComment(number);
    expect(comment).toContain('octocat closed it as completed, but drift stays: 1 finding drifts.');
    expect(comment).toContain('- control: root-user.email\n    match: { ids: ["333333333333"] }');
  });

  test('as completed a second time: muted for 30 days, and drift all the same', async () => {
    await life.world.github.asUser('octocat').close(number, 'completed');
    for (const days of [0, 29]) {
      life.clock.pass(days);
      const told = await life.run();
      expect(await state()).toBe('closed completed');
      expect(told.outputs).toMatchObject({ drift: '1', muted: '1', status: 'drift' });
      expect(await writesBesidesOverview(life.world, told)).toEqual([]);
    }
    expect((await overviewOf(life.world)).body).toContain('### Muted drift');
  });

  test('and the 30 days over: reopened, with that reason', async () => {
    life.clock.pass(2);
    const told = await life.run();
    expect(told.outputs).toMatchObject({ 'issues-reopened': '1', muted: '0' });
    expect(await state()).toMatch(/^open/);
    expect(await life.lastComment(number)).toContain('30 days have passed');
  });

  test('as not planned, and a finding joins: reopened, telling which', async () => {
    await life.world.github.asUser('octocat').close(number, 'not_planned');
    expect((await life.run()).outputs.muted).toBe('1');
    life.contact(archive, 'absent');
    expect((await life.run()).outputs).toMatchObject({ 'issues-reopened': '1', muted: '0', drift: '2' });
    expect(await life.lastComment(number)).toMatch(/\*\*New \(1\)\*\*\n\n- .*`contacts.operations`/);
  });
});

describe('what could not be read', () => {
  let life: Life;
  let mend: () => void;

  beforeAll(async () => {
    life = await openLife(undefined);
    life.contact(archive, 'absent');
    await life.run();
    mend = life.world.aws.faults.add({
      operation: 'account:GetAlternateContact',
      account: archive,
      kind: 'deny',
    });
  });

  test('has an issue of its own, while the account’s issue stays with its row', async () => {
    const told = await life.run();
    expect(changeOf(told, 'coverage')).toBe('open');
    expect(await coverageIssueOf(life.world)).toMatchObject({
      title: '1 account could not be read in full',
      state: 'open',
      assignees: ['octocat'],
    });
    const [issue] = await life.about(archive);
    expect(issue).toMatchObject({ state: 'open', comments: 0 });
    expect(issue?.body).toContain('### Not confirmed');
    expect(told.outputs).toMatchObject({ status: 'incomplete', resolved: '0' });
  });

  test('is closed when it could be, and the account’s issue confirmed', async () => {
    mend();
    const told = await life.run();
    expect(changeOf(told, 'coverage')).toBe('close');
    expect(await coverageIssueOf(life.world)).toMatchObject({ state: 'closed', stateReason: 'completed' });
    const [issue] = await life.about(archive);
    expect(issue?.body).not.toContain('### Not confirmed');
    expect(writes(await life.run())).toEqual([]);
  });
});

describe('issues that are not where they were, or twice there', () => {
  test('a transferred issue is another repository’s: a new one is opened, and that one is left alone', async () => {
    const life = await openLife(undefined);
    life.email(archive, 'wrong');
    await life.run();
    const [issue] = await life.about(archive);
    await life.world.github.asUser('octocat').transfer(issue?.number ?? 0);
    const before = await life.world.github.transferred();
    const told = await life.run();
    expect([errors(told), changes(told)]).toEqual([[], { [archive]: 'open' }]);
    expect(await life.world.github.transferred()).toEqual(before);
    expect(writes(await life.run())).toEqual([]);
  });

  test('of two runs at once, what both opened is folded by the next', async () => {
    const life = await openLife(undefined);
    for (const account of [archive, audit]) life.email(account, 'wrong');
    await Promise.all([life.world.run(), life.world.run()]);
    const told = await life.run();
    expect(errors(told)).toEqual([]);
    for (const account of [archive, audit]) {
      const [oldest, ...others] = await life.about(account);
      expect(oldest?.state).toBe('open');
      for (const { state, stateReason } of others)
        expect([state, stateReason]).toEqual(['closed', 'duplicate']);
    }
    expect((await overviewOf(life.world)).state).toBe('open');
    expect(reportOf(await life.run()).issues?.changes.every(({ change }) => change === 'leave')).toBe(true);
  });
});
