import { formatMarker, parseMarker, withoutMarker } from './marker.ts';
import { encodeMemory } from './memory.ts';
import type { Write } from './operation.ts';
import type { Seal } from './seal.ts';

/** The same write without its assignees, which GitHub refused, and without its comment, which was written already. */
export function withoutPeople(write: Write, seal: Seal): Write {
  if (write.kind === 'open') {
    const { draft } = write;
    return { ...write, draft: { ...draft, body: remembering([], draft.body, seal), assignees: [] } };
  }
  const { assignees: _refused, body, ...patch } = write.patch;
  const before = write.issue.marker?.memory?.assignees ?? [];
  const lighter = body === undefined ? patch : { ...patch, body: remembering(before, body, seal) };
  return { ...write, patch: lighter, comment: undefined };
}

/** The body, remembering that just these were assigned, so that the next run tries the others again. */
function remembering(assignees: readonly string[], body: string, seal: Seal): string {
  const marker = parseMarker(body, seal);
  if (marker?.memory === undefined) return body;
  const data = encodeMemory({ ...marker.memory, assignees });
  return `${formatMarker({ ...marker, data }, seal)}\n${withoutMarker(body)}\n`;
}
