import { type Setting, saidOn } from './case.ts';
import { compose } from './content.ts';
import { type Group, groupKey, type Sha256 } from './group.ts';
import { commentMark } from './marker.ts';
import type { Memory } from './memory.ts';
import type { Change } from './operation.ts';
import type { MarkedIssue, OwnIssue } from './own.ts';
import { renderFoldedText, renderMigratedText } from './render.ts';
import type { IssueLink } from './render-closed.ts';
import { worst } from './words.ts';

/** The key of a duplicate that was closed: it is never taken for the group's issue again. */
export function foldedKey(key: string, number: number, sha256: Sha256): string {
  return sha256(JSON.stringify(['folded', key, number]));
}

/** Whether the issue was closed as a duplicate before, whatever became of it since. */
export function wasFolded({ marker, number }: MarkedIssue, scope: string, sha256: Sha256): boolean {
  const { memory, key } = marker;
  return memory !== undefined && key === foldedKey(groupKey(scope, memory.group, sha256), number, sha256);
}

/** Closes an issue that has the same key as `kept`. */
export function fold(
  issue: MarkedIssue,
  kept: OwnIssue,
  group: Group,
  key: string,
  setting: Setting,
): Change {
  const { number } = issue;
  return end(issue, setting, {
    kind: 'fold',
    group,
    key: foldedKey(key, number, setting.seal.sha256),
    text: renderFoldedText(kept),
    patch: { stateReason: 'duplicate', duplicateOf: kept.id },
    reason: `It is a duplicate of #${kept.number}, which is kept up to date.`,
  });
}

/** Closes an issue of a former grouping; `to` are those that tell now what it lists. */
export function migrate(
  issue: MarkedIssue,
  group: Group,
  to: readonly IssueLink[],
  setting: Setting,
): Change {
  return end(issue, setting, {
    kind: 'migrate',
    group,
    key: issue.marker.key,
    text: renderMigratedText(to),
    patch: { stateReason: 'not_planned' },
    reason: `The baseline groups issues in another way now: ${
      to.length === 0 ? 'nothing that it lists drifts' : `what it lists is told by ${numbers(to)}`
    }.`,
  });
}

const MOST_NUMBERS = 10;

function numbers(to: readonly IssueLink[]): string {
  const named = to.slice(0, MOST_NUMBERS).map(({ number }) => `#${number}`);
  const rest = to.length - named.length;
  return `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

interface Ending extends Pick<Change, 'group' | 'reason' | 'patch'> {
  readonly kind: 'fold' | 'migrate';
  readonly key: string;
  /** Both the issue's text and the comment: it says all there is to say. */
  readonly text: string;
}

function end(issue: MarkedIssue, { scope, seal }: Setting, ending: Ending): Change {
  const { kind, group, key, text, patch, reason } = ending;
  const { listed = [], assignees = [], labels = [] } = issue.marker.memory ?? {};
  const said = saidOn(issue) + 1;
  const memory: Memory = { group, listed: [], unlisted: 0, assignees, labels, said };
  const mark = commentMark(key, said);
  return {
    kind,
    group,
    severity: worst(listed.map(({ severity }) => severity)),
    issue,
    title: issue.title,
    patch: { body: compose({ scope, key }, issue.title, text, memory, seal).body, state: 'closed', ...patch },
    comment: { mark, body: `${text}\n\n${mark}` },
    reason,
  };
}
