import { loadBaseline } from '../src/baseline/load.ts';
import type { Baseline } from '../src/baseline/model.ts';
import { resolve } from '../src/baseline/resolve.ts';
import type { Account } from '../src/snapshot/account.ts';
import type { Fact } from '../src/snapshot/fact.ts';
import { atMost, type Findings, seconds } from './table.ts';

const accounts = 10_000;
const rules = 300;
/** Milliseconds. */
const mostCpu = 2_000;

/**
 * What a baseline of many rules means for every account of a large organization. The time is the CPU of all threads,
 * which one core would need at most.
 */
export async function resolving(): Promise<Findings> {
  const baseline = manyRules();
  const all = Array.from({ length: accounts }, (_, index) => account(index));
  const values = { kind: 'given', get: () => undefined } as const;
  const before = process.cpuUsage();
  let expectations = 0;
  for (const one of all) expectations += resolve(baseline, one, values).expectations.length;
  const { user, system } = process.cpuUsage(before);
  return {
    figures: [
      atMost(
        `resolve: ${accounts} accounts × ${rules} rules by units, tags and names`,
        mostCpu,
        (user + system) / 1000,
        seconds,
      ),
    ],
    details: [`  ${expectations} expectations`],
  };
}

/** Every kind of selector in turn, of which each matches some of the accounts. */
function manyRules(): Baseline {
  const lines = Array.from({ length: rules }, (_, index) => {
    const expect = `{ root-user: { mfa: ${index % 2 === 0 ? 'hardware' : 'enabled'} }, contacts: { security: { email: "sec+{account.id}@example.com" } } }`;
    return `  - { name: rule ${index}, match: ${selector(index)}, expect: ${expect} }`;
  });
  const text = `version: 1\nextends: recommended\nrules:\n${lines.join('\n')}\n`;
  const { baseline } = loadBaseline([{ path: 'baseline.yml', text }], new Date());
  if (baseline === undefined) throw new Error('The baseline of the bench is not sound.');
  return baseline;
}

function selector(index: number): string {
  switch (index % 6) {
    case 0:
      return `{ ou: "Workloads/*/Team ${index % 40}/**" }`;
    case 1:
      return `{ tags: { team: "team-${index % 40}-*" } }`;
    case 2:
      return `{ names: ["*-service-${index % 50}-prod", "legacy-?${index}"] }`;
    case 3:
      return `{ ou: "**/Stage ${index % 7}", not: { tags: { env: [sandbox, "dev*"] } } }`;
    case 4:
      return `{ tags: { env: prod, team: "*-${index % 30}" }, management-account: false }`;
    default:
      return `{ ids: ["${100_000_000_000 + index}", "${100_000_000_001 + index}"] }`;
  }
}

const environments = ['prod', 'stage', 'dev-1', 'sandbox'] as const;

function account(index: number): Account {
  const env = environments[index % environments.length] ?? '';
  return {
    id: String(100_000_000_000 + index),
    name: `team-${index % 40}-service-${index % 97}-${env}`,
    email: value(`aws+${index}@example.com`),
    state: 'ACTIVE',
    management: index === 0,
    partition: 'aws',
    organizationalUnit: value(`Workloads/${env}/Team ${index % 40}/Stage ${index % 7}`),
    parents: value(['r-ab12', 'ou-ab12-workloads']),
    tags: value({ env, team: `team-${index % 40}-${index % 30}`, 'cost-center': String(index % 500) }),
  };
}

function value<T>(of: T): Fact<T> {
  return { state: 'value', value: of, provenance: { source: 'bench', readAt: '2026-11-21T08:00:00Z' } };
}
