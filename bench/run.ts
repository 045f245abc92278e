import { bundle } from './bundle.ts';
import { calls } from './calls.ts';
import { central } from './central.ts';
import { hostile } from './hostile.ts';
import { issues } from './issues.ts';
import { judge } from './judge.ts';
import { memory } from './memory.ts';
import { resolving } from './resolve.ts';
import { scale } from './scale.ts';
import { speed } from './speed.ts';
import { start } from './start.ts';
import { type Figure, type Findings, renderFigures } from './table.ts';
import { throttled } from './throttled.ts';

/** Measures the figures, all or those named, and ends with 1 when one misses its target. */
const parts: Readonly<Record<string, () => Promise<Findings>>> = {
  bundle,
  start,
  memory,
  calls,
  speed,
  scale,
  central,
  throttled,
  judge,
  resolve: resolving,
  hostile,
  issues,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(', ')}. Usage: npm run bench -- [${Object.keys(parts).join('] [')}]`,
  );
  process.exitCode = 2;
} else {
  await measure(asked);
}

async function measure(names: readonly string[]): Promise<void> {
  const figures: Figure[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.error(`measuring ${name} …`);
    const found = await part();
    figures.push(...found.figures);
    if (found.details.length > 0) console.log(`${name}\n${found.details.join('\n')}\n`);
  }
  console.log(renderFigures(figures));
  process.exitCode = figures.every(({ ok }) => ok) ? 0 : 1;
}
