import { beforeAll, describe, expect, test } from 'vitest';
import { effects } from '../../sandbox/github/faults.ts';
import type { SandboxWorld } from '../../sandbox/world.ts';
import { aboutAccounts, accountOf, act, changes, errors, openWorld, writes } from './fixture.ts';
import { expectRefusal } from './refusal.ts';

const app = { kind: 'bot', login: 'example-app[bot]', id: 4242 } as const;
const few = '131313131313 333333333333';

let world: SandboxWorld;

beforeAll(async () => {
  world = await openWorld({ github: { bots: [app], visibility: 'internal' } });
  await act(world, { inputs: { accounts: few } });
});

describe('issues that the workflow’s own token opened', () => {
  test('are found again when GitHub’s list by author lags behind', async () => {
    world.github.fault({ path: /\/issues$/, query: /creator/ }, effects.staleList, 1);
    const told = await act(world, { inputs: { accounts: few } });
    expect([told.exitCode, writes(told)]).toEqual([0, []]);
  });

  test('are another app’s too, when it trusts their author', async () => {
    const token = world.github.tokenOf(app.login);
    const told = await act(world, {
      inputs: { accounts: few, 'github-token': token, 'trusted-authors': 'github-actions[bot]' },
    });
    expect([told.exitCode, errors(told), writes(told)]).toEqual([0, [], []]);
    expect(changes(told)).toEqual({ '131313131313': 'leave', '333333333333': 'leave' });
    expect(told.leaks(token)).toEqual([]);
  });

  test('are listed once, however often their author is named', async () => {
    const trusted = 'github-actions[bot] octocat octocat';
    const told = await act(world, { inputs: { accounts: few, 'trusted-authors': trusted } });
    const lists = told.github.filter(({ path, query }) => /\/issues$/.test(path) && /creator/.test(query));
    expect([told.exitCode, writes(told), lists.length]).toEqual([0, [], 2]);
  });

  test('are nothing to an app that does not: it opens its own', async () => {
    const told = await act(world, {
      inputs: { accounts: few, 'github-token': world.github.tokenOf(app.login) },
    });
    expect(changes(told)).toEqual({ '131313131313': 'open', '333333333333': 'open' });
    const issues = aboutAccounts(await world.github.issues());
    expect(issues.map((issue) => `${accountOf(issue)} ${issue.author}`).toSorted()).toEqual([
      '131313131313 example-app[bot]',
      '131313131313 github-actions[bot]',
      '333333333333 example-app[bot]',
      '333333333333 github-actions[bot]',
    ]);
  });
});

test('a trusted author who does not exist stops the run before AWS is asked', async () => {
  const told = await act(world, { inputs: { accounts: few, 'trusted-authors': 'nobody-of-this-name' } });
  expectRefusal(world, told);
  expect(told.aws).toEqual([]);
  expect(errors(told)).toEqual([
    expect.stringMatching(/`trusted-authors` names `nobody-of-this-name`.*Correct/),
  ]);
});

test('a person’s token opens issues as that person, and finds them again', async () => {
  const other = await openWorld({ github: { identity: 'octocat' } });
  const first = await act(other, { inputs: { accounts: few } });
  expect([first.exitCode, errors(first)]).toEqual([0, []]);
  const authors = (await other.github.issues()).map(({ author }) => author);
  expect(authors).toEqual(['octocat', 'octocat', 'octocat']);
  expect(writes(await act(other, { inputs: { accounts: few } }))).toEqual([]);
});
