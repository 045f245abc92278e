import type { JsonObject, Reply } from './exchange.ts';
import { paged } from './exchange.ts';

/** What GitHub tells of an issue's events, and the emulator does not keep. */
export interface IssueEvents {
  /** To be told of every closing, in their order. */
  readonly closed: (issue: number, reason: unknown) => void;
  /** The page of all events that the query asks for. */
  readonly page: (issue: number, all: readonly JsonObject[], address: string, query: string) => Reply;
}

export function createIssueEvents(): IssueEvents {
  const reasons = new Map<number, unknown[]>();
  return {
    closed: (issue, reason) => {
      reasons.set(issue, [...(reasons.get(issue) ?? []), reason ?? 'completed']);
    },
    page: (issue, all, address, query) => {
      const closings = all.filter(({ event }) => event === 'closed');
      const events = all.map((event) => {
        const { id, node_id, url, actor, event: kind, commit_id, commit_url, created_at, label } = event;
        const common = { id, node_id, url, actor, event: kind, commit_id, commit_url, created_at };
        return {
          ...common,
          performed_via_github_app: null,
          ...(kind === 'labeled' || kind === 'unlabeled' ? { label } : {}),
          ...(kind === 'closed' ? { state_reason: reasons.get(issue)?.[closings.indexOf(event)] } : {}),
        };
      });
      return paged(events, address, query);
    },
  };
}
