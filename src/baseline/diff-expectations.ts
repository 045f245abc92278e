import { controls } from '../controls/catalogue.ts';
import { canonical } from '../controls/compare.ts';
import type { Control } from '../controls/definition.ts';
import type { Account } from '../snapshot/account.ts';
import type { Collector } from './diff-collect.ts';
import type { Declared, ExpectationChange } from './diff-model.ts';
import { content, possible, type Step, transitions } from './diff-steps.ts';
import { isWeakening, kindOfChange } from './diff-values.ts';
import { isBelow } from './expectations.ts';
import { implies } from './implication.ts';
import type { Baseline, Match, Rule, Statement } from './model.ts';
import type { Effective, Resolution } from './resolve.ts';

export interface Value {
  readonly value: unknown;
}
export type ValueSteps = readonly Step<Value>[];

/** What the rules say of one control, one step a rule, in order. */
export interface ControlSteps {
  readonly control: Control;
  readonly base: ValueSteps;
  readonly head: ValueSteps;
  /** What the head says of each control that, where it is expected, leaves nothing to this one. */
  readonly including: readonly ValueSteps[];
}

/** The controls of which the rules do not say the very same, whatever the rules are called. */
export function differingControls(base: Baseline, head: Baseline): readonly ControlSteps[] {
  return controls
    .map((control) => ({
      control,
      base: stepsOf(base, control),
      head: stepsOf(head, control),
      including: including(control).map((whole) => stepsOf(head, whole)),
    }))
    .filter(({ base, head }) => base.map(content).join('\n') !== head.map(content).join('\n'));
}

function including({ id }: Control): readonly Control[] {
  return controls.filter((whole) => whole.includesBelow === true && isBelow(id, whole.id));
}

function stepsOf({ rules }: Baseline, { id }: Control): ValueSteps {
  return rules.flatMap((rule) => stepOf(rule, id));
}

function stepOf({ name, match, statements, at }: Rule, control: string): ValueSteps {
  const last = statements.findLast((statement) => isAbout(statement, control));
  if (last === undefined) return [];
  return last.kind === 'value'
    ? [{ match, said: { value: last.value }, rule: name, at: last.at }]
    : [{ match, said: undefined, rule: name, at }];
}

function isAbout(statement: Statement, control: string): boolean {
  if (statement.control === control) return true;
  return statement.kind === 'clear' && statement.below && isBelow(control, statement.control);
}

/** Tells what is expected differently of one account after another. */
export function expectationComparer(
  base: Baseline,
  head: Baseline,
  collect: Collector,
): (account: Account, before: Resolution, after: Resolution) => void {
  const differing = differingControls(base, head).map((steps) => ({
    steps,
    uncertain: undecidedChanges(steps),
  }));
  return (account, before, after) => {
    for (const { steps, uncertain } of differing) {
      const [one, other] = [expectationOf(before, steps.control), expectationOf(after, steps.control)];
      const isDecided = !isUndecided(one) && !isUndecided(other);
      const changes = isDecided ? decidedChange(steps, one, other, after) : uncertain(account);
      for (const change of changes) collect.add(change, account);
    }
  };
}

function expectationOf({ expectations }: Resolution, control: Control): Effective | undefined {
  return expectations.find((one) => one.control.id === control.id);
}

type Decided = Exclude<Effective, { readonly undecided: unknown }>;

function isUndecided(effective: Effective | undefined): effective is Exclude<Effective, Decided> {
  return effective !== undefined && 'undecided' in effective;
}

function decidedChange(
  { control, base, head }: ControlSteps,
  before: Decided | undefined,
  after: Decided | undefined,
  resolution: Resolution,
): readonly ExpectationChange[] {
  const kind = kindOfChange(control, before, after);
  if (kind === undefined) return [];
  const isKept = kind === 'dropped' && isIncluded(control, resolution);
  return changeOf(control, {
    kind,
    isKept,
    before: asWritten(before, base),
    after: asWritten(after, head),
    certain: true,
  });
}

