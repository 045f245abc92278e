import type { Caller } from './callers.ts';
import { hasRole, permissionMessage } from './callers.ts';
import type { Call, Reply } from './exchange.ts';
import { isWrite, refusal } from './exchange.ts';

export type Visibility = 'private' | 'public' | 'internal';

export interface AccessOptions {
  /** `owner/name`. */
  readonly repository: string;
  readonly visibility: Visibility;
  readonly issuesEnabled: boolean;
}

/** Gives GitHub's refusal where the caller may not do this at all. */
export function createAccess(options: AccessOptions): (caller: Caller, call: Call) => Reply | undefined {
  const base = `/repos/${options.repository}`;
  const within = (part: string) => new RegExp(`^${base}${part}(/|$)`);
  const repository = within('');
  const permissionScope = within('/(issues|labels|milestones|assignees)');
  const issues = within('/issues');
  /** Whoever can read may open an issue, comment, and edit what is theirs. */
  const openToReaders = new RegExp(`^${base}/issues(/\\d+(/comments)?|/comments/\\d+)?$`);
  const isPublic = options.visibility === 'public';

  const isHidden = (caller: Caller) =>
    !isPublic && caller.identity.kind === 'person' && caller.identity.role === 'none';

  const lacksPermission = (caller: Caller, call: Call) =>
    isWrite(call) ? caller.issues !== 'write' : caller.issues === 'none' && !isPublic;

  const lacksRole = (caller: Caller, call: Call) =>
    isWrite(call) &&
    !openToReaders.test(call.path) &&
    !hasRole(caller, issues.test(call.path) ? 'triage' : 'write');

  return (caller, call) => {
    if (repository.test(call.path) && isHidden(caller)) return refusal(404, 'Not Found');
    if (!permissionScope.test(call.path)) return undefined;
    if (lacksPermission(caller, call)) return refusal(403, permissionMessage(caller));
    if (!options.issuesEnabled && issues.test(call.path))
      return refusal(410, 'Issues are disabled for this repo');
    return lacksRole(caller, call) ? refusal(403, 'Must have push access to repository') : undefined;
  };
}
