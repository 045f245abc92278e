import { beforeAll, describe, expect, test } from 'vitest';
import type { CommentView, IssueView } from '../../sandbox/github/view.ts';
import type { SandboxWorld } from '../../sandbox/world.ts';
import {
  accountOf,
  act,
  changes,
  checkOut,
  coverageIssueOf,
  errors,
  exampleBaseline,
  issueOf,
  openWorld,
  remakeReports,
  reportOf,
  type Told,
  writes,
} from './fixture.ts';

/** The accounts of the story. */
const mended = '333333333333';
const broken = '222222222222';
const hidden = '666666666666';
const edited = '555555555555';
const dismissed = '121212121212';
const forged = '444444444444';
const dark = '131313131313';

let world: SandboxWorld;
let changed: Told;
let quiet: Told;
let rehearsed: Told;
let back: Told;
let opened: readonly IssueView[];
let afterChange: readonly IssueView[];
let beforeDry: readonly IssueView[];
let afterDry: readonly IssueView[];
let commentsOnMended: readonly CommentView[];
let forgery: number;

beforeAll(async () => {
  world = await openWorld({});
  await act(world, {});
  opened = await world.github.issues();
  await peopleAct();
  awsChanges();
  changed = await act(world, {});
  afterChange = await world.github.issues();
  commentsOnMended = await world.github.comments(at(opened, mended)?.number ?? 0);
  quiet = await act(world, {});
  await changesBack();
  beforeDry = await world.github.issues();
  rehearsed = await act(world, { inputs: { 'dry-run': 'true' } });
  afterDry = await world.github.issues();
  back = await act(world, {});
});

async function peopleAct(): Promise<void> {
  const { github } = world;
  const hand = github.asUser('octocat');
  const number = (account: string) => opened.find((issue) => accountOf(issue) === account)?.number ?? 0;
  const body = (account: string) => opened.find((issue) => accountOf(issue) === account)?.body ?? '';
  forgery = await hand.openIssue({
    title: `Payments Prod (${forged}): fine`,
    body: body(forged),
    labels: ['rootline'],
  });
  const [marker] = body(edited).split('\n');
  await hand.edit(number(edited), { title: 'Nothing to see here', body: `${marker}\nAll is well.` });
  await hand.label(number(edited), ['in-progress']);
  await hand.assign(number(edited), ['octocat']);
  await hand.close(number(dismissed), 'not_planned');
}

function awsChanges(): void {
  const { state } = world.aws;
  const archive = state.account(mended);
  archive.email = 'aws+log-archive@example.com';
  archive.contacts.billing = { name: 'Accounts', title: 'Finance', email: 'b@example.com', phone: '1' };
  state.account(broken).root.certificates.push({ active: true, created: new Date('2026-01-02T00:00:00Z') });
  for (const account of [hidden, dark]) {
    state.account(account).roles = {};
    world.aws.faults.add({ operation: 'sts:AssumeRoot', account, kind: 'deny' });
  }
  remakeReports(world);
}

const exception = `
exceptions:
  - control: root-user
    match: { ids: ['${broken}'] }
    reason: The vendor moves to roles
    until: ${new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)}
`;

async function changesBack(): Promise<void> {
  world.aws.state.account(mended).email = 'log-archive@example.org';
  await checkOut(world, exampleBaseline + exception);
}

function at(issues: readonly IssueView[], account: string): IssueView | undefined {
  return issues.find((issue) => accountOf(issue) === account && issue.number !== forgery);
}

