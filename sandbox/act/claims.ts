import type { ActRun } from './act.ts';

const failed: string[] = [];
let example = '';

/** Prints the heading of what is shown next. */
export function headline(text: string): void {
  example = text;
  console.log(`\n${text}`);
}

export function claim(text: string, holds: boolean): void {
  console.log(`${holds ? '✓' : '✗'} ${text}`);
  if (!holds) failed.push(`${example}: ${text}`);
}

/** Claims how a run ended, and prints what it said where it ended otherwise. */
export function claimEnd(run: ActRun, conclusion: ActRun['conclusion'], seconds: number): void {
  const holds = run.conclusion === conclusion;
  claim(`it ends in ${conclusion}, after ${seconds.toFixed(1)} s`, holds);
  if (!holds) console.log(run.lines.slice(-60).join('\n'));
}

/** The claims that do not hold. */
export function failures(): readonly string[] {
  return failed;
}
