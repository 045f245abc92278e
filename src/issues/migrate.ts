import type { GroupBy } from '../baseline/model.ts';
import { type Assessment, assess } from './assess.ts';
import type { Setting } from './case.ts';
import { migrate } from './ending.ts';
import { type Gathered, gather, groupOfListed, judgeCoverage } from './grouping.ts';
import type { ListedFinding } from './memory.ts';
import type { Operation } from './operation.ts';
import type { Planned } from './order.ts';
import { recall } from './recall.ts';
import type { IssueLink } from './render-closed.ts';
import type { Scene } from './scene.ts';
import type { Stray } from './stray.ts';
import { worst } from './words.ts';

/** An issue of a former grouping. */
export type Former = Extract<Stray, { readonly kind: 'former' }>;

/** What is to become of an issue of a former grouping. */
export interface Migration {
  readonly former: Former;
  readonly assessment: Assessment;
  /** Keys of the groups whose issues tell all that it lists; undefined while some of it would be told by none. */
  readonly heirs: readonly string[] | undefined;
}

export function migrations(scene: Scene, planned: readonly Planned[]): readonly Migration[] {
  const formers = scene.strays.filter((stray) => stray.kind === 'former');
  const kinds = new Set(formers.map(({ memory }) => memory.group.kind));
  const groups = new Map([...kinds].map((kind) => [kind, gatherBy(kind, scene)]));
  const operations = new Map(planned.map(({ key, operation }) => [key, operation]));
  return formers.map((former) => {
    const { issue, memory } = former;
    const { group } = memory;
    const nothing: Gathered = { group, drift: [], unknown: [], judged: scene.judged };
    const gathered = groups.get(group.kind)?.get(group.id) ?? nothing;
    const known = recall(issue, [], scene.firstSeen, scene.input.seal);
    const assessment = assess(gathered, known, scene.today);
    // A title that contradicts a marker which lists nothing is noticed by a whole run alone.
    const isSure = memory.listed.length > 0 || scene.judged.whole;
    return { former, assessment, heirs: isSure ? heirsOf(assessment, scene, operations) : undefined };
  });
}

/** The present groups of a former kind, by their ids. */
function gatherBy(
  kind: Former['memory']['group']['kind'],
  { judged, ownerGroup }: Scene,
): ReadonlyMap<string, Gathered> {
  const gathered =
    kind === 'coverage'
      ? gather(kind, judgeCoverage(judged), ownerGroup)
      : gather(kind as GroupBy, judged, ownerGroup);
  return new Map(gathered.map((each) => [each.group.id, each]));
}

/** What came of the operations of the plan. */
export interface Turn {
  /** The issues that were opened, by their groups' keys. */
  readonly opened: ReadonlyMap<string, IssueLink>;
  /** Numbers of the issues that were to be written, and were not: they do not tell what they were to take over. */
  readonly unwritten: ReadonlySet<number>;
}

/** The operations on these issues. */
export function moves(
  moving: readonly Migration[],
  planned: readonly Planned[],
  { opened, unwritten }: Turn,
  setting: Setting,
): readonly Planned[] {
  const operations: Operations = new Map(planned.map(({ key, operation }) => [key, operation]));
  const linkTo = (key: string) => {
    const operation = operations.get(key);
    if (operation?.kind === 'open') return opened.get(key);
    const issue = operation?.issue;
    return issue === undefined || unwritten.has(issue.number) ? undefined : issue;
  };
  return moving.map(({ former, heirs }) => {
    const { issue, memory } = former;
    const links = heirs?.map(linkTo).filter((link) => link !== undefined);
    const isTold = links !== undefined && links.length === heirs?.length;
    const operation = isTold ? migrate(issue, memory.group, byNumber(links), setting) : waiting(former);
    return { key: issue.marker.key, operation, heirs: [] };
  });
}

function byNumber(links: readonly IssueLink[]): readonly IssueLink[] {
  return links.toSorted((one, other) => one.number - other.number);
}

function waiting({ issue, memory }: Former): Operation {
  return {
    kind: 'leave',
    group: memory.group,
    severity: worst(memory.listed.map(({ severity }) => severity)),
    issue,
    title: issue.title,
    mutedUntil: undefined,
    reason:
      'The baseline groups issues in another way now; it stays open until other issues tell all that it lists.',
  };
}

type Operations = ReadonlyMap<string, Operation>;

function heirsOf(
  { drifting, gone, unconfirmed, hidden }: Assessment,
  scene: Scene,
  operations: Operations,
): readonly string[] | undefined {
  const present = [
    ...drifting.map(({ finding }) => ({ account: finding.account.id, control: finding.control })),
    ...gone.flatMap(({ fate, listed }) => (fate === 'moved' ? [listed] : [])),
  ].map((row) => heirOf(row, scene, operations, tellsDrift));
  const unsure = unconfirmed.map(({ listed }) => heirOf(listed, scene, operations, tellsRows));
  const heirs = [...present, ...unsure];
  const known = heirs.filter((key) => key !== undefined);
  return hidden > 0 || known.length < heirs.length ? undefined : [...new Set(known)];
}

function heirOf(
  row: Pick<ListedFinding, 'account' | 'control'>,
  { input, judged, ownerGroup, keyOf }: Scene,
  operations: Operations,
  tells: (operation: Operation | undefined) => boolean,
): string | undefined {
  const group = groupOfListed(input.groupBy, row, judged, ownerGroup);
  const key = group === undefined ? undefined : keyOf(group);
  return key !== undefined && tells(operations.get(key)) ? key : undefined;
}

/** Whether a group's issue tells all its drift after the operation, or a person put it aside. */
function tellsDrift(operation: Operation | undefined): boolean {
  return (operation?.kind === 'leave' && operation.mutedUntil !== undefined) || tellsRows(operation);
}

/** Whether a group's issue is open after the operation, with all the rows that it takes over. */
function tellsRows(operation: Operation | undefined): boolean {
  if (operation?.kind === 'leave') return operation.issue.state === 'open';
  return operation !== undefined && ['open', 'update', 'reopen'].includes(operation.kind);
}
