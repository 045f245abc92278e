import { type IssueAnswer, issuesOf } from './issue-answer.ts';
import type { Issue, IssueFilter } from './issues.ts';
import { entries, PER_PAGE, type Place, pages } from './pages.ts';

export async function* list(
  { client, owner, repo }: Place,
  { creator, label }: IssueFilter,
): AsyncGenerator<readonly Issue[]> {
  const { octokit } = client;
  const responses = octokit.paginate.iterator(octokit.rest.issues.listForRepo, {
    owner,
    repo,
    ...(creator === undefined ? {} : { creator }),
    ...(label === undefined ? {} : { labels: label }),
    state: 'all',
    // The one order in which no issue changes its place while the pages are read.
    sort: 'created',
    direction: 'asc',
    per_page: PER_PAGE,
  });
  for await (const page of pages<IssueAnswer>(responses)) yield issuesOf(page);
}

export async function newest({ client, owner, repo }: Place): Promise<readonly Issue[]> {
  const { data } = await client.octokit.rest.issues.listForRepo({
    owner,
    repo,
    state: 'all',
    sort: 'created',
    direction: 'desc',
    per_page: PER_PAGE,
  });
  return issuesOf(entries<IssueAnswer>(data));
}
