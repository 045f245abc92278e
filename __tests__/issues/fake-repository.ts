import { GitHubError } from '../../src/github/errors.ts';
import type { Identity } from '../../src/github/identity.ts';
import type {
  Actor,
  Issue,
  IssueDraft,
  IssueEvent,
  IssueFilter,
  IssuePatch,
  IssuesGateway,
  Label,
} from '../../src/github/issues.ts';
import { rootline } from './builders.ts';

/** Everybody besides Rootline. octocat and hubot may write to the repository. */
export const people = { octocat: 1, hubot: 2, monalisa: 3, 'other-app[bot]': 4 } as const;
export type Login = keyof typeof people | typeof rootline.login;

export interface CommentView {
  readonly author: string;
  readonly body: string;
}

/** A repository in memory, as strict as GitHub where it matters here, with a clock of its own. */
export interface FakeRepository extends IssuesGateway {
  readonly issues: () => readonly Issue[];
  readonly issue: (number: number) => Issue;
  readonly said: (number: number) => readonly CommentView[];
  readonly writes: () => number;
  readonly requests: () => number;
  readonly labels: () => readonly Label[];
  /** What a person does, without a trace of who it was; a changed state counts as octocat's doing. */
  readonly edit: (number: number, change: Partial<Issue>) => void;
  /** An issue that is there already, Rootline's unless it says otherwise. */
  readonly add: (change: Partial<Issue>) => number;
  readonly close: (number: number, login: Login, reason: 'completed' | 'not_planned' | 'duplicate') => void;
  readonly reopen: (number: number, login: Login) => void;
  readonly say: (number: number, login: Login, body: string) => void;
  readonly lock: (number: number) => void;
  /** Deletes it, or transfers it to another repository: from here both look alike. */
  readonly remove: (number: number) => void;
  /** Throws after this many more writes were carried out. */
  readonly failAfter: (writes: number, error: Error) => void;
  /** Throws instead of carrying out the write after this many more. */
  readonly failBefore: (writes: number, error: Error) => void;
  /** The next `times` lists miss these issues. What was read one by one is always right. */
  readonly hide: (numbers: readonly number[] | 'all', times: number) => void;
  /** Events cannot be read any more. */
  readonly hideEvents: (error: Error | undefined) => void;
  /** What is left of the token's hourly budget; undefined: GitHub does not tell. */
  readonly leave: (requests: number | undefined) => void;
  /** Whom the token acts as from now on, and whose comments it takes for its own besides. */
  readonly actAs: (self: Identity, trusted: readonly Identity[]) => void;
  /** What `events` tells, without a request. */
  readonly happened: (number: number) => readonly IssueEvent[];
  readonly at: (day: string) => void;
  readonly now: () => Date;
  readonly slept: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

const PER_PAGE = 100;
const MOST_COMMENTS = 2_500;

export function fakeRepository(assignable: readonly string[] = []): FakeRepository {
  const issues = new Map<number, Issue>();
  const comments = new Map<number, CommentView[]>();
  const events = new Map<number, IssueEvent[]>();
  const locked = new Set<number>();
  const labels: Label[] = [];
  let time = Date.parse('2026-11-21T06:00:00Z');
  let [writes, requests, slept, lastNumber] = [0, 0, 0, 0];
  let failure: { readonly at: number; readonly error: Error; readonly carriedOut: boolean } | undefined;
  let hidden: { readonly numbers: readonly number[] | 'all'; times: number } = { numbers: [], times: 0 };
  let unreadable: Error | undefined;
  let budget: number | undefined;
  let self: Login = rootline.login;
  let trusted: readonly string[] = [];

  const stamp = () => new Date(time).toISOString();
  const find = (number: number): Issue => {
    const found = issues.get(number);
    if (found === undefined) throw new GitHubError('missing', `no issue #${number}`, []);
    return found;
  };
  const put = (issue: Issue): Issue => {
    issues.set(issue.number, issue);
    return issue;
  };
  const ask = (): void => {
    requests += 1;
    if (budget !== undefined) budget -= 1;
  };
  /** Everybody's lists, each of which may lag behind. */
  const shown = (): readonly Issue[] => {
    ask();
    const all = [...issues.values()].toSorted((one, other) => one.number - other.number);
    if (hidden.times === 0) return all;
    hidden.times -= 1;
    const { numbers } = hidden;
    return numbers === 'all' ? [] : all.filter(({ number }) => !numbers.includes(number));
  };
  const write = <T>(carryOut: () => T): T => {
    ask();
    const fails = failure !== undefined && writes >= failure.at ? failure : undefined;
    if (fails !== undefined) failure = undefined;
    if (fails?.carriedOut === false) throw fails.error;
    const result = carryOut();
    writes += 1;
    if (fails !== undefined) throw fails.error;
    return result;
  };
  const record = (
    number: number,
    kind: IssueEvent['kind'],
    login: Login,
    reason: string | undefined,
  ): void => {
    events.set(number, [
      ...(events.get(number) ?? []),
      { kind, actor: actorOf(login), stateReason: reason, at: stamp() },
    ]);
  };
  const changeState = (before: Issue, patch: IssuePatch, login: Login): Partial<Issue> => {
    const { state, stateReason = 'completed' } = patch;
    if (state === undefined || state === before.state) return {};
    record(
      before.number,
      state === 'open' ? 'reopened' : 'closed',
      login,
      state === 'open' ? undefined : stateReason,
    );
    return state === 'open'
      ? { state, stateReason: 'reopened', closedAt: undefined }
      : { state, stateReason, closedAt: stamp() };
  };
  const change = (number: number, patch: IssuePatch, login: Login): Issue => {
    const before = find(number);
    const { state: _state, stateReason: _reason, duplicateOf: _other, ...rest } = patch;
    return put({ ...before, ...rest, ...changeState(before, patch, login) });
  };
  const refuse = (logins: readonly string[]): void => {
    const refused = logins.filter((login) => !assignable.includes(login));
    if (refused.length > 0)
      throw new GitHubError('invalid', `${refused.join(', ')} cannot be assigned`, ['assignees']);
  };
  const blank = (): Issue => {
    lastNumber += 1;
    return {
      id: 1_000 + lastNumber,
      number: lastNumber,
      url: `https://github.com/example/platform/issues/${lastNumber}`,
      authorId: rootline.id,
      state: 'open',
      stateReason: undefined,
      closedAt: undefined,
      comments: 0,
      title: '',
      body: '',
      labels: [],
      assignees: [],
    };
  };
  const comment = (number: number, all: readonly CommentView[]): void => {
    comments.set(number, [...all]);
    put({ ...find(number), comments: all.length });
  };

  return {
    list: async function* (filter) {
      const found = shown().filter((issue) => fits(issue, filter));
      for (let start = 0; start < Math.max(1, found.length); start += PER_PAGE) {
        if (start > 0) ask();
        yield found.slice(start, start + PER_PAGE);
      }
    },
    newest: async () => shown().toReversed().slice(0, PER_PAGE),
    get: async (number) => {
      ask();
      return issues.get(number);
    },
    create: async (draft: IssueDraft) => {
      refuse(draft.assignees);
      refuseSizes(draft);
      return write(() => put({ ...blank(), ...draft, authorId: actorOf(self).id }));
    },
    update: async (number, patch) => {
      const before = find(number);
      refuse((patch.assignees ?? []).filter((login) => !before.assignees.includes(login)));
      refuseSizes(patch);
      return write(() => change(number, patch, self));
    },
    events: async (number) => {
      ask();
      if (unreadable !== undefined) throw unreadable;
      return events.get(number) ?? [];
    },
    canWrite: async (login) => {
      ask();
      return login === 'octocat' || login === 'hubot';
    },
    comment: async ({ number }, mark, body) => {
      const before = comments.get(number) ?? [];
      find(number);
      if (locked.has(number) || before.length >= MOST_COMMENTS)
        throw new GitHubError('uncommentable', `GitHub takes no more comments on #${number}.`, []);
      ask();
      const index = before.findLastIndex(
        ({ author, body: text }) => (author === self || trusted.includes(author)) && text.includes(mark),
      );
      const ours = { author: self, body };
      if (before[index]?.body === body) return;
      write(() => comment(number, index === -1 ? [...before, ours] : before.with(index, ours)));
    },
    remaining: () => budget,
    labelNames: async () => {
      ask();
      return labels.map(({ name }) => name);
    },
    createLabel: async (label) => write(() => void labels.push(label)),
    canBeAssigned: async (login) => {
      ask();
      return assignable.includes(login);
    },
    issues: () => [...issues.values()],
    issue: find,
    said: (number) => comments.get(number) ?? [],
    writes: () => writes,
    requests: () => requests,
    labels: () => labels,
    edit: (number, changed) => {
      const { state } = changed;
      const before = find(number);
      if (state !== undefined && state !== before.state)
        record(number, state === 'open' ? 'reopened' : 'closed', 'octocat', changed.stateReason);
      put({ ...before, ...changed });
    },
    add: (changed) => put({ ...blank(), ...changed }).number,
    close: (number, login, stateReason) => void change(number, { state: 'closed', stateReason }, login),
    reopen: (number, login) => void change(number, { state: 'open' }, login),
    say: (number, author, body) => comment(number, [...(comments.get(number) ?? []), { author, body }]),
    lock: (number) => void locked.add(number),
    remove: (number) => void issues.delete(number),
    failAfter: (many, error) => {
      failure = { at: writes + many - 1, error, carriedOut: true };
    },
    failBefore: (many, error) => {
      failure = { at: writes + many, error, carriedOut: false };
    },
    hide: (numbers, times) => {
      hidden = { numbers, times };
    },
    hideEvents: (error) => {
      unreadable = error;
    },
    leave: (left) => {
      budget = left;
    },
    actAs: (identity, others) => {
      self = identity.login as Login;
      trusted = others.map(({ login }) => login);
    },
    happened: (number) => events.get(number) ?? [],
    at: (day) => {
      time = Date.parse(`${day}T06:00:00Z`);
    },
    now: () => new Date(time),
    slept: () => slept,
    sleep: async (milliseconds) => {
      slept += milliseconds;
      time += milliseconds;
    },
  };
}

function actorOf(login: Login): Actor {
  const id = login === rootline.login ? rootline.id : people[login as keyof typeof people];
  return { id, login, isBot: login.endsWith('[bot]') };
}

function fits(issue: Issue, { creator, label }: IssueFilter): boolean {
  const byCreator = creator === undefined || actorOf(creator as Login).id === issue.authorId;
  return (
    byCreator &&
    (label === undefined || issue.labels.some((name) => name.toLowerCase() === label.toLowerCase()))
  );
}

function refuseSizes({ title = '', body = '', labels = [], assignees = [] }: IssuePatch): void {
  const wrong = [
    [...title].length > 256 && 'title',
    [...body].length > 65_536 && 'body',
    labels.length > 100 && 'labels',
    assignees.length > 10 && 'assignees',
  ].filter((field) => field !== false);
  if (wrong.length > 0) throw new GitHubError('invalid', `${wrong.join(', ')} too long`, wrong);
}
