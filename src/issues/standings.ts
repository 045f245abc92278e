import { GitHubError, RateLimited } from '../github/errors.ts';
import type { IssueEvent, IssuesGateway } from '../github/issues.ts';
import type { OwnIssue } from './own.ts';
import { type Standing, standing } from './standing.ts';

/**
 * Who closed these issues, and whether they may. Each person is asked about once. What cannot be read makes its issue
 * `unreadable`, and nothing else: an issue whose standing is unknown is left as it is.
 */
export async function readStandings(
  gateway: IssuesGateway,
  issues: readonly OwnIssue[],
  authorIds: ReadonlySet<number>,
  reserve: number,
): Promise<ReadonlyMap<number, Standing>> {
  const writers = writersOf(gateway, authorIds);
  const standings = new Map<number, Standing>();
  for (const issue of issues) {
    const spent = (gateway.remaining() ?? Number.POSITIVE_INFINITY) <= reserve;
    standings.set(issue.number, spent ? unreadable(limit) : await read(issue));
  }
  return standings;

  async function read(issue: OwnIssue): Promise<Standing> {
    try {
      const events = await gateway.events(issue.number);
      return standing(events, authorIds, await writers(events), issue);
    } catch (error) {
      if (error instanceof RateLimited) return unreadable(limit);
      if (error instanceof GitHubError)
        return unreadable(`GitHub does not tell who closed it (${error.kind})`);
      throw error;
    }
  }
}

const limit = "GitHub's rate limit left no room to ask who closed it";

function unreadable(why: string): Standing {
  return { kind: 'unreadable', why };
}

/** The numbers of the people who closed the issue and may write to the repository. */
function writersOf(
  gateway: IssuesGateway,
  authorIds: ReadonlySet<number>,
): (events: readonly IssueEvent[]) => Promise<ReadonlySet<number>> {
  const known = new Map<number, boolean>();
  return async (events) => {
    const writers = new Set<number>();
    for (const { kind, actor } of events) {
      if (kind !== 'closed' || actor === undefined || actor.isBot || authorIds.has(actor.id)) continue;
      const canWrite = known.get(actor.id) ?? (await gateway.canWrite(actor.login));
      known.set(actor.id, canWrite);
      if (canWrite) writers.add(actor.id);
    }
    return writers;
  };
}
