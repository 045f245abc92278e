import { GitHubError } from './errors.ts';
import type { Label } from './issues.ts';
import { PER_PAGE, type Place, pages } from './pages.ts';

export async function labelNames({ client, owner, repo }: Place): Promise<readonly string[]> {
  const { octokit } = client;
  const responses = octokit.paginate.iterator(octokit.rest.issues.listLabelsForRepo, {
    owner,
    repo,
    per_page: PER_PAGE,
  });
  const names: string[] = [];
  for await (const page of pages<{ readonly name: string }>(responses))
    names.push(...page.map(({ name }) => name));
  return names;
}

/** That somebody else made the label meanwhile is as good. */
export async function createLabel({ client, owner, repo }: Place, label: Label): Promise<void> {
  const { name, color, description } = label;
  try {
    await client.octokit.rest.issues.createLabel({ owner, repo, name, color, description });
  } catch (error) {
    if (!(error instanceof GitHubError && /already.exists/i.test(error.message))) throw error;
  }
}
