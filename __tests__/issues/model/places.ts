import type { Seen } from './place.ts';
import { COVERAGE, type Reading, type Row, rowName } from './reading.ts';
import {
  type Control,
  controls,
  expectedOf,
  factsOf,
  judgedIn,
  type World,
  type WorldAccount,
} from './world.ts';

/** An own issue before the run, with what Rootline last made of it. */
export interface Known extends Reading {
  readonly issue: Seen;
  /** A person changed its title or text. */
  readonly edited: boolean;
}

export interface Question {
  readonly world: World;
  readonly only: readonly string[] | undefined;
  readonly known: readonly Known[];
  /** Logins whose issues are Rootline's own. */
  readonly authors: readonly string[];
  readonly authorIds: ReadonlySet<number>;
  /** Markers are signed. */
  readonly signed: boolean;
  readonly now: Date;
}

type Named = Pick<Row, 'account' | 'control' | 'resource'>;

/** Where findings belong, and what became of them. */
export interface Places {
  /** Every group that the run says anything about. */
  readonly groups: () => readonly string[];
  readonly groupOf: (row: Pick<Row, 'account' | 'control'>) => string | undefined;
  /** Every finding that drifts, and every account that could not be read in full. */
  readonly rows: () => readonly Row[];
  readonly drift: (group: string) => readonly Row[];
  readonly driftOfFormer: (group: string) => readonly Row[];
  /** Accounts and controls of the group that something might have told about, and did not. */
  readonly unknown: (group: string) => readonly { readonly account: string; readonly control: Control }[];
  /** Of a row that does not drift in its group: nobody can tell; or it was taken out of what is judged; or it was mended. */
  readonly fateOf: (row: Named) => 'unsure' | 'decided' | 'mended';
}

const DAY = 86_400_000;

export function placesIn({ world, only, now }: Question, usable: readonly Known[]): Places {
  const judged = judgedIn(world, only);
  const homes = homesOf(judged, usable, now);
  const ownerOf = ({ id, owner }: WorldAccount) =>
    owner === 'undecided' ? (homes.get(id) ?? 'undecided') : owner;
  const groupBy = (kind: World['groupBy'], { account, control }: Pick<Row, 'account' | 'control'>) => {
    if (control === COVERAGE) return COVERAGE;
    if (kind === 'account') return `account ${account}`;
    if (kind === 'control') return `control ${control}`;
    const found = judged.find(({ id }) => id === account);
    return found === undefined ? undefined : `owner ${ownerOf(found)}`;
  };
  const groupOf: Places['groupOf'] = (row) => groupBy(world.groupBy, row);
  const rows = () => judged.flatMap((account) => [...driftOf(account, world), ...unreadOf(account, world)]);
  return {
    groupOf,
    rows,
    groups: () => {
      const ids = {
        account: () => judged.map(({ id }) => id),
        control: () => judged.flatMap((account) => expectedOf(account, world)),
        owner: () => judged.map(ownerOf),
      }[world.groupBy]();
      const groups = [...new Set(ids)].map((id) => `${world.groupBy} ${id}`);
      return judged.length > 0 ? [...groups, COVERAGE] : groups;
    },
    drift: (group) => rows().filter((row) => groupOf(row) === group),
    driftOfFormer: (group) =>
      rows().filter((row) => groupBy(group.split(' ')[0] as World['groupBy'], row) === group),
    unknown: (group) =>
      judged
        .flatMap((account) => deniedTo(account, world).map((control) => ({ account: account.id, control })))
        .filter((each) => groupOf(each) === group),
    fateOf: (row) => {
      const account = world.accounts.find(({ id }) => id === row.account);
      if (account === undefined || account.life === 'gone') return only === undefined ? 'decided' : 'unsure';
      return judged.includes(account) ? fateIn(account, row, world) : 'unsure';
    },
  };
}

function fateIn(account: WorldAccount, row: Named, world: World): ReturnType<Places['fateOf']> {
  if (row.control === COVERAGE) return 'mended';
  const control = controls.find((each) => each === row.control);
  if (control === undefined || !expectedOf(account, world).includes(control)) return 'decided';
  if (!isRead(account, control, row.resource)) return 'unsure';
  const fact = factsOf(account, control).find(({ resource }) => resource === row.resource);
  return fact?.drifts === true ? 'decided' : 'mended';
}

function driftOf(account: WorldAccount, world: World): readonly Row[] {
  return expectedOf(account, world)
    .filter((control) => !account.accepted.includes(control))
    .flatMap((control) =>
      factsOf(account, control)
        .filter(({ drifts, resource }) => drifts && isRead(account, control, resource))
        .map(({ resource }) => rowOf(account, control, resource, world.severities[control])),
    );
}

function unreadOf(account: WorldAccount, world: World): readonly Row[] {
  const isRead = !account.blind && deniedTo(account, world).length === 0;
  return isRead ? [] : [rowOf(account, COVERAGE, undefined, 'medium')];
}

function deniedTo(account: WorldAccount, world: World): readonly Control[] {
  return expectedOf(account, world).filter((control) =>
    ['denied', 'no-bob'].includes(account.reads[control]),
  );
}

function rowOf({ id }: WorldAccount, control: string, resource: string | undefined, severity: string): Row {
  return { account: id, control, resource, severity, since: '', unconfirmed: false };
}

function isRead({ reads }: WorldAccount, control: Control, resource: string | undefined): boolean {
  const reading = reads[control];
  return reading === 'read' || (reading === 'no-bob' && resource !== 'bob');
}

/** While nobody can tell the owner, an account stays with the owner whose issue lists most of it. */
function homesOf(
  judged: readonly WorldAccount[],
  usable: readonly Known[],
  now: Date,
): ReadonlyMap<string, string> {
  const recent = usable
    .filter(({ group = '' }) => group.startsWith('owner'))
    .filter(({ issue }) => issue.state === 'open' || isLate(issue, now));
  const homes = judged.flatMap(({ id }) => {
    const count = ({ rows }: Known) => rows.filter(({ account }) => account === id).length;
    const isOpen = ({ issue }: Known) => Number(issue.state === 'open');
    const [home] = recent
      .filter((known) => count(known) > 0)
      .toSorted(
        (one, other) =>
          isOpen(other) - isOpen(one) || count(other) - count(one) || one.issue.number - other.issue.number,
      );
    return home === undefined ? [] : [[id, home.group?.split(' ')[1] ?? ''] as const];
  });
  return new Map(homes);
}

/** Closed at most 90 days ago. */
export function isLate({ closedAt = '' }: Seen, now: Date): boolean {
  return now.getTime() - Date.parse(closedAt) <= 90 * DAY;
}

export function sameRow(one: Named, other: Named): boolean {
  return rowName(one) === rowName(other);
}
