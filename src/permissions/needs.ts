import * as v from 'valibot';
import type { InventoryNeeds, NeedsByKind } from '../aws/actions.ts';
import type { AccountKind, Means } from '../aws/sources.ts';
import { isBelow } from '../baseline/expectations.ts';
import type { Baseline, Rule, Statement } from '../baseline/model.ts';
import { placeholdersIn } from '../baseline/placeholders.ts';
import { selectorsUsed } from '../baseline/selectors.ts';
import { controls } from '../controls/catalogue.ts';
import type { Control } from '../controls/definition.ts';
import type { FactId } from '../snapshot/facts.ts';
import { type KnownAccounts, reach } from './reach.ts';

export interface Needs {
  readonly facts: NeedsByKind;
  readonly inventory: InventoryNeeds;
}

/**
 * What any run of a baseline may have to read, without knowing the accounts: what each rule expects counts for every
 * kind of account that the rule can be about, unless a later rule is sure to replace it.
 */
export function needsOf(baseline: Baseline, known: KnownAccounts, means: Means): Needs {
  const factsOf = (kind: AccountKind) => factsFor(expectationsOf(baseline.rules, kind, known));
  const nothing: ReadonlySet<FactId> = new Set();
  // A lone account is judged like a management account.
  const isAlone = means.auditIn === 'lone';
  return {
    facts: {
      management: factsOf('management'),
      audit: isAlone ? nothing : factsOf('audit'),
      member: isAlone ? nothing : factsOf('member'),
    },
    inventory: selectorsUsed(baseline),
  };
}

/** One value that a control may be held to. */
interface Possible {
  readonly control: Control;
  readonly value: unknown;
}

function expectationsOf(
  rules: readonly Rule[],
  kind: AccountKind,
  known: KnownAccounts,
): readonly Possible[] {
  const values = new Map<string, readonly unknown[]>();
  for (const { match, statements } of rules) {
    const reached = reach(match, kind, known);
    if (reached === 'none') continue;
    for (const statement of statements) apply(statement, reached === 'all', values);
  }
  return controls.flatMap((control) =>
    (values.get(control.id) ?? []).map((value) => ({ control, value: withoutTemplate(control, value) })),
  );
}

/** What holds for some accounts only leaves what earlier rules said to the others. */
function apply(statement: Statement, isForAll: boolean, values: Map<string, readonly unknown[]>): void {
  const { control } = statement;
  if (statement.kind === 'value') {
    const before = isForAll ? [] : (values.get(control) ?? []);
    values.set(control, [...before, statement.value]);
    return;
  }
  if (!isForAll) return;
  const below = statement.below ? [...values.keys()].filter((id) => isBelow(id, control)) : [];
  for (const id of [control, ...below]) values.delete(id);
}

/** A value with placeholders is still as it is written: the schema gets it when they are filled in. */
function withoutTemplate({ expectation }: Control, value: unknown): unknown {
  if (placeholdersIn(value).length === 0) return value;
  const parsed = v.safeParse(expectation, value);
  return parsed.success ? parsed.output : value;
}

function factsFor(expected: readonly Possible[]): ReadonlySet<FactId> {
  return new Set(expected.flatMap(({ control, value }) => control.needs(value)));
}
