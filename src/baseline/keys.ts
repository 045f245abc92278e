import { alternatives } from '../controls/expectation.ts';
import { isBelow, organizationGroup } from './expectations.ts';
import { controlPath, inPlace, type Path, quotable } from './place.ts';
import { didYouMean, nearest } from './suggest.ts';
import type { Tree } from './tree.ts';

export interface Checking {
  readonly root: Tree;
  /** The ids of all controls. */
  readonly controls: readonly string[];
}

/** What to say of a key that has to be in the map at `path`. */
export function missingKey(key: string, path: Path, { root }: Checking): string {
  const beginning = path.length === 0 && key === 'version' ? '; a baseline begins with `version: 1`' : '';
  return inPlace(path, root, `\`${key}\` is missing${beginning}`);
}

/** What to say of a key that the map at `path` cannot have, and what was probably meant by it. */
export function unknownKey(key: string, known: readonly string[], path: Path, checking: Checking): string {
  const { root, controls } = checking;
  const group = groupAt(path, controls);
  if (group !== undefined)
    return inPlace(path.slice(0, 2), root, unknownControl(key, known, group, controls));
  return inPlace(path, root, `unknown key \`${quotable(key)}\`${meant(nearest(key, known), known)}`);
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
  controls: readonly string[],
): string {
  const misplaced = elsewhereWritten(key, group, controls);
  if (misplaced !== undefined) return misplaced;
  const prefix = group === '' ? '' : `${group}.`;
  const id = `${prefix}${key}`;
  if (controls.includes(id)) {
    return `\`${key}\` has to be written without dots, each part below the other: \`${nested(key)}\``;
  }
  const siblings = known.map((sibling) => `${prefix}${sibling}`);
  const near = nearest(key, known);
  const sibling = near === undefined ? undefined : `${prefix}${near}`;
  const elsewhere = controls.find((control) => control.endsWith(`.${key}`));
  const suggestion = sibling ?? elsewhere ?? nearest(id, controls);
  return `unknown control \`${quotable(id)}\`${meant(suggestion, siblings)}${otherPlace(suggestion, group)}`;
}

const ofOrganization = 'under `organization.expect`, at the top of the baseline';
const ofRules = 'under `expect` of a rule';

/** What to say where a rule names the organization's controls, or the organization those of rules. */
function elsewhereWritten(key: string, group: string, controls: readonly string[]): string | undefined {
  const names = (id: string) => id === key || isBelow(id, key);
  if (group === '' && (key === organizationGroup || isBelow(key, organizationGroup))) {
    return `the controls \`${organizationGroup}.…\` stand ${ofOrganization}, not in a rule`;
  }
  return group === organizationGroup && key !== organizationGroup && controls.some(names)
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
