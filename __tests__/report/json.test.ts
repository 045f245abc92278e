import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { declaredDifference } from '../../src/baseline/diff-declared.ts';
import { checkJson } from '../../src/pull-request/json.ts';
import { reportParts } from '../../src/report/json.ts';
import {
  attestation,
  declaring,
  difference,
  exception,
  line,
  now,
  ownedBy,
  ruling,
  tagged,
} from '../baseline/diff-builders.ts';
import { verdict } from '../drift/builders.ts';
import { check, findings } from '../pull-request/builders.ts';
import {
  account,
  change,
  denied,
  finding,
  hostile,
  issues,
  manyFindings,
  noSource,
  provenance,
  result,
  unknown,
} from './builders.ts';

const schema: unknown = JSON.parse(read('report.schema.json'));
const documentation = read('docs/report-json.md');

function read(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}

/** The published schema leaves room for more keys; the tests want each key to be in it. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const children = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]));
  const isObject = 'properties' in node && 'required' in node && !('additionalProperties' in node);
  return isObject ? { ...children, additionalProperties: false } : children;
}

function faults(report: unknown): unknown {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, validateFormats: false });
  const validate = ajv.compile(closed(schema) as object);
  validate(report);
  return validate.errors ?? [];
}

function reportJson(of: ReturnType<typeof result>): string {
  return [...reportParts(of, undefined)].join('');
}

function parsed(of: ReturnType<typeof result>) {
  return JSON.parse(reportJson(of));
}

/** Every kind of entry at least once. */
const full = result({
  baseline: { file: '.github/aws-baseline.yml', name: 'production' },
  findings: [
    finding({ resource: hostile, mend: { text: 'Delete it.', command: 'aws iam delete-access-key' } }),
    unknown(account({}), denied),
    unknown(account({}), noSource),
    finding({ verdict: 'accepted', reason: 'accepted until 2027-01-31: vendor', owner: 'undecided' }),
  ],
  coverage: {
    accounts: 3,
    judged: 2,
    skipped: [account({ state: 'SUSPENDED' })],
    unreadable: [{ account: account({}), causes: [denied] }],
  },
  warnings: [{ level: 'warning', file: 'a.yml', line: 1, column: 1, message: 'Nobody matches.' }],
  calls: { 'sts:AssumeRole': 2, 'iam:GetAccountSummary': 1 },
  issues: issues({
    changes: [
      change({}),
      change({ number: undefined, url: undefined }),
      change({ kind: 'fold' }),
      change({ kind: 'migrate', subject: 'control root-user.mfa' }),
    ],
    known: new Map([[finding({}).key, { since: '2026-11-01', mutedUntil: '2026-12-01' }]]),
  }),
});

describe('report.json keeps to its schema', () => {
  test.each([
    ['nothing found', result({ organizationId: undefined })],
    ['three findings', result({ findings: manyFindings(3) })],
    ['30,000 findings', result({ findings: manyFindings(30_000) })],
    ['everything at once', full],
  ])('with %s', (_, of) => {
    expect(faults(parsed(of))).toEqual([]);
  });

  test('and the schema refuses what is no report', () => {
    expect(faults({ ...parsed(full), status: 'fine' })).not.toEqual([]);
    expect(faults({ ...parsed(full), extra: 1 })).not.toEqual([]);
  });
});

describe('what a change does', () => {
  const facts = findings(
    [verdict('111111111111'), verdict('111111111111', { control: 'root-user.mfa', severity: 'high' })],
    [verdict('222222222222', { resource: 'legacy-ci' }), verdict('222222222222')],
    [verdict('333333333333', {}), verdict('333333333333', { verdict: 'unknown' })],
  );
  const base = ruling(['all', { 'root-user.mfa': 'hardware' }]);
  const head = declaring({
    organizationId: 'o-a1b2c3d4e5',
    exceptions: [exception({})],
    attestations: [attestation({})],
    owners: [ownedBy('all', 'octocat')],
    severities: [{ control: 'root-user', severity: 'low', at: line(60) }],
  });
  const accounts = tagged('prod', 'dev');

  test.each([
    ['on facts', check({ diff: difference(base, head, accounts), findings: facts })],
    [
      'as declared',
      check({ diff: declaredDifference(base, head, now), findings: undefined, factsOf: undefined }),
    ],
    ['and nothing', check({ before: 'none' })],
  ])('keeps to the schema, %s', (_, of) => {
    const report = JSON.parse([...reportParts(full, checkJson(of))].join(''));
    expect(faults(report)).toEqual([]);
    expect(report['pull-request'].changes).toHaveLength(of.diff.changes.length);
  });
});

