import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { controls } from '../../src/controls/catalogue.ts';
import type { RunResult } from '../../src/drift/result.ts';
import { sarifParts } from '../../src/report/sarif.ts';
import { account, denied, finding, hostile, manyFindings, result, unknown } from './builders.ts';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: { readonly startLine: number };
    };
  }[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
}

interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string };
  readonly properties: { readonly 'security-severity': string; readonly tags: readonly string[] };
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
  readonly automationDetails: { readonly id: string };
  readonly invocations: readonly {
    readonly toolExecutionNotifications?: readonly { readonly message: { readonly text: string } }[];
  }[];
  readonly results: readonly Result[];
}

const textOf = (of: RunResult) => [...sarifParts(of)].join('');

function runOf(of: RunResult): Run {
  const log: { readonly version: string; readonly runs: readonly [Run] } = JSON.parse(textOf(of));
  expect(log.version).toBe('2.1.0');
  return log.runs[0];
}

const notesOf = ({ invocations }: Run) =>
  invocations.flatMap(({ toolExecutionNotifications: told = [] }) => told.map(({ message }) => message.text));
const ruleOf = (run: Run, index: number) => run.tool.driver.rules[run.results[index]?.ruleIndex ?? -1];

describe('what is a result', () => {
  test('is drift alone: an alert of what is accepted closes, and what could not be read is told besides', () => {
    const run = runOf(
      result({
        findings: [
          finding({}),
          finding({ control: 'root-user.mfa', verdict: 'accepted' }),
          unknown(account({ id: '222233334444' }), denied),
        ],
      }),
    );
    expect(run.results.map(({ ruleId }) => ruleId)).toEqual(['root-user.access-keys']);
    expect(notesOf(run).join()).toMatch(/^1 account could not be read in full\./);
  });

  test('stands at the one line of the baseline that declares it, by its path in the repository', () => {
    const [one] = runOf(
      result({ findings: [finding({ baseline: { file: './a b/c.yml', line: 12, column: 9 } })] }),
    ).results;
    expect(
      one?.locations.map(({ physicalLocation: at }) => [at.artifactLocation.uri, at.region.startLine]),
    ).toEqual([['a%20b/c.yml', 12]]);
  });

  test('says account, control, both values, the next step and the owner', () => {
    const [one] = runOf(result({ findings: [finding({})] })).results;
    expect(one?.message.text).toBe(
      'payments (111122223333): root-user.access-keys drifts. Expected absent, observed 1 active access key. Delete the access keys of the root user. Owner: octocat.',
    );
  });
});

describe('the fingerprint', () => {
  const printOf = (over: Parameters<typeof finding>[0]) =>
    runOf(result({ findings: [finding(over)] })).results[0]?.partialFingerprints.primaryLocationLineHash;

  test('stays where lines, values and severities change', () => {
    const before = printOf({});
    const moved = { file: 'other.yml', line: 99, column: 1 };
    expect(before).toMatch(/^[0-9a-f]{16}:1$/);
    expect(printOf({ baseline: moved, observed: '2 active access keys', severity: 'low' })).toBe(before);
  });

  test('differs by account, control and user', () => {
    const prints = [
      {},
      { account: account({ id: '222233334444' }) },
      { control: 'root-user.mfa' },
      { resource: 'ci' },
    ].map(printOf);
    expect(new Set(prints).size).toBe(4);
  });
});

describe('the rules', () => {
  test('are all controls, with what GitHub asks for', () => {
    const { rules } = runOf(result({})).tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(controls.map(({ id }) => id));
    for (const { shortDescription, fullDescription, help, properties } of rules) {
      for (const { text } of [shortDescription, fullDescription, help]) expect(text).not.toBe('');
      for (const { text } of [shortDescription, fullDescription])
        expect(text.length).toBeLessThanOrEqual(1024);
      expect(properties.tags).toContain('security');
      expect(properties.tags.length).toBeLessThanOrEqual(10);
    }
  });

  test.each([
    ['critical', '9.5', 'error'],
    ['high', '8.0', 'error'],
    ['medium', '5.5', 'warning'],
    ['low', '2.0', 'note'],
  ] as const)('tell GitHub that %s is %s', (severity, number, level) => {
    const run = runOf(result({ findings: [finding({ severity })] }));
    expect(ruleOf(run, 0)?.properties['security-severity']).toBe(number);
    expect(run.results[0]?.level).toBe(level);
  });

  test('have another one for findings of another severity than the control’s', () => {
    const run = runOf(result({ findings: [finding({}), finding({ resource: 'a', severity: 'low' })] }));
    expect(run.results.map(({ ruleId }) => ruleId)).toEqual([
      'root-user.access-keys',
      'root-user.access-keys/low',
    ]);
    expect(run.results.map((_, index) => ruleOf(run, index)?.id)).toEqual(
      run.results.map(({ ruleId }) => ruleId),
    );
  });

  test('hold what is in no catalogue, too', () => {
    const run = runOf(
      result({ findings: [finding({ control: 'attestations.two-people', title: 'Two people' })] }),
    );
    expect(ruleOf(run, 0)).toMatchObject({
      id: 'attestations.two-people',
      shortDescription: { text: 'Two people' },
    });
  });

  test('of two baselines are two categories', () => {
    const idOf = (name: string) => runOf(result({ baseline: { file: 'a.yml', name } })).automationDetails.id;
    expect([idOf(''), idOf('production')]).toEqual(['rootline/', 'rootline/production/']);
  });
});

describe('code scanning’s limits', () => {
  test('25,000 results at most, the worst; the rest is counted', () => {
    const of = result({ findings: manyFindings(26_000) });
    const run = runOf(of);
    expect(run.results).toHaveLength(25_000);
    expect(run.results[0]?.level).toBe('error');
    expect(run.results.at(-1)?.level).toBe('note');
    expect(notesOf(run).join(' ')).toContain('1,000 of 26,000 findings are left out');
    expect(notesOf(run).join(' ')).toContain('shows the first 5,000');
  });

  test('10 MB compressed, whatever the texts hold', () => {
    let seed = 1;
    const noise = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCharCode(0x21 + (seed % 0x5d));
    };
    const findings = manyFindings(25_000).map((one) => {
      const words = Array.from({ length: 250 }, noise).join('');
      return { ...one, expected: words, observed: [...words].reverse().join('') };
    });
    expect(gzipSync(textOf(result({ findings }))).length).toBeLessThan(10_000_000);
  });
});

test('hostile text links nothing, mentions nobody, commands no runner and stays on its line', () => {
  const text = textOf(
    result({
      findings: [
        finding({ account: account({ name: hostile }), resource: hostile, observed: `{0} ${hostile}` }),
      ],
    }),
  );
  expect(text).not.toContain('##[');
  expect(text.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
  const { text: message } = JSON.parse(text).runs[0].results[0].message;
  expect(message).not.toMatch(/\]\(|@\w|\{\d|[\p{Cc}]/u);
});
