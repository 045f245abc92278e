import { type Severity, severities } from '../controls/definition.ts';
import { MOST_ASSIGNEES } from './people.ts';

/** Makes the lower-case hexadecimal SHA-256 of a text. */
export type Sha256 = (text: string) => string;

/**
 * The hidden first line of an issue's body. Whoever may edit the issue may edit it: its contents are hints, and never
 * by themselves a reason to close, mute or skip anything.
 */
export interface Marker {
  readonly key: string;
  /** Of the title and the text below: tells a text that a person edited. */
  readonly hash: string;
  /** Undefined when it cannot be read. */
  readonly memory: Memory | undefined;
}

/** What one run leaves to the next. */
export interface Memory {
  readonly accountId: string;
  readonly listed: readonly ListedFinding[];
  /** Drifting findings besides, for which there was no room. */
  readonly unlisted: number;
  /** The assignees that Rootline set, in contrast to those that people added. */
  readonly assignees: readonly string[];
}

/** A finding that the text lists. Days are `YYYY-MM-DD` in UTC. */
export interface ListedFinding {
  readonly control: string;
  readonly resource: string | undefined;
  readonly severity: Severity;
  /** The day it was first seen. */
  readonly since: string;
  /** The day from which on it could not be read; undefined while it can be. */
  readonly unconfirmedSince: string | undefined;
}

/** What an issue is about; the same thing always has the same key. */
export interface Group {
  readonly organizationId: string | undefined;
  readonly baselineName: string;
  readonly accountId: string;
}

const VERSION = 1;

/** The encoded memory stays under this many characters. */
const LONGEST_MEMORY = 20_000;

const line = /^[ \t]*<!--.*$/m;
const marker = /^[ \t]*<!-- rootline:v1 key=([0-9a-f]{64}) hash=([0-9a-f]{64}) data=([\w-]*) -->[ \t]*$/;

export function groupKey(group: Group, sha256: Sha256): string {
  const { organizationId, baselineName, accountId } = group;
  return sha256(JSON.stringify([VERSION, 'account', organizationId ?? '', baselineName, accountId]));
}

/** The marker as a line of Markdown that does not show. */
export function formatMarker(key: string, hash: string, memory: Memory): string {
  return `<!-- rootline:v1 key=${key} hash=${hash} data=${encode(memory)} -->`;
}

/** The marker of an issue's body: the first comment that starts a line, if it is one. Never throws. */
export function parseMarker(body: string): Marker | undefined {
  const [first = ''] = line.exec(body.replaceAll('\r', '')) ?? [];
  const [, key, hash, data] = marker.exec(first) ?? [];
  if (key === undefined || hash === undefined || data === undefined) return undefined;
  return { key, hash, memory: data.length > LONGEST_MEMORY ? undefined : decode(data) };
}

/** What people see of a body that has a marker. */
export function withoutMarker(body: string): string {
  return body.replaceAll('\r', '').replace(line, '').trim();
}

/** The longest beginning of the list that the marker has room for. */
export function fitting(listed: readonly ListedFinding[]): readonly ListedFinding[] {
  const most = (LONGEST_MEMORY / 4) * 3 - 1_500;
  const encoder = new TextEncoder();
  let bytes = 0;
  const end = listed.findIndex((finding) => {
    bytes += encoder.encode(JSON.stringify(toTuple(finding))).length + 1;
    return bytes > most;
  });
  return end === -1 ? listed : listed.slice(0, end);
}

type Tuple = readonly [string, string | 0, Severity, string, string | 0];

function toTuple({ control, resource, severity, since, unconfirmedSince }: ListedFinding): Tuple {
  return [control, resource ?? 0, severity, since, unconfirmedSince ?? 0];
}

function encode({ accountId, listed, unlisted, assignees }: Memory): string {
  const json = JSON.stringify({ id: accountId, found: listed.map(toTuple), more: unlisted, set: assignees });
  return Buffer.from(json).toString('base64url');
}

function decode(data: string): Memory | undefined {
  const parsed = parseJson(Buffer.from(data, 'base64url').toString());
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const { id, found, more, set } = parsed as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || !Array.isArray(found) || !Array.isArray(set)) return undefined;
  const listed = found.map(fromTuple);
  if (!listed.every((finding) => finding !== undefined)) return undefined;
  if (!Number.isSafeInteger(more) || Number(more) < 0) return undefined;
  if (set.length > MOST_ASSIGNEES || !set.every(isLogin)) return undefined;
  return { accountId: id, listed, unlisted: Number(more), assignees: set };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function fromTuple(tuple: unknown): ListedFinding | undefined {
  if (!Array.isArray(tuple)) return undefined;
  const [control, resource, severity, since, unconfirmedSince]: readonly unknown[] = tuple;
  const known = severities.find((each) => each === severity);
  if (!isString(control) || known === undefined || !isDay(since)) return undefined;
  if (!(resource === 0 || isString(resource))) return undefined;
  if (!(unconfirmedSince === 0 || isDay(unconfirmedSince))) return undefined;
  return {
    control,
    resource: resource === 0 ? undefined : resource,
    severity: known,
    since,
    unconfirmedSince: unconfirmedSince === 0 ? undefined : unconfirmedSince,
  };
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

/** No login is longer; whoever edits a marker must not make it grow. */
function isLogin(value: unknown): value is string {
  return isString(value) && value.length <= 100;
}

function isDay(value: unknown): value is string {
  return isString(value) && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}
