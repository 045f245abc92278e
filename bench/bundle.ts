import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { atMost, type Findings, megabytes, renderList, shown } from './table.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
/** Inside the project, so that the packages are found from there. */
const scratch = join(root, 'node_modules/.cache/rootline-bench');
const mostBytes = 6e6;
const packagesShown = 12;

/** The size of dist/, and what it is made of. */
export async function bundle(): Promise<Findings> {
  const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));
  const total = scripts.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0);
  return {
    figures: [
      atMost(`bundle: dist/*.js, ${scripts.length} files, not minified`, mostBytes, total, megabytes),
      shown('bundle: loaded first (index.js)', megabytes(statSync(join(dist, 'index.js')).size)),
    ],
    details: ['  source by package, of a fresh build:', ...renderList(byPackage())],
  };
}

interface Module {
  readonly name: string;
  readonly size: number;
  /** Empty for one that is listed here but went into a concatenated module. */
  readonly chunks: readonly unknown[];
  /** What a concatenated module is made of. */
  readonly modules?: readonly Module[];
}

/** The packages' sizes, largest first. Only the bundler knows them: dist/ itself names modules by number. */
function byPackage(): readonly (readonly [string, string])[] {
  const sizes = new Map<string, number>();
  const bundled = builtModules().filter(({ chunks }) => chunks.length > 0);
  for (const { name, size } of bundled.flatMap((module) => module.modules ?? [module])) {
    const owner = packageOf(name);
    sizes.set(owner, (sizes.get(owner) ?? 0) + size);
  }
  const sorted = [...sizes].sort(([, a], [, b]) => b - a);
  const rest = sorted.slice(packagesShown).reduce((sum, [, size]) => sum + size, 0);
  return [
    ...sorted.slice(0, packagesShown).map(([name, size]) => [name, megabytes(size)] as const),
    [`${Math.max(0, sorted.length - packagesShown)} others`, megabytes(rest)],
  ];
}

function builtModules(): readonly Module[] {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  try {
    const lib = join(scratch, 'lib');
    const stats = join(scratch, 'stats.json');
    node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', lib);
    const action = join(lib, 'action.js');
    node(
      'node_modules/@vercel/ncc/dist/ncc/cli.js',
      'build',
      action,
      '-o',
      join(scratch, 'dist'),
      '-q',
      '--stats-out',
      stats,
    );
    const { modules }: { readonly modules: readonly Module[] } = JSON.parse(readFileSync(stats, 'utf8'));
    return modules;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function node(script: string, ...args: readonly string[]): void {
  execFileSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function packageOf(module: string): string {
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module) ?? [];
  return name === undefined || name === '.cache' ? 'Rootline' : name;
}
