import * as v from 'valibot';
import { controls } from '../controls/catalogue.ts';
import type { Control, Severity } from '../controls/definition.ts';
import type { Account } from '../snapshot/account.ts';
import type { Cause } from '../snapshot/fact.ts';
import type { FactId } from '../snapshot/facts.ts';
import { attestationName, isBelow } from './expectations.ts';
import { type Hide, hiding } from './hiding.ts';
import { type Decision, matches } from './match.ts';
import type {
  AccountOwner,
  Attestation,
  Baseline,
  ExceptionEntry,
  Match,
  Owner,
  OwnerEntry,
  Position,
  Rule,
  Statement,
} from './model.ts';
import { fillPlaceholders, placeholdersIn } from './placeholders.ts';
import { severityOf } from './severity.ts';
import { type Values, variablePlaceholder } from './values.ts';

/** What a baseline means for one account. */
export interface Resolution {
  /** At most one a control, in the catalogue's order. */
  readonly expectations: readonly Effective[];
  readonly owner: AccountOwner;
  /** Those that match the account, or may: `undecided` is then why it could not be told. Ended ones are among them. */
  readonly exceptions: readonly ApplicableException[];
  /** Those that are about the account, or may be, in the baseline's order. */
  readonly attestations: readonly ApplicableAttestation[];
  /** Makes a text fit to be shown; undefined where the baseline takes no value from the environment. */
  readonly hide: Hide | undefined;
}

export type Effective = Expectation | UndecidedExpectation;

/** What holds for one control, and the rule and line that say so. */
export interface Expectation {
  readonly control: Control;
  readonly value: unknown;
  readonly at: Position;
  readonly rule: string;
  /** In the place of the control's own; undefined where the baseline gives none. */
  readonly severity?: Severity;
}

/** Something holds, or may, and what exactly could not be told. */
export interface UndecidedExpectation {
  readonly control: Control;
  readonly undecided: Cause;
  readonly at: Position;
  readonly rule: string;
  readonly severity?: Severity;
}

export interface ApplicableException {
  readonly entry: ExceptionEntry;
  readonly undecided: Cause | undefined;
}

export interface ApplicableAttestation {
  readonly entry: Attestation;
  readonly undecided: Cause | undefined;
  readonly severity?: Severity;
}

/**
 * Applies a baseline to one account: its rules, with the values of the environment that they take, its owners,
 * exceptions and attestations.
 */
export function resolve(baseline: Baseline, account: Account, values: Values): Resolution {
  const said = applyRules(baseline.rules, account);
  const { severity, hide } = preparedFor(baseline, values);
  return {
    expectations: controls.flatMap((control) => {
      const state = said.get(control.id);
      return state === undefined
        ? []
        : [{ ...effective(control, state, account, values), ...severity.get(control.id) }];
    }),
    owner: ownerOf(baseline, account),
    exceptions: applicable(baseline.exceptions, account, ({ control }) => `the exception for \`${control}\``),
    attestations: applicable(baseline.attestations, account, ({ id }) => `the attestation \`${id}\``).map(
      (one) => ({ ...one, ...severity.get(attestationName(one.entry.id)) }),
    ),
    hide,
  };
}

/** The entries that match an account, or may. */
function applicable<Entry extends { readonly match: Match }>(
  entries: readonly Entry[],
  account: Account,
  say: (entry: Entry) => string,
): readonly { readonly entry: Entry; readonly undecided: Cause | undefined }[] {
  return entries.flatMap((entry) => {
    const decision = matches(entry.match, account);
    if (decision === 'no') return [];
    return [{ entry, undecided: decision === 'yes' ? undefined : because(say(entry), decision.cause) }];
  });
}

/** What is the same for every account. */
interface Prepared {
  readonly values: Values;
  /** By control id, where the baseline gives one. */
  readonly severity: ReadonlyMap<string, { readonly severity: Severity }>;
  readonly hide: Hide | undefined;
}

const prepared = new WeakMap<Baseline, Prepared>();

function preparedFor(baseline: Baseline, values: Values): Prepared {
  const kept = prepared.get(baseline);
  if (kept?.values === values) return kept;
  const ids = [
    ...controls.map(({ id }) => id),
    ...baseline.attestations.map(({ id }) => attestationName(id)),
  ];
  const given = ids.flatMap((id) => {
    const severity = severityOf(baseline, id);
    return severity === undefined ? [] : [[id, { severity }] as const];
  });
  const made = { values, severity: new Map(given), hide: hiding(baseline, values) };
  prepared.set(baseline, made);
  return made;
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

function apply(statement: Statement, { name }: Rule, decision: Decision, states: Map<string, State>): void {
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
    const before = states.get(id);
    if (undecided === undefined) states.delete(id);
    else if (before !== undefined) states.set(id, { undecided, at: before.at, rule: name });
  }
}

function effective(control: Control, state: State, account: Account, values: Values): Effective {
  const { at, rule } = state;
  if ('undecided' in state) return { control, undecided: state.undecided, at, rule };
  const filled = fillPlaceholders(state.value, account, values);
  if ('undecided' in filled) return { control, undecided: filled.undecided, at, rule };
  if (filled.value === state.value) return { control, value: state.value, at, rule };
  const checked = v.safeParse(control.expectation, filled.value);
  return checked.success
    ? { control, value: checked.output, at, rule }
    : { control, undecided: unfit(checked.issues[0].message, state.value), at, rule };
}

function unfit(message: string, written: unknown): Cause {
  if (placeholdersIn(written).some((name) => name.startsWith(variablePlaceholder))) {
    return {
      kind: 'no-source',
      message: `With what the environment holds the expected value is not one this control takes: ${message}.`,
      mend: 'Change the value in the environment of this step.',
    };
  }
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
