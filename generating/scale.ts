import { actionsFor } from '../src/aws/actions.ts';
import { publishedRate, rateOf } from '../src/aws/quotas.ts';
import type { Means } from '../src/aws/sources.ts';
import { controls } from '../src/controls/catalogue.ts';
import { inputs } from '../src/inputs.ts';
import type { FactId } from '../src/snapshot/facts.ts';
import { table } from './markdown.ts';
import { factsOf } from './reading.ts';

const share = Number(inputs.quotaShare.default);
const concurrency = Number(inputs.concurrency.default);

/** The request rates that bound a run, and what of them it takes by default. */
export function quotas(): readonly string[] {
  const rows = operations().flatMap((operation) => {
    const taken = rateOf(operation, share, 1);
    if (taken === undefined) return [];
    const rate = publishedRate(operation);
    const told = rate === undefined ? 'none' : `${rate.perSecond} a second, burst ${rate.burst}`;
    return [[`\`${operation}\``, told, `${Number(taken.toFixed(1))} a second`]];
  });
  return table(['operation', 'published by AWS', 'taken by default'], rows);
}

/** Whatever a run may call, by any way. */
function operations(): readonly string[] {
  const facts: ReadonlySet<FactId> = new Set(controls.flatMap(factsOf));
  const means: Means = { auditIn: 'management', managementRole: false, memberRole: true, rootSessions: true };
  const needs = { management: facts, audit: facts, member: facts };
  const actions = actionsFor(needs, means, { organizationalUnits: true, tags: true });
  const named = Object.values(actions).flatMap((some) => some.map(({ action }) => action));
  return [...new Set(named)].toSorted();
}

/** Seconds of one answer of AWS. A supposition: it is what differs most from place to place. */
const latency = 0.1;
/** Seconds of a call, as measured: docs/figures.md. */
const cpu = 0.0014;
/** Of the recommended controls by a member role: docs/figures.md. */
const callsByRole = 8;

/** The least time that an organization of each size takes. */
export function floors(): readonly string[] {
  const rows = [1, 100, 1000, 10_000, 50_000].map((accounts) => {
    const pages = Math.ceil(accounts / 20);
    const list = paced('organizations:ListAccounts', pages);
    const calls = callsByRole * accounts + pages + 2;
    const byRole = Math.max(list, (calls * latency) / concurrency, calls * cpu);
    return [
      accounts.toLocaleString('en'),
      duration(list),
      calls.toLocaleString('en'),
      duration(byRole),
      duration(Math.max(list, paced('sts:AssumeRoot', accounts))),
      duration(paced('account:GetAlternateContact', accounts)),
      duration(paced('account:GetAlternateContact', 3 * accounts)),
    ];
  });
  return table(
    [
      'accounts',
      'the list of accounts',
      'calls by a member role',
      'by a member role',
      'root users, no role',
      'one contact, no role',
      'three contacts, no role',
    ],
    rows,
  );
}

/** Seconds that so many requests wait for their turn. */
function paced(operation: string, requests: number): number {
  const rate = rateOf(operation, share, 1) ?? Number.POSITIVE_INFINITY;
  const published = publishedRate(operation);
  // A rate of our own choosing has a burst of a second.
  const burst = published === undefined ? rate : published.burst * share;
  return Math.max(0, requests - burst) / rate;
}

function duration(seconds: number): string {
  if (seconds < 1) return 'under 1 s';
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
