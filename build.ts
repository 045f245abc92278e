import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contents, overweight, packagesOf } from './bundle-contents.ts';
import { notices } from './bundle-notices.ts';

/**
 * Builds dist/ from src/: TypeScript by tsc, then one folder of JavaScript by ncc. The output is the same to the byte
 * wherever it is built, so `--check` builds into a temporary folder and compares.
 */
const root = import.meta.dirname;
const dist = join(root, 'dist');
const scratch = mkdtempSync(join(tmpdir(), 'rootline-dist-'));
const built = join(scratch, 'dist');
const stats = join(scratch, 'stats.json');

try {
  rmSync(join(root, 'lib'), { recursive: true, force: true });
  node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
  node(
    'node_modules/@vercel/ncc/dist/ncc/cli.js',
    'build',
    'lib/action.js',
    '-o',
    built,
    '-q',
    '--stats-out',
    stats,
  );
  const packages = packagesOf(root, stats);
  writeFileSync(join(built, 'contents.json'), contents(packages));
  writeFileSync(join(built, 'licenses.txt'), notices(root, packages));
  if (process.argv.includes('--check')) check();
  else replace();
  weigh();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function node(script: string, ...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}`);
}

function replace(): void {
  rmSync(dist, { recursive: true, force: true });
  cpSync(built, dist, { recursive: true });
}

function check(): void {
  const names = [...new Set([...files(dist), ...files(built)])].sort();
  const stale = names.filter((name) => read(join(dist, name)) !== read(join(built, name)));
  if (stale.length === 0) {
    console.log('dist/ is what src/ builds.');
    return;
  }
  console.error(`dist/ is stale (${stale.join(', ')}). Run \`npm run build\` and commit it.`);
  process.exitCode = 1;
}

function weigh(): void {
  const tooMuch = overweight(built);
  if (tooMuch === undefined) return;
  console.error(tooMuch);
  process.exitCode = 1;
}

function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: false });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}
