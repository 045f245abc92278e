import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { organizationOf, type Variant } from '../sandbox/aws/generate.ts';
import type { LoggedRequest } from '../sandbox/aws/server.ts';
import { type SandboxWorld, startWorld } from '../sandbox/world.ts';
import { atMost, count, type Findings, renderList } from './table.ts';

const example = join(import.meta.dirname, '..', 'examples/aws-baseline.yml');
const accounts = 12;
const mostByRole = 8;
const mostForRoot = 2;
const mostPolls = 2;

/** How many requests a run sends: to AWS for each account, to GitHub when nothing has changed. */
export async function calls(): Promise<Findings> {
  const parts = [await byMemberRole(), await byRootSessions(), await githubCalls()];
  return {
    figures: parts.flatMap(({ figures }) => figures),
    details: parts.flatMap(({ details }) => details),
  };
}

/** Over accounts that can all be read: what is refused is asked elsewhere again, and does not count here. */
async function byMemberRole(): Promise<Findings> {
  const perAccount = await memberRequests('recommended.yml', {}, {});
  const fixed = perAccount.map((requests) => requests.length - polls(requests));
  return {
    figures: [
      atMost('calls: AWS per member account by a member role', mostByRole, Math.max(...fixed), count),
      atMost('calls: polls for its report', mostPolls, Math.max(...perAccount.map(polls)), count),
    ],
    details: ['  one member account, recommended controls, by a member role:', ...byOperation(perAccount[0])],
  };
}

async function byRootSessions(): Promise<Findings> {
  const bare = { rootCredentials: 'none', memberRole: false } as const;
  const perAccount = await memberRequests('central.yml', bare, { 'member-role': '' });
  const rootState = perAccount.map((requests) => requests.filter(({ operation }) => isOfRoot(operation)));
  const most = Math.max(...rootState.map(({ length }) => length));
  return {
    figures: [atMost('calls: AWS per root user without credentials', mostForRoot, most, count)],
    details: ['  one member account, without a member role:', ...byOperation(perAccount[0])],
  };
}

/** What a run asks of each member account, or about it. */
async function memberRequests(
  baseline: string,
  variant: Partial<Variant>,
  inputs: Readonly<Record<string, string>>,
): Promise<readonly (readonly LoggedRequest[])[]> {
  const organization = organizationOf(accounts, variant);
  const world = await startWorld({
    now: () => new Date(),
    organization,
    baseline: join(import.meta.dirname, baseline),
  });
  try {
    const { management } = organization.organization ?? {};
    await runOnce(world, { 'role-to-assume': `arn:aws:iam::${management}:role/rootline-audit`, ...inputs });
    const members = Map.groupBy(
      world.aws.requests.filter(({ target, operation }) => target !== management && ofAccount(operation)),
      ({ target }) => target,
    );
    if (members.size !== accounts - 1) throw new Error(`The run asked of ${members.size} members only.`);
    return [...members.values()];
  } finally {
    await world.close();
  }
}

function isOfRoot(operation: string): boolean {
  return /^(?:iam:|sts:AssumeRoot$)/.test(operation);
}

/** Asked of one account, or about it; the organization itself is asked a fixed number of times. */
function ofAccount(operation: string): boolean {
  return /^(?:iam|account):|^sts:AssumeRo(?:le|ot)$/.test(operation);
}

/** Asking for the report again, because AWS was still making it. */
function polls(requests: readonly LoggedRequest[]): number {
  return requests.filter(({ operation }) => operation === 'iam:GetCredentialReport').length - 1;
}

function byOperation(requests: readonly LoggedRequest[] = []): readonly string[] {
  const groups = Map.groupBy(requests, ({ operation }) => operation);
  return renderList([...groups].map(([operation, sent]) => [operation, count(sent.length)]));
}

const writes = new Set(['POST', 'PATCH', 'PUT', 'DELETE']);

async function githubCalls(): Promise<Findings> {
  const world = await startWorld({ now: () => new Date() });
  try {
    await runOnce(world, {});
    const before = world.github.requests.length;
    await runOnce(world, {});
    const sent = world.github.requests.slice(before);
    const written = sent.filter(({ method, path }) => writes.has(method) && path !== '/graphql');
    const issues = (await world.github.issues()).length;
    const people = assignees();
    return {
      figures: [
        atMost(
          `calls: GitHub, unchanged run (6 + ${issues} issues ÷ 100 + ${people} assignees)`,
          6 + Math.ceil(issues / 100) + people,
          sent.length,
          count,
        ),
        atMost('calls: GitHub, writes of an unchanged run', 0, written.length, count),
      ],
      details: ['  GitHub, unchanged run:', ...sent.map(({ method, path }) => `  ${method} ${path}`)],
    };
  } finally {
    await world.close();
  }
}

interface Owners {
  readonly owners: readonly { readonly assignees?: readonly string[] }[];
}

function assignees(): number {
  const { owners }: Owners = parse(readFileSync(example, 'utf8'));
  return new Set(owners.flatMap(({ assignees = [] }) => assignees)).size;
}

async function runOnce(world: SandboxWorld, inputs: Readonly<Record<string, string>>): Promise<void> {
  const { exitCode, lines } = await world.run({ inputs });
  if (exitCode !== 0) throw new Error(`The action failed: ${lines.at(-1)}`);
}
