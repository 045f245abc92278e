import { noSource, type ValueFact } from '../snapshot/fact.ts';
import type { Moment, RootUser } from '../snapshot/facts.ts';
import { moreIsTighter } from './compare.ts';
import type { Control, Subject } from './definition.ts';
import { duration, inDays, isWithin } from './durations.ts';
import { defineControl } from './expectation.ts';
import { drift, type Outcome, pass, readFact, unknown } from './judging.ts';
import { type Dated, isReported, readPast, type Unclear } from './report.ts';
import { passwordPresence } from './root-presence.ts';

export const rootUserUnusedFor: Control = defineControl({
  id: 'root-user.unused-for',
  title: 'The root user has not been used lately',
  severity: 'high',
  description:
    'The root user is for the few tasks that nobody else can do. The latest use of its password and of its access keys must lie further back than this. When a password was last used, only the credential report tells: without a role inside the account this is unknown for a root user with a password.',
  expectation: duration,
  example: '90d',
  compare: moreIsTighter,
  needs: () => ['account-summary', 'root-user'],
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
  const root = readFact(facts, 'root-user');
  if (root.state !== 'value') {
    return root.outcome;
  }
  const evidence = [root.provenance];
  const uses = [...keyUses(root.value, now), passwordUse(root, facts, now)];
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

function keyUses(root: RootUser, now: Date): readonly MaybeUse[] {
  return root.accessKeys.map(({ lastUsed, lastUsedService }, index) => {
    const service = lastUsedService === undefined ? '' : ` by ${lastUsedService}`;
    const what = `access key ${index + 1}${service}`;
    return use(root, `access_key_${index + 1}_last_used_date`, lastUsed, { what, now });
  });
}

/** Only the report tells; what it leaves out does not matter where there is no password. */
function passwordUse(root: ValueFact<RootUser>, facts: Subject['facts'], now: Date): MaybeUse {
  const { passwordLastUsed } = root.value;
  const told = use(root.value, 'password_last_used', passwordLastUsed, { what: 'password', now });
  if (passwordLastUsed !== 'missing') {
    return told;
  }
  const summary = readFact(facts, 'account-summary');
  const presence = summary.state === 'value' ? passwordPresence(summary, root) : undefined;
  if (presence?.kind === 'known' && !presence.present) {
    return { kind: 'never' };
  }
  return isReported(root.provenance) ? told : { kind: 'unclear', cause: root.value.unreported ?? untoldUse };
}

const untoldUse = noSource(
  'The root user has a password, or may have one, and an assumed-root session does not tell when it was last used.',
  "Give Rootline a role inside the account (the input `member-role`), so that it can read the account's credential report.",
);

/** `not_supported` is one of the words for "no date" here: older reports have it for what root does not have. */
function use(
  root: RootUser,
  column: string,
  moment: Moment,
  { what, now }: { readonly what: string; readonly now: Date },
): MaybeUse {
  if (moment === 'not-supported') {
    return { kind: 'never' };
  }
  const read = readPast(root, column, moment, now);
  return read.kind === 'date' ? { ...read, what } : read;
}

function laterUse(latest: Use | undefined, next: MaybeUse): Use | undefined {
  return next.kind === 'date' && (latest === undefined || next.time > latest.time) ? next : latest;
}

function describeUse({ day, what }: Use): string {
  return `last used ${day} (${what})`;
}
