import type { GroupBy, Owner } from '../../../src/baseline/model.ts';
import type { Severity } from '../../../src/controls/definition.ts';
import type { AccountOwner, AccountVerdict, Finding } from '../../../src/drift/finding.ts';
import type { Found } from '../../../src/issues/reconcile.ts';
import type { Account } from '../../../src/snapshot/account.ts';
import type { Cause } from '../../../src/snapshot/fact.ts';
import { inventory } from '../../snapshot/builders.ts';
import * as builders from '../builders.ts';

/** What is so in AWS and in the baseline, and what of it can be read. */
export interface World {
  readonly accounts: readonly WorldAccount[];
  /** What the baseline expects of any account at all. */
  readonly expected: readonly Control[];
  readonly severities: Readonly<Record<Control, Severity>>;
  readonly groupBy: GroupBy;
}

export interface WorldAccount {
  readonly id: string;
  readonly life: 'active' | 'suspended' | 'gone';
  readonly owner: OwnerName;
  readonly reads: Readonly<Record<Control, Reading>>;
  /** A planned read failed that no finding depends on. */
  readonly blind: boolean;
  readonly drifts: readonly Thing[];
  /** What an exception accepts. */
  readonly accepted: readonly Control[];
  /** What a rule takes away for this account. */
  readonly exempt: readonly Control[];
}

export const controls = ['root-user.mfa', 'root-user.access-keys', 'iam-users.console-access'] as const;
export type Control = (typeof controls)[number];

/** `no-bob`: of the IAM users, bob alone could not be read. */
export type Reading = 'read' | 'denied' | 'no-source' | 'no-bob';

export const things = ['mfa', 'keys', 'bob', 'eve'] as const;
export type Thing = (typeof things)[number];

export const ownerNames = ['none', 'undecided', 'octocat', 'hubot'] as const;
export type OwnerName = (typeof ownerNames)[number];

export const accountIds = [1, 2, 3, 4, 5, 6].map((digit) => String(digit).repeat(12));

/** GitHub takes octocat and hubot as assignees. */
export const assignable = ['octocat', 'hubot'];

const owners: Readonly<Record<'octocat' | 'hubot', Owner>> = {
  octocat: { assignees: ['octocat'], labels: ['team-a'] },
  hubot: { assignees: ['hubot', 'monalisa'], labels: ['team-b', 'urgent'], contact: '#payments-oncall' },
};

export function ownerOf(name: OwnerName): AccountOwner {
  return name === 'none' || name === 'undecided' ? name : owners[name];
}

export function initialWorld(groupBy: GroupBy, accounts: number): World {
  return {
    accounts: accountIds.map((id, index) => ({
      id,
      life: index < accounts ? 'active' : 'gone',
      owner: 'none',
      reads: { 'root-user.mfa': 'read', 'root-user.access-keys': 'read', 'iam-users.console-access': 'read' },
      blind: false,
      drifts: [],
      accepted: [],
      exempt: [],
    })),
    expected: controls,
    severities: {
      'root-user.mfa': 'critical',
      'root-user.access-keys': 'high',
      'iam-users.console-access': 'medium',
    },
    groupBy,
  };
}

/** What a run finds out; `only` limits it to accounts. */
export function foundIn(world: World, only: readonly string[] | undefined): Found {
  const present = world.accounts.filter(({ life }) => life !== 'gone');
  const judged = judgedIn(world, only);
  return {
    verdicts: judged.map((each) => verdictOf(each, world)),
    inventory: inventory(present.map(accountOf)),
    skipped: present.filter(({ life }) => life === 'suspended').map(accountOf),
    whole: only === undefined,
    groupBy: world.groupBy,
  };
}

export function judgedIn(world: World, only: readonly string[] | undefined): readonly WorldAccount[] {
  return world.accounts.filter(
    ({ id, life }) => life === 'active' && (only === undefined || only.includes(id)),
  );
}

export function expectedOf({ exempt }: WorldAccount, { expected }: World): readonly Control[] {
  return expected.filter((control) => !exempt.includes(control));
}

/** What the account has that a control is about: the resource, and whether it drifts. */
export function factsOf(
  { drifts }: WorldAccount,
  control: Control,
): readonly { readonly resource: string | undefined; readonly drifts: boolean }[] {
  if (control === 'root-user.mfa') return [{ resource: undefined, drifts: drifts.includes('mfa') }];
  if (control === 'root-user.access-keys') return [{ resource: undefined, drifts: drifts.includes('keys') }];
  return [
    { resource: 'bob', drifts: drifts.includes('bob') },
    { resource: 'eve', drifts: drifts.includes('eve') },
  ];
}

function verdictOf(account: WorldAccount, world: World): AccountVerdict {
  const asked = expectedOf(account, world);
  const findings = asked.flatMap((control) => findingsOf(account, control, world));
  const denied = asked.some((control) => ['denied', 'no-bob'].includes(account.reads[control]));
  const judged = builders.verdict(findings, { account: accountOf(account), owner: ownerOf(account.owner) });
  return { ...judged, failedReads: denied || account.blind ? [causeOf('denied')] : [] };
}

function findingsOf(account: WorldAccount, control: Control, world: World): readonly Finding[] {
  const of = {
    account: accountOf(account),
    control,
    severity: world.severities[control],
    baseline: { file: '.github/aws-baseline.yml', line: 12, column: 9 },
  };
  const read = account.reads[control];
  if (read === 'denied' || read === 'no-source') return [unknown(of, read)];
  const facts = factsOf(account, control);
  return facts.map(({ resource, drifts }) => {
    if (read === 'no-bob' && resource === 'bob') return unknown({ ...of, resource }, 'denied');
    if (!drifts) return builders.passed(builders.finding({ ...of, resource }));
    if (!account.accepted.includes(control)) return builders.finding({ ...of, resource });
    const reason = 'accepted until 2027-01-31';
    return builders.finding({ ...of, resource, verdict: 'accepted', until: '2027-01-31', reason });
  });
}

function unknown(of: Partial<Finding>, kind: 'denied' | 'no-source'): Finding {
  return builders.finding({
    ...of,
    verdict: 'unknown',
    observed: 'could not be read',
    cause: causeOf(kind),
  });
}

function causeOf(kind: Cause['kind']): Cause {
  return { kind, message: 'AWS refused the call.', mend: 'Allow `iam:GetAccountSummary` to the role.' };
}

export function accountOf({ id, life }: WorldAccount): Account {
  return builders.account({
    id,
    name: `account-${id.slice(0, 1)}`,
    state: life === 'suspended' ? 'SUSPENDED' : 'ACTIVE',
    management: id === accountIds[0],
  });
}
