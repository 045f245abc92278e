import { resolve } from './baseline/resolve.ts';
import { jobOf } from './commands/job.ts';
import { print } from './commands/terminal.ts';
import { accountNamed, type Explanation, explain } from './explain/explain.ts';
import { explanationJson } from './explain/json.ts';
import { explanationTable } from './explain/table.ts';
import { Failure } from './failure.ts';
import type { Options } from './inputs.ts';
import { validate } from './loading.ts';
import { readAccounts } from './observing.ts';

export interface Asked {
  /** The account's id or its name. */
  readonly name: string;
  readonly control: string | undefined;
  readonly format: 'table' | 'json';
  readonly options: Options;
}

/** Says what the baseline means for one account. Returns the exit code. */
export async function explainAccount({ name, control, format, options }: Asked): Promise<number> {
  const job = await jobOf(options);
  const { baseline } = await validate(options.baseline, job.world);
  const { accounts } = await readAccounts(job, baseline);
  const account = accountNamed(name, accounts);
  if (typeof account === 'string') throw new Failure('invalid', 'RL110', account);
  const resolution = resolve(baseline, account, job.values);
  await print([shown(explain(account, resolution, control, job.world.now()), format)]);
  return 0;
}

function shown(explanation: Explanation, format: Asked['format']): string {
  return format === 'json'
    ? explanationJson(explanation)
    : explanationTable(explanation, process.stdout.columns);
}
