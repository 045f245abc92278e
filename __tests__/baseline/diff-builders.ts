import { compareBaselines } from '../../src/baseline/diff.ts';
import type { BaselineDiff, Change } from '../../src/baseline/diff-model.ts';
import type {
  Attestation,
  Baseline,
  ExceptionEntry,
  Match,
  OwnerEntry,
  Position,
  Rule,
  Statement,
} from '../../src/baseline/model.ts';
import { type Resolution, resolve } from '../../src/baseline/resolve.ts';
import type { Account } from '../../src/snapshot/account.ts';
import { account, value } from './fixtures.ts';

export const now = new Date('2026-11-21T12:00:00Z');

/** A place in the baseline, by its line. */
export function line(number: number): Position {
  return { file: 'baseline.yml', line: number, column: 5 };
}

/** A baseline that says nothing but this. */
export function declaring(parts: Partial<Baseline>): Baseline {
  return {
    file: 'baseline.yml',
    name: '',
    organizationId: undefined,
    rules: [],
    owners: [],
    exceptions: [],
    attestations: [],
    severities: [],
    settings: {},
    scopes: [],
    groupBy: 'account',
    ...parts,
  };
}

/** A rule that expects these values, as the controls' schemas give them out. */
export function rule(name: string, match: Match, expected: Readonly<Record<string, unknown>>): Rule {
  const statements = Object.entries(expected).map(
    ([control, of], index): Statement =>
      of === 'any'
        ? { kind: 'clear', control, below: true }
        : { kind: 'value', control, value: of, at: line(10 + index) },
  );
  return { name, match, statements, at: line(9) };
}

/** A baseline of rules, the first one named `rule 1`. */
export function ruling(...rules: readonly (readonly [Match, Readonly<Record<string, unknown>>])[]): Baseline {
  return declaring({
    rules: rules.map(([match, expected], index) => rule(`rule ${index + 1}`, match, expected)),
  });
}

/** A baseline of rules, the first value of each in the line given. */
export function rulingAt(
  ...rules: readonly (readonly [number, Match, Readonly<Record<string, unknown>>])[]
): Baseline {
  const { rules: unplaced } = ruling(...rules.map(([, match, expected]) => [match, expected] as const));
  return declaring({
    rules: unplaced.map((one, index) => {
      const first = rules[index]?.[0] ?? 0;
      const statements = one.statements.map((each, below) =>
        each.kind === 'value' ? { ...each, at: line(first + below) } : each,
      );
      return { ...one, statements, at: line(first - 1) };
    }),
  });
}

export function exception(changes: Partial<ExceptionEntry>): ExceptionEntry {
  return {
    control: 'iam-users.access-keys',
    match: 'all',
    reason: 'The vendor cannot use roles',
    until: '2027-01-31',
    at: line(40),
    ...changes,
  };
}

export function ownedBy(match: Match, ...assignees: readonly string[]): OwnerEntry {
  return { match, assignees, labels: [], at: line(30) };
}

export function attestation(changes: Partial<Attestation>): Attestation {
  return {
    id: 'two-people',
    statement: 'Two groups hold the password and the device.',
    match: { managementAccount: true },
    by: 'octocat',
    on: '2026-11-01',
    validFor: 180,
    at: line(50),
    ...changes,
  };
}

/** The accounts 111111111111, 222222222222 and so on, tagged `env` with these; the first is the management account. */
export function tagged(...envs: readonly string[]): readonly Account[] {
  return envs.map((env, index) =>
    account({
      id: String(index + 1).repeat(12),
      name: `account-${index + 1}`,
      management: index === 0,
      tags: value({ env }),
    }),
  );
}

/** As for a pull request: without values from the environment. */
export function resolved(baseline: Baseline, of: Account): Resolution {
  return resolve(baseline, of, { kind: 'withheld', why: 'This is a pull request.' });
}

export function difference(base: Baseline, head: Baseline, accounts: readonly Account[]): BaselineDiff {
  const comparing = compareBaselines(base, head, now);
  for (const one of accounts) comparing.add(one, resolved(base, one), resolved(head, one));
  return comparing.result();
}

/** Each change in a few words: `-` in front of what weakens. */
export function told({ changes }: BaselineDiff): readonly string[] {
  return changes.map((change) => {
    const accounts =
      'accounts' in change && change.accounts !== undefined ? ` of ${change.accounts.count}` : '';
    const doubt = 'certain' in change && !change.certain ? ' maybe' : '';
    return `${change.weakens ? '- ' : ''}${subject(change)}${accounts}${doubt}`;
  });
}

function subject(change: Change): string {
  switch (change.about) {
    case 'expectation':
      return `${change.kind} ${change.control}`;
    case 'exception':
    case 'attestation':
      return `${change.kind} ${change.about}`;
    case 'owner':
      return 'owner';
    case 'severity':
      return `${change.controls.join('+')} ${change.before} to ${change.after}`;
    case 'setting':
      return change.setting;
  }
}
