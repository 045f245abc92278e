import type { Client } from './client.ts';
import { GitHubError } from './errors.ts';
import type { RepositoryName } from './repository.ts';

/** A repository, and the way to it. */
export interface Place extends RepositoryName {
  readonly client: Client;
}

/** As many entries as GitHub puts on a page at most. */
export const PER_PAGE = 100;

/**
 * The pages of a list, one at a time, so that no more than one is held at once. Throws what the client throws, and where
 * a page leads back to one that was there before.
 */
export async function* pages<Entry>(
  responses: AsyncIterable<{ readonly data: unknown; readonly url: string }>,
): AsyncGenerator<readonly Entry[]> {
  const seen = new Set<string>();
  for await (const { data, url } of responses) {
    if (seen.has(url)) throw new GitHubError('unclear', endless, []);
    seen.add(url);
    yield entries<Entry>(data);
  }
}

const endless = 'GitHub gave a page of a list a second time, so the list has no end: run again later.';

/** An answer of another shape, such as a proxy's page, must not pass as a list. */
export function entries<Entry>(data: unknown): readonly Entry[] {
  if (Array.isArray(data)) return data;
  throw new GitHubError('unclear', 'GitHub answered with something that is no list: run again later.', []);
}