/** Whether another expectation of the account, of which this control is a part, leaves nothing to it. */
function isIncluded({ id }: Control, { expectations }: Resolution): boolean {
  return expectations.some(
    (one) => one.control.includesBelow === true && !isUndecided(one) && isBelow(id, one.control.id),
  );
}

/** With its placeholders: what is written once for many accounts is one change. */
function asWritten(effective: Decided | undefined, steps: ValueSteps): Declared | undefined {
  if (effective === undefined) return undefined;
  const { rule, at } = effective;
  const step = steps.find(
    (each) =>
      each.rule === rule &&
      each.at.line === at.line &&
      each.at.column === at.column &&
      each.at.file === at.file,
  );
  return { value: (step?.said ?? effective).value, rule, at };
}

interface Difference extends Pick<ExpectationChange, 'kind' | 'before' | 'after' | 'certain'> {
  /** Nothing is lost, whatever kind of change it is. */
  readonly isKept: boolean;
}

function changeOf(
  { id }: Control,
  { kind, isKept, before, after, certain }: Difference,
): readonly ExpectationChange[] {
  const shown = after ?? before;
  if (shown === undefined) return [];
  return [
    {
      about: 'expectation',
      kind,
      control: id,
      before,
      after,
      accounts: undefined,
      certain,
      weakens: isWeakening(kind) && !isKept,
      at: shown.at,
      side: after === undefined ? 'base' : 'head',
    },
  ];
}

/** The changes that an account may see; its decisions are all they depend on, so that like accounts cost one search. */
function undecidedChanges({
  control,
  base,
  head,
  including,
}: ControlSteps): (account: Account) => readonly ExpectationChange[] {
  const known = new Map<string, readonly ExpectationChange[]>();
  return (account) => {
    const [before, after] = [possible(base, account), possible(head, account)];
    const wholes = including.map((steps) => possible(steps, account));
    const key = [before, after, ...wholes].map((each) => each.key).join('|');
    const changes =
      known.get(key) ??
      possibleChanges({
        control,
        base: before.steps,
        head: after.steps,
        including: wholes.map(({ steps }) => steps),
      });
    known.set(key, changes);
    return changes;
  };
}

/** Each distinct change that some account may see, none of them certain. */
export function possibleChanges({
  control,
  base,
  head,
  including,
}: ControlSteps): readonly ExpectationChange[] {
  const pairs = transitions(base, head);
  if (pairs === 'too-many') return manyChanges(control, head.at(-1) ?? base.at(-1), head.length === 0);
  const changes = pairs.flatMap(({ before, after }) => {
    const kind = kindOfChange(control, before?.said, after?.said);
    if (kind === undefined) return [];
    const isKept = kind === 'dropped' && including.some((steps) => isSurelySaid(steps, before?.match));
    return changeOf(control, {
      kind,
      isKept,
      before: declared(before),
      after: declared(after),
      certain: false,
    });
  });
  return [
    ...new Map(
      changes.map((one) => [canonical([one.kind, one.weakens, one.before?.value, one.after?.value]), one]),
    ).values(),
  ];
}

/** Whether, of every account that a match means, a value is said, and taken away by no later step. */
function isSurelySaid(steps: ValueSteps, match: Match | undefined): boolean {
  const last = steps.findLastIndex((step) => match !== undefined && implies(match, step.match));
  return last >= 0 && steps.slice(last).every(({ said }) => said !== undefined);
}

/** One change for all that a control's rules say differently, without the values. */
function manyChanges(
  { id }: Control,
  last: Step<Value> | undefined,
  isInBase: boolean,
): readonly ExpectationChange[] {
  if (last === undefined) return [];
  const side = isInBase ? 'base' : 'head';
  return [
    {
      about: 'expectation',
      kind: 'changed',
      control: id,
      before: undefined,
      after: undefined,
      accounts: undefined,
      certain: false,
      weakens: true,
      at: last.at,
      side,
    },
  ];
}

function declared(step: Step<Value> | undefined): Declared | undefined {
  return step?.said === undefined ? undefined : { value: step.said.value, rule: step.rule, at: step.at };
}
