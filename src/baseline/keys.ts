import { alternatives } from '../controls/expectation.ts';
import { isBelow, means, organizationGroup } from './expectations.ts';
import { controlPath, inPlace, type Path, quotable } from './place.ts';
import { didYouMean, type nearest } from './suggest.ts';
import type { Tree } from './tree.ts';

/** Which file of a baseline it is: the only one or the first of a folder, or another one of the folder. */
export type FileKind = { readonly kind: 'main' } | { readonly kind: 'part'; readonly main: string };

export interface Checking {
  readonly root: Tree;
  /** The ids of all controls. */
  readonly controls: readonly string[];
  readonly file: FileKind;
  /** What is probably meant by a key, as long as there are guesses left: a file of thousands was not written by hand. */
  readonly guess: typeof nearest;
}

/** What to say of a key that has to be in the map at `path`. */
export function missingKey(key: string, path: Path, { root, file }: Checking): string {
  return inPlace(
    path,
    root,
    `\`${key}\` is missing${path.length === 0 ? beginning(file) : inside(key, path)}`,
  );
}

/** Only in a file with a `scope` an attestation needs a `match`. */
function inside(key: string, [section]: Path): string {
  return key === 'match' && section === 'attestations'
    ? '; in a file with a `scope` an attestation names its accounts, `all` for the whole scope'
    : '';
}

/** Each kind of file needs one key alone at its top. */
function beginning(file: FileKind): string {
  return file.kind === 'part'
    ? `; every file of the folder but the first (${quotable(file.main)}) begins with the accounts it is about, and acts on no other`
    : '; a baseline begins with `version: 1`';
}

/** What to say of a key that the map at `path` cannot have, and what was probably meant by it. */
export function unknownKey(key: string, known: readonly string[], path: Path, checking: Checking): string {
  const { root, controls, guess } = checking;
  const group = groupAt(path, controls);
  if (group !== undefined)
    return inPlace(path.slice(0, 2), root, unknownControl(key, known, group, checking));
  const misplaced = path.length === 0 ? otherFile(key, checking.file) : undefined;
  if (misplaced !== undefined) return misplaced;
  return inPlace(path, root, `unknown key \`${quotable(key)}\`${meant(guess(key, known), known)}`);
}

const mainKeys: ReadonlySet<string> = new Set([
  'version',
  'name',
  'extends',
  'organization',
  'severity',
  'issues',
]);

/** What to say of a key at the top that only the other files of a folder, or only the first, can have. */
function otherFile(key: string, file: FileKind): string | undefined {
  if (file.kind === 'part') {
    return mainKeys.has(key)
      ? `\`${key}\` stands in the first file of the folder alone (${quotable(file.main)}); the others hold \`scope\`, \`rules\`, \`owners\`, \`exceptions\` and \`attestations\``
      : undefined;
  }
  return key === 'scope'
    ? '`scope` stands in every file of a folder but the first in name order, which is the main one'
    : undefined;
}

/** The ids' common path where a map names controls, `''` at the top; undefined in any other map. */
function groupAt(path: Path, controls: readonly string[]): string | undefined {
  const group = controlPath(path)?.join('.');
  return group !== undefined && controls.some((id) => isBelow(id, group)) ? group : undefined;
}

function unknownControl(
  key: string,
  known: readonly string[],
  group: string,
  { controls, guess }: Checking,
): string {
  const misplaced = elsewhereWritten(key, group, controls);
  if (misplaced !== undefined) return misplaced;
  const prefix = group === '' ? '' : `${group}.`;
  const id = `${prefix}${key}`;
  if (controls.includes(id)) {
    return `\`${key}\` has to be written without dots, each part below the other: \`${nested(key)}\``;
  }
  const siblings = known.map((sibling) => `${prefix}${sibling}`);
  const near = guess(key, known);
  const sibling = near === undefined ? undefined : `${prefix}${near}`;
  const elsewhere = controls.find((control) => control.endsWith(`.${key}`));
  const suggestion = sibling ?? elsewhere ?? guess(id, controls);
  return `unknown control \`${quotable(id)}\`${meant(suggestion, siblings)}${otherPlace(suggestion, group)}`;
}

const ofOrganization = 'under `organization.expect`, at the top of the baseline';
const ofRules = 'under `expect` of a rule';

/** What to say where a rule names the organization's controls, or the organization those of rules. */
function elsewhereWritten(key: string, group: string, controls: readonly string[]): string | undefined {
  if (group === '' && means(organizationGroup, key)) {
    return `the controls \`${organizationGroup}.…\` stand ${ofOrganization}, not in a rule`;
  }
  return group === organizationGroup && key !== organizationGroup && controls.some((id) => means(key, id))
    ? `\`${quotable(key)}\` stands ${ofRules}; only the controls \`${organizationGroup}.…\` stand here`
    : undefined;
}

function otherPlace(suggestion: string | undefined, group: string): string {
  if (suggestion === undefined) return '';
  const here = group === organizationGroup;
  const there = isBelow(suggestion, organizationGroup);
  return here === there ? '' : ` It stands ${there ? ofOrganization : ofRules}`;
}

function meant(suggestion: string | undefined, known: readonly string[]): string {
  return suggestion === undefined ? `; expected ${alternatives(known)}` : didYouMean(suggestion);
}

function nested(key: string): string {
  const [first = '', ...rest] = key.split('.');
  return rest.length === 0 ? `${first}: …` : `${first}: { ${nested(rest.join('.'))} }`;
}
