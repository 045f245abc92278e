import { dataOf, formatMarker, MARKER_VERSION, withoutMarker } from './marker.ts';
import { encodeMemory, type Memory } from './memory.ts';
import type { OwnIssue } from './own.ts';
import type { Seal } from './seal.ts';

/** An issue's title and its body, the marker in the first line. */
export interface Content {
  readonly title: string;
  readonly body: string;
  /** The digest of both as people see them. */
  readonly hash: string;
  /** What the marker remembers, as it stands there. */
  readonly data: string;
}

/** Whose marker it is to carry. */
export interface Address {
  readonly scope: string;
  readonly key: string;
}

export function compose(address: Address, title: string, text: string, memory: Memory, seal: Seal): Content {
  const hash = digest(title, text, seal.sha256);
  const data = encodeMemory(memory);
  return { title, body: `${formatMarker({ ...address, hash, data }, seal)}\n${text}\n`, hash, data };
}

/** The digest of a title and of what people see of a body, whatever GitHub or an editor did to its line ends. */
export function digest(title: string, body: string, sha256: Seal['sha256']): string {
  return sha256(`${title.trim()}\n${comparable(withoutMarker(body))}`);
}

/** Whether the issue has this content and this address already, sealed as a new one would be. */
export function shows({ marker, shown }: OwnIssue, content: Content, address: Address, seal: Seal): boolean {
  return (
    marker !== undefined &&
    marker.version === MARKER_VERSION &&
    marker.scope === address.scope &&
    marker.key === address.key &&
    dataOf(marker) === content.data &&
    marker.hash === content.hash &&
    shown === content.hash &&
    (seal.sign === undefined || marker.seal === 'signed')
  );
}

/** Whether somebody changed the title or the text since Rootline wrote them. */
export function isEdited({ marker, shown }: OwnIssue): boolean {
  return marker !== undefined && marker.hash !== shown;
}

/**
 * The number of a linked line is left out: one new line at the top of a baseline would otherwise rewrite every issue
 * of an organization at once. The look behind makes each run of white space be gone through once, however long it is.
 */
function comparable(text: string): string {
  return text.replace(/(?<![ \t])[ \t]+$/gm, '').replace(/#L\d+\)/g, ')');
}
