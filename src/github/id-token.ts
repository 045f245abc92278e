import type { Environment } from '../environment.ts';
import { createFetch, type Fetch, type FetchResponse } from './fetch.ts';

export interface IdTokenOptions {
  readonly environment: Environment;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** Nobody waits longer for one answer, in milliseconds. */
const TIMEOUT = 30_000;

/** Before each repetition, in milliseconds. */
const PAUSES = [1_000, 4_000] as const;

const passing: ReadonlySet<number> = new Set([500, 502, 503, 504]);

/**
 * GitHub's ID token for an audience, from the server of the runner. The toolkit's own way would send the token of the
 * request along where that server redirects to another host. Throws an Error, without a word of the answer.
 * https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
export async function requestIdToken(
  audience: string,
  { environment, sleep }: IdTokenOptions,
): Promise<string> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = environment;
  if (!address || !bearer)
    throw new Error('ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set');
  const url = new URL(address);
  url.searchParams.set('audience', audience);
  const fetch = createFetch(environment);
  let response = await ask(fetch, url, bearer);
  for (const pause of PAUSES) {
    if (!passing.has(response.status)) break;
    await sleep(pause);
    response = await ask(fetch, url, bearer);
  }
  if (response.status !== 200) throw new Error(`the server of the runner answered ${response.status}`);
  return tokenOf(await response.text());
}

function ask(fetch: Fetch, url: URL, bearer: string): Promise<FetchResponse> {
  return fetch(url.href, {
    method: 'GET',
    headers: { accept: 'application/json', authorization: `Bearer ${bearer}`, 'user-agent': 'rootline' },
    signal: AbortSignal.timeout(TIMEOUT),
  });
}

function tokenOf(body: string): string {
  const value = parsed(body)?.value;
  if (typeof value !== 'string' || value === '')
    throw new Error('the server of the runner answered without a token');
  return value;
}

function parsed(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return Object(JSON.parse(body));
  } catch {
    return undefined;
  }
}
