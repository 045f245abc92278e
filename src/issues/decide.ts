import type { AccountVerdict } from '../drift/finding.ts';
import type { IssuePatch } from '../github/issues.ts';
import { type Assessment, assess, isSettled } from './assess.ts';
import { type Content, compose, isEdited, shows } from './content.ts';
import { outgrown } from './dismissal.ts';
import { fitting, type ListedFinding, type Memory, type Sha256 } from './marker.ts';
import type { Operation } from './operation.ts';
import { type OwnIssue, wasDismissed } from './own.ts';
import { changeAssignees, changeLabels, desiredAssignees, desiredLabels } from './people.ts';
import { changes, closing, dismissed, dismissedNoMore, returning, unchanged } from './reasons.ts';
import { type LinkBase, renderClosedText, renderText, renderTitle } from './render.ts';
import { drifts, rank, worst } from './words.ts';

export interface Situation {
  readonly verdict: AccountVerdict;
  readonly key: string;
  /** The account's issue; undefined when there is none, or only one that was closed too long ago. */
  readonly own: OwnIssue | undefined;
  readonly labels: readonly string[];
  /** In lower case. */
  readonly assignable: ReadonlySet<string>;
  readonly linkBase: LinkBase;
  readonly now: Date;
  readonly sha256: Sha256;
}

/** What to do about one account, and what is new and gone against what its issue listed. */
export interface Decision {
  readonly operations: readonly Operation[];
  readonly newFindings: number;
  readonly resolvedFindings: number;
}

/** Decides about one account. An account without drift and without an open issue needs nothing. */
export function decide(situation: Situation): Decision {
  const { own, verdict } = situation;
  const assessment = sorted(assess(verdict, own?.marker.memory, dayOf(situation)));
  const isOpen = own?.issue.state === 'open';
  if (!isOpen && assessment.drifting.length === 0)
    return { operations: [], newFindings: 0, resolvedFindings: 0 };
  const decided = operation(situation, assessment);
  return {
    operations: [decided],
    newFindings: assessment.fresh,
    // A closed issue that is left closed lists the same for ever: what is gone from it was gone before.
    resolvedFindings: isOpen || decided.kind === 'reopen' ? assessment.gone.length : 0,
  };
}

function operation(situation: Situation, assessment: Assessment): Operation {
  const { own } = situation;
  if (own === undefined) return open(situation, assessment);
  if (own.issue.state === 'closed') return answer(situation, own, assessment);
  return isSettled(assessment) ? close(situation, own, assessment) : keep(situation, own, assessment);
}

/** What to say to a closed issue while there is drift: a person's "no" holds as long as it is about the same. */
function answer(situation: Situation, own: OwnIssue, assessment: Assessment): Operation {
  if (!wasDismissed(own)) return reopen(situation, own, assessment, returning(own.marker, assessment));
  const change = outgrown(own, assessment, situation.now);
  return change === undefined
    ? leave(situation, own, assessment, dismissed(own.issue, assessment))
    : reopen(situation, own, assessment, dismissedNoMore(own.issue, assessment, change));
}

function open(situation: Situation, assessment: Assessment): Operation {
  const { verdict, assignable, labels } = situation;
  const assignees = desiredAssignees(verdict.owner, assignable) ?? [];
  const content = contentOf(situation, assessment, assignees);
  return {
    kind: 'open',
    ...about(situation, assessment),
    title: content.title,
    draft: { ...content, labels: desiredLabels(verdict.owner, labels), assignees },
    reason: `${drifts(assessment.drifting.length)}, and no issue says so.`,
  };
}

function reopen(situation: Situation, own: OwnIssue, assessment: Assessment, reason: string): Operation {
  const { content, people } = wanted(situation, own, assessment);
  return {
    kind: 'reopen',
    ...about(situation, assessment),
    issue: own.issue,
    title: content.title,
    patch: { ...content, ...people, state: 'open', stateReason: 'reopened' },
    reason,
  };
}

