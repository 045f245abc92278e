import { defer, isWrite, type Operation } from './operation.ts';
import { compare, rank } from './words.ts';

/** An operation on a group, by the group's key. */
export interface Planned {
  readonly key: string;
  readonly operation: Operation;
  /** Keys of the groups that findings go over to: their issues have to be written as well. */
  readonly heirs: readonly string[];
}

const urgency: Readonly<Record<Operation['kind'], number>> = {
  open: 0,
  reopen: 1,
  close: 2,
  update: 3,
  fold: 4,
  migrate: 5,
  leave: 6,
  defer: 7,
};

/** Worst severity first; the same operations always in the same order. */
export function byUrgency({ operation: one }: Planned, { operation: other }: Planned): number {
  return (
    rank(one.severity) - rank(other.severity) ||
    urgency[one.kind] - urgency[other.kind] ||
    compare(one.group.kind, other.group.kind) ||
    compare(one.group.id, other.group.id) ||
    numberOf(one) - numberOf(other)
  );
}

function numberOf(operation: Operation): number {
  return operation.kind === 'open' ? 0 : (operation.issue?.number ?? 0);
}

/**
 * The same, but an issue that findings go over to comes before the one that they leave: whoever is killed in between has
 * told them twice, and not never. Where issues swap findings, the first of them has no heir among those after it: they
 * would wait for each other for ever.
 */
export function heirsFirst(planned: readonly Planned[]): readonly Planned[] {
  if (planned.every(({ heirs }) => heirs.length === 0)) return planned;
  const byKey = new Map(planned.map((each) => [each.key, each]));
  const ordered: Planned[] = [];
  const begun = new Set<Planned>();
  const done = new Set<Planned>();
  const add = (each: Planned): void => {
    if (begun.has(each)) return;
    begun.add(each);
    const heirs = each.heirs.filter((heir) => {
      const other = byKey.get(heir);
      if (other !== undefined) add(other);
      return other === undefined || done.has(other);
    });
    done.add(each);
    ordered.push(heirs.length === each.heirs.length ? each : { ...each, heirs });
  };
  for (const each of planned) add(each);
  return ordered;
}

/** Puts off what is more than `most` issues to write to; `why` is a clause. */
export function limit(planned: readonly Planned[], most: number, why: string): readonly Planned[] {
  let writes = 0;
  return planned.map((each) => {
    if (!isWrite(each.operation)) return each;
    writes += 1;
    return writes > most ? put(each, why) : each;
  });
}

/** Puts off what hands findings over to an issue that is put off: none may be lost in between. */
export function holdBack(planned: readonly Planned[]): readonly Planned[] {
  const waiting = new Set(
    planned.filter(({ operation }) => operation.kind === 'defer').map(({ key }) => key),
  );
  const isHeld = ({ operation, heirs }: Planned) =>
    isWrite(operation) && heirs.some((key) => waiting.has(key));
  if (!planned.some(isHeld)) return planned;
  return holdBack(
    planned.map((each) =>
      isHeld(each) ? put(each, 'what moves to another issue has to wait for it') : each,
    ),
  );
}

/** Puts off every write; `why` is a clause. */
export function stop(planned: readonly Planned[], why: string): readonly Planned[] {
  return planned.map((each) => put(each, why));
}

function put(each: Planned, why: string): Planned {
  const { operation } = each;
  return isWrite(operation) ? { ...each, operation: defer(operation, why) } : each;
}
