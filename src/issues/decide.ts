import { dayOf } from '../baseline/dates.ts';
import { isSettled } from './assess.ts';
import {
  about,
  type Case,
  commentOn,
  contentFor,
  type Held,
  peopleFor,
  type Setting,
  saidOn,
} from './case.ts';
import { compose, isEdited, shows } from './content.ts';
import type { Handed } from './memory.ts';
import { endOfMute, mutedUntil } from './mute.ts';
import type { Change, Comment, Leave, Open, Operation } from './operation.ts';
import type { OwnIssue } from './own.ts';
import { changePeople, firstLabels } from './people.ts';
import * as reasons from './reasons.ts';
import { firstDay, named } from './recall.ts';
import { renderClosedText } from './render.ts';
import type { Standing } from './standing.ts';

/** What to do about one group, which drifts or has an open issue. */
export function decide(it: Case, setting: Setting): Operation {
  const { own, assessment } = it;
  if (own === undefined) return open(it, setting);
  const held = { ...it, own };
  if (own.state === 'closed') return isSettled(assessment) ? conclude(held, setting) : answer(held, setting);
  if (!isSettled(assessment)) return keep(held, setting);
  const { gone } = assessment;
  return close(held, setting, gone.length > 0 && isByDecision(held));
}

/** Whether nothing of what the issue listed was mended: all of it is judged no more, or accepted, or told elsewhere. */
export function isByDecision({ assessment }: Held): boolean {
  return assessment.gone.every(({ fate }) => fate !== 'in-line');
}

/** What to say to a closed issue while there is drift. Only GitHub's events tell who closed it. */
function answer(it: Held, setting: Setting): Operation {
  const standing = setting.standings.get(it.own.number) ?? notAsked;
  switch (standing.kind) {
    case 'ours':
      return reopen(it, setting, reasons.returning(it, isTold(it)), undefined);
    case 'unreadable':
      return leave(it, reasons.unanswered(standing.why, it), undefined);
    case 'person':
      return standing.muted ? respect(it, setting, standing) : contradict(it, setting, standing);
  }
}

const notAsked: Standing = { kind: 'unreadable', why: 'nobody asked GitHub who closed it' };

function respect(it: Held, setting: Setting, standing: Extract<Standing, { readonly kind: 'person' }>) {
  const until = mutedUntil(it.own);
  const change = endOfMute(it.own, it.assessment, it.recall, setting.now);
  return change === undefined
    ? leave(it, reasons.muted(standing, it, until), until)
    : reopen(it, setting, reasons.mutedNoMore(standing, it, change), undefined);
}

function contradict(it: Held, setting: Setting, standing: Extract<Standing, { readonly kind: 'person' }>) {
  return reopen(
    it,
    setting,
    reasons.contradicted(standing, it),
    standing.canWrite ? 'accept' : 'write-access',
  );
}

/** Whether other issues list all that drifts. */
function isTold({ assessment, recall }: Held): boolean {
  return assessment.drifting.every(({ finding }) => firstDay(recall.firstSeen, named(finding)) !== undefined);
}

function open(it: Case, setting: Setting): Open {
  const people = peopleFor(it, setting);
  const { assignees, labels } = people;
  const { title, body } = contentFor(it, setting, { assignees, labels, said: 0 }, undefined);
  return {
    kind: 'open',
    ...about(it),
    title,
    draft: { title, body, labels: firstLabels(setting.labels, people), assignees },
    reason: reasons.opening(it),
  };
}

function reopen(
  it: Held,
  setting: Setting,
  reason: string,
  ask: 'accept' | 'write-access' | undefined,
): Change {
  const comment = commentOn(it, reason, ask);
  const { title, body, people } = wanted(it, setting, comment, handedNow(it, setting));
  return {
    kind: 'reopen',
    ...about(it),
    issue: it.own,
    title,
    patch: { title, body, ...people, state: 'open', stateReason: 'reopened' },
    comment,
    reason,
  };
}

