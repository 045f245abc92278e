import { type Comparison, canonical } from '../controls/compare.ts';
import type { Control } from '../controls/definition.ts';
import type { ExpectationKind } from './diff-model.ts';
import { placeholdersIn } from './placeholders.ts';

/** One value, or that nothing is expected. */
export type Side = { readonly value: unknown } | undefined;

/** How two declared values of one control differ; undefined when they are the same. */
export function kindOfChange(control: Control, before: Side, after: Side): ExpectationKind | undefined {
  if (before === undefined) return after === undefined ? undefined : 'added';
  if (after === undefined) return 'dropped';
  return kinds[compareValues(control, before.value, after.value)];
}

const kinds: Readonly<Record<Comparison, ExpectationKind | undefined>> = {
  same: undefined,
  tighter: 'tightened',
  looser: 'loosened',
  different: 'changed',
};

/** A value that is not yet what the control's schema gives out is compared by how it is written. */
function compareValues(control: Control, before: unknown, after: unknown): Comparison {
  if (before === after) return 'same';
  if (!isOpen(before) && !isOpen(after)) return control.compare(before, after);
  return canonical(before) === canonical(after) ? 'same' : 'different';
}

/** Whether a value still has to be filled in, from the account or from the environment. */
function isOpen(value: unknown): boolean {
  return placeholdersIn(value).length > 0;
}

/** Whether what a change accepts is, or may be, more than what was accepted. */
export function isWeakening(kind: ExpectationKind): boolean {
  return kind === 'dropped' || kind === 'loosened' || kind === 'changed';
}
