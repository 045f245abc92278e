import type { Target } from './target.ts';
import { baselineTarget } from './targets/baseline.ts';
import { commandsTarget } from './targets/commands.ts';
import { reportTarget } from './targets/credential-report.ts';
import { markdownTarget } from './targets/markdown.ts';
import { markerTarget } from './targets/marker.ts';
import { patternsTarget } from './targets/patterns.ts';
import { snapshotTarget } from './targets/snapshot.ts';

/** All there are. */
export async function makeTargets(): Promise<readonly Target[]> {
  return [
    baselineTarget(),
    await reportTarget(),
    markerTarget(),
    snapshotTarget(),
    markdownTarget(),
    commandsTarget(),
    patternsTarget(),
  ];
}
