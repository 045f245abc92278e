import { GitHubError } from '../../src/github/errors.ts';
import type { Issue, IssueDraft, IssuePatch, IssuesGateway, Label } from '../../src/github/issues.ts';
import { rootline } from './builders.ts';

/** A repository in memory, as strict as GitHub where it matters here, with a clock of its own. */
export interface FakeRepository extends IssuesGateway {
  readonly issues: () => readonly Issue[];
  readonly issue: (number: number) => Issue;
  readonly writes: () => number;
  readonly requests: () => number;
  readonly labels: () => readonly Label[];
  /** What a person does. */
  readonly edit: (number: number, change: Partial<Issue>) => void;
  readonly add: (change: Partial<Issue>) => void;
  /** Throws after this many more writes were carried out. */
  readonly failAfter: (writes: number, error: Error) => void;
  readonly at: (day: string) => void;
  readonly now: () => Date;
  readonly slept: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export function fakeRepository(assignable: readonly string[] = []): FakeRepository {
  const issues = new Map<number, Issue>();
  const labels: Label[] = [];
  let time = Date.parse('2026-11-21T06:00:00Z');
  let [writes, requests, slept] = [0, 0, 0];
  let failure: { readonly at: number; readonly error: Error } | undefined;
  const get = (number: number): Issue => {
    const found = issues.get(number);
    if (found === undefined) throw new GitHubError('missing', `no issue #${number}`, []);
    return found;
  };
  const put = (issue: Issue): Issue => {
    issues.set(issue.number, issue);
    return issue;
  };
  const refuse = (logins: readonly string[]): void => {
    const refused = logins.filter((login) => !assignable.includes(login));
    if (refused.length > 0)
      throw new GitHubError('invalid', `${refused.join(', ')} cannot be assigned`, ['assignees']);
  };
  const write = <T>(carryOut: () => T): T => {
    requests += 1;
    const result = carryOut();
    writes += 1;
    if (failure !== undefined && writes > failure.at) {
      const { error } = failure;
      failure = undefined;
      throw error;
    }
    return result;
  };
  const blank = (): Issue => ({
    number: issues.size + 1,
    url: `https://github.com/example/platform/issues/${issues.size + 1}`,
    authorId: rootline.id,
    state: 'open',
    stateReason: undefined,
    closedAt: undefined,
    title: '',
    body: '',
    labels: [],
    assignees: [],
  });
  const closing = (before: Issue, { state, stateReason }: IssuePatch): Partial<Issue> => {
    if (state === undefined || state === before.state) return {};
    return state === 'open'
      ? { state, stateReason: 'reopened', closedAt: undefined }
      : { state, stateReason: stateReason ?? 'completed', closedAt: new Date(time).toISOString() };
  };
  return {
    listByAuthors: async (authors) => {
      requests += 1;
      return [...issues.values()].filter(({ authorId }) => authors.some(({ id }) => id === authorId));
    },
    create: async (draft: IssueDraft) => {
      refuse(draft.assignees);
      return write(() => put({ ...blank(), ...draft }));
    },
    update: async (number, patch) => {
      const before = get(number);
      refuse((patch.assignees ?? []).filter((login) => !before.assignees.includes(login)));
      const { state: _state, stateReason: _reason, ...rest } = patch;
      return write(() => put({ ...before, ...rest, ...closing(before, patch) }));
    },
    labelNames: async () => {
      requests += 1;
      return labels.map(({ name }) => name);
    },
    createLabel: async (label) => write(() => void labels.push(label)),
    canBeAssigned: async (login) => {
      requests += 1;
      return assignable.includes(login);
    },
    issues: () => [...issues.values()],
    issue: get,
    writes: () => writes,
    requests: () => requests,
    labels: () => labels,
    edit: (number, change) => void put({ ...get(number), ...change }),
    add: (change) => void put({ ...blank(), ...change }),
    failAfter: (many, error) => {
      failure = { at: writes + many - 1, error };
    },
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
