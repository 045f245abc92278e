import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { blocksOf, root } from './docs-pages.ts';

/** The commands that the documentation shows, and a shell to run them in. */

export interface Command {
  readonly page: string;
  /** As it is written, continued lines included. */
  readonly text: string;
}

/** The commands of a page in their order: those of `sh` blocks, and those behind `$ ` of `console` blocks. */
export function commandsOf(page: string): readonly Command[] {
  return blocksOf(page).flatMap((block) => {
    const lines = linesOf(block.language, block.text);
    return lines.map((line) => ({ page, text: line }));
  });
}

function linesOf(language: string, block: string): readonly string[] {
  const joined = block.replaceAll(/\\\n\s*/g, '').split('\n');
  if (language === 'console') {
    return joined.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2).trim());
  }
  if (!/^(?:sh|bash|shell)$/.test(language)) return [];
  return joined.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Shell {
  readonly folder: string;
  readonly run: (command: string) => Promise<Ended>;
}

/** What `npm run -s rootline --` and `npx rootline` come to, without npm's own start. */
const stands: Readonly<Record<string, string>> = {
  rootline: 'exec "$NODE" "$ROOT/src/cli.ts" "$@"',
  npm: '[ "$1 $2 $3 $4" = "run -s rootline --" ] || exit 97; shift 4; exec rootline "$@"',
  npx: '[ "$1" = rootline ] || exit 97; shift; exec rootline "$@"',
};

/** A shell in a new folder with a copy of `template` in it. */
export async function openShell(
  template: string,
  environment: Readonly<Record<string, string>>,
): Promise<Shell> {
  const folder = await mkdtemp(join(tmpdir(), 'rootline-docs-'));
  const repository = join(folder, 'repository');
  const bin = join(folder, 'bin');
  await cp(template, repository, { recursive: true });
  await mkdir(bin);
  for (const [name, script] of Object.entries(stands)) {
    await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(bin, name), 0o755);
  }
  const env = {
    PATH: `${bin}:${process.env.PATH ?? ''}`,
    HOME: folder,
    NODE: process.execPath,
    ROOT: root,
    AWS_EC2_METADATA_DISABLED: 'true',
    ...environment,
  };
  return { folder, run: (command) => runIn(repository, command, env) };
}

async function runIn(folder: string, command: string, env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn('bash', ['-o', 'pipefail', '-c', command], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1)));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, stdout, stderr };
}