function keep(situation: Situation, own: OwnIssue, assessment: Assessment): Operation {
  const { content, people } = wanted(situation, own, assessment);
  const isShown = shows(own.issue, content);
  if (isShown && Object.keys(people).length === 0)
    return leave(situation, own, assessment, unchanged(assessment));
  return {
    kind: 'update',
    ...about(situation, assessment),
    issue: own.issue,
    title: content.title,
    patch: { ...(isShown ? {} : content), ...people },
    reason: changes(own.marker, assessment, people, isEdited(own.issue, own.marker, situation.sha256)),
  };
}

function close(situation: Situation, own: OwnIssue, assessment: Assessment): Operation {
  const { verdict, key, linkBase, sha256 } = situation;
  const { gone } = assessment;
  const memory: Memory = {
    accountId: verdict.account.id,
    listed: [],
    unlisted: 0,
    assignees: own.marker.memory?.assignees ?? [],
  };
  const subject = { account: verdict.account, owner: verdict.owner, linkBase };
  const text = renderClosedText(subject, gone, dayOf(situation));
  const { body } = compose(key, own.issue.title, text, memory, sha256);
  const byDecision =
    gone.length > 0 && gone.every(({ fate }) => fate === 'accepted' || fate === 'not-expected');
  return {
    kind: 'close',
    ...about(situation, assessment),
    issue: own.issue,
    title: own.issue.title,
    patch: { body, state: 'closed', stateReason: byDecision ? 'not_planned' : 'completed' },
    reason: closing(gone.length, byDecision),
  };
}

function leave(situation: Situation, own: OwnIssue, assessment: Assessment, reason: string): Operation {
  return {
    kind: 'leave',
    ...about(situation, assessment),
    issue: own.issue,
    title: own.issue.title,
    reason,
  };
}

/** `YYYY-MM-DD` in UTC. */
function dayOf({ now }: Situation): string {
  return now.toISOString().slice(0, 10);
}

function about({ verdict }: Situation, assessment: Assessment) {
  return { accountId: verdict.account.id, severity: severityOf(assessment) };
}

function severityOf({ drifting, unconfirmed, gone }: Assessment) {
  const listed: readonly ListedFinding[] = [...unconfirmed, ...gone].map((each) => each.listed);
  return worst([
    ...drifting.map(({ finding }) => finding.severity),
    ...listed.map(({ severity }) => severity),
  ]);
}

interface Wanted {
  readonly content: Content;
  /** Only what is to change. */
  readonly people: Pick<IssuePatch, 'labels' | 'assignees'>;
}

function wanted(situation: Situation, own: OwnIssue, assessment: Assessment): Wanted {
  const { verdict, assignable } = situation;
  const desired = desiredAssignees(verdict.owner, assignable);
  const { assignees, remembered } = changeAssignees(own.issue, own.marker.memory, desired);
  const labels = changeLabels(own.issue, desiredLabels(verdict.owner, situation.labels));
  return {
    content: contentOf(situation, assessment, remembered),
    people: { ...(labels && { labels }), ...(assignees && { assignees }) },
  };
}

function contentOf(situation: Situation, assessment: Assessment, assignees: readonly string[]): Content {
  const { verdict, key, linkBase, sha256 } = situation;
  const subject = { account: verdict.account, owner: verdict.owner, linkBase };
  const unconfirmed = assessment.unconfirmed.map(({ listed, since, unconfirmedSince }) => ({
    ...listed,
    since,
    unconfirmedSince,
  }));
  const drifting = assessment.drifting.map(({ finding, since }) => ({
    control: finding.control,
    resource: finding.resource,
    severity: finding.severity,
    since,
    unconfirmedSince: undefined,
  }));
  const all = [...unconfirmed, ...drifting];
  const listed = fitting(all);
  const memory = { accountId: verdict.account.id, listed, unlisted: all.length - listed.length, assignees };
  const text = renderText(subject, assessment, Math.max(0, listed.length - unconfirmed.length));
  return compose(key, renderTitle(subject, assessment), text, memory, sha256);
}

/** Worst first, so that what does not fit is the least of it. */
function sorted(assessment: Assessment): Assessment {
  const drifting = assessment.drifting.toSorted(
    (one, other) =>
      rank(one.finding.severity) - rank(other.finding.severity) ||
      compare(one.finding.key, other.finding.key),
  );
  return { ...assessment, drifting };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
