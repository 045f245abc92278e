import type { Ledger } from '../__tests__/issues/model/ledger.ts';
import type { Place } from '../__tests__/issues/model/place.ts';
import { overHttp } from '../__tests__/issues/model/server.ts';
import { initialWorld, type World } from '../__tests__/issues/model/world.ts';
import type { AccountState } from '../sandbox/aws/model.ts';
import { type Aws, startAws } from '../sandbox/aws/server.ts';
import { effects } from '../sandbox/github/faults.ts';
import { type GitHub, startGitHub } from '../sandbox/github/server.ts';
import { type Oidc, startOidc, subjectOf } from '../sandbox/oidc.ts';
import { repository } from '../sandbox/world.ts';
import { chances } from './chances.ts';
import { type SharedClock, sharedClock } from './clock.ts';
import { baselineOf, furnish, laterWorld, organization } from './estate.ts';
import { checkRun, type Round } from './judge.ts';
import type { Addresses, Services, Task } from './requests.ts';
import { noTroubles, type Troubles, troublesBy } from './troubles.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** All that lives as long as the soak does. */
interface Standing {
  readonly seed: number;
  readonly clock: SharedClock;
  readonly aws: Aws;
  readonly github: GitHub;
  readonly oidc: Oidc;
  readonly place: Place;
  readonly accounts: ReadonlyMap<string, AccountState>;
  readonly ledger: Ledger;
}

/** AWS and GitHub on loopback, what changes in them from run to run, and who checks the issues after each. */
export function createWorld(): Services {
  let standing: Standing | undefined;
  let world: World = initialWorld('account', 5);
  let round: Omit<Round, 'after' | 'ended'> | undefined;
  let isDisturbed = false;

  return {
    open: async ({ seed, clock: memory }) => {
      standing = await open(seed, sharedClock(memory));
      return addressesOf(standing);
    },
    prepare: async (run) => {
      if (standing === undefined) throw new Error('it is not open');
      const chance = chances(Math.imul(standing.seed + run, 2_654_435_761));
      await pass(standing, chance);
      world = run === 0 ? world : laterWorld(world, chance);
      furnish(standing.aws.state, world, standing.accounts, standing.clock.now());
      const before = await standing.place.look();
      const ids = world.accounts.filter(({ life }) => life === 'active').map(({ id }) => id);
      const troubles = run === 0 ? noTroubles : troublesBy(chance, [ids[0] ?? '', ...ids]);
      const { clock, place } = standing;
      round = { world, before, now: clock.now(), writes: place.writes(), troubles, isDisturbed };
      await arm(standing, troubles);
      return taskOf(world, troubles, standing.clock.now());
    },
    check: async (ended) => {
      if (standing === undefined || round === undefined) throw new Error('no run was prepared');
      await disarm(standing);
      const after = await standing.place.look();
      const { place, ledger, aws } = standing;
      const surroundings = { place, ledger, reports: aws.state.reports, writes: place.writes() };
      const checked = checkRun({ ...round, after, ended }, surroundings);
      isDisturbed =
        checked.kind === 'disturbed' ||
        checked.kind === 'killed' ||
        (isDisturbed && checked.kind === 'stopped');
      return checked;
    },
    close: async () => {
      await Promise.all([standing?.aws.close(), standing?.github.close(), standing?.oidc.close()]);
    },
  };
}

async function open(seed: number, clock: SharedClock): Promise<Standing> {
  const { now } = clock;
  const oidc = await startOidc({ repository, ref: 'refs/heads/main', subject: 'by-name', now });
  const jwks = JSON.parse(await (await fetch(oidc.jwksUrl)).text());
  const aws = await startAws({
    organization,
    now,
    oidc: { issuer: oidc.issuerUrl, jwks },
    keepRequests: false,
  });
  const sub = subjectOf(repository, 'refs/heads/main', 'by-name');
  oidc.setClaims({ sub, repository_id: String(repository.id), ref: 'refs/heads/main' });
  const servers: GitHub[] = [];
  const place = await overHttp(async (change) => {
    const server = await startGitHub({ ...repositoryOptions, ...change, repository: 'octo-org/aws', now });
    servers.push(server);
    return server;
  });
  const [github] = servers;
  if (github === undefined) throw new Error('there is no GitHub');
  const accounts = new Map(aws.state.accounts);
  const ledger = {
    entries: new Map(),
    tampered: new Set<number>(),
    vague: new Set<number>(),
    locked: new Set<number>(),
    edited: new Set<number>(),
    days: new Map(),
  };
  return { seed, clock, aws, github, oidc, place, accounts, ledger };
}

const repositoryOptions = {
  visibility: 'private',
  issuesEnabled: true,
  permissions: { issues: 'write' },
  limits: 'none',
  people: {},
  assignable: [],
  bots: [],
  identity: 'octocat',
} as const;

function addressesOf({ aws, github, oidc }: Standing): Addresses {
  return {
    aws: aws.url,
    github: github.url,
    token: github.token,
    idTokenUrl: oidc.requestUrl,
    idTokenKey: oidc.requestToken,
  };
}

/** Mostly a day, at times so little that AWS still serves the reports it has. */
async function pass({ clock }: Standing, chance: ReturnType<typeof chances>): Promise<void> {
  const time = clock.now().getTime();
  const isSoon = chance.percent(25) && new Date(time).getUTCHours() < 18;
  const morning = Math.floor(time / DAY) * DAY + DAY * (chance.percent(8) ? 35 : 1) + 360 * MINUTE;
  clock.set(isSoon ? time + chance.below(180) * MINUTE : morning + chance.below(120) * MINUTE);
}

function taskOf(world: World, { aws, github, cutAfter, killedIn }: Troubles, now: Date): Task {
  const words = [
    ...aws.map(
      ({ kind, operation, account = 'everywhere', times = 'always' }) =>
        `${kind} ${operation} ${account} ${times}`,
    ),
    ...github.map(({ target, effect, times }) => `${target.method} ${target.path} ${effect.kind} ${times}`),
    ...(cutAfter === undefined ? [] : [`GitHub gone after ${cutAfter} writes`]),
    ...(killedIn === undefined ? [] : [`killed in pause ${killedIn}`]),
  ];
  return { baseline: baselineOf(world, now), killedIn, troubles: words.join('; ') || 'nothing goes wrong' };
}

/** What armed a fault that was never struck is in the past: the faults of one run are told by its number. */
let current = 0;

async function arm({ aws, github }: Standing, troubles: Troubles): Promise<void> {
  for (const fault of troubles.aws) aws.faults.add(fault);
  current += 1;
  const mine = current;
  for (const { target, effect, times } of troubles.github) github.fault(onlyIn(mine, target), effect, times);
  if (troubles.cutAfter !== undefined)
    github.afterWrite(troubles.cutAfter, () => {
      if (current === mine) github.fault(onlyIn(mine, {}), effects.lostRequest, 1_000_000);
    });
}

async function disarm({ aws }: Standing): Promise<void> {
  aws.faults.clear();
  current += 1;
}

type Target = Troubles['github'][number]['target'];

/** The same target, which nothing fits once another run has begun. */
function onlyIn(run: number, { method, path }: Target): Target {
  const fits = (text: string) => current === run && (path?.test(text) ?? true);
  return { ...(method !== undefined && { method }), path: Object.assign(/./, { test: fits }) };
}
