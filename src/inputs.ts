import { severities } from './controls/definition.ts';
import {
  anything,
  excerpt,
  flag,
  integer,
  labels,
  list,
  matching,
  matchingAny,
  oneOf,
  optional,
  type Parsed,
  shard,
  share,
} from './input-texts.ts';
import { partitionOf, regionIn } from './partitions.ts';
import type { FailCondition } from './report/fail-on.ts';
import type { Shard } from './snapshot/shard.ts';

export const commands = ['auto', 'reconcile', 'check', 'observe', 'validate'] as const;
export type Command = (typeof commands)[number];

/** The inputs of the action, and the flags of the command line, after checking. */
export interface Options {
  readonly command: Command;
  readonly baseline: string;
  readonly roleToAssume: string | undefined;
  readonly managementRole: string | undefined;
  readonly memberRole: string | undefined;
  readonly roleSessionName: string | undefined;
  readonly externalId: string | undefined;
  readonly audience: string;
  /** Seconds. */
  readonly sessionDuration: number;
  readonly awsRegion: string;
  readonly accounts: readonly string[];
  readonly concurrency: number;
  /** The part of AWS's published rates to use, above 0 and at most 1. */
  readonly quotaShare: number;
  readonly shard: Shard | undefined;
  /** A path or a glob: read instead of AWS. */
  readonly snapshot: string | undefined;
  /** The path of the snapshot to write. */
  readonly snapshotOut: string | undefined;
  /** Whether a written snapshot shows contact values, rather than their salted digests. */
  readonly snapshotContacts: boolean;
  /** `owner/name` of the repository that gets the issues; undefined: the one that runs. */
  readonly issuesRepository: string | undefined;
  readonly issueLabels: readonly string[];
  readonly trustedAuthors: readonly string[];
  /** A secret that signs what Rootline writes into its issues, and keys the pseudonyms in a public repository. */
  readonly markerKey: string | undefined;
  readonly maxIssueWrites: number;
  /** Whether the check of a pull request writes its comment. */
  readonly comment: boolean;
  readonly dryRun: boolean;
  readonly failOn: readonly FailCondition[];
  readonly reportDir: string;
  readonly githubToken: string;
  readonly allowPublicRepository: boolean;
  readonly allowEndpointOverride: boolean;
}

interface Input<T> {
  /** The input's name in action.yml and, with `--` before it, on the command line. */
  readonly name: string;
  readonly default: string;
  readonly parse: (value: string) => Parsed<T>;
  /** No message shows its value. */
  readonly isSecret?: true;
}

const loginPattern = /^[a-zA-Z\d](?:-?[a-zA-Z\d]){0,38}(?:\[bot\])?$/;
const roleArn = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/;
const roleName = /^[\w+=,.@/-]{1,576}$/;
const memberRoleArn = /^arn:aws[a-z-]*:iam::\{account\.id\}:role\/[\w+=,.@/-]{1,576}$/;

const failConditions = [...severities, 'incomplete', 'weakened'];

/** Every input, in the order of the documentation. A test holds action.yml to this list and its defaults. */
export const inputs = {
  command: input('command', 'auto', oneOf(commands)),
  baseline: input('baseline', '.github/aws-baseline.yml', matching(/\S/, 'the path of a file')),
  roleToAssume: input(
    'role-to-assume',
    '',
    optional(matching(roleArn, 'the ARN of a role, such as `arn:aws:iam::111111111111:role/rootline-audit`')),
  ),
  managementRole: input(
    'management-role',
    '',
    optional(matching(roleArn, 'the ARN of a role in the management account')),
  ),
  memberRole: input(
    'member-role',
    '',
    optional(
      matchingAny(
        [roleName, memberRoleArn],
        'a role name, `path/name`, or an ARN with `{account.id}` in the place of the account',
      ),
    ),
  ),
  roleSessionName: input(
    'role-session-name',
    '',
    optional(matching(/^[\w+=,.@-]{2,64}$/, '2 to 64 of the characters A-Z a-z 0-9 _ + = , . @ -')),
  ),
  externalId: input(
    'external-id',
    '',
    optional(
      matching(/^[\w+=,.@:/-]{2,1224}$/, '2 to 1,224 of the characters A-Z a-z 0-9 _ + = , . @ : / -'),
    ),
  ),
  audience: input(
    'audience',
    'sts.amazonaws.com',
    matching(/^\S+$/, 'the audience of the OIDC provider in AWS'),
  ),
  sessionDuration: input('session-duration', '3600', integer(900, 43_200, 'seconds')),
  awsRegion: input(
    'aws-region',
    'us-east-1',
    matching(/^[a-z]{2,6}(?:-[a-z]+)+-\d$/, 'a region, such as `us-east-1`'),
  ),
  accounts: input(
    'accounts',
    '',
    list(/^\d{12}$/, 'account ids of 12 digits, separated by commas, spaces or line breaks'),
  ),
  concurrency: input('concurrency', '32', integer(1, 256, 'requests')),
  quotaShare: input('quota-share', '0.6', share()),
  shard: input('shard', '', optional(shard())),
  snapshot: input('snapshot', '', optional(anything())),
  snapshotOut: input('snapshot-out', '', optional(anything())),
  snapshotContacts: input('snapshot-contacts', 'false', flag()),
  issuesRepository: input(
    'issues-repository',
    '',
    optional(
      matching(
        /^[a-zA-Z\d-]{1,39}\/[\w.-]{1,100}$/,
        'a repository as `owner/name`, such as `octo-org/aws-issues`',
      ),
    ),
  ),
  issueLabels: input('issue-labels', 'rootline', labels()),
  trustedAuthors: input(
    'trusted-authors',
    '',
    list(loginPattern, 'GitHub logins, separated by commas, spaces or line breaks'),
  ),
  markerKey: {
    ...input('marker-key', '', optional(matching(/^.{32,}$/s, 'a secret of at least 32 characters'))),
    isSecret: true,
  },
  maxIssueWrites: input('max-issue-writes', '200', integer(0, 10_000, 'issues')),
  comment: input('comment', 'true', flag()),
  dryRun: input('dry-run', 'false', flag()),
  failOn: input(
    'fail-on',
    '',
    list(new RegExp(`^(?:${failConditions.join('|')})$`), `a list of ${failConditions.join(', ')}`),
  ),
  reportDir: input('report-dir', 'rootline-report', matching(/\S/, 'the path of a directory')),
  githubToken: input('github-token', '', anything()),
  allowPublicRepository: input('allow-public-repository', 'false', flag()),
  allowEndpointOverride: input('allow-endpoint-override', 'false', flag()),
} as const satisfies { readonly [K in keyof Options]: Input<unknown> };

