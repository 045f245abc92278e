/** What the runner says of the event that started the job. */
export interface ActionsEvent {
  /** GITHUB_EVENT_NAME. */
  readonly name: string;
  /** GITHUB_REF, such as `refs/heads/main`. */
  readonly ref: string;
  /** `owner/name` of the repository that runs. */
  readonly repository: string;
  /** A pull request whose head is another repository: no ID token, no secrets, a token that may not write. */
  readonly fromFork: boolean;
  /** The file of the event tells of something else than its name and ref: one of them was changed since. */
  readonly isChanged: boolean;
}

/** `compare` validates the baselines before and after a change and compares what they declare, without AWS. */
export type ResolvedCommand = 'reconcile' | 'check' | 'compare' | 'observe' | 'validate';

export type Decision =
  | {
      readonly command: ResolvedCommand;
      /** What the user should know of the choice. */
      readonly note?: string;
    }
  | { readonly refused: string };

const fromFork = 'The pull request comes from a fork, where there is no ID token and so no AWS';
const comparedNote = `${fromFork}: the baselines before and after it are validated and compared, and no more.`;
const validatedNote = `${fromFork}: the baseline was validated, and nothing more.`;

const onDefaultBranch = new Set(['push', 'workflow_dispatch']);
const onPullRequest = new Set(['pull_request', 'merge_group']);

/** Whether the event proposes a change, which a check then compares with what it is made to. */
export function isProposal({ name }: Pick<ActionsEvent, 'name'>): boolean {
  return onPullRequest.has(name);
}

/**
 * What `command` means for this event. `reconcile` is allowed only where `auto` would choose it, so that an unreviewed
 * baseline never closes an issue. A schedule always runs the default branch, which its file need not name.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function commandFor(
  command: 'auto' | Exclude<ResolvedCommand, 'compare'>,
  event: ActionsEvent,
  defaultBranch: string,
): Decision {
  if (command === 'validate') return { command };
  if (command === 'check' || (command === 'auto' && isProposal(event))) return checkOf(event);
  if (command === 'observe')
    return event.fromFork ? { command: 'validate', note: validatedNote } : { command };
  if (isReviewed(event, defaultBranch)) return { command: 'reconcile' };
  return { refused: refusal(command, event, defaultBranch) };
}

function isReviewed({ name, ref, isChanged }: ActionsEvent, defaultBranch: string): boolean {
  if (isChanged) return false;
  if (defaultBranch === '') return name === 'schedule';
  return (name === 'schedule' || onDefaultBranch.has(name)) && ref === `refs/heads/${defaultBranch}`;
}

function checkOf(event: ActionsEvent): Decision {
  if (!event.fromFork) return { command: 'check' };
  return isProposal(event)
    ? { command: 'compare', note: comparedNote }
    : { command: 'validate', note: validatedNote };
}

function refusal(command: 'auto' | 'reconcile', event: ActionsEvent, defaultBranch: string): string {
  const named = event.name === '' ? 'no event (GITHUB_EVENT_NAME is not set)' : `the event ${event.name}`;
  const hasRef = event.name === 'schedule' || onDefaultBranch.has(event.name);
  const where = hasRef ? `${event.name} of ${event.ref}` : named;
  if (event.isChanged)
    return `\`command: ${command}\` is not allowed on ${where}: the file of the event (GITHUB_EVENT_PATH) tells of something else. Issues are reconciled only where both tell of the default branch, so that no unreviewed baseline changes an issue. GitHub's runner writes both: let no step before this one change them.`;
  const branch = defaultBranch === '' ? '' : ` (${defaultBranch})`;
  const rule = `issues are reconciled only on schedule, and on push or workflow_dispatch of the default branch${branch}, so that no unreviewed baseline changes an issue`;
  return command === 'reconcile'
    ? `\`command: reconcile\` is not allowed on ${where}: ${rule}. Use \`command: check\` here.`
    : `\`command: auto\` has nothing to do on ${where}: ${rule}; pull_request and merge_group are checked. Name \`command: check\` or \`command: validate\` to run it here.`;
}