describe('after a change', () => {
  test('the run ends with 0', () => {
    expect(errors(changed)).toEqual([]);
    expect(changed.exitCode).toBe(0);
  });

  test('an account that was mended: its issue is closed as completed, and says what was resolved', () => {
    const issue = at(afterChange, mended);
    expect(issue).toMatchObject({
      state: 'closed',
      stateReason: 'completed',
      closedBy: 'github-actions[bot]',
    });
    expect(issue?.body).toMatch(/`root-user\.email` .*in line/);
    expect(issue?.body).toMatch(/`contacts\.billing` .*in line/);
  });

  test('an account that newly drifts: an issue is opened for its owner', () => {
    expect(at(afterChange, broken)).toMatchObject({
      state: 'open',
      title: `Security Audit (${broken}): 2 findings drift, worst is high`,
      assignees: ['octocat'],
    });
  });

  test('an account that cannot be read any more: its issue stays open with every row, not confirmed since', () => {
    const [before, after] = [at(opened, hidden), at(afterChange, hidden)];
    const rows = before?.body.match(/`(?:root-user|iam-users)\.[\w.-]+`(?: of `[^`]+`)?(?= \|)/g) ?? [];
    expect(rows).toHaveLength(4);
    expect(after?.state).toBe('open');
    expect(after?.body).toContain('Not confirmed since');
    const unconfirmed = after?.body.split('### Not confirmed')[1] ?? '';
    expect(rows.filter((row) => !unconfirmed.includes(row))).toEqual([]);
    expect(unconfirmed).toContain('Create the role');
    // Contacts are still read, through the management account.
    expect(after?.title).toBe(`Checkout Prod (${hidden}): 1 finding drifts, worst is medium`);
  });

  test('an account of which nothing that drifted can be read any more: its issue stays open too', () => {
    expect(at(afterChange, dark)).toMatchObject({
      state: 'open',
      title: `Playground (${dark}): 4 findings not confirmed, worst is critical`,
      body: expect.stringContaining('not everything could be confirmed, so this issue stays open'),
    });
  });

  test('a text that a person edited is restored; the label and the assignee that people added stay', () => {
    const { title, body } = at(opened, edited) ?? {};
    expect(at(afterChange, edited)).toMatchObject({
      title,
      body,
      labels: expect.arrayContaining(['rootline', 'in-progress']),
      assignees: expect.arrayContaining(['hubot', 'octocat']),
    });
  });

  test('an issue that a person closed as not planned stays closed, and the drift stays drift', () => {
    expect(at(afterChange, dismissed)).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
    expect(changes(changed)[dismissed]).toBe('leave');
    expect(reportOf(changed).findings).toContainEqual(
      expect.objectContaining({ account: dismissed, verdict: 'drift' }),
    );
  });

  test('an issue of somebody else with a copied marker is ignored, and named', () => {
    const issue = afterChange.find(({ number }) => number === forgery);
    expect(issue).toMatchObject({ author: 'octocat', state: 'open', body: at(opened, forged)?.body });
    expect(changes(changed)[forged]).toBe('leave');
    expect(reportOf(changed).warnings).toContainEqual(
      expect.objectContaining({ message: expect.stringMatching(`#${forgery} carries Rootline's marker`) }),
    );
  });

  test('an issue that nothing happened to is not touched', () => {
    expect(at(afterChange, forged)).toEqual(at(opened, forged));
  });

  test('the report and the outputs say what was done and why', () => {
    const done = reportOf(changed).issues?.changes ?? [];
    expect(changes(changed)).toEqual({
      [mended]: 'close',
      [broken]: 'open',
      [hidden]: 'update',
      [edited]: 'update',
      [dismissed]: 'leave',
      [dark]: 'update',
      [forged]: 'leave',
    });
    expect(done.filter(({ reason }) => reason === '')).toEqual([]);
    expect(changed.outputs).toMatchObject({
      'issues-opened': '1',
      'issues-closed': '1',
      // Three accounts', the one about what could not be read, and the overview.
      'issues-updated': '5',
      new: '2',
      muted: '4',
      resolved: '2',
    });
  });

  test('a comment tells what went, and none is written where nothing came or went', async () => {
    const commented = afterChange.filter(({ comments }) => comments > 0);
    const coverage = await coverageIssueOf(world);
    expect(commented.map(({ number }) => number)).toEqual([at(opened, mended)?.number, coverage.number]);
    const [comment, ...more] = commentsOnMended;
    expect(more).toEqual([]);
    expect(comment).toMatchObject({ author: 'github-actions[bot]' });
    expect(comment?.body).toMatch(
      /^Everything was read in this run and nothing drifts any more, 2 findings resolved\./,
    );
    expect(comment?.body).toContain('**Gone (2)**');
    expect(comment?.body).toContain('- `root-user.email`: in line');
  });

  test('what could not be read any more joins the issue that says so, with a comment', async () => {
    const coverage = afterChange.find(({ title }) => title === '4 accounts could not be read in full');
    expect(coverage).toMatchObject({ state: 'open', assignees: ['octocat'] });
    expect(coverage?.body).toMatch(/### 2 accounts\n\n\*\*What to do:\*\* Create the role/);
    const [comment] = await world.github.comments(coverage?.number ?? 0);
    expect(comment?.body).toMatch(/\*\*New \(2\)\*\*\n\n- Playground `131313131313`: AWS denied the access/);
  });

  test('the overview tells what is muted, and until when', () => {
    const overview = afterChange.find(({ title }) => title === 'Rootline overview: example');
    expect(overview?.body).toContain('### Muted');
    expect(overview?.body).toMatch(new RegExp(`\`${dismissed}\` .*\\d{4}-\\d\\d-\\d\\d`));
  });
});

describe('the run after it', () => {
  test('writes nothing', () => {
    expect([quiet.exitCode, writes(quiet)]).toEqual([0, []]);
    expect(new Set(Object.values(changes(quiet)))).toEqual(new Set(['leave']));
  });
});

describe('a dry run', () => {
  test('writes nothing', () => {
    expect([rehearsed.exitCode, writes(rehearsed)]).toEqual([0, []]);
    expect(afterDry).toEqual(beforeDry);
  });

  test('says what a real run would do, and that one does exactly this', () => {
    expect(changes(rehearsed)).toEqual(changes(back));
    expect(reportOf(rehearsed).issues?.['dry-run']).toBe(true);
    expect(rehearsed.lines).toContainEqual(expect.stringMatching(/^Members \(10\): .* by the member role/));
  });

  test('prints each step with its reason, in the log and in the summary', () => {
    for (const text of [rehearsed.stdout, rehearsed.summary]) {
      expect(text).toMatch(/would reopen.*Log Archive.*Drift is back/i);
      expect(text).toMatch(/would close.*Security Audit.*accepted by an exception/i);
    }
  });

  test('counts nothing as done', () => {
    expect(rehearsed.outputs).toMatchObject({ 'issues-reopened': '0', 'issues-closed': '0', new: '1' });
  });
});

describe('a later change', () => {
  test('drift that returns reopens the same issue', async () => {
    const issue = await issueOf(world, mended);
    expect(issue).toMatchObject({ number: at(opened, mended)?.number, state: 'open' });
    expect(issue.title).toContain('1 finding drifts');
  });

  test('drift that an exception accepts is accepted, and its issue closed as not planned', async () => {
    expect(await issueOf(world, broken)).toMatchObject({ state: 'closed', stateReason: 'not_planned' });
    expect(reportOf(back).findings).toContainEqual(
      expect.objectContaining({
        account: broken,
        verdict: 'accepted',
        reason: expect.stringContaining('The vendor moves to roles'),
      }),
    );
    expect(back.outputs.accepted).toBe('2');
  });
});
