import { resolve } from './baseline/resolve.ts';
import { accountNamed, type Explanation, explain, narrowingProblem } from './explain/explain.ts';
import { explanationJson } from './explain/json.ts';
import { explanationTable } from './explain/table.ts';
import { Failure } from './failure.ts';
import { contradiction, inputs, type Options, parseInputs } from './inputs.ts';
import { validate } from './loading.ts';
import { readAccounts } from './observing.ts';
import { jobOf, parseFlags, print } from './terminal.ts';

const flags = [
  'baseline',
  'snapshot',
  'managementRole',
  'externalId',
  'roleSessionName',
  'awsRegion',
  'concurrency',
  'quotaShare',
] as const satisfies readonly (keyof Options)[];

const seeHelp = 'See `rootline explain --help`.';

/** Says what the baseline means for one account. Returns the exit code. */
export async function explainAccount(args: readonly string[]): Promise<number> {
  const { name, control, format, options } = read(args);
  const job = jobOf(options);
  const { baseline } = await validate(options.baseline, job.world);
  const { accounts } = await readAccounts(job, baseline);
  const account = accountNamed(name, accounts);
  if (typeof account === 'string') throw new Failure('invalid', account);
  const resolution = resolve(baseline, account, job.values);
  await print([shown(explain(account, resolution, control, job.world.now()), format)]);
  return 0;
}

interface Asked {
  readonly name: string;
  readonly control: string | undefined;
  readonly format: 'table' | 'json';
  readonly options: Options;
}

function read(args: readonly string[]): Asked {
  const names = [...flags.map((key) => inputs[key].name), 'control', 'format'];
  const { flags: given, words } = parseFlags(names, args, seeHelp, 1);
  const { control, format = 'table', ...rest } = given;
  const parsed = parseInputs((input) => rest[input]);
  const [name] = words;
  const wrong = [
    name === undefined ? 'Name the account, by its id or its name' : undefined,
    format === 'table' || format === 'json'
      ? undefined
      : `\`--format\` is \`${format}\`, expected table, json`,
    control === undefined ? undefined : narrowingProblem(control)?.replace(/\.$/, ''),
    ...('problems' in parsed ? parsed.problems.map((problem) => problem.replace('`', '`--')) : []),
  ].filter((problem) => problem !== undefined);
  if (name === undefined || 'problems' in parsed || wrong.length > 0)
    throw new Failure('invalid', `${wrong.join('; ')}. ${seeHelp}`);
  const contradicted = contradiction('check', parsed.options);
  if (contradicted !== undefined) throw new Failure('invalid', contradicted);
  return { name, control, format: format === 'json' ? 'json' : 'table', options: parsed.options };
}

function shown(explanation: Explanation, format: Asked['format']): string {
  return format === 'json'
    ? explanationJson(explanation)
    : explanationTable(explanation, process.stdout.columns);
}
