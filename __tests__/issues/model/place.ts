import type { Identity } from '../../../src/github/identity.ts';
import type { Issue, IssueEvent, IssuesGateway } from '../../../src/github/issues.ts';
import { rootline } from '../builders.ts';
import { type FakeRepository, fakeRepository, type Login, people } from '../fake-repository.ts';
import { assignable } from './world.ts';

export type CloseReason = 'completed' | 'not_planned' | 'duplicate';
export type { Login } from '../fake-repository.ts';

/** Octocat and hubot may write to the repository. */
export const writers: readonly Login[] = ['octocat', 'hubot'];

/** An issue with all that anybody can see of it. */
export interface Seen extends Issue {
  readonly events: readonly IssueEvent[];
  readonly said: readonly { readonly author: string; readonly body: string }[];
}

/** Where the issues are, and who does what to them: in memory, or a server. */
export interface Place {
  readonly identityOf: (login: Login) => Identity;
  readonly now: () => Date;
  readonly pass: (milliseconds: number) => Promise<void>;
  /** As this identity, which trusts the issues of the others. */
  readonly gateway: (authors: readonly [Identity, ...Identity[]]) => Promise<IssuesGateway>;
  readonly writes: () => number;
  readonly look: () => Promise<readonly Seen[]>;
  readonly open: (login: Login, issue: { readonly title: string; readonly body: string }) => Promise<number>;
  readonly edit: (
    number: number,
    change: { readonly title?: string; readonly body?: string },
  ) => Promise<void>;
  readonly people: (
    number: number,
    change: { readonly labels?: readonly string[]; readonly assignees?: readonly string[] },
  ) => Promise<void>;
  readonly close: (number: number, login: Login, reason: CloseReason) => Promise<void>;
  readonly reopen: (number: number, login: Login) => Promise<void>;
  readonly say: (number: number, login: Login, body: string) => Promise<void>;
  readonly lock: (number: number) => Promise<void>;
  readonly remove: (number: number) => Promise<void>;
  /** Throws at the write after this many more, carried out or not. */
  readonly fail: (writes: number, carriedOut: boolean, error: Error) => void;
  /** Nothing fails any more. */
  readonly calm: () => void;
  readonly hideEvents: (error: Error | undefined) => void;
}

export function inMemory(): Place {
  const fake: FakeRepository = fakeRepository(assignable);
  const identityOf = (login: Login): Identity => {
    const id = login === rootline.login ? rootline.id : people[login as keyof typeof people];
    return { id, login };
  };
  return {
    identityOf,
    now: fake.now,
    pass: fake.sleep,
    gateway: async ([self, ...trusted]) => {
      fake.actAs(self, trusted);
      return fake;
    },
    writes: fake.writes,
    look: async () =>
      fake
        .issues()
        .toSorted((one, other) => one.number - other.number)
        .map((issue) => ({ ...issue, events: fake.happened(issue.number), said: fake.said(issue.number) })),
    open: async (login, issue) => fake.add({ ...issue, authorId: identityOf(login).id }),
    edit: async (number, change) => fake.edit(number, change),
    people: async (number, change) => fake.edit(number, change),
    close: async (number, login, reason) => fake.close(number, login, reason),
    reopen: async (number, login) => fake.reopen(number, login),
    say: async (number, login, body) => fake.say(number, login, body),
    lock: async (number) => fake.lock(number),
    remove: async (number) => fake.remove(number),
    fail: (many, carriedOut, error) =>
      carriedOut ? fake.failAfter(many + 1, error) : fake.failBefore(many, error),
    calm: () => fake.failAfter(Number.MAX_SAFE_INTEGER, new Error('never')),
    hideEvents: fake.hideEvents,
  };
}
