import { GitHubError } from './errors.ts';
import { PER_PAGE, type Place, pages } from './pages.ts';

/** So many logins are asked about one by one. */
const FEW = 20;

/**
 * Says of one login after the other whether it can be assigned. Many owners would use up the token's budget one by one,
 * so that from then on a page of the list, which holds a hundred, is read for each that was in none before.
 */
export function assignability(place: Place): (login: string) => Promise<boolean> {
  const rest = listed(place);
  const known = new Set<string>();
  let asked = 0;
  return async (login) => {
    const name = login.toLowerCase();
    asked += 1;
    if (asked > FEW && !known.has(name)) {
      const { value: page = [] } = await rest.next();
      for (const each of page) known.add(each.toLowerCase());
    }
    return known.has(name) || check(place, login);
  };
}

async function* listed({ client, owner, repo }: Place): AsyncGenerator<readonly string[], undefined> {
  const { octokit } = client;
  const responses = octokit.paginate.iterator(octokit.rest.issues.listAssignees, {
    owner,
    repo,
    per_page: PER_PAGE,
  });
  for await (const page of pages<{ readonly login: string }>(responses)) yield page.map(({ login }) => login);
}

async function check({ client, owner, repo }: Place, login: string): Promise<boolean> {
  try {
    await client.octokit.rest.issues.checkUserCanBeAssigned({ owner, repo, assignee: login });
    return true;
  } catch (error) {
    if (error instanceof GitHubError && error.kind === 'missing') return false;
    throw error;
  }
}
