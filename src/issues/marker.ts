import { decodeMemory, encodeMemory, LONGEST_DATA, type Memory } from './memory.ts';
import type { Seal } from './seal.ts';

/**
 * The hidden first line of an issue's body. Whoever may edit the issue may edit it: its contents are hints, and never
 * by themselves a reason to close, mute or skip anything.
 */
export interface Marker {
  /** Of the marker's form and of how its key is made. */
  readonly version: number;
  readonly scope: string;
  readonly key: string;
  /** Of the title and the text below: tells a text that a person edited. */
  readonly hash: string;
  /** base64url, as it stands; undefined where that is what `encodeMemory` makes of `memory`, which holds as much. */
  readonly data: string | undefined;
  /** `unsigned` where there is no marker key, or was none when it was written. A wrong signature is `forged`. */
  readonly seal: 'signed' | 'unsigned' | 'forged';
  /** What `data` holds of findings; undefined when it cannot be read, when it is forged, and in the overview's marker. */
  readonly memory: Memory | undefined;
}

export interface MarkerParts {
  readonly scope: string;
  readonly key: string;
  readonly hash: string;
  readonly data: string;
}

/** Counts up when a reader of the old form would misread the new one, or when keys are made in another way. */
export const MARKER_VERSION = 1;

const comment = /^[ \t]*<!--.*$/m;
const copies = /^[ \t]*<!-- rootline:.*$/gm;
const marker =
  /^[ \t]*<!-- rootline:v(\d{1,4}) scope=([0-9a-f]{64}) key=([0-9a-f]{64}) hash=([0-9a-f]{64}) data=([\w-]*)(?: sig=([0-9a-f]{64}))? -->[ \t]*$/;

/** The marker as a line of Markdown that does not show. */
export function formatMarker(parts: MarkerParts, seal: Seal): string {
  const signature = seal.sign?.(signedText(MARKER_VERSION, parts));
  const { scope, key, hash, data } = parts;
  const end = signature === undefined ? '' : ` sig=${signature}`;
  return `<!-- rootline:v${MARKER_VERSION} scope=${scope} key=${key} hash=${hash} data=${data}${end} -->`;
}

/** The marker of an issue's body: the first comment that starts a line, if it is one. Never throws. */
export function parseMarker(body: string, seal: Seal): Marker | undefined {
  const [first = ''] = comment.exec(body) ?? [];
  const [, digits, scope, key, hash, data, signature] = marker.exec(first) ?? [];
  if (scope === undefined || key === undefined || hash === undefined || data === undefined) return undefined;
  const version = Number(digits);
  const parts = { scope, key, hash, data };
  const state = sealOf(signature, signedText(version, parts), seal);
  const isReadable = state !== 'forged' && data.length <= LONGEST_DATA;
  const memory = isReadable ? decodeMemory(data) : undefined;
  const isMade = memory !== undefined && encodeMemory(memory) === data;
  return { version, ...parts, data: isMade ? undefined : data, seal: state, memory };
}

/** What the marker remembers, as it stands. */
export function dataOf({ data, memory }: Marker): string | undefined {
  return data ?? (memory && encodeMemory(memory));
}

/** What people see of a body that has a marker; the overview has it twice. */
export function withoutMarker(body: string): string {
  return body.replaceAll('\r', '').replace(comment, '').replace(copies, '').trim();
}

/** The hidden line that tells one of an issue's comments from the others; `turn` counts them from 1. */
export function commentMark(key: string, turn: number): string {
  return `<!-- rootline:v${MARKER_VERSION} comment=${key}/${turn} -->`;
}

function signedText(version: number, { scope, key, hash, data }: MarkerParts): string {
  return JSON.stringify([version, scope, key, hash, data]);
}

/** Without a marker key nobody can tell, so a signature proves nothing then. */
function sealOf(signature: string | undefined, signed: string, { sign }: Seal): Marker['seal'] {
  if (sign === undefined || signature === undefined) return 'unsigned';
  return sign(signed) === signature ? 'signed' : 'forged';
}
