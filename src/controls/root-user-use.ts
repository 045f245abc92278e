import type { CredentialRow } from '../snapshot/facts.ts';
import type { Control, Subject } from './definition.ts';
import { duration, inDays, isWithin } from './durations.ts';
import { defineControl } from './expectation.ts';
import { drift, type Outcome, pass, readFact, unknown } from './judging.ts';
import { type Dated, missingRoot, readMoment, type Unclear } from './report.ts';

export const rootUserUnusedFor: Control = defineControl({
  id: 'root-user.unused-for',
  title: 'The root user has not been used lately',
  severity: 'high',
  description:
    'The root user is for the few tasks that nobody else can do. The latest use of its password and of its access keys must lie further back than this.',
  expectation: duration,
  needs: ['credential-report'],
  judge: (days, subject) => [{ expected: `no use in the last ${inDays(days)}`, ...judgeUse(days, subject) }],
  mend: () => ({
    text: 'Find the task that root was used for (CloudTrail: userIdentity.type = Root), and move it to a role or to a root session opened from the management account.',
  }),
  references: {
    cis: { 'v1.4–4.0': '1.7', 'v5.0': '1.6', 'v6.0': '2.6', 'v7.0': '2.7' },
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html',
  },
});

function judgeUse(days: number, { facts, now }: Subject): Outcome {
  const report = readFact(facts, 'credential-report');
  if (report.state !== 'value') {
    return report.outcome;
  }
  const evidence = [report.provenance];
  const row = report.value.root;
  if (row === undefined) {
    return unknown(missingRoot(), evidence);
  }
  const uses = rootUses(row);
  const latest = uses.reduce<Use | undefined>(laterUse, undefined);
  if (latest !== undefined && isWithin(days, latest.time, now)) {
    return drift(describeUse(latest), evidence);
  }
  const unclear = uses.find((use) => use.kind === 'unclear');
  if (unclear !== undefined) {
    return unknown(unclear.cause, evidence);
  }
  return pass(latest === undefined ? 'no recorded use' : describeUse(latest), evidence);
}

interface Use extends Dated {
  readonly what: string;
}

type MaybeUse = Use | { readonly kind: 'never' } | Unclear;

function rootUses(row: CredentialRow): readonly MaybeUse[] {
  const keys = row.accessKeys.map(({ lastUsed, lastUsedService }, index) => {
    const service = lastUsedService === undefined ? '' : ` by ${lastUsedService}`;
    return use(row, `access_key_${index + 1}_last_used_date`, lastUsed, `access key ${index + 1}${service}`);
  });
  return [use(row, 'password_last_used', row.passwordLastUsed, 'password'), ...keys];
}

/** `not_supported` is one of the words for "no date" here: older reports have it for what root does not have. */
function use(
  row: CredentialRow,
  column: string,
  moment: CredentialRow['passwordLastUsed'],
  what: string,
): MaybeUse {
  if (moment === 'not-supported') {
    return { kind: 'never' };
  }
  const read = readMoment(row, column, moment);
  return read.kind === 'date' ? { ...read, what } : read;
}

function laterUse(latest: Use | undefined, next: MaybeUse): Use | undefined {
  return next.kind === 'date' && (latest === undefined || next.time > latest.time) ? next : latest;
}

function describeUse({ day, what }: Use): string {
  return `last used ${day} (${what})`;
}
