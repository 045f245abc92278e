import type { Issue } from '../github/issues.ts';
import { formatMarker, type Marker, type Memory, parseMarker, type Sha256, withoutMarker } from './marker.ts';

/** An issue's title and its body, the marker in the first line. */
export interface Content {
  readonly title: string;
  readonly body: string;
}

export function compose(key: string, title: string, text: string, memory: Memory, sha256: Sha256): Content {
  return { title, body: `${formatMarker(key, hash(title, text, sha256), memory)}\n${text}\n` };
}

/** Whether the issue shows this already, whatever GitHub or an editor did to its line ends. */
export function shows(issue: Issue, { title, body }: Content): boolean {
  return issue.title.trim() === title.trim() && comparable(issue.body) === comparable(body);
}

/** Whether somebody changed the title or the text since Rootline wrote them. */
export function isEdited(issue: Issue, marker: Marker, sha256: Sha256): boolean {
  return hash(issue.title, withoutMarker(issue.body), sha256) !== marker.hash;
}

/** The same body, remembering that no assignee was set. */
export function withoutAssignees(body: string): string {
  const marker = parseMarker(body);
  if (marker?.memory === undefined) return body;
  const line = formatMarker(marker.key, marker.hash, { ...marker.memory, assignees: [] });
  return `${line}\n${withoutMarker(body)}\n`;
}

function hash(title: string, text: string, sha256: Sha256): string {
  return sha256(`${title.trim()}\n${comparable(text)}`);
}

/**
 * The number of a linked line is left out: one new line at the top of a baseline would otherwise rewrite every issue
 * of an organization at once.
 */
function comparable(body: string): string {
  return body
    .replaceAll('\r', '')
    .replace(/[ \t]+$/gm, '')
    .replace(/#L\d+\)/g, ')')
    .trim();
}
