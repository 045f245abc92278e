import { groupBy } from '../group-by.ts';
import type { Cause } from '../snapshot/fact.ts';
import type { FactId } from '../snapshot/facts.ts';
import type { NeedsByKind } from './actions.ts';
import { bothCauses, noRole } from './causes.ts';
import { rateOf } from './quotas.ts';
import { type AccountKind, centralRole, type Means, type Route, type Source, sourcesOf } from './sources.ts';

export interface PlanOptions {
  readonly means: Omit<Means, 'rootSessions'>;
  /** Why no root session can be opened; undefined where that is not known, so that they are tried. */
  readonly rootObstacle: Cause | undefined;
  readonly needs: NeedsByKind;
  /** How many accounts of each kind are to be read. */
  readonly accounts: Readonly<Record<AccountKind, number>>;
  readonly quotaShare: number;
  readonly shards: number;
}

/** Which source serves which fact of which kind of account. */
export interface Plan {
  /** The ways to read a fact, in the order in which they are tried; none where nothing at hand can answer. */
  readonly routes: (kind: AccountKind, fact: FactId) => readonly Route[];
  /** Why a fact's other ways are closed from the outset; undefined where all are open. */
  readonly closed: (kind: AccountKind, fact: FactId) => Cause | undefined;
  /** Whether something is to be read by a root session before anything else is tried. */
  readonly opensRootFirst: boolean;
  /** One sentence a way of reading, with its reason. */
  readonly lines: readonly string[];
  /**
   * A prerequisite that is missing for all accounts, and what cannot be read in time, each with what would mend it. What
   * no source at hand can answer is told by the verdicts.
   */
  readonly warnings: readonly string[];
}

const kinds: readonly AccountKind[] = ['management', 'audit', 'member'];

/** Decides once how accounts are read: the cheapest sufficient source first, the others as its fallbacks. */
export function planOf(options: PlanOptions): Plan {
  const { needs, accounts, rootObstacle } = options;
  const means = { ...options.means, rootSessions: rootObstacle === undefined };
  const sources = (kind: AccountKind, fact: FactId) => sourcesOf(fact, kind, means);
  const used = kinds.filter((kind) => accounts[kind] > 0 && needs[kind].size > 0);
  return {
    routes: (kind, fact) => sources(kind, fact).map(({ route }) => route),
    closed: (kind, fact) => closed(kind, fact, means, rootObstacle),
    opensRootFirst: used.some((kind) =>
      [...needs[kind]].some((fact) => sources(kind, fact)[0]?.route === 'root'),
    ),
    lines: used.flatMap((kind) => linesOf(kind, options, sources)),
    warnings: [
      ...(rootObstacle === undefined ? [] : [`${rootObstacle.message} ${rootObstacle.mend}`]),
      ...overlong(options, (fact) => sources('member', fact)),
    ],
  };
}

/** With every means there are ways that this run has not. */
function closed(
  kind: AccountKind,
  fact: FactId,
  means: Means,
  rootObstacle: Cause | undefined,
): Cause | undefined {
  const open = new Set(sourcesOf(fact, kind, means).map(({ route }) => route));
  const all = sourcesOf(fact, kind, { ...means, memberRole: true, rootSessions: true });
  const missing = all.map(({ route }) => route).filter((route) => !open.has(route));
  const roleless = missing.includes('inside') ? noRole(roleSetting(kind)) : undefined;
  const rootless = missing.includes('root') ? rootObstacle : undefined;
  return roleless !== undefined && rootless !== undefined
    ? bothCauses(roleless, rootless)
    : (roleless ?? rootless);
}

function roleSetting(kind: AccountKind): 'member-role' | 'management-role' {
  return kind === 'management' ? 'management-role' : 'member-role';
}

type SourcesOf = (kind: AccountKind, fact: FactId) => readonly Source[];

/** Facts that are read the same way share a line. */
function linesOf(
  kind: AccountKind,
  { needs, accounts, means }: PlanOptions,
  sources: SourcesOf,
): readonly string[] {
  const facts = [...needs[kind]].toSorted();
  const ways = groupBy(facts, (fact) =>
    sources(kind, fact)
      .map(({ route }) => route)
      .join(' '),
  );
  return [...ways.values()].map((group) => {
    const [first, ...others] = sources(kind, group[0]);
    const said = first === undefined ? 'by nothing at hand' : told(first.route, kind, means);
    const fallback = others.map(({ route }) => `, else ${told(route, kind, means)}`).join('');
    return `${whose(kind, accounts[kind])}: ${group.join(', ')} ${said}${fallback}, because ${reason(first?.route, others)}.`;
  });
}

function whose(kind: AccountKind, count: number): string {
  if (kind === 'management') return 'The management account';
  return kind === 'audit' ? "The audit role's own account" : `Members (${count})`;
}

function told(route: Route, kind: AccountKind, means: PlanOptions['means']): string {
  switch (route) {
    case 'inside':
      return kind === 'member' ? 'by the member role' : 'by the role in the account';
    case 'root':
      return 'by an assumed-root session';
    case 'central':
      return centralRole(means) === 'audit' ? 'through the audit role' : 'through the management role';
    case 'features':
    case 'organization':
      return 'about the organization as a whole';
  }
}

function reason(first: Route | undefined, others: readonly Source[]): string {
  switch (first) {
    case undefined:
      return 'no role and no other access is set for it';
    case 'inside':
      return others.length > 0
        ? 'a session in the account costs least, and draws on the quotas of that account alone'
        : 'AWS tells it to a role in the account alone';
    case 'root':
      return others.length > 0
        ? 'AWS tells of devices of every kind to the root user alone'
        : 'it needs no role in the account';
    case 'central':
      return 'no role in the account is set';
    case 'features':
    case 'organization':
      return 'it is asked once for all accounts';
  }
}

/** Seconds that a job of GitHub Actions may take. */
const jobAtMost = 6 * 60 * 60;

/** The Account API's quota belongs to the asking account, so that neither concurrency nor shards make it faster. */
function overlong(
  { needs, accounts, quotaShare, shards }: PlanOptions,
  sources: (fact: FactId) => readonly Source[],
): readonly string[] {
  const calls = new Map<string, number>();
  for (const fact of needs.member) {
    const [first] = sources(fact);
    if (first?.route !== 'central') continue;
    for (const action of first.actions) calls.set(action, (calls.get(action) ?? 0) + accounts.member);
  }
  return [...calls].flatMap(([action, count]) => {
    const seconds = count / (rateOf(action, quotaShare, shards) ?? Number.POSITIVE_INFINITY);
    if (seconds <= jobAtMost) return [];
    return [
      `Reading the members takes about ${Math.ceil(seconds / 3600)} hours, longer than a job of GitHub Actions may: ${count} requests of ${action} go through one account's quota. Set member-role, so that each account is asked inside, or expect fewer contacts.`,
    ];
  });
}
