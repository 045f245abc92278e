import { setTimeout as sleep } from 'node:timers/promises';
import { filesIn } from '../src/folder.ts';
import { keepHeapSmall } from '../src/heap.ts';
import { type Options, parseInputs } from '../src/inputs.ts';
import { readBaselineFile } from '../src/reading.ts';
import { reportParts } from '../src/report/json.ts';
import { run, type World } from '../src/run.ts';
import type { Clock, Reading, Work } from './work.ts';

/** What `rootline check` does, report.json included, in a process of its own: prints a Reading of the given Work. */
async function main(work: Work): Promise<void> {
  const since = performance.now();
  const { result } = await run({
    options: options(work),
    world: world(work.clock),
    sessionName: 'rootline-bench',
    origin: undefined,
    values: { kind: 'given', get: (name) => process.env[name] },
    admit: async () => undefined,
  });
  let report = 0;
  for (const part of reportParts(result, undefined)) report += part.length;
  const wall = performance.now() - since;
  const { user, system } = process.cpuUsage();
  const reading: Reading = {
    wall,
    cpu: (user + system) / 1000,
    peak: process.resourceUsage().maxRSS * 1024,
    calls: result.calls,
    accounts: result.coverage.accounts,
    judged: result.coverage.judged,
    causes: [
      ...new Set(result.coverage.unreadable.flatMap(({ causes }) => causes.map(({ message }) => message))),
    ].slice(0, 3),
    verdicts: Object.values(result.totals.byVerdict).reduce((sum, count) => sum + count, 0),
    report,
  };
  process.stdout.write(`${JSON.stringify(reading)}\n`);
}

function options({ inputs, accounts: _accounts }: Work): Options {
  const parsed = parseInputs((name) => inputs[name]);
  if ('problems' in parsed) throw new Error(parsed.problems.join('; '));
  return parsed.options;
}

function world({ from, speed }: Clock): World {
  const ignore = () => {};
  return {
    environment: process.env,
    endpoints: 'any',
    now: () => new Date(from + (Date.now() - from) * speed),
    sleep: (milliseconds) => sleep(milliseconds / speed),
    random: Math.random,
    log: { debug: ignore, info: ignore, warning: (line) => console.error(line), progress: ignore },
    mask: ignore,
    idToken: () => Promise.reject(new Error('There is no ID token here.')),
    readFile: (path) => readBaselineFile(path, path),
    readFolder: filesIn,
    reach: async (path) => path,
  };
}

keepHeapSmall();
await main(JSON.parse(process.argv[2] ?? ''));
