import type { Cause, CauseKind } from './snapshot/fact.ts';

/**
 * The numbered causes of errors and warnings, grouped by hundreds as docs/troubleshooting.md is, which has a section on
 * each. A number keeps its meaning for ever, and one that is no longer used is not given again.
 */
export const troubles = {
  // What was asked for: inputs, flags, the baseline, the event.
  RL101: 'An input or a flag has a wrong value',
  RL102: 'Two inputs contradict each other',
  RL103: 'There is no such command, flag or name',
  RL104: 'The baseline is not there, or cannot be read',
  RL105: 'The baseline is not valid',
  RL106: 'A path leads out of where it may lead',
  RL107: 'The event or the branch does not fit the command',
  RL108: 'The event does not say enough',
  RL109: 'The earlier baseline cannot be found',
  RL110: 'An account is not there',
  RL111: 'A file is there already',
  RL112: '`fail-on` is met',

  // Signing in to AWS.
  RL201: 'There is no ID token from GitHub',
  RL202: 'AWS does not accept the audience',
  RL203: 'The account has no OIDC provider for GitHub',
  RL204: 'The role does not admit this workflow',
  RL205: 'The ID token had ended',
  RL206: 'STS is not active in the region',
  RL207: 'The session is longer than the role allows',
  RL208: 'There are no AWS credentials',
  RL209: 'AWS does not accept the credentials',
  RL210: 'AWS could not be asked to sign in',
  RL211: 'The endpoint of AWS is overridden',
  RL212: 'AWS refuses the sign-in for another reason',
  RL213: 'The environment leads credentials elsewhere',

  // Reading AWS.
  RL301: 'The baseline is for another organization',
  RL302: 'The accounts of the organization cannot be listed',
  RL303: 'A role in an account cannot be assumed',
  RL304: 'Root sessions are not possible in the organization',
  RL305: 'The Account API does not tell about members',
  RL306: 'A policy denies a read',
  RL307: 'A permission is missing, or AWS refuses a read',
  RL308: 'AWS throttles a read',
  RL309: 'The credential report is not ready',
  RL310: 'AWS is not reached, or does not answer in time',
  RL311: 'AWS fails',
  RL312: 'An answer of AWS cannot be read',
  RL313: 'Something is gone since it was listed',
  RL314: 'No role is set to enter the account with',
  RL315: 'Nothing at hand can answer',

  // GitHub.
  RL401: 'There is no token for GitHub',
  RL402: 'GitHub does not accept the token',
  RL403: 'The token may not do this',
  RL404: 'GitHub does not find the repository',
  RL405: 'Issues are disabled',
  RL406: "GitHub's rate limit is used up",
  RL407: 'GitHub does not answer properly',
  RL408: 'GitHub refuses a request',
  RL409: 'The repository is public',
  RL410: 'A public repository needs a marker key',
  RL411: 'A public repository may hold no snapshot',
  RL412: 'A trusted author is not known',
  RL413: 'The conversation of an issue is locked',
  RL414: 'The repository of the issues is out of reach',
  RL415: 'An owner cannot be assigned',
  RL416: 'Issues were put off to the next run',
  RL417: "GitHub's list of issues is not complete",
  RL418: "An issue's marker is not believed",
  RL419: 'The pull request takes no comment',

  // Snapshots and shards.
  RL501: 'There is no snapshot to read',
  RL502: 'A snapshot is damaged, or does not belong to the others',
  RL503: 'The snapshot is of another workflow run',
  RL504: 'A snapshot cannot be written there',
  RL505: 'The snapshot of a shard is missing',
  RL506: 'The time of a snapshot is odd',
  RL507: 'A snapshot does not hold what is needed',

  // Rootline and the machine that it runs on.
  RL601: 'A file cannot be written or read',
  RL602: 'The memory does not suffice',
  RL603: 'A fault of Rootline itself',
  RL604: 'Node is too old',
  RL605: 'A proxy variable is no address',
} as const;

export type TroubleNumber = keyof typeof troubles;

/** What a read that failed comes to where its words tell nothing more precise. */
export const troubleOfKind: Readonly<Record<CauseKind, TroubleNumber>> = {
  denied: 'RL307',
  throttled: 'RL308',
  'not-ready': 'RL309',
  'timed-out': 'RL310',
  network: 'RL310',
  'service-error': 'RL311',
  malformed: 'RL312',
  missing: 'RL313',
  'no-source': 'RL315',
};

/** In order: the first whose words stand in the message names the number. */
const byWords: readonly (readonly [CauseKind, RegExp, TroubleNumber])[] = [
  ['no-source', /^(?:Root sessions cannot be opened|Central root access cannot be used)/, 'RL304'],
  ['no-source', /^The Account API refuses to tell about members/, 'RL305'],
  ['no-source', /^The account cannot be entered/, 'RL314'],
  ['no-source', /^The snapshot holds no /, 'RL507'],
  ['missing', /^The account belongs to shard /, 'RL505'],
  ['missing', /^(?:The snapshot |Another shard lists)/, 'RL507'],
  ['denied', /with an explicit deny in an? /i, 'RL306'],
  ['denied', /\bsts:AssumeRole was refused/, 'RL303'],
];

/** A sentence for a person, and the number of its cause, such as `… [RL304]`. */
export function withNumber(sentence: string, number: TroubleNumber): string {
  return `${sentence} [${number}]`;
}

/** The number of what kept a fact from being read, by its kind and the beginning of its message. */
export function troubleOf({ kind, message }: Cause): TroubleNumber {
  const known = byWords.find(([of, words]) => of === kind && words.test(message));
  return known?.[2] ?? troubleOfKind[kind];
}
