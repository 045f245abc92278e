import { beforeEach, describe, expect, it } from 'vitest';
import { GitHubError, RateLimited } from '../../src/github/errors.ts';
import type { IssuesGateway } from '../../src/github/issues.ts';
import { groupKey, OVERVIEW, scopeKey } from '../../src/issues/group.ts';
import { formatMarker } from '../../src/issues/marker.ts';
import { encodeOverview } from '../../src/issues/overview-memory.ts';
import { type Survey, survey } from '../../src/issues/survey.ts';
import { rootline, sha256 } from './builders.ts';
import { type FakeRepository, fakeRepository, people } from './fake-repository.ts';

const seal = { sha256, sign: undefined };
const scope = scopeKey({ organizationId: 'o-a1b2c3d4e5', baselineName: '' }, sha256);
const hash = '0'.repeat(64);

function bodyOf(account: number, of = scope): string {
  const key = groupKey(of, { kind: 'account', id: String(account) }, sha256);
  return `${formatMarker({ scope: of, key, hash, data: '' }, seal)}\ntext`;
}

function overviewOf(open: readonly number[]): string {
  const checkedAt = '2026-11-20T06:00:00.000Z';
  const data = encodeOverview({
    history: [],
    open,
    openCount: open.length,
    checkedAt,
    runUrl: undefined,
    whole: true,
  });
  return `${formatMarker({ scope, key: groupKey(scope, OVERVIEW, sha256), hash, data }, seal)}\ntext`;
}

let repository: FakeRepository;

/** As many issues as the number says, and an overview after them that names all of them. */
function add(issues: number): void {
  for (let account = 1; account <= issues; account += 1)
    repository.add({ body: bodyOf(account), labels: ['rootline'] });
  repository.add({ body: overviewOf(Array.from({ length: issues }, (_none, index) => index + 1)) });
}

function look(change: Partial<IssuesGateway> = {}, authors = [rootline]): Promise<Survey> {
  const target = { authors, labels: ['rootline'], scope, seal };
  return survey({ ...repository, ...change }, target, { ...repository, log: { info: () => undefined } });
}

function numbers({ own }: Survey): readonly number[] {
  return own.map(({ number }) => number);
}

beforeEach(() => {
  repository = fakeRepository();
});

describe('lists that are not right', () => {
  it.each([
    // By author and by label.
    ['empty', 'all', 2],
    ['without some issues', [1, 3], 1],
    ['without the overview', [4], 1],
    ['without all that the overview names', [1, 2, 3], 1],
  ] as const)('%s for a moment are asked for again', async (_what, hidden, times) => {
    add(3);
    const seen = await look(hideFromLists(hidden, times));
    expect(numbers(seen)).toEqual([1, 2, 3, 4]);
    expect(seen.doubt).toBeUndefined();
    expect(repository.slept()).toBe(10_000);
  });

  it('that stay empty are not believed while the newest issues show otherwise', async () => {
    add(1);
    expect((await look(hideFromLists('all', 9))).doubt).toBe("GitHub's list of issues misses #1, #2");
  });

  it('that stay incomplete are not believed while the hints can be confirmed', async () => {
    add(110);
    const { doubt } = await look(hideFromLists([1, 2, 3, 4, 5], 9));
    expect(doubt).toBe("GitHub's list of issues misses #1, #2, #3 and 2 more");
  });

  it('are empty where nobody wrote anything, after asking by author, by label and for the newest', async () => {
    expect(await look()).toEqual({ own: [], foreign: [], hints: [], doubt: undefined, lastNumber: 0 });
    expect(repository.requests()).toBe(3);
  });

  it('by an author whom GitHub does not take as one are made up for by the others', async () => {
    add(2);
    const list: IssuesGateway['list'] = (filter) => {
      if (filter.creator !== undefined) throw new GitHubError('invalid', 'no such creator', ['creator']);
      return repository.list(filter);
    };
    const seen = await look({ list });
    expect(numbers(seen)).toEqual([1, 2, 3]);
    expect(seen.doubt).toBeUndefined();
  });

  it.each([new RateLimited(600), new GitHubError('unclear', 'GitHub did not answer properly', [])])(
    'that GitHub does not give are not taken for empty ones: %s',
    async (error) => {
      add(2);
      const list: IssuesGateway['list'] = () => {
        throw error;
      };
      await expect(look({ list })).rejects.toThrow(error);
    },
  );

  it('by an author that stay empty are made up for by everybody’s issues', async () => {
    add(2);
    repository.edit(2, { labels: [] });
    const list: IssuesGateway['list'] = (filter) =>
      repository.list(filter.creator === undefined ? filter : { creator: 'octocat' });
    const seen = await look({ list });
    expect(numbers(seen)).toEqual([1, 2, 3]);
    expect(seen.doubt).toBeUndefined();
  });
});

