import type { Baseline } from '../baseline/model.ts';
import { ownBaseline } from './evaluating.ts';

/** What a first baseline may expect of the organization, below `organization`. */
export const settings = { 'root-credentials-management': 'enabled', 'root-sessions': 'enabled' } as const;

/**
 * The baseline that decides what is read for a first one: all that `recommended` needs of each account, what the same
 * facts tell of the organization, and the units and tags of all accounts.
 */
export function probeBaseline(now: Date): Baseline {
  return ownBaseline(
    JSON.stringify({
      version: 1,
      extends: 'recommended',
      organization: { expect: settings },
      // An owner has the units and tags read, and makes no expectation depend on them.
      owners: [{ match: { ou: '**', tags: { owner: '*' } }, assignees: ['octocat'] }],
    }),
    now,
  );
}
