import { GitHubError, RateLimited } from '../../../src/github/errors.ts';
import type { Identity } from '../../../src/github/identity.ts';
import type { IssuesGateway } from '../../../src/github/issues.ts';
import { type Reconciled, reconcileIssues } from '../../../src/issues/reconcile.ts';
import { settings } from '../runs.ts';
import { type Checked, checkStrictly, checkWeakly } from './checks.ts';
import { act } from './deeds.ts';
import { type Ledger, note } from './ledger.ts';
import type { Login, Place, Seen } from './place.ts';
import type { Question } from './places.ts';
import { expect } from './specification.ts';
import type { AccountChange, Change, History, Step, Trouble } from './steps.ts';
import { accountIds, foundIn, initialWorld, type World, type WorldAccount } from './world.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Plays a history, and throws at the first run whose issues are not what the specification says. */
export async function live(history: History, place: Place): Promise<void> {
  let world = initialWorld(history.groupBy, history.accounts);
  let authors: readonly [Login, ...Login[]] = ['github-actions[bot]'];
  const former = new Set<Login>(authors);
  const ledger: Ledger = {
    entries: new Map(),
    tampered: new Set(),
    vague: new Set(),
    locked: new Set(),
    edited: new Set(),
    days: new Map(),
  };
  let isDisturbed = false;

  for (const [index, { steps, troubles }] of history.phases.entries()) {
    for (const step of steps) await take(step);
    for (const trouble of troubles) await suffer(trouble);
    await check(`phase ${index + 1}`);
  }

  function idsOf(logins: readonly Login[]): ReadonlySet<number> {
    return new Set(logins.map((login) => place.identityOf(login).id));
  }

  async function take(step: Step): Promise<void> {
    if ('of' in step) world = changed(world, step);
    else if ('days' in step) await place.pass(step.days * DAY);
    else if ('token' in step) {
      former.add(step.token);
      const others = [...former].filter((login) => login !== step.token);
      authors = [step.token, ...(step.trusts ? others : [])];
    } else await act(step, place, ledger, authors[0]);
  }

  async function go(
    only: readonly string[] | undefined,
    change: Partial<typeof settings>,
    disturb: (gateway: IssuesGateway) => IssuesGateway,
  ): Promise<Reconciled> {
    await place.pass(2 * MINUTE);
    const before = await place.look();
    const [self, ...trusted] = authors.map(place.identityOf) as [Identity, ...Identity[]];
    const gateway = disturb(await place.gateway([self, ...trusted]));
    const all = {
      ...settings,
      authors: [self, ...trusted] as const,
      markerKey: history.signed ? 'secret' : undefined,
      ...change,
    };
    const surroundings = { now: place.now, sleep: place.pass, log: { info: () => undefined } };
    try {
      return await reconcileIssues(gateway, foundIn(world, only), all, surroundings);
    } finally {
      const after = await place.look();
      note(ledger, { before, after, authorIds: idsOf(authors), world, only });
    }
  }

  async function suffer(trouble: Trouble): Promise<void> {
    isDisturbed = true;
    const plain = (gateway: IssuesGateway) => gateway;
    const before = await place.look();
    switch (trouble.kind) {
      case 'killed':
        place.fail(trouble.after, trouble.carriedOut, new Error('killed'));
        await go(undefined, {}, plain).catch((error: unknown) => {
          if (!(error instanceof Error && error.message === 'killed')) throw error;
        });
        return place.calm();
      case 'unclear':
      case 'limited': {
        const error =
          trouble.kind === 'limited' ? new RateLimited(3600) : new GitHubError('unclear', 'no answer', []);
        place.fail(trouble.after, trouble.kind === 'unclear', error);
        await go(undefined, {}, plain);
        return place.calm();
      }
      case 'few':
        await go(undefined, { maxIssueWrites: trouble.most }, plain);
        return requireFew(before, await place.look(), trouble.most);
      case 'stale': {
        let left = trouble.lists;
        const { warnings } = await go(undefined, {}, (gateway) => ({
          ...gateway,
          list: async function* (filter) {
            left -= 1;
            const isStale = left >= 0;
            for await (const page of gateway.list(filter))
              yield isStale
                ? page.filter(({ number }) => trouble.hidden !== 'all' && !trouble.hidden.includes(number))
                : page;
          },
        }));
        const inDoubt = warnings.some((warning) => warning.startsWith('No issue was written to'));
        if (inDoubt) requireSame(before, await place.look(), 'nothing is written in doubt');
        return;
      }
      case 'blindfolded':
        place.hideEvents(new GitHubError('refused', 'no events', []));
        await go(undefined, {}, plain);
        return place.hideEvents(undefined);
      case 'part':
        await go(
          trouble.accounts.flatMap((account) => accountIds[account] ?? []),
          {},
          plain,
        );
        return;
      case 'twins': {
        const seen = new Map(before.map((issue) => [issue.number, issue]));
        await go(undefined, {}, plain);
        await go(undefined, {}, (gateway) => ({
          ...gateway,
          list: async function* () {
            yield [...seen.values()];
          },
          newest: async () => [...seen.values()].toReversed(),
          get: async (number) => seen.get(number),
        }));
      }
    }
  }

  async function check(where: string): Promise<void> {
    const before = await place.look();
    const now = new Date(place.now().getTime() + 2 * MINUTE);
    const known = before.flatMap((issue) => {
      const entry = ledger.entries.get(issue.number);
      return entry === undefined || !idsOf(authors).has(issue.authorId)
        ? []
        : [{ ...entry, issue, edited: ledger.edited.has(issue.number) }];
    });
    const question: Question = {
      world,
      only: undefined,
      known,
      authors,
      authorIds: idsOf(authors),
      signed: history.signed,
      now,
    };
    const isWild = before.some(({ number }) => ledger.tampered.has(number) || ledger.vague.has(number));
    const expectation = isWild ? undefined : expect(question);
    const { outcome, warnings, failure } = await go(undefined, {}, (gateway) => gateway);
    const after = await place.look();
    const checked: Checked = { where, question, before, after, outcome, ledger, isDisturbed, set: known };
    if (failure !== undefined) throw failure;
    if (expectation === undefined) checkWeakly(checked);
    else checkStrictly(checked, expectation);
    const writes = place.writes();
    const second = await go(undefined, {}, (gateway) => gateway);
    if (place.writes() !== writes) {
      const done = second.outcome.changes.filter(({ kind }) => kind !== 'leave');
      throw new Error(
        `${where}: the second run writes ${JSON.stringify(done)} after ${JSON.stringify(outcome.changes)}; ${warnings}`,
      );
    }
    isDisturbed = false;
  }
}

