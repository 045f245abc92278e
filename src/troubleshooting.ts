import type { Environment } from './environment.ts';
import { wordsOf } from './thrown.ts';
import { type TroubleNumber, troubles } from './troubles.ts';

/** The page that has a section on every number. */
const page = 'docs/troubleshooting.md';

/**
 * What ended a run, as its own words, its number and where that is explained. Still to be made harmless for the place
 * where it is shown.
 */
export function told(error: unknown, environment: Environment): string {
  const words = wordsOf(error);
  return `${words} ${pointer(troubleBehind(error), environment)}`;
}

/** The number and where it is explained, such as `[RL204] docs/troubleshooting.md#rl204`. */
export function pointer(number: TroubleNumber, environment: Environment): string {
  return `[${number}] ${folderOf(environment)}${page}#${number.toLowerCase()}`;
}

/** The number that an error carries; what carries none is told by the system's own code, or is a fault of Rootline. */
export function troubleBehind(error: unknown): TroubleNumber {
  const { trouble, code, message } = Object(error) as Readonly<Record<string, unknown>>;
  if (isNumber(trouble)) return trouble;
  if (typeof code === 'string' && fileCodes.has(code)) return 'RL601';
  return isOfMemory(code, message) ? 'RL602' : 'RL603';
}

function isNumber(value: unknown): value is TroubleNumber {
  return typeof value === 'string' && Object.hasOwn(troubles, value);
}

/** https://nodejs.org/api/errors.html#common-system-errors */
const fileCodes: ReadonlySet<string> = new Set([
  'EACCES',
  'EDQUOT',
  'EEXIST',
  'EIO',
  'EISDIR',
  'EMFILE',
  'ENFILE',
  'ENOENT',
  'ENOSPC',
  'ENOTDIR',
  'EPERM',
  'EROFS',
]);

function isOfMemory(code: unknown, message: unknown): boolean {
  return (
    code === 'ERR_MEMORY_ALLOCATION_FAILED' ||
    code === 'ERR_STRING_TOO_LONG' ||
    /^(?:Invalid string length|Array buffer allocation failed)$/.test(String(message))
  );
}

const repository = /^[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?\/(?!\.{1,2}$)[\w.-]+$/;
const ref = /^(?!.*\.\.)[\w.-]+(?:\/[\w.-]+)*$/;

/**
 * The address of the action's own files as they are at the ref that runs; empty where it is not known for sure. On other
 * servers than github.com the action may come from either of two.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
function folderOf(environment: Environment): string {
  const {
    GITHUB_SERVER_URL: server = '',
    GITHUB_ACTION_REPOSITORY: action = '',
    GITHUB_ACTION_REF: at = '',
  } = environment;
  const isKnown = server === 'https://github.com' && repository.test(action) && ref.test(at);
  return isKnown ? `${server}/${action}/blob/${at}/` : '';
}
