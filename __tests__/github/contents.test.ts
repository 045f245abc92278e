import { describe, expect, test } from 'vitest';
import { effects } from '../../sandbox/github/faults.ts';
import type { GitHub } from '../../sandbox/github/server.ts';
import { filesAt } from '../../src/github/contents.ts';
import { client, github, repo } from '../sandbox/github-fixture.ts';
import { clientOf, name, sent } from './connection.ts';

const nowhere = '0123456789abcdef0123456789abcdef01234567';
const path = '.github/aws-baseline.yml';

/** Writes a file on the default branch; gives the commit. */
async function commit(server: GitHub, file: string, text: string, before?: string): Promise<string> {
  const { data } = await client(server, server.tokenOf('octocat')).repos.createOrUpdateFileContents({
    ...repo,
    path: file,
    message: `Write ${file}`,
    content: Buffer.from(text).toString('base64'),
    ...(before === undefined ? {} : { sha: before }),
  });
  return data.commit.sha ?? '';
}

const files = (server: GitHub, at: string) => filesAt(clientOf(server), name, at);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** A server that answers the contents of every path with this. */
async function answering(body: unknown): Promise<GitHub> {
  const server = await github();
  server.fault(
    { method: 'GET', path: /\/contents\// },
    { kind: 'reply', reply: { status: 200, headers: {}, body } },
    9,
  );
  return server;
}

describe('The files of the base', () => {
  test('are read as they were at the commit, not as they are now', async () => {
    const server = await github();
    const first = await commit(server, path, 'version: 1\nname: é\n');
    const { data } = await client(server).repos.getContent({ ...repo, path });
    await commit(server, path, 'version: 1\nname: later\n', 'sha' in data ? data.sha : '');
    expect(text(await files(server, first).readFile(`./${path}`))).toBe('version: 1\nname: é\n');
    expect(await files(server, first).readFolder(path)).toBeUndefined();
  });

  test('are those of a folder, without the folders in it', async () => {
    const server = await github();
    await commit(server, 'baseline/10-main.yml', 'version: 1\n');
    await commit(server, 'baseline/more/deep.yml', 'version: 1\n');
    const last = await commit(server, 'baseline/20-payments.yml', 'scope: {}\n');
    const at = files(server, last);
    expect(await at.kindOf('baseline')).toBe('folder');
    expect([...((await at.readFolder('baseline/')) ?? [])].sort()).toEqual([
      '10-main.yml',
      '20-payments.yml',
    ]);
    expect(text(await at.readFile('baseline/10-main.yml'))).toBe('version: 1\n');
    await expect(at.readFile('baseline')).rejects.toMatchObject({ code: 'EISDIR' });
  });

  test('are missing only where the commit is seen', async () => {
    const server = await github();
    const first = await commit(server, 'NOTES.md', 'Hello.');
    const at = files(server, first);
    expect(await at.kindOf(path)).toBe('missing');
    expect(await at.readFolder(path)).toBeUndefined();
    await expect(at.readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(files(server, nowhere).kindOf(path)).rejects.toThrow('add `contents: read`');
  });

  test('are not missing where the token may not read them, or the commit', async () => {
    const forbidden = {
      status: 403,
      headers: {},
      body: { message: 'Resource not accessible by integration' },
    };
    for (const hidden of [/\/contents\//, /\/git\/commits\//]) {
      const server = await github();
      const first = await commit(server, 'NOTES.md', 'Hello.');
      server.fault({ method: 'GET', path: hidden }, { kind: 'reply', reply: forbidden }, 1);
      await expect(files(server, first).kindOf(path)).rejects.toThrow('add `contents: read`');
    }
  });

  test('are not missing where GitHub fails to say whether the commit is there', async () => {
    const server = await github();
    const first = await commit(server, 'NOTES.md', 'Hello.');
    server.fault({ method: 'GET', path: /\/git\/commits\// }, effects.serverError(503), 9);
    await expect(files(server, first).kindOf(path)).rejects.toMatchObject({ kind: 'unclear' });
  });

  test('are not missing where a folder on the way was a symbolic link, which GitHub does not follow', async () => {
    const server = await github();
    const first = await commit(server, 'conf/aws-baseline.yml', 'version: 1\n');
    const link = { type: 'symlink', name: '.github', path: '.github', size: 4, target: 'conf' };
    const reply = { status: 200, headers: {}, body: link };
    server.fault({ method: 'GET', path: /\/contents\/\.github$/ }, { kind: 'reply', reply }, 9);
    await expect(files(server, first).kindOf(path)).rejects.toThrow(/^\.github is a symlink at that commit/);
  });

  test('are asked for once each', async () => {
    const server = await github();
    const at = files(server, await commit(server, path, 'version: 1\n'));
    const before = sent(server, 'GET', /contents/);
    await at.kindOf(path);
    await at.readFolder(path);
    await at.readFile(path);
    expect(sent(server, 'GET', /contents/) - before).toBe(1);
  });
});

describe('What is refused', () => {
  test('a branch in the place of a commit, and a path out of the repository', async () => {
    const server = await github();
    expect(() => files(server, 'main')).toThrow('`main` is no whole commit SHA');
    for (const outside of ['../other.yml', '/etc/baseline.yml', 'C:\\baseline.yml'])
      await expect(files(server, nowhere).kindOf(outside)).rejects.toThrow('is not inside the repository');
  });

  test('a file that is too large, and what is no file', async () => {
    const file = { type: 'file', name: 'baseline.yml', size: 2_000_000, encoding: 'none', content: '' };
    const large = files(await answering(file), nowhere);
    await expect(large.readFile(path)).rejects.toThrow('has 2000000 bytes at that commit');
    const link = files(
      await answering({ ...file, type: 'symlink', size: 10, target: '../../secret' }),
      nowhere,
    );
    await expect(link.readFile(path)).rejects.toThrow('is a symlink at that commit');
    const full = files(await answering(Array.from({ length: 1_000 }, () => file)), nowhere);
    await expect(full.readFolder(path)).rejects.toThrow('has 1000 entries or more');
  });
});
