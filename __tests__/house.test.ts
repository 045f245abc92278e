import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

test('everything runs on Node 24, as action.yml says, whatever the machine has', () => {
  expect(process.versions.node).toMatch(/^24\./);
  expect(readFileSync(join(root, 'action.yml'), 'utf8')).toContain('using: node24');
});

interface Rule {
  readonly refused: readonly string[];
  readonly allowed: readonly string[];
}

/** Lines of code that read something besides what they were given. */
const impure = [
  'export const a = Date.now();',
  'export const b = new Date();',
  'export const c = Math.random();',
  'export const d = process.env.HOME;',
  "export const e = fetch('https://example.com');",
  'export const f = setTimeout(() => {}, 1);',
];
const pure = ['export const g = (time: string) => new Date(time);'];

const toolkit = ['@actions/core'];
const github = ['@actions/github', '@octokit/core'];
const aws = ['@aws-sdk/client-iam', '@smithy/node-http-handler'];
const node = ['node:fs', 'node:process', 'node:crypto'];
/** What stands directly in src: entries, and what they are put together from. Every folder may use the rest of it. */
const shared = ['environment.ts', 'group-by.ts', 'loopback.ts', 'proxies.ts', 'thrown.ts', 'troubles.ts'];
/** What only the folder with tens of thousands of things to sort out may ask for. */
const heap = '../heap.ts';
const entries = readdirSync(join(root, 'src'))
  .filter((file) => file.endsWith('.ts') && !shared.includes(file))
  .map((file) => `../${file}`);

/** What each folder may import, and what it may not. */
const rules: Readonly<Record<string, Rule>> = {
  'src/snapshot/x.ts': {
    refused: [
      ...imports('../controls/x.ts', '../baseline/x.ts', '../drift/x.ts', '../aws/x.ts', '../github/x.ts'),
      ...imports('../issues/x.ts', '../report/x.ts', ...entries, ...toolkit, ...github, ...aws, ...node),
      ...impure,
    ],
    allowed: [...imports('./fact.ts'), ...pure],
  },
  'src/controls/x.ts': {
    refused: [
      ...imports('../baseline/x.ts', '../drift/x.ts', '../aws/x.ts', '../github/x.ts', '../issues/x.ts'),
      ...imports('../report/x.ts', ...entries, ...toolkit, ...github, ...aws, ...node),
      ...impure,
    ],
    allowed: [...imports('../snapshot/x.ts', 'valibot'), ...pure],
  },
  'src/baseline/x.ts': {
    refused: [
      ...imports('../drift/x.ts', '../aws/x.ts', '../github/x.ts', '../issues/x.ts', '../report/x.ts'),
      ...imports(...entries, ...toolkit, ...github, ...aws, ...node),
      ...impure,
    ],
    allowed: [...imports('../controls/x.ts', '../snapshot/x.ts', 'yaml'), ...pure],
  },
  'src/drift/x.ts': {
    refused: [
      ...imports('../aws/x.ts', '../github/x.ts', '../issues/x.ts', '../report/x.ts'),
      ...imports(...entries, ...toolkit, ...github, ...aws, ...node),
      ...impure,
    ],
    allowed: [...imports('../baseline/x.ts', '../controls/x.ts', '../snapshot/x.ts'), ...pure],
  },
  'src/aws/x.ts': {
    refused: imports(
      '../drift/x.ts',
      '../github/x.ts',
      '../issues/x.ts',
      '../report/x.ts',
      ...entries,
      ...toolkit,
      ...github,
    ),
    allowed: imports('../snapshot/x.ts', ...aws, 'node:http'),
  },
  'src/github/x.ts': {
    refused: imports(
      '../aws/x.ts',
      '../drift/x.ts',
      '../issues/x.ts',
      '../report/x.ts',
      ...entries,
      ...toolkit,
      ...aws,
    ),
    allowed: imports(...github),
  },
  'src/issues/x.ts': {
    refused: imports(
      '../aws/x.ts',
      '../report/x.ts',
      ...entries.filter((file) => file !== heap),
      ...toolkit,
      ...github,
      ...aws,
    ),
    allowed: imports('../github/x.ts', '../drift/x.ts', '../baseline/x.ts', '../controls/x.ts', heap),
  },
  'src/report/x.ts': {
    refused: imports('../aws/x.ts', '../issues/x.ts', ...entries, ...toolkit, ...github, ...aws),
    allowed: imports('../github/x.ts', '../drift/x.ts', '../controls/x.ts'),
  },
  'src/pull-request/x.ts': {
    refused: [
      ...imports('../aws/x.ts', '../issues/x.ts', '../explain/x.ts', ...entries, ...toolkit, ...github),
      ...imports(...aws, ...node),
      ...impure,
    ],
    allowed: [
      ...imports('../report/x.ts', '../github/text.ts', '../drift/x.ts', '../baseline/x.ts'),
      ...pure,
    ],
  },
  'src/explain/x.ts': {
    refused: [
      ...imports('../aws/x.ts', '../issues/x.ts', '../pull-request/x.ts', ...entries, ...toolkit, ...github),
      ...imports(...aws, ...node),
      ...impure,
    ],
    allowed: [
      ...imports('../report/x.ts', '../github/text.ts', '../drift/x.ts', '../baseline/x.ts'),
      ...pure,
    ],
  },
  'src/issues/plan.ts': { refused: impure, allowed: pure },
  'src/issues/render.ts': { refused: impure, allowed: pure },
  'src/issues/marker.ts': { refused: impure, allowed: pure },
};

function imports(...modules: readonly string[]): readonly string[] {
  return modules.map((module) => `import '${module}';`);
}

/** The refused lines by file, as the linter of this project tells them. */
function lint(): ReadonlyMap<string, ReadonlySet<string>> {
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  try {
    const settings = {
      ...JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')),
      vcs: { enabled: false },
    };
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(settings));
    cpSync(join(root, 'biome'), join(folder, 'biome'), { recursive: true });
    for (const [file, { refused, allowed }] of Object.entries(rules)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${[...refused, ...allowed].join('\n')}\n`);
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const flags = ['lint', '--reporter=github', '--max-diagnostics=none', 'src'];
    const { stdout } = spawnSync(process.execPath, [biome, ...flags], { cwd: folder, encoding: 'utf8' });
    return refusals(stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const refusal =
  /^::error title=(?:lint\/style\/noRestricted|plugin)[^,]*,file=[^,]*?(src\/[^,]+),line=(\d+),/;

function refusals(output: string): ReadonlyMap<string, ReadonlySet<string>> {
  const told = output.split('\n').flatMap((line) => {
    const [, file, number] = refusal.exec(line) ?? [];
    return file === undefined ? [] : [{ file, text: lineOf(file, Number(number)) }];
  });
  const byFile = Map.groupBy(told, ({ file }) => file);
  return new Map([...byFile].map(([file, lines]) => [file, new Set(lines.map(({ text }) => text))]));
}

function lineOf(file: string, line: number): string {
  const { refused = [], allowed = [] } = rules[file] ?? {};
  return [...refused, ...allowed][line - 1] ?? '';
}

describe('the linter holds the direction of imports, and what is pure', () => {
  let found: ReturnType<typeof lint>;

  beforeAll(() => {
    found = lint();
  });

  test.each(Object.keys(rules))('%s', (file) => {
    expect(found.get(file)).toEqual(new Set(rules[file]?.refused));
  });
});
