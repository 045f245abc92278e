import type { AccountVerdict, Finding, QuietCount } from '../drift/finding.ts';
import type { ListedFinding, Memory } from './marker.ts';

/** A finding that drifts now. */
export interface Drifting {
  readonly finding: Finding;
  /** The day it was first seen, `YYYY-MM-DD`. */
  readonly since: string;
  /** It could not be read before, and now it could. */
  readonly confirmed: boolean;
}

/** A finding that the issue lists and that this run could not judge. */
export interface Unconfirmed {
  readonly listed: ListedFinding;
  readonly since: string;
  readonly unconfirmedSince: string;
  /** The `unknown` finding that stands for it. */
  readonly finding: Finding;
}

/** A finding that the issue lists and that does not drift any more. */
export interface Gone {
  readonly listed: ListedFinding;
  /** `in-line` says of an IAM user also that there is no such user any more. */
  readonly fate: 'in-line' | 'accepted' | 'not-expected';
  /** What else is known of it, such as the exception that accepts it. */
  readonly reason: string | undefined;
}

type Judged = Pick<AccountVerdict, 'findings' | 'quiet'>;

/** One account's verdicts held against what its issue lists. */
export interface Assessment {
  readonly drifting: readonly Drifting[];
  readonly unconfirmed: readonly Unconfirmed[];
  readonly gone: readonly Gone[];
  /** Findings that are `unknown` and might hide a drift that the issue is about. */
  readonly blocking: readonly Finding[];
  /** How many of the drifting ones the issue did not list. */
  readonly fresh: number;
}

/** `memory` is undefined when there is no issue yet, or when its marker cannot be read. `today` is `YYYY-MM-DD`. */
export function assess({ findings, quiet }: Judged, memory: Memory | undefined, today: string): Assessment {
  const listed = new Map((memory?.listed ?? []).map((each) => [nameOf(each), each]));
  const drifting = findings
    .filter(({ verdict }) => verdict === 'drift')
    .map((finding) => {
      const before = listed.get(nameOf(finding));
      const confirmed = before?.unconfirmedSince !== undefined;
      return { finding, since: earlier(before?.since, today), confirmed };
    });
  const present = new Set(drifting.map(({ finding }) => nameOf(finding)));
  const missing = [...listed.values()].filter((each) => !present.has(nameOf(each)));
  const unconfirmed = missing.flatMap((each) => unconfirmedBy(each, findings, today));
  const uncertain = new Set(unconfirmed.map((each) => each.listed));
  return {
    drifting,
    unconfirmed,
    gone: missing.filter((each) => !uncertain.has(each)).map((each) => fateOf(each, findings, quiet)),
    blocking: blocking(findings, memory, new Set(unconfirmed.map((each) => each.finding))),
    fresh: Math.max(
      0,
      drifting.filter(({ finding }) => !listed.has(nameOf(finding))).length - (memory?.unlisted ?? 0),
    ),
  };
}

/** Whether this run saw everything that the issue is about, and nothing of it drifts. */
export function isSettled({ drifting, unconfirmed, blocking }: Assessment): boolean {
  return drifting.length === 0 && unconfirmed.length === 0 && blocking.length === 0;
}

interface Named {
  readonly control: string;
  readonly resource: string | undefined;
}

function nameOf({ control, resource }: Named): string {
  return JSON.stringify([control, resource]);
}

/** A marker is a hint: a day in the future is none. */
function earlier(since: string | undefined, today: string): string {
  return since !== undefined && since < today ? since : today;
}

/** An `unknown` without a resource stands for all resources of its control: nobody could list them. */
function unconfirmedBy(
  listed: ListedFinding,
  findings: readonly Finding[],
  today: string,
): readonly Unconfirmed[] {
  const finding = findings.find(
    ({ verdict, control, resource }) =>
      verdict === 'unknown' &&
      control === listed.control &&
      (resource === listed.resource || resource === undefined),
  );
  if (finding === undefined) return [];
  return [
    {
      listed,
      finding,
      since: earlier(listed.since, today),
      unconfirmedSince: earlier(listed.unconfirmedSince, today),
    },
  ];
}

function fateOf(listed: ListedFinding, findings: readonly Finding[], quiet: readonly QuietCount[]): Gone {
  const same = findings.filter(({ control }) => control === listed.control);
  const finding = same.find(({ resource }) => resource === listed.resource);
  if (finding !== undefined) return { listed, fate: 'accepted', reason: finding.reason };
  const isExpected = same.length > 0 || quiet.some(({ control }) => control === listed.control);
  return { listed, fate: isExpected ? 'in-line' : 'not-expected', reason: undefined };
}

/**
 * What nothing at hand can ever answer would keep every issue open for good, so it counts only where nobody can tell
 * whether the issue was about it.
 */
function blocking(
  findings: readonly Finding[],
  memory: Memory | undefined,
  shown: ReadonlySet<Finding>,
): readonly Finding[] {
  const complete = memory !== undefined && memory.unlisted === 0;
  return findings.filter(
    (finding) =>
      finding.verdict === 'unknown' &&
      !shown.has(finding) &&
      (!complete || finding.cause?.kind !== 'no-source'),
  );
}
