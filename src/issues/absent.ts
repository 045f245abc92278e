import { isSettled } from './assess.ts';
import type { Held, Setting } from './case.ts';
import { close, isByDecision, leave } from './decide.ts';
import type { Judged } from './grouping.ts';
import type { Operation } from './operation.ts';

/**
 * What to do about the open issue of a group that a run knows nothing of. It is closed only where the whole organization
 * was looked at and nothing of the group is left.
 */
export function decideAbsent(it: Held, judged: Judged, setting: Setting): Operation {
  const reason = whyUnknown(it, judged);
  return reason === undefined ? close(it, setting, isByDecision(it)) : leave(it, reason, undefined);
}

/** Why the group may still be there; undefined when it is gone. */
function whyUnknown({ group, assessment }: Held, { accounts, whole }: Judged): string | undefined {
  const account = group.kind === 'account' ? accounts.get(group.id) : undefined;
  if (account !== undefined && account.state !== 'ACTIVE' && account.state !== 'UNKNOWN')
    return `Its account is ${account.state}, and only active accounts are judged.`;
  if (account !== undefined || !whole)
    return `This run did not judge ${group.kind === 'account' ? 'its account' : 'every account'}, so nothing about it is known.`;
  return isSettled(assessment) ? undefined : 'Some of what it lists could not be confirmed in this run.';
}
