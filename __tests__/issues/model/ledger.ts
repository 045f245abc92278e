import type { Seen } from './place.ts';
import { COVERAGE, type Reading, read, rowName } from './reading.ts';
import { assignable, judgedIn, type OwnerName, ownerOf, type World } from './world.ts';

/** What Rootline last made of each issue, as a reader finds it, and whom and what it set for the owners. */
export interface Entry extends Reading {
  /** What its marker is found by. */
  readonly key: string | undefined;
  readonly assignees: readonly string[];
  readonly labels: readonly string[];
}

export interface Ledger {
  readonly entries: Map<number, Entry>;
  /** Issues whose marker is not what Rootline wrote. */
  readonly tampered: Set<number>;
  /** Those of them that were written since, while nobody remembered all that they were about. */
  readonly vague: Set<number>;
  readonly locked: Set<number>;
  /** Those whose title or text a person changed since Rootline wrote them. */
  readonly edited: Set<number>;
  /** By a row's name: the days since when any issue has ever told it. */
  readonly days: Map<string, Set<string>>;
}

export interface Round {
  readonly before: readonly Seen[];
  readonly after: readonly Seen[];
  readonly authorIds: ReadonlySet<number>;
  readonly world: World;
  readonly only: readonly string[] | undefined;
}

/** Notes what a run has written. */
export function note(ledger: Ledger, round: Round): void {
  const known = new Map(round.before.map((issue) => [issue.number, issue]));
  for (const issue of round.after) {
    const was = known.get(issue.number);
    const isWritten = was?.body !== issue.body || was.title !== issue.title;
    if (isWritten && round.authorIds.has(issue.authorId)) noteIssue(ledger, issue, was?.body ?? '', round);
  }
}

function noteIssue(ledger: Ledger, issue: Seen, body: string, { world, only }: Round): void {
  const { number, state } = issue;
  const isTampered = ledger.tampered.delete(number);
  ledger.edited.delete(number);
  const known = ledger.entries.get(number);
  const reading = read(issue);
  const key = keyIn(issue.body);
  // One that was closed by the marker of another one stays what that one is.
  const isKnown = state === 'closed' && (!isTampered || key === known?.key);
  if (isKnown) ledger.vague.delete(number);
  else if (isTampered) ledger.vague.add(number);
  // The title of an owner's issue says that nobody can tell the owner while that is so.
  const isSame = !isTampered && key === keyIn(body);
  const group = isSame ? (known?.group ?? reading.group) : (reading.group ?? known?.group);
  const before = known === undefined || isTampered ? { assignees: [], labels: [] } : known;
  const { assignees, labels } =
    state === 'closed' ? before : settled({ ...reading, group }, before, world, only);
  ledger.entries.set(number, { ...reading, key, group, assignees, labels });
  for (const row of reading.rows) {
    const days = ledger.days.get(rowName(row)) ?? new Set();
    ledger.days.set(rowName(row), days.add(row.since));
  }
}

interface Named {
  readonly assignees: readonly string[];
  readonly labels: readonly string[];
}

function settled(reading: Reading, before: Named, world: World, only: readonly string[] | undefined): Named {
  const people = peopleFor(reading, world, only);
  const both = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];
  return people.certain
    ? people
    : {
        assignees: both(before.assignees, people.assignees),
        labels: both(before.labels, people.labels),
      };
}

/** Whom and what an issue with these rows is to have because of its owners, and whether that is all. */
export function peopleFor(
  { group = '', rows }: Pick<Reading, 'group' | 'rows'>,
  world: World,
  only: readonly string[] | undefined,
): Named & { readonly certain: boolean } {
  const judged = judgedIn(world, only);
  const nameOf = (account: string) => judged.find(({ id }) => id === account)?.owner ?? 'undecided';
  const names = [...new Set<OwnerName>(namesFor())];
  const owners = names.map(ownerOf).filter((owner) => typeof owner !== 'string');
  return {
    assignees: owners.flatMap(({ assignees }) => assignees.filter((login) => assignable.includes(login))),
    labels: owners.flatMap(({ labels }) => labels),
    certain: !names.includes('undecided'),
  };

  function namesFor(): readonly OwnerName[] {
    const [kind, id = ''] = group.split(' ');
    if (group === COVERAGE) return [nameOf(world.accounts[0]?.id ?? '')];
    if (kind === 'account') return [nameOf(id)];
    if (kind === 'control') return rows.map(({ account }) => nameOf(account));
    return judged.some(({ owner }) => owner === id) ? [id as OwnerName] : ['undecided'];
  }
}

export function withoutFirstLine(body: string): string {
  return body.slice(body.indexOf('\n') + 1);
}

export function firstLine(body: string): string {
  return body.slice(0, Math.max(0, body.indexOf('\n')));
}

function keyIn(body: string): string | undefined {
  return / key=(\w+) /.exec(firstLine(body))?.[1];
}
