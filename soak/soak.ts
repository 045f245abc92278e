import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loseNoTime, newClock, runTask, startWorldThread } from './engine.ts';
import type { Checked } from './requests.ts';

export interface SoakOptions {
  readonly seed: number;
  readonly runs: number;
  /** Hears of each run what it was, and where it wrote its files. */
  readonly told: (turn: number, checked: Checked, folder: string) => void | Promise<void>;
}

/** Many runs one after the other in this process. Throws at the first one after which something is wrong. */
export async function soak({ seed, runs, told }: SoakOptions): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rootline-soak-'));
  const world = startWorldThread();
  const clock = newClock(new Date('2026-11-21T06:00:00Z'));
  const endHurry = loseNoTime(clock);
  const before = process.env.AWS_ENDPOINT_URL;
  try {
    const addresses = await world.ask('open', { seed, clock: clock.memory });
    process.env.AWS_ENDPOINT_URL = addresses.aws;
    for (let turn = 0; turn < runs; turn += 1) {
      const task = await world.ask('prepare', turn);
      const ended = await runTask(task, { clock, addresses, folder }, turn);
      const checked = await world.ask('check', ended).catch((error: unknown) => {
        throw new Error(`Run ${turn} (${task.troubles}) ended with ${ended.error ?? 'no error'}`, {
          cause: error,
        });
      });
      await told(turn, checked, folder);
    }
    await world.ask('close', undefined);
  } finally {
    endHurry();
    if (before === undefined) delete process.env.AWS_ENDPOINT_URL;
    else process.env.AWS_ENDPOINT_URL = before;
    await world.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
