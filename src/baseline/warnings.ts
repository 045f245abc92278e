import type { Account } from '../snapshot/account.ts';
import { isBelow } from './expectations.ts';
import { type Decision, matches } from './match.ts';
import type { Baseline, Problem, Rule, Statement } from './model.ts';
import { quotable, ruleName } from './place.ts';

type Value = Extract<Statement, { readonly kind: 'value' }>;

/** An expectation that has not been in force for any account so far. */
interface Waiting {
  readonly rule: Rule;
  readonly statement: Value;
  /** The rules that have overridden it. */
  readonly by: Set<string>;
}

/**
 * A warning for each expectation that later rules override in every account that its own rule matches. Those of
 * presets are there to be overridden.
 */
export function overridden(baseline: Baseline, accounts: readonly Account[]): readonly Problem[] {
  const waiting = new Map<Statement, Waiting>();
  const own = baseline.rules.filter(({ preset }) => preset === undefined);
  for (const rule of own) {
    for (const statement of rule.statements) {
      if (statement.kind === 'value') waiting.set(statement, { rule, statement, by: new Set() });
    }
  }
  const backwards = baseline.rules.toReversed();
  for (const account of accounts) {
    if (waiting.size === 0) return [];
    strikeOut(backwards, account, waiting);
  }
  return [...waiting.values()].filter(({ by }) => by.size > 0).map(warning);
}

/** Goes from the last rule to the first: what no later rule has settled is in force, or may be. */
function strikeOut(backwards: readonly Rule[], account: Account, waiting: Map<Statement, Waiting>): void {
  const settled: Settled = { controls: new Map(), below: new Map() };
  for (const rule of backwards) {
    const decision = matches(rule.match, account);
    if (decision === 'no') continue;
    for (const statement of rule.statements.toReversed())
      consider(statement, rule, decision, settled, waiting);
  }
}

function consider(
  statement: Statement,
  { name }: Rule,
  decision: Decision,
  settled: Settled,
  waiting: Map<Statement, Waiting>,
): void {
  const by = settledBy(statement.control, settled);
  if (by === undefined) waiting.delete(statement);
  else waiting.get(statement)?.by.add(by);
  if (decision !== 'yes') return;
  if (!settled.controls.has(statement.control)) settled.controls.set(statement.control, name);
  if (statement.kind === 'clear' && statement.below) settled.below.set(statement.control, name);
}

/** What the rules after some point have said, and which rule it was. */
interface Settled {
  readonly controls: Map<string, string>;
  /** Everything below these ids was taken away. */
  readonly below: Map<string, string>;
}

function settledBy(control: string, { controls, below }: Settled): string | undefined {
  const said = controls.get(control);
  if (said !== undefined) return said;
  for (const [id, name] of below) if (isBelow(control, id)) return name;
  return undefined;
}

function warning({ rule, statement, by }: Waiting): Problem {
  const [first = '', ...others] = by;
  const who = others.length === 0 ? ruleName(first) : `${ruleName(first)} and ${others.length} more`;
  return {
    ...statement.at,
    level: 'warning',
    message: `${ruleName(rule.name)}, \`${quotable(statement.control)}\`: every account that this rule matches gets another value by a later rule (${who}), so this one never holds; remove it, or narrow the later rule`,
  };
}
