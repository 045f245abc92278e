import { createOnce } from './create-once.ts';
import type { Issue } from './issues.ts';
import { entries, PER_PAGE, type Place } from './pages.ts';

interface CommentAnswer {
  readonly id: number;
  readonly body?: string | null | undefined;
  readonly user: { readonly id: number } | null;
}

export async function comment(
  place: Place,
  authorIds: ReadonlySet<number>,
  issue: Pick<Issue, 'number' | 'comments'>,
  mark: string,
  body: string,
): Promise<void> {
  const find = () => findMarked(place, authorIds, issue, mark);
  const before = await find();
  const written =
    before ?? (await createOnce(place.client, 'a comment', () => post(place, issue, body), find));
  // Its first run may have said something else, before it was killed.
  if (comparable(written.body ?? '') !== comparable(body)) await edit(place, written, body);
}

/** Among the newest: the last page, as far as the count is right, what came after it, and the page before it. */
async function findMarked(
  place: Place,
  authorIds: ReadonlySet<number>,
  issue: Pick<Issue, 'number' | 'comments'>,
  mark: string,
): Promise<CommentAnswer | undefined> {
  const isOurs = ({ user, body }: CommentAnswer) =>
    user !== null && authorIds.has(user.id) && (body ?? '').includes(mark);
  const last = Math.max(1, Math.ceil(issue.comments / PER_PAGE));
  for (let page = last; ; page += 1) {
    const found = await read(place, issue.number, page);
    const ours = found.find(isOurs);
    if (ours !== undefined) return ours;
    if (found.length < PER_PAGE) break;
  }
  return last > 1 ? (await read(place, issue.number, last - 1)).find(isOurs) : undefined;
}

async function read(
  { client, owner, repo }: Place,
  number: number,
  page: number,
): Promise<readonly CommentAnswer[]> {
  const { data } = await client.octokit.rest.issues.listComments({
    owner,
    repo,
    issue_number: number,
    per_page: PER_PAGE,
    page,
  });
  return entries<CommentAnswer>(data);
}

async function post(
  { client, owner, repo }: Place,
  { number }: Pick<Issue, 'number'>,
  body: string,
): Promise<CommentAnswer> {
  const { data } = await client.octokit.rest.issues.createComment({
    owner,
    repo,
    issue_number: number,
    body,
  });
  return data;
}

async function edit({ client, owner, repo }: Place, { id }: CommentAnswer, body: string): Promise<void> {
  await client.octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body });
}

/** GitHub may keep line ends in its own way. */
function comparable(body: string): string {
  return body.replaceAll('\r', '').trim();
}
