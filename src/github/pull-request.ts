import { withNumber } from '../troubles.ts';
import { type Client, isUnclear } from './client.ts';
import { GitHubError, RateLimited } from './errors.ts';
import { type Identity, readIdentity } from './identity.ts';
import { PER_PAGE, pages } from './pages.ts';
import type { RepositoryName } from './repository.ts';

/** The one comment of one pull request: nothing else can be written through it. */
export interface PullRequestComment {
  /**
   * Makes the comment that begins with the marker's line hold this body, in place where there is one, and leaves no
   * other one of its own. Never throws for what GitHub refuses or fails to do: the same stands in the job summary.
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
): PullRequestComment {
  const place: Place = { owner, repo, issue_number: number };
  return {
    async put(marker, body) {
      try {
        return await put({ client, place, self: await readIdentity(client), marker }, body);
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

/** The parts of GitHub's answer that are used. */
interface CommentAnswer {
  readonly id: number;
  readonly html_url: string;
  readonly body?: string | null;
  readonly user: { readonly id: number } | null;
}

interface Comment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
}

/** The one comment that is meant: whose it is, and how it begins. */
interface Own {
  readonly client: Client;
  readonly place: Place;
  readonly self: Identity;
  readonly marker: string;
}

/** Runs at the same time may each have written one: the oldest stays. */
async function put(own: Own, body: string): Promise<CommentOutcome> {
  const [oldest, ...others] = await find(own);
  if (oldest === undefined) return create(own, body);
  const outcome = await rewrite(own, oldest, body);
  for (const { id } of others) await takeAway(own, id);
  return outcome;
}

async function rewrite(own: Own, { id, url, body: before }: Comment, body: string): Promise<CommentOutcome> {
  if (normal(before) === normal(body)) return { kind: 'unchanged', url };
  const { owner, repo } = own.place;
  try {
    await own.client.octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body });
    return { kind: 'updated', url };
  } catch (error) {
    // Somebody deleted it meanwhile.
    if (error instanceof GitHubError && error.kind === 'missing') return create(own, body);
    throw error;
  }
}

/** What cannot be taken away now, the next run takes away. */
async function takeAway({ client, place: { owner, repo } }: Own, id: number): Promise<void> {
  try {
    await client.octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
  } catch (error) {
    if (!(error instanceof GitHubError || error instanceof RateLimited)) throw error;
  }
}

/** An answer may have been lost although the comment was written: then it is there. */
async function create(own: Own, body: string): Promise<CommentOutcome> {
  try {
    const { data } = await own.client.octokit.rest.issues.createComment({ ...own.place, body });
    return { kind: 'created', url: data.html_url };
  } catch (error) {
    const [written] = isUnclear(error) ? await find(own) : [];
    if (written === undefined) throw error;
    return { kind: 'created', url: written.url };
  }
}

/** The comments of this very identity that begin with the marker, oldest first; anybody else could write the same line. */
async function find({ client, place, self, marker }: Own): Promise<readonly Comment[]> {
  const { octokit } = client;
  const responses = octokit.paginate.iterator(octokit.rest.issues.listComments, {
    ...place,
    per_page: PER_PAGE,
  });
  const found: Comment[] = [];
  for await (const page of pages<CommentAnswer>(responses))
    for (const { id, html_url: url, user, body } of page) {
      const text = body ?? '';
      if (user?.id === self.id && normal(text).split('\n', 1)[0] === marker)
        found.push({ id, url, body: text });
    }
  return found;
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
  return { kind: 'skipped', note: withNumber(note, isDenied ? 'RL419' : error.trouble) };
}
