import { createOnce } from './create-once.ts';
import { GitHubError } from './errors.ts';
import type { Identity } from './identity.ts';
import { isAbout, issueOf } from './issue-answer.ts';
import { newest } from './issue-lists.ts';
import type { Issue, IssueDraft, IssuePatch } from './issues.ts';
import type { Place } from './pages.ts';

export async function get(place: Place, number: number): Promise<Issue | undefined> {
  const { client, owner, repo } = place;
  try {
    const { data } = await client.octokit.rest.issues.get({ owner, repo, issue_number: number });
    const issue = issueOf(data);
    const isIssue = data.pull_request === undefined;
    return isIssue && isAbout(data, place, number) ? issue : undefined;
  } catch (error) {
    if (error instanceof GitHubError && error.kind === 'missing') return undefined;
    throw error;
  }
}

export function create(place: Place, self: Identity, draft: IssueDraft): Promise<Issue> {
  return createOnce(
    place.client,
    'an issue',
    () => post(place, draft),
    async () =>
      (await newest(place)).find(
        ({ authorId, state, body }) =>
          authorId === self.id && state === 'open' && firstLine(body) === firstLine(draft.body),
      ),
  );
}

async function post({ client, owner, repo }: Place, draft: IssueDraft): Promise<Issue> {
  const { title, body, labels, assignees } = draft;
  const content = { title, body, labels: [...labels], assignees: [...assignees] };
  const { data } = await client.octokit.rest.issues.create({ owner, repo, ...content });
  return issueOf(data);
}

function firstLine(body: string): string {
  return body.split(/\r?\n/, 1)[0] ?? '';
}

/** Where `duplicate` is no reason yet, as on older servers, a duplicate is closed as not planned. */
export async function update(place: Place, number: number, patch: IssuePatch): Promise<Issue> {
  try {
    return await send(place, number, patch);
  } catch (error) {
    const isRefused = error instanceof GitHubError && error.kind === 'invalid';
    if (!isRefused || patch.stateReason !== 'duplicate') throw error;
    const { duplicateOf: _unknownThere, ...rest } = patch;
    return send(place, number, { ...rest, stateReason: 'not_planned' });
  }
}

async function send({ client, owner, repo }: Place, number: number, patch: IssuePatch): Promise<Issue> {
  const { labels, assignees, stateReason, duplicateOf, ...rest } = patch;
  const { data } = await client.octokit.rest.issues.update({
    owner,
    repo,
    issue_number: number,
    ...rest,
    ...(labels === undefined ? {} : { labels: [...labels] }),
    ...(assignees === undefined ? {} : { assignees: [...assignees] }),
    ...(stateReason === undefined ? {} : { state_reason: stateReason }),
    ...(duplicateOf === undefined ? {} : { duplicate_issue_id: duplicateOf }),
  });
  return issueOf(data);
}
