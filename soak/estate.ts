import {
  accountIds,
  type Control,
  controls,
  type World,
  type WorldAccount,
} from '../__tests__/issues/model/world.ts';
import { parseOrganization } from '../sandbox/aws/file.ts';
import type { AccountState, State } from '../sandbox/aws/model.ts';
import { auditRole } from '../sandbox/world.ts';

/** What the specification of the issues calls a world, as an organization in the sandbox and as a baseline. */

const DAY = 86_400_000;

export const organization = parseOrganization(
  `
organization:
  id: o-exampleorg1
  root: r-a1b2
  management: '${accountIds[0]}'
  trusted-access: [account.amazonaws.com, iam.amazonaws.com]
  features: [RootCredentialsManagement]
defaults:
  roles:
    rootline-member:
      trust: { role: '${auditRole}' }
      permissions: [{ allow: ['*'] }]
accounts:
${accountIds.map(accountText).join('')}`,
  'soak.yml',
);

function accountText(id: string, index: number): string {
  const audit = `
    roles:
      rootline-audit:
        trust: { web-identity: { audience: sts.amazonaws.com, subjects: ['repo:octo-org/aws:ref:refs/heads/main'] } }
        permissions: [{ allow: ['*'] }]`;
  return `
  - id: '${id}'
    name: account-${index + 1}
    email: aws+${index + 1}@example.com
    joined: -1000d
    root: { password: { changed: -800d }, mfa: [virtual] }
    users: [{ name: bob, created: -900d }, { name: eve, created: -900d }]${index === 0 ? audit : ''}
`;
}

/** Makes AWS what the world says. `all` are the accounts that there ever are. */
export function furnish(state: State, world: World, all: ReadonlyMap<string, AccountState>, now: Date): void {
  for (const account of world.accounts) {
    const found = all.get(account.id);
    if (found === undefined) continue;
    if (account.life === 'gone') state.accounts.delete(account.id);
    else state.accounts.set(account.id, found);
    found.state = account.life === 'suspended' ? 'SUSPENDED' : 'ACTIVE';
    const made = new Date(now.getTime() - 10 * DAY);
    const drifts = (thing: WorldAccount['drifts'][number]) => account.drifts.includes(thing);
    found.root.mfa = drifts('mfa') ? [] : ['virtual'];
    const key = { active: true, created: made, lastUsed: undefined, service: 's3', region: 'us-east-1' };
    found.root.accessKeys = drifts('keys') ? [key] : [];
    for (const user of found.users) {
      const has = (user.name === 'bob' && drifts('bob')) || (user.name === 'eve' && drifts('eve'));
      user.password = has ? { changed: made, lastUsed: undefined } : undefined;
    }
  }
}

const expected: Readonly<Record<Control, unknown>> = {
  'root-user.mfa': { 'root-user': { mfa: 'enabled' } },
  'root-user.access-keys': { 'root-user': { 'access-keys': 'absent' } },
  'iam-users.console-access': { 'iam-users': { 'console-access': 'absent' } },
};

/** The baseline of the world, as JSON, which is YAML too. */
export function baselineOf({ accounts, severities }: World, now: Date): string {
  const until = new Date(now.getTime() + 100 * DAY).toISOString().slice(0, 10);
  const idsWhere = (holds: (account: WorldAccount) => boolean) => accounts.filter(holds).map(({ id }) => id);
  const ownedBy = (name: string) => idsWhere(({ owner }) => owner === name);
  const rules = controls.flatMap((control) => {
    const exempt = idsWhere((account) => account.exempt.includes(control));
    const rule = { name: control, match: 'all', expect: expected[control] };
    return exempt.length === 0 ? [rule] : [rule, takenAway(control, exempt)];
  });
  const exceptions = controls.flatMap((control) => {
    const ids = idsWhere(({ accepted }) => accepted.includes(control));
    return ids.length === 0 ? [] : [{ control, match: { ids }, reason: 'A while', until }];
  });
  const owners = [
    { match: { ids: ownedBy('octocat') }, assignees: ['octocat'], labels: ['team-a'] },
    {
      match: { ids: ownedBy('hubot') },
      assignees: ['hubot', 'monalisa'],
      labels: ['team-b', 'urgent'],
      contact: '#payments-oncall',
    },
  ].filter(({ match }) => match.ids.length > 0);
  return JSON.stringify({
    version: 1,
    organization: { id: 'o-exampleorg1' },
    rules,
    ...(owners.length > 0 && { owners }),
    ...(exceptions.length > 0 && { exceptions }),
    severity: severities,
  });
}

function takenAway(control: Control, ids: readonly string[]): object {
  const [group = '', name = ''] = control.split('.');
  return { name: `${control} not here`, match: { ids }, expect: { [group]: { [name]: 'any' } } };
}

/** The world with a few things changed. The first account manages the organization and is always there. */
export function laterWorld(world: World, chance: { readonly below: (end: number) => number }): World {
  let later = world;
  for (let change = 1 + chance.below(3); change > 0; change -= 1) {
    const index = chance.below(world.accounts.length);
    const accounts = later.accounts.map((account, nth) =>
      nth === index ? laterAccount(account, nth, chance.below) : account,
    );
    later = { ...later, accounts };
  }
  if (chance.below(15) > 0) return later;
  const control = controls[chance.below(controls.length)] ?? 'root-user.mfa';
  const severity = (['critical', 'high', 'medium', 'low'] as const)[chance.below(4)] ?? 'low';
  return { ...later, severities: { ...later.severities, [control]: severity } };
}

function laterAccount(account: WorldAccount, index: number, below: (end: number) => number): WorldAccount {
  const pick = <T>(...of: readonly [T, ...T[]]): T => of[below(of.length)] ?? of[0];
  const toggled = <T>(all: readonly T[], one: T) =>
    all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
  const control = pick(...controls);
  switch (below(12)) {
    case 0:
    case 1:
      return index === 0 ? account : { ...account, life: pick('active', 'active', 'suspended', 'gone') };
    case 2:
      return { ...account, owner: pick('none', 'octocat', 'hubot') };
    case 3:
      return { ...account, accepted: toggled(account.accepted, control) };
    case 4:
      return { ...account, exempt: toggled(account.exempt, control) };
    default:
      return { ...account, drifts: toggled(account.drifts, pick('mfa', 'keys', 'bob', 'eve')) };
  }
}