function requireSame(before: readonly Seen[], after: readonly Seen[], what: string): void {
  if (JSON.stringify(before) !== JSON.stringify(after)) throw new Error(`${what}, but something was`);
}

function requireFew(before: readonly Seen[], after: readonly Seen[], most: number): void {
  const old = new Map(before.map((issue) => [issue.number, JSON.stringify(issue)]));
  const written = after.filter(
    (issue) => !issue.title.includes('Rootline overview') && old.get(issue.number) !== JSON.stringify(issue),
  );
  if (written.length > most)
    throw new Error(
      `${most} issues at most may be written to, but ${written.map(({ number }) => `#${number}`)} were`,
    );
}

function changed(world: World, change: Change): World {
  if (change.of === 'group-by') return { ...world, groupBy: change.to };
  if (change.of === 'severity')
    return { ...world, severities: { ...world.severities, [change.control]: change.to } };
  if (change.of === 'expected')
    return { ...world, expected: withOrWithout(world.expected, change.control, change.to) };
  const accounts = world.accounts.map((account, index) =>
    index === change.account ? changedAccount(account, change) : account,
  );
  return { ...world, accounts };
}

function changedAccount(account: WorldAccount, change: AccountChange): WorldAccount {
  switch (change.of) {
    case 'life':
      // The management account is always there.
      return change.account === 0 ? account : { ...account, life: change.to };
    case 'owner':
      return { ...account, owner: change.to };
    case 'read':
      return change.to === 'no-bob' && change.control !== 'iam-users.console-access'
        ? account
        : { ...account, reads: { ...account.reads, [change.control]: change.to } };
    case 'blind':
      return { ...account, blind: change.to };
    case 'drift':
      return { ...account, drifts: withOrWithout(account.drifts, change.thing, change.to) };
    case 'accepted':
      return { ...account, accepted: withOrWithout(account.accepted, change.control, change.to) };
    case 'exempt':
      return { ...account, exempt: withOrWithout(account.exempt, change.control, change.to) };
  }
}

function withOrWithout<T>(all: readonly T[], one: T, isWith: boolean): readonly T[] {
  const others = all.filter((each) => each !== one);
  return isWith ? [...others, one] : others;
}