/**
 * Reads and checks all inputs. `get` returns an input's text, or undefined when it was not given.
 * All faults come back at once, each naming its input, the value, and what was expected.
 */
export function parseInputs(
  get: (name: string) => string | undefined,
): { readonly options: Options } | { readonly problems: readonly string[] } {
  const problems: string[] = [];
  const entries = Object.entries<Input<unknown>>(inputs).map(([key, definition]) => {
    const text = get(definition.name)?.trim() || definition.default;
    const parsed = definition.parse(text);
    if ('value' in parsed) return [key, parsed.value];
    problems.push(`\`${definition.name}\` is ${shown(text, definition)}, expected ${parsed.expected}`);
    return [key, undefined];
  });
  if (problems.length > 0) return { problems };
  return { options: Object.fromEntries(entries) as Options };
}

function shown(text: string, { isSecret }: Input<unknown>): string {
  if (isSecret === true) return `${text.length} characters long`;
  return `\`${excerpt(text)}\``;
}

/**
 * What is wrong with inputs that are sound one by one; undefined when they go together. Told before AWS or GitHub is
 * asked anything.
 */
export function contradiction(command: Exclude<Command, 'auto'>, options: Options): string | undefined {
  const { shard, snapshot, snapshotOut } = options;
  if (command === 'reconcile' && shard !== undefined && snapshot === undefined)
    return '`shard` is set, and `reconcile` would then judge a part of the accounts. A shard is for `command: observe`, which writes a snapshot of it, or `command: check`; reconcile the snapshots of all shards at once with `snapshot`.';
  if (command === 'observe' && snapshot !== undefined)
    return '`command: observe` reads AWS, and `snapshot` names what was read before. Leave `snapshot` out; `snapshot-out` names the file to write.';
  if (command === 'observe' && snapshotOut === undefined)
    return '`command: observe` writes a snapshot: name its file with `snapshot-out`, such as `snapshot.ndjson`.';
  if (snapshot !== undefined && snapshotOut !== undefined)
    return '`snapshot` and `snapshot-out` are both set. A snapshot is written from what is read of AWS, not from other snapshots: leave one of them out.';
  return command === 'validate' || snapshot !== undefined ? undefined : strangeRole(options);
}

/** No session reaches from one partition into another. */
function strangeRole({ awsRegion, roleToAssume, managementRole, memberRole }: Options): string | undefined {
  const own = partitionOf(awsRegion);
  const roles = {
    'role-to-assume': roleToAssume,
    'management-role': managementRole,
    'member-role': memberRole,
  };
  for (const [name, role] of Object.entries(roles)) {
    const [, partition = own] = /^arn:([^:]+):/.exec(role ?? '') ?? [];
    if (partition === own) continue;
    const example = regionIn(partition);
    const such = example === undefined ? '' : `, such as \`${example}\``;
    return `\`${name}\` is a role of the partition ${partition}, and \`aws-region\` is ${awsRegion}, a region of ${own}. Set \`aws-region\` to a region of ${partition}${such}, or correct the role.`;
  }
  return undefined;
}

function input<T>(name: string, fallback: string, parse: (value: string) => Parsed<T>): Input<T> {
  return { name, default: fallback, parse };
}
