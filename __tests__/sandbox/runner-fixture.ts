import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { RunOptions, RunResult } from '../../sandbox/runner.ts';
import { runAction } from '../../sandbox/runner.ts';

const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

export const metadata = `
name: fixture
inputs:
  plain: { description: has no default }
  with-hyphen: { description: has one, default: fallback }
  two words: { description: has a number, default: 32 }
  github-token: { description: has an expression, default: '\${{ github.token }}' }
runs: { using: node24, main: dist/index.js }
`;

export const unknownExpression = `
inputs: { key: { default: '\${{ secrets.KEY }}' } }
runs: { using: node24, main: dist/index.js }
`;

/** An action with this code, in a folder of its own that is gone after the test. */
export async function action(code: string, actionYml: string = metadata) {
  const folder = await mkdtemp(join(tmpdir(), 'action-'));
  folders.push(folder);
  const workspace = join(folder, 'workspace');
  await mkdir(workspace);
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'dist', 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'dist', 'index.js'), code);
  await writeFile(join(folder, 'action.yml'), actionYml);
  return { action: join(folder, 'action.yml'), workspace };
}

export const token = 'ghs_0123456789';

/** Runs an action with this code as a scheduled workflow on the default branch would. */
export async function run(code: string, overrides: Partial<RunOptions> = {}): Promise<RunResult> {
  return runAction({
    ...(await action(code)),
    inputs: {},
    event: { name: 'schedule', ref: 'refs/heads/main', payload: { schedule: '17 5 * * *' } },
    github: {
      url: 'http://127.0.0.1:1',
      graphqlUrl: 'http://127.0.0.1:1/graphql',
      repository: 'example/aws-accounts',
      token,
    },
    oidc: undefined,
    timeoutMs: 30_000,
    ...overrides,
  });
}

/** Code that prints this text, exactly. */
export function printing(text: string): string {
  return `process.stdout.write(${JSON.stringify(text)});`;
}
