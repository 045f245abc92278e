import { describe, expect, it } from 'vitest';
import type { AccountVerdict } from '../../src/drift/finding.ts';
import { account, keys, mfa, owner, passed, verdict } from './builders.ts';
import { type FakeRepository, fakeRepository } from './fake-repository.ts';
import { run } from './runs.ts';

type Step = readonly [readonly AccountVerdict[], Parameters<typeof run>[2]];

const accounts = ['100000000001', '100000000002', '100000000003'].map((id) => account({ id, name: id }));
const octocats = { owner: owner({ assignees: ['octocat'], labels: ['payments'] }) };
const hubots = { owner: owner({ assignees: ['hubot'] }) };

/** All accounts with both findings, or with the second alone. */
const all = (mended: boolean, owners: readonly { readonly owner: AccountVerdict['owner'] }[]) =>
  accounts.map((of, index) => {
    const first = mfa({ account: of });
    return verdict([mended ? passed(first) : first, keys({ account: of })], {
      account: of,
      ...owners[index % owners.length],
    });
  });

const steps: readonly (readonly [string, readonly Step[]])[] = [
  ['opens issues', [[all(false, [octocats]), {}]]],
  [
    'rewrites issues',
    [
      [all(false, [octocats]), {}],
      [all(true, [hubots]), {}],
    ],
  ],
  [
    'closes issues',
    [
      [all(false, [octocats]), {}],
      [accounts.map((of) => verdict([passed(mfa({ account: of })), passed(keys({ account: of }))])), {}],
    ],
  ],
  [
    'reopens issues',
    [
      [all(false, [octocats]), {}],
      [accounts.map((of) => verdict([passed(mfa({ account: of })), passed(keys({ account: of }))])), {}],
      [all(false, [octocats]), {}],
    ],
  ],
  [
    'migrates issues to another grouping',
    [
      [all(false, [octocats]), {}],
      [all(false, [octocats]), { groupBy: 'control' }],
    ],
  ],
  [
    'hands findings over to other owners',
    [
      [all(false, [octocats, hubots]), { groupBy: 'owner' }],
      [all(false, [hubots, octocats]), { groupBy: 'owner' }],
    ],
  ],
  [
    'passes issues on to other owners',
    [
      [all(false, [octocats]), { groupBy: 'owner' }],
      [all(false, [hubots]), { groupBy: 'owner' }],
    ],
  ],
];

const killed = new Error('the runner was killed');

/** Runs the steps a day apart, and the last one again after it was killed at this write; 0: never. */
async function ended(taken: readonly Step[], kind: 'failAfter' | 'failBefore', write: number) {
  const repository = fakeRepository(['octocat', 'hubot']);
  let wasKilled = false;
  for (const [index, [verdicts, change]] of taken.entries()) {
    repository.at(`2026-11-2${index + 1}`);
    if (index === taken.length - 1 && write > 0) {
      repository[kind](write, killed);
      wasKilled = await run(repository, verdicts, change).then(
        () => false,
        (error) => error === killed,
      );
      repository[kind](1_000_000, killed);
    }
    await run(repository, verdicts, change);
  }
  return { repository, wasKilled };
}

/** What people see, in whatever order it was opened; without the overview, which has a history of runs. */
function seen(repository: FakeRepository) {
  return repository
    .issues()
    .filter(({ title }) => !title.startsWith('Rootline overview'))
    .map(({ number, title, body, state, stateReason, labels, assignees }) => ({
      title,
      body: body.replace(/#\d+|issues\/\d+/g, '#'),
      state,
      stateReason,
      labels,
      assignees,
      said: repository.said(number).map((comment) => comment.body.replace(/#\d+|issues\/\d+/g, '#')),
    }))
    .toSorted((one, other) => (one.title < other.title ? -1 : 1));
}

describe.each(steps)('a run that %s', (_name, taken) => {
  it.each(['failAfter', 'failBefore'] as const)(
    'and is killed (%s) at any write ends as if it was not when it is run again',
    async (kind) => {
      const expected = seen((await ended(taken, kind, 0)).repository);
      for (let write = 1; ; write += 1) {
        const { repository, wasKilled } = await ended(taken, kind, write);
        expect(seen(repository)).toEqual(expected);
        if (!wasKilled) break;
        expect(write).toBeLessThan(100);
      }
    },
  );

  it('writes nothing the second time', async () => {
    const { repository } = await ended(taken, 'failAfter', 0);
    const before = repository.writes();
    const [verdicts, change] = taken.at(-1) ?? [[], {}];
    await run(repository, verdicts, change);
    expect(repository.writes()).toBe(before);
  });
});
