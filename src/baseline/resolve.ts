import * as v from 'valibot';
import { controls } from '../controls/catalogue.ts';
import type { Control } from '../controls/definition.ts';
import type { Account } from '../snapshot/account.ts';
import type { Cause } from '../snapshot/fact.ts';
import type { FactId } from '../snapshot/facts.ts';
import { isBelow } from './expectations.ts';
import { type Decision, matches } from './match.ts';
import type {
  AccountOwner,
  Baseline,
  ExceptionEntry,
  Owner,
  OwnerEntry,
  Position,
  Rule,
  Statement,
} from './model.ts';
import { fillPlaceholders } from './placeholders.ts';

/** What a baseline means for one account. */
export interface Resolution {
  /** At most one a control, in the catalogue's order. */
  readonly expectations: readonly Effective[];
  readonly owner: AccountOwner;
  /** Those that match the account, or may: `undecided` is then why it could not be told. Ended ones are among them. */
  readonly exceptions: readonly ApplicableException[];
}

export type Effective = Expectation | UndecidedExpectation;

/** What holds for one control, and the rule and line that say so. */
export interface Expectation {
  readonly control: Control;
  readonly value: unknown;
  readonly at: Position;
  readonly rule: string;
}

/** Something holds, or may, and what exactly could not be told. */
export interface UndecidedExpectation {
  readonly control: Control;
  readonly undecided: Cause;
  readonly at: Position;
  readonly rule: string;
}

export interface ApplicableException {
  readonly entry: ExceptionEntry;
  readonly undecided: Cause | undefined;
}

/** Applies a baseline's rules, owners and exceptions to one account. */
export function resolve(baseline: Baseline, account: Account): Resolution {
  const said = applyRules(baseline.rules, account);
  return {
    expectations: controls.flatMap((control) => {
      const state = said.get(control.id);
      return state === undefined ? [] : [effective(control, state, account)];
    }),
    owner: ownerOf(baseline, account),
    exceptions: baseline.exceptions.flatMap((entry) => {
      const decision = matches(entry.match, account);
      if (decision === 'no') return [];
      return [
        {
          entry,
          undecided:
            decision === 'yes'
              ? undefined
              : because(`the exception for \`${entry.control}\``, decision.cause),
        },
      ];
    }),
  };
}

/** The facts that have to be read to judge an account. */
export function factsNeeded({ expectations }: Resolution): ReadonlySet<FactId> {
  return new Set(expectations.flatMap((one) => ('undecided' in one ? [] : one.control.needs(one.value))));
}

/** What the rules up to some point say of one control. */
type State = Said & { readonly at: Position; readonly rule: string };
type Said = { readonly value: unknown } | { readonly undecided: Cause };

function applyRules(rules: readonly Rule[], account: Account): ReadonlyMap<string, State> {
  const states = new Map<string, State>();
  for (const rule of rules) {
    const decision = matches(rule.match, account);
    if (decision === 'no') continue;
    for (const statement of rule.statements) apply(statement, rule, decision, states);
  }
  return states;
}

function apply(
  statement: Statement,
  { name, at }: Rule,
  decision: Decision,
  states: Map<string, State>,
): void {
  const { control, kind } = statement;
  const undecided =
    typeof decision === 'string' ? undefined : because(`the rule \`${name}\``, decision.cause);
  if (kind === 'value') {
    const said: Said = undecided === undefined ? { value: statement.value } : { undecided };
    states.set(control, { ...said, at: statement.at, rule: name });
    return;
  }
  const cleared = statement.below ? [...states.keys()].filter((id) => isBelow(id, control)) : [];
  for (const id of [control, ...cleared]) {
    if (undecided === undefined) states.delete(id);
    else if (states.has(id)) states.set(id, { undecided, at: states.get(id)?.at ?? at, rule: name });
  }
}

function effective(control: Control, state: State, account: Account): Effective {
  const { at, rule } = state;
  if ('undecided' in state) return { control, undecided: state.undecided, at, rule };
  const filled = fillPlaceholders(state.value, account);
  if ('undecided' in filled) return { control, undecided: filled.undecided, at, rule };
  if (filled.value === state.value) return { control, value: state.value, at, rule };
  const checked = v.safeParse(control.expectation, filled.value);
  return checked.success
    ? { control, value: checked.output, at, rule }
    : { control, undecided: unfit(checked.issues[0].message), at, rule };
}

function unfit(message: string): Cause {
  return {
    kind: 'no-source',
    message: `With the account's own data in its placeholders the expected value is not one this control takes: ${message}.`,
    mend: 'Change the data of the account, or let a later rule expect a value of its own for it.',
  };
}

function because(selecting: string, cause: Cause): Cause {
  return {
    ...cause,
    message: `Whether ${selecting} is about this account could not be told: ${cause.message}`,
  };
}

/** The last entry that matches holds, whole. One that may match hides all before it. */
function ownerOf({ owners }: Baseline, account: Account): AccountOwner {
  for (const entry of owners.toReversed()) {
    const decision = matches(entry.match, account);
    if (decision === 'yes') return withoutMatch(entry);
    if (decision !== 'no') return 'undecided';
  }
  return 'none';
}

function withoutMatch({ match: _match, at: _at, ...owner }: OwnerEntry): Owner {
  return owner;
}
