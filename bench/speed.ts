import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createQuotas } from '../src/aws/quotas.ts';
import { type Options, parseInputs } from '../src/inputs.ts';
import { run, type World } from '../src/run.ts';
import { startCloud } from './cloud.ts';
import { everyControl } from './every-control.ts';
import { atMost, type Findings, renderList, seconds, times } from './table.ts';

const accounts = 200;
/** Milliseconds. */
const latency = 200;
const concurrency = 32;
/** The part of AWS's published rates that a run takes. */
const quotaShare = 0.6;
const mostTimesFloor = 1.5;

/** How long reading takes, as a multiple of what it must take at least. */
export async function speed(): Promise<Findings> {
  const cloud = await startCloud({ accounts, latency, role: '100000000000/rootline-audit' });
  try {
    // The SDK finds credentials and endpoints in the environment of its own process alone.
    Object.assign(process.env, cloud.environment);
    const { wall, cpu, calls } = await read();
    const total = Object.values(calls).reduce((sum, sent) => sum + sent, 0);
    const parts = {
      'latency × calls ÷ concurrency': (latency * total) / concurrency,
      'the quota of any one operation': slowestQuota(calls),
      'CPU per call × calls': cpu,
    };
    const floor = Math.max(...Object.values(parts));
    return {
      figures: [
        atMost(
          `speed: ${accounts} accounts, ${latency} ms a call, against the floor`,
          mostTimesFloor,
          wall / floor,
          times,
        ),
      ],
      details: [
        `  ${total} calls in ${seconds(wall)}, ${(cpu / total).toFixed(1)} ms of CPU each; the floor is the largest of`,
        ...renderList(Object.entries(parts).map(([name, milliseconds]) => [name, seconds(milliseconds)])),
        '  calls by operation:',
        ...renderList(Object.entries(calls).map(([operation, sent]) => [operation, String(sent)])),
      ],
    };
  } finally {
    await cloud.close();
  }
}

interface Reading {
  /** Milliseconds. */
  readonly wall: number;
  /** Milliseconds of this process alone. */
  readonly cpu: number;
  readonly calls: Readonly<Record<string, number>>;
}

/** What `rootline check` does, without its report. */
async function read(): Promise<Reading> {
  const began = { cpu: process.cpuUsage(), at: performance.now() };
  const { result } = await run({
    options: options(),
    world: world(),
    sessionName: 'rootline-bench',
    admit: async () => undefined,
  });
  const { user, system } = process.cpuUsage(began.cpu);
  const read = result.coverage.judged;
  if (read !== accounts) throw new Error(`Only ${read} of ${accounts} accounts were read in full.`);
  return { wall: performance.now() - began.at, cpu: (user + system) / 1000, calls: result.calls };
}

function options(): Options {
  const given = new Map([
    ['baseline', everyControl()],
    ['member-role', 'rootline-member'],
    ['concurrency', String(concurrency)],
  ]);
  const parsed = parseInputs((name) => given.get(name));
  if ('problems' in parsed) throw new Error(parsed.problems.join('; '));
  return parsed.options;
}

function world(): World {
  const ignore = () => {};
  return {
    environment: process.env,
    endpoints: 'any',
    now: () => new Date(),
    sleep: (milliseconds) => sleep(milliseconds),
    random: Math.random,
    log: { debug: ignore, info: ignore, warning: (line) => console.error(line), progress: ignore },
    mask: ignore,
    idToken: () => Promise.reject(new Error('There is no ID token here.')),
    readFile: (path) => readFile(path),
  };
}

/**
 * Milliseconds until the last call of the slowest operation may leave. The audit role's account makes all calls to
 * Organizations and STS; the others are spread over the accounts, each with quotas of its own.
 */
function slowestQuota(calls: Readonly<Record<string, number>>): number {
  const began = new Date();
  const quotas = createQuotas(quotaShare, () => began);
  const waits = Object.entries(calls).flatMap(([operation, sent]) => {
    const ofOne = /^(?:organizations|sts):/.test(operation) ? sent : Math.ceil(sent / accounts);
    return Array.from({ length: ofOne }, () => quotas.reserve(operation, 'one'));
  });
  return Math.max(0, ...waits);
}
