import type { Client } from './client.ts';
import { GitHubError, RateLimited } from './errors.ts';

/** A GitHub account. Issues are recognised by the number: logins can change hands. */
export interface Identity {
  readonly id: number;
  /** With `[bot]` for an app, the workflow's own token included: `github-actions[bot]`. */
  readonly login: string;
}

const untold =
  'GitHub does not say whom the token acts as, so Rootline cannot tell its own issues: pass another token as the input `github-token`.';

interface Answer {
  readonly viewer?: { readonly login?: string; readonly databaseId?: number } | null;
}

/**
 * Whom the token acts as. By GraphQL, because GET /user does not serve the tokens of apps and workflows; where there is
 * no GraphQL, as behind some proxies, GET /user still serves those of people.
 */
export async function readIdentity(client: Client): Promise<Identity> {
  const viewer = await readViewer(client);
  if ('id' in viewer) return viewer;
  try {
    const { data } = await client.octokit.rest.users.getAuthenticated();
    if (typeof data.id !== 'number') throw viewer;
    return { id: data.id, login: data.login };
  } catch (error) {
    if (error instanceof RateLimited) throw error;
    throw viewer;
  }
}

/** Looks up an account by its login, as for an author whose issues are trusted too. */
export async function readUser(client: Client, login: string): Promise<Identity> {
  const { data } = await client.octokit.rest.users.getByUsername({ username: login });
  return { id: data.id, login: data.login };
}

/** The identity, or why GraphQL does not tell it though another way may. */
async function readViewer(client: Client): Promise<Identity | GitHubError> {
  try {
    const answer = await client.query<Answer | undefined>('query { viewer { login databaseId } }');
    const { login, databaseId } = answer?.viewer ?? {};
    if (login !== undefined && typeof databaseId === 'number') return { id: databaseId, login };
    return new GitHubError('token', untold, []);
  } catch (error) {
    if (error instanceof GitHubError && error.kind !== 'token') return error;
    throw error;
  }
}
