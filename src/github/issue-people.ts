import { GitHubError } from './errors.ts';
import type { Actor, IssueEvent } from './issues.ts';
import { PER_PAGE, type Place, pages } from './pages.ts';

/** Of an event. The reason is not in GitHub's description of it, and not everywhere told. */
interface EventAnswer {
  readonly event: string;
  readonly actor?: { readonly id: number; readonly login: string; readonly type: string } | null;
  readonly created_at: string;
  readonly state_reason?: string | null;
}

export async function events({ client, owner, repo }: Place, number: number): Promise<readonly IssueEvent[]> {
  const { octokit } = client;
  const responses = octokit.paginate.iterator(octokit.rest.issues.listEvents, {
    owner,
    repo,
    issue_number: number,
    per_page: PER_PAGE,
  });
  const found: IssueEvent[] = [];
  for await (const page of pages<EventAnswer>(responses)) found.push(...page.flatMap(eventOf));
  return found;
}

function eventOf({ event, actor, created_at: at, state_reason: reason }: EventAnswer): readonly IssueEvent[] {
  if (event !== 'closed' && event !== 'reopened') return [];
  return [
    {
      kind: event,
      actor: actorOf(actor),
      stateReason: event === 'closed' ? (reason ?? undefined) : undefined,
      at,
    },
  ];
}

function actorOf(actor: EventAnswer['actor']): Actor | undefined {
  if (actor === undefined || actor === null) return undefined;
  const { id, login, type } = actor;
  return { id, login, isBot: type === 'Bot' || login.endsWith('[bot]') };
}

const writers: ReadonlySet<string> = new Set(['write', 'maintain', 'admin']);
const readers: ReadonlySet<string> = new Set(['none', 'read', 'triage']);

/**
 * A role of the organization's own making has a name of its own; then the older field tells what it amounts to.
 * https://docs.github.com/en/rest/collaborators/collaborators#get-repository-permissions-for-a-user
 */
export async function canWrite({ client, owner, repo }: Place, login: string): Promise<boolean> {
  try {
    const { repos } = client.octokit.rest;
    const { data } = await repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
    const role = data.role_name ?? '';
    return writers.has(role) || (!readers.has(role) && writers.has(data.permission));
  } catch (error) {
    if (error instanceof GitHubError && error.kind === 'missing') return false;
    throw error;
  }
}
