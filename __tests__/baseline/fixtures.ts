import { type Loaded, loadBaseline } from '../../src/baseline/load.ts';
import type { Baseline } from '../../src/baseline/model.ts';
import type { Values } from '../../src/baseline/values.ts';
import type { Account } from '../../src/snapshot/account.ts';
import type { Cause, Fact } from '../../src/snapshot/fact.ts';

/** What a file with a baseline's text gives. */
export function load(text: string): Loaded {
  return loadBaseline([{ path: 'baseline.yml', text }], now);
}

export const now = new Date('2026-11-21T12:00:00Z');
const provenance = { source: 'organizations:ListAccounts', readAt: '2026-11-21T11:59:00Z' };

/** `line:column message` of every problem; a warning says so. */
export function told(text: string): readonly string[] {
  return load(text).problems.map(
    ({ line, column, level, message }) =>
      `${line}:${column} ${level === 'error' ? '' : 'warning: '}${message}`,
  );
}

/** A baseline that has to be sound. */
export function sound(text: string): Baseline {
  const { baseline, problems } = load(text);
  if (baseline === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  return baseline;
}

/** A sound baseline of these rules, each written as one line of YAML. */
export function rules(...lines: readonly string[]): Baseline {
  return sound(`version: 1\nrules:\n${lines.map((line) => `  - ${line}\n`).join('')}`);
}

/** No value of the environment is set. */
export const noValues: Values = { kind: 'given', get: () => undefined };

export function value<T>(of: T): Fact<T> {
  return { state: 'value', value: of, provenance };
}

export const denied: Cause = {
  kind: 'denied',
  message: 'AccessDeniedException: not allowed to list tags',
  mend: 'Allow organizations:ListTagsForResource.',
};

export const unreadable: Fact<never> = { state: 'unavailable', cause: denied, provenance };

export const notThere: Fact<never> = {
  state: 'not-applicable',
  reason: 'the account is in no organization',
  provenance,
};

export function account(differing: Partial<Account>): Account {
  return {
    id: '111122223333',
    name: 'payments',
    email: value('aws+payments@example.com'),
    state: 'ACTIVE',
    management: false,
    partition: 'aws',
    organizationalUnit: value('Workloads/Prod'),
    parents: value(['r-ab12', 'ou-ab12-prod']),
    tags: value({}),
    ...differing,
  };
}
