import { type Client, isUnclear } from './client.ts';
import { GitHubError } from './errors.ts';
import type { Identity } from './identity.ts';
import type { RepositoryName } from './repository.ts';

/** An issue as GitHub has it. */
export interface Issue {
  readonly number: number;
  readonly url: string;
  readonly authorId: number;
  readonly state: 'open' | 'closed';
  /** `completed`, `not_planned`, `duplicate`, `reopened`; undefined for an open one that was never closed. */
  readonly stateReason: string | undefined;
  /** ISO 8601 in UTC. */
  readonly closedAt: string | undefined;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

export interface IssueDraft {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

/** What to change at once; what is left out stays as it is. `labels` and `assignees` replace the whole set. */
export interface IssuePatch {
  readonly title?: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly assignees?: readonly string[];
  readonly state?: 'open' | 'closed';
  readonly stateReason?: 'completed' | 'not_planned' | 'reopened';
}

export interface Label {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  /** At most 100 characters. */
  readonly description: string;
}

/** The issues of one repository, as far as Rootline works with them. Every function may throw what the client throws. */
export interface IssuesGateway {
  /** All issues, open and closed, written by one of these authors, oldest first. */
  readonly listByAuthors: (
    authors: readonly Identity[],
    labels: readonly string[],
  ) => Promise<readonly Issue[]>;
  readonly create: (draft: IssueDraft) => Promise<Issue>;
  readonly update: (number: number, patch: IssuePatch) => Promise<Issue>;
  readonly labelNames: () => Promise<readonly string[]>;
  readonly createLabel: (label: Label) => Promise<void>;
  readonly canBeAssigned: (login: string) => Promise<boolean>;
}

/** Milliseconds until an issue whose creation was unclear can be expected in the list. */
const SETTLING = 5_000;

/** The gateway over the REST API. `self` is whom the client acts as. */
export function issuesGateway(
  client: Client,
  { owner, repo }: RepositoryName,
  self: Identity,
): IssuesGateway {
  // Just these two: whatever else the caller's object holds would become a parameter of the request.
  const repository = { owner, repo };
  return {
    listByAuthors: (authors, labels) => listByAuthors(client, repository, authors, labels),
    create: (draft) => create(client, repository, self, draft),
    update: (number, patch) => update(client, repository, number, patch),
    labelNames: () => labelNames(client, repository),
    createLabel: (label) => createLabel(client, repository, label),
    canBeAssigned: (login) => canBeAssigned(client, repository, login),
  };
}

type Filter = { readonly creator: string } | { readonly labels: string };

/**
 * The list is not strongly consistent, and how it takes the name of an app is undocumented: "nothing" is believed only
 * after asking another way. Whoever is named by a filter, the author's number decides.
 */
async function listByAuthors(
  client: Client,
  repository: RepositoryName,
  authors: readonly Identity[],
  labels: readonly string[],
): Promise<readonly Issue[]> {
  const ids = new Set(authors.map(({ id }) => id));
  const found = new Map<number, Issue>();
  const collect = async (filter: Filter): Promise<number> => {
    const own = (await list(client, repository, filter)).filter(({ authorId }) => ids.has(authorId));
    for (const issue of own) found.set(issue.number, issue);
    return own.length;
  };
  let isDoubtful = false;
  for (const { login } of authors) isDoubtful = (await collect({ creator: login })) === 0 || isDoubtful;
  const [label] = labels;
  if (isDoubtful && label !== undefined) await collect({ labels: label });
  return [...found.values()].sort((one, other) => one.number - other.number);
}

async function list(client: Client, repository: RepositoryName, filter: Filter): Promise<readonly Issue[]> {
  const { octokit } = client;
  const entries = await octokit.paginate(octokit.rest.issues.listForRepo, {
    ...repository,
    ...filter,
    state: 'all',
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  });
  // Pull requests are issues too, for this operation.
  return entries.filter((entry) => entry.pull_request === undefined).map(issueOf);
}

/** After an unclear failure, the issue is looked for among the newest; only when it is not there, it is tried again. */
async function create(
  client: Client,
  repository: RepositoryName,
  self: Identity,
  draft: IssueDraft,
): Promise<Issue> {
  try {
    return await post(client, repository, draft);
  } catch (error) {
    if (!isUnclear(error)) throw error;
    client.log.info(
      'GitHub did not answer the creation of an issue properly: looking whether it was created.',
    );
    const found = await findNew(client, repository, self, draft);
    if (found !== undefined) return found;
    try {
      return await post(client, repository, draft);
    } catch (again) {
      const late = isUnclear(again) ? await findNew(client, repository, self, draft) : undefined;
      if (late === undefined) throw again;
      return late;
    }
  }
}

async function post(client: Client, repository: RepositoryName, draft: IssueDraft): Promise<Issue> {
  const { data } = await client.octokit.rest.issues.create({
    ...repository,
    title: draft.title,
    body: draft.body,
    labels: [...draft.labels],
    assignees: [...draft.assignees],
  });
  return issueOf(data);
}

async function findNew(
  client: Client,
  repository: RepositoryName,
  self: Identity,
  draft: IssueDraft,
): Promise<Issue | undefined> {
  await client.sleep(SETTLING);
  const { data } = await client.octokit.rest.issues.listForRepo({
    ...repository,
    state: 'open',
    sort: 'created',
    direction: 'desc',
    per_page: 30,
  });
  return data
    .map(issueOf)
    .find((issue) => issue.authorId === self.id && firstLine(issue.body) === firstLine(draft.body));
}

function firstLine(body: string): string {
  return body.split(/\r?\n/, 1)[0] ?? '';
}

async function update(
  client: Client,
  repository: RepositoryName,
  number: number,
  patch: IssuePatch,
): Promise<Issue> {
  const { labels, assignees, stateReason, ...rest } = patch;
  const { data } = await client.octokit.rest.issues.update({
    ...repository,
    issue_number: number,
    ...rest,
    ...(labels === undefined ? {} : { labels: [...labels] }),
    ...(assignees === undefined ? {} : { assignees: [...assignees] }),
    ...(stateReason === undefined ? {} : { state_reason: stateReason }),
  });
  return issueOf(data);
}

async function labelNames(client: Client, repository: RepositoryName): Promise<readonly string[]> {
  const { octokit } = client;
  const labels = await octokit.paginate(octokit.rest.issues.listLabelsForRepo, {
    ...repository,
    per_page: 100,
  });
  return labels.map(({ name }) => name);
}

/** That somebody else made the label meanwhile is as good. */
async function createLabel(client: Client, repository: RepositoryName, label: Label): Promise<void> {
  try {
    await client.octokit.rest.issues.createLabel({ ...repository, ...label });
  } catch (error) {
    if (!(error instanceof GitHubError && /already.exists/i.test(error.message))) throw error;
  }
}

async function canBeAssigned(client: Client, repository: RepositoryName, login: string): Promise<boolean> {
  try {
    await client.octokit.rest.issues.checkUserCanBeAssigned({ ...repository, assignee: login });
    return true;
  } catch (error) {
    if (error instanceof GitHubError && error.kind === 'missing') return false;
    throw error;
  }
}

/** The parts of GitHub's answer that are used; some are missing in some answers. */
interface Entry {
  readonly number: number;
  readonly html_url: string;
  readonly state: string;
  readonly state_reason?: string | null | undefined;
  readonly closed_at: string | null;
  readonly title: string;
  readonly body?: string | null | undefined;
  readonly user: { readonly id: number } | null;
  readonly labels: readonly (string | { readonly name?: string | undefined })[];
  readonly assignees?: readonly { readonly login: string }[] | null | undefined;
}

function issueOf(entry: Entry): Issue {
  // An answer of another shape, such as a proxy's page, must not pass as an issue.
  if (typeof entry?.number !== 'number')
    throw new GitHubError('unclear', 'GitHub answered with something that is no issue: run again later.', []);
  return {
    number: entry.number,
    url: entry.html_url,
    authorId: entry.user?.id ?? 0,
    state: entry.state === 'closed' ? 'closed' : 'open',
    stateReason: entry.state_reason ?? undefined,
    closedAt: entry.closed_at ?? undefined,
    title: entry.title,
    body: entry.body ?? '',
    labels: entry.labels.flatMap((label) => (typeof label === 'string' ? [label] : (label.name ?? []))),
    assignees: (entry.assignees ?? []).map(({ login }) => login),
  };
}
