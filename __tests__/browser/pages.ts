import { auditRole, startWorld } from '../../sandbox/world.ts';
import { controls } from '../../src/controls/catalogue.ts';
import { severities } from '../../src/controls/definition.ts';
import type { AccountVerdict, Finding, QuietCount } from '../../src/drift/finding.ts';
import { showAll } from '../../src/drift/redact.ts';
import type { RunResult } from '../../src/drift/result.ts';
import { tally } from '../../src/drift/tally.ts';
import { parseInputs } from '../../src/inputs.ts';
import { run } from '../../src/run.ts';
import { account, denied, finding, hostile, issues, provenance, result } from '../report/builders.ts';

/** The results that the browser is shown. */

/** What a check of the sandbox's organization against the example baseline finds. */
export async function sandboxResult(): Promise<RunResult> {
  const world = await startWorld({ now: () => new Date() });
  const { AWS_ENDPOINT_URL: before } = process.env;
  process.env.AWS_ENDPOINT_URL = world.aws.url;
  try {
    const given: Readonly<Record<string, string>> = {
      'role-to-assume': auditRole,
      'member-role': 'rootline-member',
    };
    const parsed = parseInputs((name) => given[name]);
    if ('problems' in parsed) throw new Error(parsed.problems.join('; '));
    const ignore = () => {};
    const { readFile } = await import('node:fs/promises');
    const { result: found } = await run({
      options: parsed.options,
      sessionName: 'rootline-1-1',
      origin: undefined,
      values: { kind: 'given', get: () => undefined },
      admit: async () => ({ reconcile: undefined, redaction: showAll }),
      world: {
        environment: {},
        endpoints: 'aws-and-loopback',
        now: () => new Date(),
        sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        random: () => 0.5,
        log: { debug: ignore, info: ignore, warning: ignore, progress: ignore },
        mask: ignore,
        idToken: async (audience) => {
          const answer = await fetch(`${world.oidc.requestUrl}&audience=${audience}`, {
            headers: { authorization: `Bearer ${world.oidc.requestToken}` },
          });
          return JSON.parse(await answer.text()).value;
        },
        readFolder: async () => undefined,
        readFile: (path) => readFile(`${world.workspace}/${path}`),
        reach: async (path) => path,
      },
    });
    return found;
  } finally {
    if (before === undefined) delete process.env.AWS_ENDPOINT_URL;
    else process.env.AWS_ENDPOINT_URL = before;
    await world.close();
  }
}

const owners = [
  { assignees: ['octocat'], labels: [] },
  { assignees: ['hubot', 'monalisa'], labels: [] },
  'none',
] as const;
const units = ['Workloads/Prod', 'Workloads/Test', 'Security', 'Sandbox', ''];
const judged = controls.slice(0, 40);

/** As many accounts, each judged by forty controls: one cell in twelve drifts, one account in fifty cannot be read. */
export function largeResult(accounts: number): RunResult {
  const verdicts = Array.from({ length: accounts }, (_, nth) => verdictOf(nth));
  return { ...result({}), ...tally(verdicts, [], undefined) };
}

function verdictOf(nth: number): AccountVerdict {
  const of = account({
    id: String(100_000_000_000 + nth),
    name: `team-${nth % 97}-${['prod', 'test', 'dev'][nth % 3]}-${nth}`,
    organizationalUnit: {
      state: 'value',
      value: units[nth % units.length] ?? '',
      provenance: provenance({ source: 'organizations:ListParents' }),
    },
  });
  const unread = nth % 50 === 7;
  const findings: Finding[] = [];
  const quiet: QuietCount[] = [];
  for (const [index, { id, title, severity, mend, references }] of judged.entries()) {
    const dice = (nth * 7919 + index * 104_729 + ((nth * index) % 31) * 613) % 1000;
    if (unread && index < 12) {
      findings.push(
        finding({
          account: of,
          control: id,
          title,
          severity,
          verdict: 'unknown',
          observed: 'not read',
          cause: denied,
          references,
        }),
      );
    } else if (dice < 83) {
      findings.push(
        finding({
          account: of,
          control: id,
          title,
          severity: severities[dice % 4] ?? severity,
          verdict: dice % 9 === 0 ? 'accepted' : 'drift',
          mend: mend({ account: of, resource: undefined }),
          references,
          baseline: { file: '.github/aws-baseline.yml', line: 10 + index, column: 7 },
        }),
      );
    } else {
      quiet.push({ control: id, pass: Number(dice < 800), notApplicable: Number(dice >= 800) });
    }
  }
  const owner = owners[nth % owners.length] ?? 'none';
  return { account: of, owner, findings, quiet, failedReads: unread ? [denied] : [] };
}

/** What ends elements, opens others and closes the data in every text that AWS or a team may choose. */
export const evil = `</script><script>globalThis.pwned=1</script><img src=x onerror="globalThis.pwned=2"><!--<script>${hostile}\u2028\u2029]]>`;

/** The same run, with a text of somebody who wants to break out in every place that may hold one. */
export function hostileResult(): RunResult {
  const of = account({
    name: evil,
    organizationalUnit: { state: 'value', value: evil, provenance: provenance({ source: evil }) },
  });
  const owner = { assignees: [], labels: [], contact: evil };
  const one = finding({
    account: of,
    owner,
    control: 'iam-users.access-keys.max-age',
    resource: evil,
    expected: evil,
    observed: evil,
    reason: evil,
    evidence: [provenance({ source: evil })],
    mend: { text: evil, command: evil },
  });
  const unknown = finding({
    account: of,
    owner,
    verdict: 'unknown',
    cause: { kind: 'denied', message: evil, mend: evil },
  });
  return {
    ...result({ findings: [one, unknown], issues: issues({}) }),
    baseline: { file: '.github/aws-baseline.yml', name: evil },
  };
}
