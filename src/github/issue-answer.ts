import { GitHubError } from './errors.ts';
import type { Issue } from './issues.ts';
import type { RepositoryName } from './repository.ts';

/** The parts of GitHub's answer that are used; some are missing in some answers. */
export interface IssueAnswer {
  readonly id: number;
  readonly number: number;
  readonly html_url: string;
  readonly repository_url?: string | undefined;
  readonly state: string;
  readonly state_reason?: string | null | undefined;
  readonly closed_at: string | null;
  readonly comments?: number | undefined;
  readonly title: string;
  readonly body?: string | null | undefined;
  readonly user: { readonly id: number } | null;
  readonly labels: readonly (string | { readonly name?: string | undefined })[];
  readonly assignees?: readonly { readonly login: string }[] | null | undefined;
  readonly pull_request?: unknown;
}

export function issueOf(answer: IssueAnswer): Issue {
  // An answer of another shape, such as a proxy's page, must not pass as an issue.
  if (typeof answer?.number !== 'number')
    throw new GitHubError('unclear', 'GitHub answered with something that is no issue: run again later.', []);
  return {
    id: answer.id,
    number: answer.number,
    url: answer.html_url,
    authorId: answer.user?.id ?? 0,
    state: answer.state === 'closed' ? 'closed' : 'open',
    stateReason: answer.state_reason ?? undefined,
    closedAt: answer.closed_at ?? undefined,
    comments: answer.comments ?? 0,
    title: answer.title,
    body: answer.body ?? '',
    labels: answer.labels.flatMap((label) => (typeof label === 'string' ? [label] : (label.name ?? []))),
    assignees: (answer.assignees ?? []).map(({ login }) => login),
  };
}

/** To the lists, pull requests are issues too. */
export function issuesOf(answers: readonly IssueAnswer[]): readonly Issue[] {
  return answers.filter((answer) => answer.pull_request === undefined).map(issueOf);
}

/** Whether the answer is about that issue, and not about where it was transferred to. */
export function isAbout(answer: IssueAnswer, { owner, repo }: RepositoryName, number: number): boolean {
  const repository = answer.repository_url?.split('/').slice(-2).join('/').toLowerCase();
  const isHere = repository === undefined || repository === `${owner}/${repo}`.toLowerCase();
  return isHere && answer.number === number;
}
