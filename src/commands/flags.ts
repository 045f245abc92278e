import { Failure } from '../failure.ts';
import { contradiction, inputs, type Options, parseInputs } from '../inputs.ts';
import { type Flag, flag, type Given } from './verb.ts';

type InputKey = keyof Options;

/** The flags that stand for inputs of the action, with what their help says. */
const texts = {
  baseline: ['FILE', `the baseline; default ${inputs.baseline.default}`],
  memberRole: ['ROLE', 'role in each member account: a name or an ARN'],
  managementRole: ['ARN', 'role in the management account, from another one'],
  externalId: ['ID', 'external id that these roles ask for'],
  roleSessionName: ['NAME', 'session name for CloudTrail'],
  roleToAssume: ['ARN', 'the role that the workflow assumes'],
  awsRegion: ['REGION', `default ${inputs.awsRegion.default}`],
  accounts: ['IDS', 'only these account ids, separated by commas'],
  concurrency: ['N', `requests in flight, default ${inputs.concurrency.default}`],
  quotaShare: ['SHARE', `part of AWS's rates to use, default ${inputs.quotaShare.default}`],
  shard: ['I/N', 'only this part of the accounts, such as 2/8'],
  snapshot: ['FILES', 'read these, a path or a glob, instead of AWS'],
  snapshotOut: ['FILE', 'write what was read of AWS to a snapshot'],
  snapshotContacts: [undefined, 'show contact values in it, rather than digests'],
  dryRun: [undefined, 'also print how each fact is read, and why'],
  failOn: ['LIST', 'severities, incomplete, weakened: exit 1 if met'],
} as const satisfies Partial<Record<InputKey, readonly [string | undefined, string]>>;

type FlagKey = keyof typeof texts;

export function inputFlags(...keys: readonly FlagKey[]): readonly Flag[] {
  return keys.map((key) => {
    const [value, text] = texts[key];
    return flag(inputs[key].name, value, text);
  });
}

/** What every command that reads AWS takes. */
export const readingAws = [
  'memberRole',
  'managementRole',
  'externalId',
  'roleSessionName',
  'awsRegion',
  'accounts',
  'concurrency',
  'quotaShare',
  'shard',
] as const satisfies readonly FlagKey[];

/** How a command reads what was given: its name for the contradictions, and its formats. */
export interface Reading<Format extends string> {
  readonly verb: string;
  readonly command: Parameters<typeof contradiction>[0];
  readonly formats: Formats<Format>;
}

/** The first is the default. */
type Formats<Format extends string> = readonly [Format, ...Format[]];

export interface ReadFlags<Format extends string> {
  readonly options: Options;
  readonly format: Format;
}

/** Checks the values. Throws a Failure that names all that are wrong at once. */
export function readFlags<Format extends string>(
  { flags }: Given,
  { verb, command, formats }: Reading<Format>,
): ReadFlags<Format> {
  const parsed = parseInputs((name) => flags[name]);
  const wrong = 'problems' in parsed ? parsed.problems.map((problem) => problem.replace('`', '`--')) : [];
  const format = readFormat(flags.format, formats);
  if ('problems' in parsed || 'strange' in format) {
    const strange = 'strange' in format ? [format.strange] : [];
    throw new Failure('invalid', 'RL101', `${[...wrong, ...strange].join('; ')}. ${seeHelp(verb)}`);
  }
  const contradicted = contradiction(command, parsed.options);
  if (contradicted !== undefined) throw new Failure('invalid', 'RL102', contradicted);
  return { options: parsed.options, format: format.known };
}

/** One of some formats, the first where none was asked for. Throws a Failure for any other. */
export function readFormatAlone<Format extends string>(
  { flags }: Given,
  verb: string,
  formats: Formats<Format>,
): Format {
  const format = readFormat(flags.format, formats);
  if ('known' in format) return format.known;
  throw new Failure('invalid', 'RL101', `${format.strange}. ${seeHelp(verb)}`);
}

function readFormat<Format extends string>(
  text: string | undefined,
  formats: Formats<Format>,
): { readonly known: Format } | { readonly strange: string } {
  const known = text === undefined ? formats[0] : formats.find((format) => format === text);
  return known === undefined
    ? { strange: `\`--format\` is \`${text}\`, expected ${formats.join(', ')}` }
    : { known };
}

export function seeHelp(verb: string | undefined): string {
  return `See \`rootline ${verb === undefined ? '' : `${verb} `}--help\`.`;
}