function keep(it: Held, setting: Setting): Operation {
  if (isPassedOver(it)) return leave(it, reasons.passedOver, undefined);
  const { own } = it;
  const people = changePeople(own, it.recall.memory, peopleFor(it, setting), setting.labels).patch;
  const reason = reasons.changes(it, {
    succeeds: own.marker !== undefined && own.marker.key !== it.key,
    marker: damage(own),
    edited: isEdited(own),
    people,
  });
  const comment = isNews(it) ? commentOn(it, reason, undefined) : undefined;
  // What was handed over before is forgotten with the next write, but is no reason for one.
  const unchanged = wanted(it, setting, comment, it.recall.memory?.handed);
  const isShown = shows(own, unchanged, { scope: setting.scope, key: it.key }, setting.seal);
  if (isShown && Object.keys(people).length === 0) return leave(it, reasons.unchanged(it), undefined);
  const { title, body } = wanted(it, setting, comment, handedNow(it, setting));
  return {
    kind: 'update',
    ...about(it),
    issue: own,
    title,
    patch: { ...(isShown ? {} : { title, body }), ...people },
    comment,
    reason,
  };
}

/**
 * Whether the run looked at some of its accounts alone, and found nothing come or gone: what it would rewrite, the next
 * whole run would write back. Rows that it is to take over are no such thing.
 */
function isPassedOver({ assessment, recall }: Held): boolean {
  const { came, gone, unconfirmed } = assessment;
  const isPart = unconfirmed.some(({ why }) => why.kind === 'outside');
  return isPart && came.length === 0 && gone.length === 0 && recall.inherited.length === 0;
}

/** Other words, people or rows without a reading are no reason to send everybody a message. */
function isNews({ assessment, recall }: Held): boolean {
  return recall.memory !== undefined && (assessment.fresh > 0 || assessment.gone.length > 0);
}

function damage({ marker }: OwnIssue): 'lost' | 'damaged' | undefined {
  if (marker === undefined) return 'lost';
  return marker.memory === undefined ? 'damaged' : undefined;
}

/** Closes the issue; `byDecision` as not planned. */
export function close(it: Held, setting: Setting, byDecision: boolean): Change {
  const { own } = it;
  const reason = reasons.closing(it, byDecision);
  const body = closedBody(it, setting, saidOn(own) + 1);
  return {
    kind: 'close',
    ...about(it),
    issue: own,
    title: own.title,
    patch: { body, state: 'closed', stateReason: byDecision ? 'not_planned' : 'completed' },
    comment: commentOn(it, reason, undefined),
    reason,
  };
}

/** Notes that all of what a person closed as completed is in line: drift that returns is none that was closed. */
function conclude(it: Held, setting: Setting): Change {
  const { own } = it;
  return {
    kind: 'close',
    ...about(it),
    issue: own,
    title: own.title,
    patch: { body: closedBody(it, setting, saidOn(own)) },
    comment: undefined,
    reason: reasons.mended,
  };
}

function closedBody({ own, group, key, subject, recall, assessment }: Held, setting: Setting, said: number) {
  const { scope, seal, now } = setting;
  const { assignees = [], labels = [] } = recall.memory ?? {};
  const memory = { group, listed: [], unlisted: 0, assignees, labels, said };
  const text = renderClosedText(subject, assessment.gone, dayOf(now));
  return compose({ scope, key }, own.title, text, memory, seal).body;
}

export function leave(it: Held, reason: string, mutedUntil: string | undefined): Leave {
  return { kind: 'leave', ...about(it), issue: it.own, title: it.own.title, mutedUntil, reason };
}

function wanted(it: Held, setting: Setting, comment: Comment | undefined, handed: Handed | undefined) {
  const { own, recall } = it;
  const change = changePeople(own, recall.memory, peopleFor(it, setting), setting.labels);
  const said = saidOn(own) + (comment === undefined ? 0 : 1);
  return { ...contentFor(it, setting, { ...change.remembered, said }, handed), people: change.patch };
}

function handedNow({ assessment }: Held, { now }: Setting): Handed | undefined {
  const listed = assessment.gone.filter(({ fate }) => fate === 'moved').map((each) => each.listed);
  return listed.length === 0 ? undefined : { on: dayOf(now), listed };
}
