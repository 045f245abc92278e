import { repository, schedule } from '../world.ts';
import type { WorkflowEvent } from './act.ts';

const described = {
  id: repository.id,
  name: repository.name,
  full_name: `${repository.owner}/${repository.name}`,
  owner: { login: repository.owner },
  default_branch: 'main',
  private: true,
  visibility: 'private',
};

/** The commit that a change is made to. */
export const base = '89abcdef0123456789abcdef0123456789abcdef';
const head = 'fedcba9876543210fedcba9876543210fedcba98';

export const scheduled: WorkflowEvent = {
  ...schedule,
  payload: { ...schedule.payload, repository: described },
};

export const inMergeQueue: WorkflowEvent = {
  name: 'merge_group',
  ref: `refs/heads/gh-readonly-queue/main/pr-1-${base}`,
  payload: {
    action: 'checks_requested',
    merge_group: {
      base_sha: base,
      base_ref: 'refs/heads/main',
      head_sha: head,
      head_ref: `refs/heads/gh-readonly-queue/main/pr-1-${base}`,
    },
    repository: described,
  },
};

/** From a branch of the repository, or from a fork. */
export function pullRequest(number: number, from: 'branch' | 'fork'): WorkflowEvent {
  const repo =
    from === 'fork' ? { ...described, id: 987_654, full_name: 'hubot/aws', fork: true } : described;
  return {
    name: 'pull_request',
    ref: `refs/pull/${number}/merge`,
    payload: {
      action: 'opened',
      number,
      pull_request: {
        number,
        base: { ref: 'main', sha: base, repo: described },
        head: { ref: 'change', sha: head, repo },
      },
      repository: described,
    },
  };
}
