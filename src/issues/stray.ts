import type { GroupBy } from '../baseline/model.ts';
import { wasFolded } from './ending.ts';
import { COVERAGE, groupKey, OVERVIEW } from './group.ts';
import { MARKER_VERSION } from './marker.ts';
import type { Memory } from './memory.ts';
import { isForged, isSealed, type MarkedIssue } from './own.ts';
import type { Seal } from './seal.ts';

/** An open issue of this baseline that is none of the present groups'. */
export type Stray =
  /** Its group is of the present kind, and this run knows nothing of it. */
  | { readonly kind: 'absent'; readonly issue: MarkedIssue; readonly memory: Memory }
  /** Issues were grouped in another way when it was opened, or their keys were made in another way. */
  | { readonly kind: 'former'; readonly issue: MarkedIssue; readonly memory: Memory }
  /** Somebody reopened a duplicate, or it is the overview: nothing to do. */
  | { readonly kind: 'apart'; readonly issue: MarkedIssue }
  /** Nobody can tell what it is about; `why` is a clause. */
  | { readonly kind: 'unclear'; readonly issue: MarkedIssue; readonly why: string };

/** What an open issue is that has the marker of this scope and the key of no present group. */
export function classify(issue: MarkedIssue, scope: string, groupBy: GroupBy, seal: Seal): Stray {
  const { sha256 } = seal;
  const { key, version, memory } = issue.marker;
  if (key === groupKey(scope, OVERVIEW, sha256) || wasFolded(issue, scope, sha256))
    return { kind: 'apart', issue };
  if (isForged(issue))
    return { kind: 'unclear', issue, why: 'somebody without the marker key changed its marker' };
  if (memory === undefined) return { kind: 'unclear', issue, why: 'its marker is damaged' };
  if (!isSealed(issue, seal))
    return { kind: 'unclear', issue, why: 'its marker is not signed by the marker key' };
  if (version === MARKER_VERSION && key !== groupKey(scope, memory.group, sha256))
    return { kind: 'unclear', issue, why: 'its marker contradicts itself' };
  const { kind } = memory.group;
  const isPresentKind = kind === groupBy || kind === COVERAGE.kind;
  return { kind: version === MARKER_VERSION && isPresentKind ? 'absent' : 'former', issue, memory };
}
