import { beforeAll, describe, expect, test } from 'vitest';
import type { SandboxWorld } from '../../sandbox/world.ts';
import { act, openWorld, remakeReports, writes } from './fixture.ts';

/** Few accounts, so that a run is quick. At first three of them drift: two labels, three issues and the overview. */
const few = { inputs: { accounts: '131313131313 222222222222 333333333333 444444444444' } };

/** One issue is then to be rewritten, one to be opened, one to be closed, one to be left: two comments come with it. */
function change(world: SandboxWorld): void {
  const { state } = world.aws;
  state.account('131313131313').root.certificates = [];
  state.account('222222222222').root.certificates = [{ active: true, created: new Date(0) }];
  state.account('333333333333').email = 'aws+log-archive@example.com';
  state.account('333333333333').contacts = { ...state.account('222222222222').contacts };
  remakeReports(world);
}

/** Kills the action when GitHub has carried out so many writes, before it hears of the last. */
async function killAfter(world: SandboxWorld, count: number): Promise<void> {
  const killer = new AbortController();
  world.github.afterWrite(count, () => killer.abort());
  const told = await act(world, { ...few, signal: killer.signal });
  expect([told.killedBy, writes(told).length]).toEqual(['signal', count]);
}

/** The issues without what depends on the clock: days, and the marker, which hashes them. */
async function issuesOf({ github }: SandboxWorld) {
  const plain = (text: string) =>
    text
      .replace(/^<!--.*-->$/gm, '')
      .replace(/\d{4}-\d\d-\d\d(?: \d\d:\d\d UTC)?/g, 'DAY')
      .replaceAll(github.url, 'GITHUB');
  const told = async (issue: number) => (await github.comments(issue)).map(({ body }) => plain(body));
  const issues = (await github.issues()).map(
    async ({ createdAt: _made, updatedAt: _changed, body, ...issue }) => ({
      ...issue,
      body: plain(body),
      told: await told(issue.number),
    }),
  );
  return Promise.all(issues);
}

type Issues = Awaited<ReturnType<typeof issuesOf>>;
let unkilled: { readonly first: Issues; readonly later: Issues };

beforeAll(async () => {
  const world = await openWorld({});
  await act(world, few);
  const first = await issuesOf(world);
  change(world);
  await act(world, few);
  unkilled = { first, later: await issuesOf(world) };
});

test('what is compared: three issues, then four, one of them closed, two with a comment; and the overview', () => {
  expect(unkilled.first.map(({ state }) => state)).toEqual(['open', 'open', 'open', 'open']);
  expect(unkilled.later.map(({ state }) => state).sort()).toEqual(['closed', 'open', 'open', 'open', 'open']);
  expect(unkilled.later.flatMap(({ told }) => told)).toHaveLength(2);
});

/** Of a first run, and of the one that finds the changes. */
const writesOf = { first: 6, later: 6 };

describe('a first run that is killed after a write, and run again, ends like one that was not killed', () => {
  test.each([1, 4])('write %i', async (count) => {
    const world = await openWorld({});
    await killAfter(world, count);
    const again = await act(world, few);
    expect([again.exitCode, writes(again).length]).toEqual([0, writesOf.first - count]);
    expect(await issuesOf(world)).toEqual(unkilled.first);
    const labels = (await world.github.labels()).map(({ name }) => name);
    expect(labels.filter((name) => ['rootline', 'aws-security'].includes(name))).toHaveLength(2);
  });
});

describe('so does a later run, in which issues are opened, closed and rewritten', () => {
  test.each([1, 2, 3, 4, 5])('write %i', async (count) => {
    const world = await openWorld({});
    await act(world, few);
    change(world);
    await killAfter(world, count);
    const again = await act(world, few);
    expect([again.exitCode, writes(again).length]).toEqual([0, writesOf.later - count]);
    expect(await issuesOf(world)).toEqual(unkilled.later);
  });
});