describe('the documentation', () => {
  test('shows a report that keeps to the schema', () => {
    const [report = {}, change, ...others] = Array.from(
      documentation.matchAll(/```json\n([\s\S]*?)```/g),
      ([, example = '']) => JSON.parse(example),
    );
    expect(others).toEqual([]);
    expect(faults(report)).toEqual([]);
    expect(faults({ ...report, 'pull-request': change })).toEqual([]);
  });

  test('explains every key', () => {
    const prose = documentation.replace(/```[\s\S]*?```/g, '');
    const keys = propertiesOf(schema);
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.filter((key) => !prose.includes(`\`${key}\``))).toEqual([]);
  });
});

function propertiesOf(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'properties' in node ? Object.keys(node.properties ?? {}) : [];
  return [...own, ...Object.values(node).flatMap(propertiesOf)];
}

test('the same result gives the same bytes, whatever order its maps were filled in', () => {
  const reversed = Object.fromEntries(Object.entries(full.calls).reverse());
  const { byControl } = full.totals;
  const totals = { ...full.totals, byControl: Object.fromEntries(Object.entries(byControl).reverse()) };
  expect(reportJson({ ...full, calls: reversed, totals })).toBe(reportJson(full));
  expect(reportJson(full)).toMatch(/^\{\n {2}"schema": "rootline-report\/1",\n[\s\S]*\n\}\n$/);
});

test.each([full, { ...full, findings: [] }])(
  'it is printed as JSON.stringify prints, though in parts',
  (result) => {
    const text = reportJson(result);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`.replaceAll('##[', '##\\u005b'));
  },
);

describe('what the issues know of a finding', () => {
  const of = finding({});
  const parsedWith = (mutedUntil: string | undefined) =>
    parsed(
      result({
        findings: [of],
        issues: issues({ known: new Map([[of.key, { since: '2026-11-01', mutedUntil }]]) }),
      }),
    );

  test('is since when they list it, and until when it is muted', () => {
    const { findings, totals } = parsedWith('2026-12-01');
    expect(findings).toMatchObject([{ verdict: 'drift', since: '2026-11-01', 'muted-until': '2026-12-01' }]);
    expect([totals.muted, totals['by-verdict'].drift]).toEqual([1, 1]);
  });

  test('is no end where it is not muted', () => {
    const { findings, totals } = parsedWith(undefined);
    expect(findings).toMatchObject([{ since: '2026-11-01', 'muted-until': null }]);
    expect(totals.muted).toBe(0);
  });

  test('is nothing where the run looked at none', () => {
    const { findings, totals } = parsed(result({ findings: [of] }));
    expect(findings).toMatchObject([{ since: null, 'muted-until': null }]);
    expect(totals.muted).toBeNull();
  });
});

test('accounts may be pseudonyms, as they are in a public repository', () => {
  const hidden = account({ id: 'account-1a2b3c4d5e' });
  const report = parsed(result({ findings: [finding({ account: hidden })] }));
  expect(faults(report)).toEqual([]);
  expect(report.findings[0].key).toBe('account-1a2b3c4d5e/root-user.access-keys');
});

test('an unknown finding carries why, and what would mend it', () => {
  const [of] = parsed(result({ findings: [unknown(account({}), denied)] })).findings;
  expect(of).toMatchObject({ verdict: 'unknown', reason: denied.message, cause: denied });
});

test('a finding tells all its sources once, and their oldest time', () => {
  const evidence = [
    provenance({ source: 'iam:GetAccountSummary' }),
    provenance({ source: 'iam:GetCredentialReport', asOf: '2026-11-21T03:00:00.000Z' }),
    provenance({ source: 'iam:GetAccountSummary' }),
  ];
  const [of] = parsed(result({ findings: [finding({ evidence })] })).findings;
  expect(of).toMatchObject({
    source: 'iam:GetAccountSummary; iam:GetCredentialReport',
    'observed-at': '2026-11-21T03:00:00.000Z',
  });
});

test('a finding without evidence claims no source and no time', () => {
  const [of] = parsed(result({ findings: [finding({ evidence: [] })] })).findings;
  expect(of).toMatchObject({ source: null, 'observed-at': null });
});

test.each([
  ['none', true],
  ['undecided', false],
] as const)('an owner that is %s has the form of any other', (owner, decided) => {
  const [of] = parsed(result({ findings: [finding({ owner })] })).findings;
  expect(of.owner).toEqual({ decided, assignees: [], labels: [], mention: null, contact: null });
});

test('text from AWS comes back as it was, and is no command when printed in a log', () => {
  expect(reportJson(full)).not.toContain('##[');
  expect(parsed(full).findings[0].resource).toBe(hostile);
});

test('text from AWS moves nothing on a terminal that JSON is printed on', () => {
  const observed = '\u009b31m \u009d52;c;eA==\u009c \u202eevil\u2066 \u007f';
  const odd = result({ findings: [finding({ observed })] });
  expect(reportJson(odd)).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
  expect(parsed(odd).findings[0].observed).toBe(observed);
});
