import { type Client, isUnclear } from './client.ts';
import { GitHubError, RateLimited } from './errors.ts';
import type { Identity } from './identity.ts';
import type { RepositoryName } from './repository.ts';

/** The one comment of one pull request: nothing else can be written through it. */
export interface PullRequestComment {
  /**
   * Makes the comment that begins with the marker's line hold this body, in place where there is one. Never throws for
   * what GitHub refuses or fails to do: the same stands in the job summary.
   */
  readonly put: (marker: string, body: string) => Promise<CommentOutcome>;
}

export type CommentOutcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly url: string }
  /** `note` is a sentence that says why and what would help. */
  | { readonly kind: 'skipped'; readonly note: string };

/** Whom the token acts as is only asked when there is something to write. */
export function pullRequestComment(
  client: Client,
  { owner, repo }: RepositoryName,
  number: number,
  identity: () => Promise<Identity>,
): PullRequestComment {
  const place: Place = { owner, repo, issue_number: number };
  return {
    async put(marker, body) {
      try {
        return await put(client, place, await identity(), marker, body);
      } catch (error) {
        if (error instanceof GitHubError || error instanceof RateLimited) return skipped(error);
        throw error;
      }
    },
  };
}

/** A pull request's conversation is that of the issue with its number. */
interface Place extends RepositoryName {
  readonly issue_number: number;
}

interface Comment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
}

async function put(
  client: Client,
  place: Place,
  self: Identity,
  marker: string,
  body: string,
): Promise<CommentOutcome> {
  const own = await find(client, place, self, marker);
  if (own === undefined) return create(client, place, self, marker, body);
  if (normal(own.body) === normal(body)) return { kind: 'unchanged', url: own.url };
  const { owner, repo } = place;
  await client.octokit.rest.issues.updateComment({ owner, repo, comment_id: own.id, body });
  return { kind: 'updated', url: own.url };
}

/** An answer may have been lost although the comment was written: then it is there. */
async function create(
  client: Client,
  place: Place,
  self: Identity,
  marker: string,
  body: string,
): Promise<CommentOutcome> {
  try {
    const { data } = await client.octokit.rest.issues.createComment({ ...place, body });
    return { kind: 'created', url: data.html_url };
  } catch (error) {
    const written = isUnclear(error) ? await find(client, place, self, marker) : undefined;
    if (written === undefined) throw error;
    return { kind: 'created', url: written.url };
  }
}

/** The oldest comment of this very identity that begins with the marker; anybody else could write the same line. */
async function find(
  client: Client,
  place: Place,
  self: Identity,
  marker: string,
): Promise<Comment | undefined> {
  const { octokit } = client;
  const comments = await octokit.paginate(octokit.rest.issues.listComments, { ...place, per_page: 100 });
  const own = comments.find(
    ({ user, body }) => user?.id === self.id && normal(body ?? '').split('\n', 1)[0] === marker,
  );
  return own === undefined ? undefined : { id: own.id, url: own.html_url, body: own.body ?? '' };
}

/** As GitHub may give it back. */
function normal(body: string): string {
  return body.replaceAll('\r\n', '\n').trim();
}

function skipped(error: GitHubError | RateLimited): CommentOutcome {
  const isDenied = error instanceof GitHubError && (error.kind === 'forbidden' || error.kind === 'missing');
  const note = isDenied
    ? "The comment was not written, because the token may not write to this pull request: add `pull-requests: write` to the job's `permissions:`. For a fork or Dependabot GitHub allows no comment. The job summary holds the same."
    : `The comment was not written; the job summary holds the same. ${error.message}`;
  return { kind: 'skipped', note };
}
