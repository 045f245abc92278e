import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from './exchange.ts';
import { isObject } from './exchange.ts';
import { type Operations, rewriteDescription } from './rewrite-description.ts';

/**
 * Makes api-description.json, GitHub's own description of the operations that Rootline uses:
 * `node sandbox/github/make-description.ts [a tarball of the package]`. Without a tarball it asks npm for the package,
 * which is far too big to be installed with the others.
 */
const origin = '@octokit/openapi@23.0.2';

const repository = '/repos/{owner}/{repo}';
const operations: Operations = {
  '/user': ['get'],
  '/users/{username}': ['get'],
  [repository]: ['get'],
  [`${repository}/assignees`]: ['get'],
  [`${repository}/assignees/{assignee}`]: ['get'],
  [`${repository}/collaborators/{username}/permission`]: ['get'],
  [`${repository}/issues`]: ['get', 'post'],
  [`${repository}/issues/comments/{comment_id}`]: ['delete', 'patch'],
  [`${repository}/issues/{issue_number}`]: ['get', 'patch'],
  [`${repository}/issues/{issue_number}/comments`]: ['get', 'post'],
  [`${repository}/issues/{issue_number}/events`]: ['get'],
  [`${repository}/labels`]: ['get', 'post'],
};

const { source, notice } = read(process.argv[2]);
const target = join(import.meta.dirname, 'api-description.json');
const { openapi, paths, components } = rewriteDescription(source, operations);
const info = {
  title: "A part of GitHub's REST API",
  description: `Made by sandbox/github/make-description.ts from the npm package ${origin}.`,
  version: origin.split('@').at(-1),
  license: { name: 'MIT' },
  'x-notice': notice,
};
writeFileSync(target, `${JSON.stringify({ openapi, info, paths, components })}\n`);
execFileSync('npx', ['biome', 'format', '--write', target], { stdio: 'inherit' });

function read(tarball: string | undefined): { readonly source: JsonObject; readonly notice: string } {
  const folder = mkdtempSync(join(tmpdir(), 'description-'));
  try {
    const packed =
      tarball ??
      join(
        folder,
        execFileSync('npm', ['pack', '--silent', origin], { cwd: folder, encoding: 'utf8' }).trim(),
      );
    execFileSync('tar', [
      '-xzf',
      packed,
      '-C',
      folder,
      'package/LICENSE',
      'package/generated/api.github.com.json',
    ]);
    const described: unknown = JSON.parse(
      readFileSync(join(folder, 'package/generated/api.github.com.json'), 'utf8'),
    );
    if (!isObject(described)) throw new Error(`${packed} holds no description.`);
    return { source: described, notice: readFileSync(join(folder, 'package/LICENSE'), 'utf8').trim() };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
