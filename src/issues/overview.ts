import { dayOf } from '../baseline/dates.ts';
import type { AccountVerdict } from '../drift/finding.ts';
import type { IssueChange, KnownFinding } from '../drift/result.ts';
import { count } from '../drift/words.ts';
import type { Account } from '../snapshot/account.ts';
import { digest, isEdited } from './content.ts';
import { groupKey, OVERVIEW } from './group.ts';
import { formatMarker } from './marker.ts';
import type { Change, Leave, Open } from './operation.ts';
import { type Figures, figures } from './overview-figures.ts';
import { encodeOverview, MOST_POINTS, type OverviewMemory, readOverview } from './overview-memory.ts';
import { overviewText, overviewTitle } from './overview-text.ts';
import type { OwnIssue } from './own.ts';
import type { Seal } from './seal.ts';
import type { Links } from './subject.ts';

export { type OverviewMemory, readOverview } from './overview-memory.ts';
export { overviewTitle } from './overview-text.ts';

export interface OverviewInput {
  readonly verdicts: readonly AccountVerdict[];
  /** The whole inventory. */
  readonly accounts: readonly Account[];
  /** Accounts that are not judged because of their state. */
  readonly skipped: readonly Account[];
  /** By the finding's key. */
  readonly known: ReadonlyMap<string, KnownFinding>;
  /** What this run did to the other issues. */
  readonly changes: readonly IssueChange[];
  /** Rootline's own issues that are open after this run, the overview not among them. */
  readonly openIssues: readonly { readonly number: number }[];
  /** The overview as it is; undefined when there is none. */
  readonly own: OwnIssue | undefined;
  readonly scope: string;
  readonly baselineName: string;
  readonly links: Links;
  /** The page of this run. */
  readonly runUrl: string | undefined;
  readonly labels: readonly string[];
  readonly now: Date;
  readonly seal: Seal;
}

/**
 * What to do about the overview, after everything else was written. It is written when what it says of the facts has
 * changed or was edited, else once per UTC day. A person's close stays: only the text is kept up to date.
 */
export function planOverview(input: OverviewInput): Open | Change | Leave {
  const { own, labels } = input;
  const memory = own === undefined ? undefined : readOverview(own);
  const found = figures(input);
  const common = { group: OVERVIEW, severity: undefined, title: overviewTitle(input.baselineName) };
  if (own === undefined) {
    const { title, body } = content(input, found, undefined);
    const reason = 'No issue gives an overview.';
    return { kind: 'open', ...common, draft: { title, body, labels, assignees: [] }, reason };
  }
  const why = reasonToWrite(input, found, own, memory);
  if ('leave' in why)
    return { kind: 'leave', ...common, issue: own, mutedUntil: undefined, reason: why.leave };
  return {
    kind: 'update',
    ...common,
    issue: own,
    patch: content(input, found, memory),
    comment: undefined,
    reason: why.write,
  };
}

type Why = { readonly write: string } | { readonly leave: string };

function reasonToWrite(
  input: OverviewInput,
  found: Figures,
  own: OwnIssue,
  memory: OverviewMemory | undefined,
): Why {
  if (memory === undefined) return { write: 'Its marker was damaged.' };
  if (found.outside > 0 && memory.whole)
    return {
      leave: `This run did not look at ${count(found.outside, 'account')}, so it stays as the last whole run left it.`,
    };
  const { checkedAt, runUrl, history } = memory;
  const before = overviewText({ ...partsOf(input, found), checkedAt, runUrl, history });
  // Made anew, not taken from the marker: an edit shows even where somebody edited the marker along with the text.
  if (digest(overviewTitle(input.baselineName), before, input.seal.sha256) !== own.shown)
    return { write: isEdited(own) ? 'Its text was edited.' : 'What it tells has changed.' };
  const day = checkedAt.slice(0, 10);
  return day === dayOf(input.now)
    ? { leave: 'Nothing changed, and it was written today.' }
    : { write: `Nothing changed, and it was last written on ${day}.` };
}

function partsOf({ changes, links }: OverviewInput, found: Figures) {
  return { figures: found, changes, links };
}

/**
 * The title and the body. The marker stands there twice, because the recorded runs are nowhere else: the last line
 * survives whoever deletes the first.
 */
function content(
  input: OverviewInput,
  found: Figures,
  before: OverviewMemory | undefined,
): { readonly title: string; readonly body: string } {
  const { scope, baselineName, runUrl, now, seal, openIssues } = input;
  const checkedAt = now.toISOString();
  const { drift, muted, accepted } = found.total;
  const point = { day: checkedAt.slice(0, 10), drift, muted, accepted };
  const history = [...(before?.history ?? []), point].slice(-MOST_POINTS);
  const title = overviewTitle(baselineName);
  const text = overviewText({ ...partsOf(input, found), history, checkedAt, runUrl });
  const open = openIssues.map(({ number }) => number);
  const marker = formatMarker(
    {
      scope,
      key: groupKey(scope, OVERVIEW, seal.sha256),
      hash: digest(title, text, seal.sha256),
      data: encodeOverview({
        history,
        open,
        openCount: open.length,
        checkedAt,
        runUrl,
        whole: found.outside === 0,
      }),
    },
    seal,
  );
  return { title, body: `${marker}\n${text}\n\n${marker}\n` };
}
