import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { IssuesReading, IssuesWork } from './issues-client.ts';
import type { Told } from './issues-server.ts';
import { atMost, count, type Figure, type Findings, megabytes, times } from './table.ts';
import { built, compile } from './work.ts';

const existing = 10_000;
const changed = 1_000;
const most = { reads: 110, bytes: 150e6, inMinute: 80, inHour: 500, timesFloor: 1.1 };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A run that finds every issue as it should be, and one that has to write to many, under GitHub's limits on writes. */
export async function issues(): Promise<Findings> {
  compile();
  const server = spawn(process.execPath, [join(import.meta.dirname, 'issues-server.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [address] = await once(server.stdout, 'data');
    const url = String(address).trim();
    await run({ url, accounts: existing, changed: 0 });
    const same = await run({ url, accounts: existing, changed: 0 });
    // The day has changed, so the overview has its daily write; on the same day there is none at all.
    const again = await run({ url, accounts: existing, changed: 0 }, 'same day');
    const many = await run({ url, accounts: existing, changed });
    return {
      figures: [...idle(again), ...busy(many)],
      details: [
        `  ${again.told.issues} issues; the next day: ${same.told.reads} reads, ${same.told.writes.length} write`,
        `  ${changed} changes: ${many.told.writes.length} writes, ${many.told.reads} reads, ${many.told.refused} refused, in ${((many.told.now - many.from) / HOUR).toFixed(2)} h against ${(floorOf(many.told.writes.length) / HOUR).toFixed(2)} h`,
      ],
    };
  } finally {
    server.kill();
  }
}

interface Ran {
  readonly reading: IssuesReading;
  readonly told: Told;
  readonly from: number;
}

function idle({ told, reading }: Ran): readonly Figure[] {
  return [
    atMost(`issues: writes, ${existing} issues and nothing changed`, 0, told.writes.length, count),
    atMost('issues: reads of that', most.reads, told.reads, count),
    atMost('issues: peak memory of that', most.bytes, reading.peak, megabytes),
  ];
}

function busy({ told, from }: Ran): readonly Figure[] {
  const { writes, now } = told;
  return [
    atMost(
      `issues: ${changed} changes, most writes in a minute`,
      most.inMinute,
      densest(writes, MINUTE),
      count,
    ),
    atMost('issues: most writes in an hour of that', most.inHour, densest(writes, HOUR), count),
    atMost(
      'issues: time of that, against what the limits allow',
      most.timesFloor,
      (now - from) / floorOf(writes.length),
      times,
    ),
  ];
}

/** Throws when the run did not do what it was to do. */
async function run(work: Omit<IssuesWork, 'from'>, day: 'next day' | 'same day' = 'next day'): Promise<Ran> {
  const { url, changed: wanted } = work;
  const { now: from }: Told = await ask(url, day === 'next day' ? 'begin' : 'begin-again');
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(built, 'bench/issues-client.js'),
    JSON.stringify({ ...work, from }),
  ]);
  const reading: IssuesReading = JSON.parse(stdout);
  const told: Told = await ask(url, 'told');
  const { update = 0, defer = 0 } = reading.changes;
  if (update < wanted || defer > 0 || reading.warnings.length > 0)
    throw new Error(`${JSON.stringify(reading)} of ${wanted} changes; ${told.refused} writes refused.`);
  return { reading, told, from };
}

async function ask(url: string, what: string): Promise<Told> {
  const response = await fetch(`${url}/bench/${what}`);
  const told: Told = JSON.parse(await response.text());
  return told;
}

/** The most writes that came within any such span. */
function densest(writes: readonly number[], span: number): number {
  let first = 0;
  let found = 0;
  for (const [index, at] of writes.entries()) {
    while ((writes[first] ?? at) <= at - span) first += 1;
    found = Math.max(found, index - first + 1);
  }
  return found;
}

/** Milliseconds that so many writes take when each is sent as soon as the limits allow. */
function floorOf(writes: number): number {
  const times: number[] = [];
  for (let index = 0; index < writes; index += 1) {
    const minute = index < most.inMinute ? 0 : (times[index - most.inMinute] ?? 0) + MINUTE;
    const hour = index < most.inHour ? 0 : (times[index - most.inHour] ?? 0) + HOUR;
    times.push(Math.max(times.at(-1) ?? 0, minute, hour));
  }
  return times.at(-1) ?? 0;
}