describe('hints that are not right', () => {
  it.each([
    ['of issues that were never there', [7, 8, 9]],
    ['of issues of others', [3]],
    ['by the thousand', Array.from({ length: 5_000 }, (_none, index) => index + 100)],
  ])('%s stop nothing', async (_what, open) => {
    repository.add({ body: bodyOf(1) });
    repository.add({ body: overviewOf([1, ...open]) });
    repository.add({ authorId: people.octocat, body: 'a question' });
    const seen = await look();
    expect(seen.doubt).toBeUndefined();
    expect(numbers(seen)).toEqual([1, 2]);
    expect(repository.slept()).toBe(0);
    // The newest, one list, and twenty single issues at most.
    expect(repository.requests()).toBeLessThanOrEqual(22);
  });

  it('of issues that were deleted or transferred stop nothing', async () => {
    add(3);
    repository.remove(2);
    const seen = await look();
    expect(numbers(seen)).toEqual([1, 3, 4]);
    expect(seen).toMatchObject({ doubt: undefined, hints: [1, 2, 3] });
  });

  it('are none where the overview’s marker was damaged', async () => {
    add(2);
    repository.edit(3, { body: repository.issue(3).body.replace(/data=\S+/, 'data=AAAA') });
    const seen = await look();
    expect(seen).toMatchObject({ hints: [], doubt: undefined });
    expect(numbers(seen)).toEqual([1, 2, 3]);
  });

  it('of another author’s overview are none', async () => {
    add(1);
    repository.add({ authorId: people.octocat, body: overviewOf([70]) });
    expect((await look()).hints).toEqual([1]);
  });
});

describe('whose issues they are', () => {
  it('only those of the authors are own; open ones that others marked are named', async () => {
    add(1);
    repository.add({ authorId: people.octocat, body: bodyOf(1) });
    repository.add({ authorId: people.octocat, body: bodyOf(1), state: 'closed' });
    repository.add({ authorId: people.octocat, body: bodyOf(1, 'f'.repeat(64)) });
    repository.add({ authorId: people.octocat, body: 'nothing to do with it' });
    const seen = await look();
    expect(numbers(seen)).toEqual([1, 2]);
    expect(seen.foreign).toEqual([{ number: 3, url: repository.issue(3).url }]);
    expect(seen.lastNumber).toBe(6);
  });

  it('those of trusted authors are own too', async () => {
    add(1);
    repository.add({ authorId: people.octocat, body: bodyOf(2) });
    const octocat = { id: people.octocat, login: 'octocat' };
    expect(numbers(await look({}, [rootline, octocat]))).toEqual([1, 2, 3]);
  });

  it('those of another baseline are left out, and those that lost their marker are not', async () => {
    add(1);
    repository.add({ body: bodyOf(1, 'f'.repeat(64)) });
    repository.add({ title: 'payments', body: 'the marker is gone' });
    const { own } = await look();
    expect(own.map(({ number, marker }) => [number, marker === undefined])).toEqual([
      [1, false],
      [2, false],
      [4, true],
    ]);
  });
});

it('ten thousand issues take 101 requests', async () => {
  for (let account = 1; account < 10_000; account += 1) repository.add({ body: bodyOf(account) });
  repository.add({ body: overviewOf(Array.from({ length: 9_999 }, (_none, index) => index + 1)) });
  const { own, doubt } = await look();
  expect([own.length, doubt]).toEqual([10_000, undefined]);
  // The newest, and a hundred pages.
  expect(repository.requests()).toBe(101);
});

/** The next `times` lists by author or label miss these issues; the newest and single ones are right. */
function hideFromLists(hidden: readonly number[] | 'all', times: number): Partial<IssuesGateway> {
  let left = times;
  return {
    list: (filter) => {
      if (left > 0) repository.hide(hidden, 1);
      left -= 1;
      return repository.list(filter);
    },
  };
}
