import { dayOf } from '../baseline/dates.ts';
import { type Severity, severities } from '../controls/definition.ts';
import { parsedJson } from '../snapshot/shape.ts';
import type { Group } from './group.ts';
import { MOST_ASSIGNEES, MOST_LABELS } from './people.ts';

/** What one run leaves to the next in an issue's marker. */
export interface Memory {
  readonly group: Group;
  readonly listed: readonly ListedFinding[];
  /** Drifting findings besides, for which there was no room. */
  readonly unlisted: number;
  /** The assignees that Rootline set, in contrast to those that people added. */
  readonly assignees: readonly string[];
  /** The labels that the owner gave, in contrast to those that people added. */
  readonly labels: readonly string[];
  /** How many comments Rootline has written. */
  readonly said: number;
  /** Left out where nothing was handed over by the last write. */
  readonly handed?: Handed;
}

/** Findings that are another issue's: their first days must not be lost if that one is not written after all. */
export interface Handed {
  /** The day they were handed over, `YYYY-MM-DD`. */
  readonly on: string;
  readonly listed: readonly ListedFinding[];
}

/** A finding that the text lists. Days are `YYYY-MM-DD` in UTC. */
export interface ListedFinding {
  readonly account: string;
  readonly control: string;
  readonly resource: string | undefined;
  readonly severity: Severity;
  /** The day it was first seen. */
  readonly since: string;
  /** The day from which on it could not be read; undefined while it can be. */
  readonly unconfirmedSince: string | undefined;
}

/** Longer data is not read, and never written. */
export const LONGEST_DATA = 24_000;

/** What the control of a coverage issue's findings is called. */
export const COVERAGE_CONTROL = 'coverage';

/** Whoever edits a marker must not make it grow. */
const LONGEST_NAME = 100;
const LONGEST_RESOURCE = 1_000;

/** Bytes for numbers that grow. */
const ROOM_BESIDES = 30;

const DAY = 86_400_000;
/** 9999-12-31, counted from 1970-01-01. */
const LAST_DAY = 2_932_896;

const kinds: readonly Group['kind'][] = ['account', 'control', 'owner', 'coverage', 'overview'];

/** The memory as base64url. */
export function encodeMemory(memory: Memory): string {
  return Buffer.from(toJson(memory)).toString('base64url');
}

/** Undefined when the data is not what `encodeMemory` makes. Never throws. */
export function decodeMemory(data: string): Memory | undefined {
  const parsed = parsedJson(Buffer.from(data, 'base64url').toString());
  if (!Array.isArray(parsed)) return undefined;
  const [kind, id, found, unlisted, assignees, labels, said, ...rest]: readonly unknown[] = parsed;
  const known = kinds.find((each) => each === kind);
  if (known === undefined || typeof id !== 'string') return undefined;
  if (!isCount(unlisted) || !isCount(said)) return undefined;
  if (!areNames(assignees, MOST_ASSIGNEES) || !areNames(labels, MOST_LABELS)) return undefined;
  const group: Group = { kind: known, id };
  const listed = fromTuples(found, group);
  const memory = listed && { group, listed, unlisted, assignees, labels, said };
  return rest.length === 0 ? memory : memory && withHanded(memory, rest);
}

function withHanded(memory: Memory, [on, passed]: readonly unknown[]): Memory | undefined {
  const listed = fromTuples(passed, memory.group);
  return isDayNumber(on) && listed !== undefined ? { ...memory, handed: { on: day(on), listed } } : undefined;
}

/** The longest beginning of `more` that the marker has room for besides the memory. */
export function fitting(memory: Memory, more: readonly ListedFinding[]): readonly ListedFinding[] {
  const most = Math.floor((LONGEST_DATA * 3) / 4) - ROOM_BESIDES;
  const encoder = new TextEncoder();
  const sizeOf = (json: string) => encoder.encode(json).length;
  let bytes = sizeOf(toJson(memory));
  const end = more.findIndex((finding) => {
    bytes += sizeOf(JSON.stringify(toTuple(finding, memory.group))) + 1;
    return bytes > most;
  });
  return end === -1 ? more : more.slice(0, end);
}

function toJson({ group, listed, unlisted, assignees, labels, said, handed }: Memory): string {
  const tuples = (all: readonly ListedFinding[]) => all.map((finding) => toTuple(finding, group));
  const last = handed === undefined ? [] : [dayNumber(handed.on), tuples(handed.listed)];
  return JSON.stringify([group.kind, group.id, tuples(listed), unlisted, assignees, labels, said, ...last]);
}

function fromTuples(tuples: unknown, group: Group): readonly ListedFinding[] | undefined {
  if (!Array.isArray(tuples)) return undefined;
  const listed = tuples.flatMap((tuple) => fromTuple(tuple, group) ?? []);
  return listed.length === tuples.length ? listed : undefined;
}

/** What the group implies is left out: tens of thousands of findings may have to find room. */
function toTuple(finding: ListedFinding, group: Group): readonly (string | number)[] {
  const { account, control, resource, severity, since, unconfirmedSince } = finding;
  return [
    severities.indexOf(severity),
    dayNumber(since),
    unconfirmedSince === undefined ? 0 : dayNumber(unconfirmedSince),
    resource ?? 0,
    ...(group.kind === 'account' ? [] : [account]),
    ...(impliedControl(group) === undefined ? [control] : []),
  ];
}

function fromTuple(tuple: unknown, group: Group): ListedFinding | undefined {
  if (!Array.isArray(tuple)) return undefined;
  const [grade, since, unconfirmedSince, resource, ...names]: readonly unknown[] = tuple;
  const severity = severities.find((_each, index) => index === grade);
  const place = placeOf(names, group);
  if (severity === undefined || place === undefined || !isDayNumber(since)) return undefined;
  if (!isDayNumber(unconfirmedSince)) return undefined;
  if (resource !== 0 && !isText(resource, LONGEST_RESOURCE)) return undefined;
  return {
    ...place,
    resource: resource === 0 ? undefined : resource,
    severity,
    since: day(since),
    unconfirmedSince: unconfirmedSince === 0 ? undefined : day(unconfirmedSince),
  };
}

function placeOf(
  names: readonly unknown[],
  group: Group,
): Pick<ListedFinding, 'account' | 'control'> | undefined {
  const [account, control = impliedControl(group)] = group.kind === 'account' ? [group.id, ...names] : names;
  return isText(account, LONGEST_NAME) && isText(control, LONGEST_NAME) ? { account, control } : undefined;
}

function impliedControl({ kind, id }: Group): string | undefined {
  if (kind === 'coverage') return COVERAGE_CONTROL;
  return kind === 'control' ? id : undefined;
}

function dayNumber(date: string): number {
  return Date.parse(date) / DAY;
}

function day(number: number): string {
  return dayOf(new Date(number * DAY));
}

function isDayNumber(value: unknown): value is number {
  return isCount(value) && value <= LAST_DAY;
}

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function areNames(value: unknown, most: number): value is readonly string[] {
  return Array.isArray(value) && value.length <= most && value.every((name) => isText(name, LONGEST_NAME));
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}
