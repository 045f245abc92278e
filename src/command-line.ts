import { type Format, formats } from './command-formats.ts';
import { explainHelp } from './explain/help.ts';
import { Failure } from './failure.ts';
import { logLine } from './github/text.ts';
import { contradiction, inputs, type Options, parseInputs } from './inputs.ts';
import { permissionsHelp } from './permissions/help.ts';
import { complain, createWorld, ignoreClosedPipe, jobOf, parseFlags, tellProblems } from './terminal.ts';

const readingAws = [
  'baseline',
  'memberRole',
  'managementRole',
  'roleSessionName',
  'externalId',
  'awsRegion',
  'accounts',
  'concurrency',
  'quotaShare',
  'shard',
  'snapshotOut',
  'snapshotContacts',
] as const satisfies readonly (keyof Options)[];

/** The flags of each command: the inputs it has a use for. */
export const flagsOf = {
  check: [...readingAws, 'snapshot', 'failOn', 'dryRun'],
  observe: readingAws,
  validate: ['baseline'],
} as const satisfies Readonly<Record<string, readonly (keyof Options)[]>>;

type Verb = keyof typeof flagsOf;

const help = `Usage: rootline <command> [flags]

Commands:
  check        read AWS with the credentials of the shell, compare with the baseline, report
  observe      read AWS with the credentials of the shell, write a snapshot (--snapshot-out), compare nothing
  validate     check the baseline alone; no AWS
  explain      say what the baseline expects of one account, and which line says so (flags: rootline explain --help)
  permissions  print the IAM policies that the baseline needs; no AWS (flags: rootline permissions --help)

Flags:
  --baseline FILE             default ${inputs.baseline.default}
  --base WHAT                 also say what changes: the baseline before, a file, a folder or a git revision (check)
  --format FORMAT             ${formats.join(', ')} (check)
  --member-role ROLE          role to assume in each member account: name, path/name or ARN with {account.id}
  --management-role ARN       role in the management account, if the credentials are another account's
  --external-id ID            external id that these roles ask for
  --role-session-name NAME    session name for CloudTrail
  --aws-region REGION         default ${inputs.awsRegion.default}
  --accounts IDS              account ids to limit the run to, separated by commas
  --concurrency N             requests to AWS in flight, default ${inputs.concurrency.default}
  --quota-share SHARE         part of AWS's published rates to use, default ${inputs.quotaShare.default}
  --shard I/N                 read only this part of the accounts, such as 2/8
  --snapshot FILES            read these snapshots, a path or a glob, instead of AWS (check)
  --snapshot-out FILE         write what was read of AWS to a snapshot
  --snapshot-contacts         show contact values in it, rather than salted digests
  --dry-run                   also print how each fact is read, and why (check)
  --fail-on LIST              critical, high, medium, low, incomplete, weakened: end with 1 when one is met; with
                              --base, what counts is the findings that the change adds, and weakened what it weakens
  --help                      this text

Exit codes: 0; 1 when --fail-on is met; 2 wrong use or invalid baseline; 3 could not run.
`;

/** Runs the command line. Returns its exit code; prints results on standard output, everything else on standard error. */
export async function main(args: readonly string[]): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  try {
    return await dispatch(args);
  } catch (error) {
    if (error instanceof Failure && error.problems.length > 0) await tellProblems(error.problems);
    else complain(error instanceof Error ? error.message : String(error));
    return error instanceof Failure && error.kind === 'invalid' ? 2 : 3;
  }
}

async function dispatch(args: readonly string[]): Promise<number> {
  const [verb, ...rest] = args;
  if (verb === 'permissions') return permissionsCommand(rest);
  if (verb === 'explain') return explainCommand(rest);
  if (verb === undefined) {
    process.stderr.write(help);
    return 2;
  }
  if (verb === 'help' || args.includes('--help')) {
    process.stdout.write(help);
    return 0;
  }
  if (!isVerb(verb)) throw new Failure('invalid', `There is no command \`${verb}\`. ${seeHelp}`);
  const { options, format, base } = readFlags(verb, rest);
  const contradicted = contradiction(verb, options);
  if (contradicted !== undefined) throw new Failure('invalid', contradicted);
  switch (verb) {
    case 'validate':
      return validateCommand(options);
    case 'observe':
      return observeCommand(options);
    case 'check': {
      const { checkCommand } = await import('./command-check.ts');
      return checkCommand(options, format, base);
    }
  }
}

const seeHelp = 'See `rootline --help`.';

function isVerb(word: string): word is Verb {
  return Object.hasOwn(flagsOf, word);
}

function readFlags(
  verb: Verb,
  args: readonly string[],
): { readonly options: Options; readonly format: Format; readonly base: string | undefined } {
  const names = [
    ...flagsOf[verb].map((key) => inputs[key].name),
    ...(verb === 'check' ? ['format', 'base'] : []),
  ];
  const { format = 'table', base, ...given } = parseFlags(names, args, seeHelp, 0).flags;
  const parsed = parseInputs((name) => given[name]);
  const wrong = 'problems' in parsed ? parsed.problems.map((problem) => problem.replace('`', '`--')) : [];
  const chosen = formats.find((known) => known === format);
  if (chosen === undefined) wrong.push(`\`--format\` is \`${format}\`, expected ${formats.join(', ')}`);
  if ('problems' in parsed || chosen === undefined)
    throw new Failure('invalid', `${wrong.join('; ')}. ${seeHelp}`);
  return { options: parsed.options, format: chosen, base };
}

async function validateCommand(options: Options): Promise<number> {
  const { validate } = await import('./loading.ts');
  const { baseline, warnings } = await validate(options.baseline, createWorld());
  await tellProblems(warnings);
  const { rules, owners, exceptions } = baseline;
  process.stdout.write(
    `${logLine(baseline.file)} is valid: ${rules.length} rules, ${owners.length} owners, ${exceptions.length} exceptions.\n`,
  );
  return 0;
}

async function permissionsCommand(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(permissionsHelp);
    return 0;
  }
  const { flags, parseOptions } = await import('./permissions/options.ts');
  const see = 'See `rootline permissions --help`.';
  const { flags: given } = parseFlags(['baseline', ...flags], args, see, 0);
  const { validate } = await import('./loading.ts');
  const { baseline } = await validate(given.baseline ?? inputs.baseline.default, createWorld());
  const parsed = parseOptions(given, baseline.organizationId);
  if ('problems' in parsed) throw new Failure('invalid', `${parsed.problems.join('; ')}. ${see}`);
  const { printPermissions } = await import('./permissions/print.ts');
  const printed = printPermissions(baseline, parsed.options);
  if ('problem' in printed) throw new Failure('invalid', `${printed.problem}.`);
  process.stdout.write(printed.text);
  for (const note of printed.notes) complain(note);
  return 0;
}

async function explainCommand(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(explainHelp);
    return 0;
  }
  const { explainAccount } = await import('./command-explain.ts');
  return explainAccount(args);
}

async function observeCommand(options: Options): Promise<number> {
  const { takeSnapshot } = await import('./run.ts');
  const { accounts, complete, warnings } = await takeSnapshot(jobOf(options));
  await tellProblems(warnings);
  const { snapshotWords } = await import('./report/words.ts');
  process.stdout.write(`${logLine(snapshotWords(options.snapshotOut ?? '', accounts, complete))}\n`);
  return 0;
}
