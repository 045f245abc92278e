import type { Baseline } from './baseline/model.ts';
import { loadBefore } from './before.ts';
import type { Before } from './comparing.ts';
import { clientFor } from './connecting.ts';
import type { RunnerEvent } from './event.ts';
import { Failure } from './failure.ts';
import { filesAt } from './github/contents.ts';
import { type PullRequestComment, pullRequestComment } from './github/pull-request.ts';
import { repositoryName } from './github/repository.ts';
import type { CheckLinks } from './pull-request/check.ts';
import type { Job } from './run.ts';
import { runAddress } from './run-links.ts';

/** What GitHub has of a change that is not merged yet. */
export interface Proposal {
  /** The baseline that the change is made to. */
  readonly loadBefore: (head: Baseline) => Promise<Before>;
  /** The way to the one comment of the pull request; undefined where none is to be written. */
  readonly comment: PullRequestComment | undefined;
  readonly links: Omit<CheckLinks, 'report'>;
}

/** Throws a Failure where the event does not tell what the change is made to, or there is no token. */
export function openProposal({ options, world }: Job, event: RunnerEvent): Proposal {
  if (event.change === undefined) throw new Failure('failed', 'RL108', noBase(event.name));
  const { base, pullRequest } = event.change;
  const client = clientFor(options, world, world.log);
  const repository = repositoryName(event.repository);
  const { GITHUB_SERVER_URL: server = '', GITHUB_SHA: sha = '' } = world.environment;
  const filesOf = (commit: string) =>
    server === '' || commit === '' ? undefined : `${server}/${event.repository}/blob/${commit}`;
  const mayComment = options.comment && !options.dryRun && !event.fromFork;
  return {
    loadBefore: (head) => loadBefore(options.baseline, filesAt(client, repository, base), head, world),
    comment:
      pullRequest === undefined || !mayComment
        ? undefined
        : pullRequestComment(client, repository, pullRequest),
    links: { base: filesOf(base), head: filesOf(sha), run: runAddress(world.environment) },
  };
}

function noBase(event: string): string {
  return `The event ${event} does not say to which commit the change is made, so there is nothing to compare it with. GitHub's runner writes that into the file of the event: run this in a workflow, or use the command line (\`rootline check --base\`).`;
}

/** What the SDK finds credentials by. */
const credentialNames = [
  'AWS_ACCESS_KEY_ID',
  'AWS_PROFILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];

/**
 * Where the step was given no snapshot, no role and no credentials, there is no AWS to ask. The role of an instance is
 * not looked for: asking for it takes seconds wherever there is none.
 */
export function hasWayToFacts({ options, world: { environment } }: Job): boolean {
  return (
    options.snapshot !== undefined ||
    options.roleToAssume !== undefined ||
    credentialNames.some((name) => (environment[name] ?? '') !== '')
  );
}
