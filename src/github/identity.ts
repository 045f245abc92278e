import type { Client } from './client.ts';
import { GitHubError, RateLimited } from './errors.ts';

/** A GitHub account. Issues are recognised by the number: logins can change hands. */
export interface Identity {
  readonly id: number;
  /** With `[bot]` for an app, the workflow's own token included: `github-actions[bot]`. */
  readonly login: string;
}

interface Viewer {
  readonly viewer?: { readonly login?: string; readonly databaseId?: number };
}

/**
 * Whom the token acts as. By GraphQL, because GET /user does not serve the tokens of apps and workflows.
 */
export async function readIdentity(client: Client): Promise<Identity> {
  const { viewer } = await query(client);
  if (viewer?.login === undefined || typeof viewer.databaseId !== 'number')
    throw new GitHubError(
      'token',
      'GitHub does not say whom the token acts as, so Rootline cannot tell its own issues: pass another token as the input `github-token`.',
      [],
    );
  return { id: viewer.databaseId, login: viewer.login };
}

/** Looks up an account by its login, as for an author whose issues are trusted too. */
export async function readUser(client: Client, login: string): Promise<Identity> {
  const { data } = await client.octokit.rest.users.getByUsername({ username: login });
  return { id: data.id, login: data.login };
}

async function query(client: Client): Promise<Viewer> {
  try {
    return await client.octokit.graphql<Viewer>('query { viewer { login databaseId } }');
  } catch (error) {
    if (error instanceof GitHubError || error instanceof RateLimited) throw error;
    // GraphQL tells of its own errors, the rate limit among them, in an answer with status 200.
    const message = error instanceof Error ? error.message : String(error);
    if (/rate limit/i.test(message)) throw new RateLimited(60);
    throw new GitHubError('refused', `GitHub does not say whom the token acts as: ${message}`, []);
  }
}
