import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { DescribeOrganizationCommand } from '@aws-sdk/client-organizations';
import { afterEach, describe, expect, it } from 'vitest';
import { clientsOf, type Keys } from './aws-builders.ts';

let child: ChildProcess | undefined;
afterEach(() => {
  child?.kill();
});

function run(...flags: readonly string[]) {
  const started = spawn(process.execPath, ['sandbox/aws/main.ts', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child = started;
  return started;
}

async function linesOf(stream: NodeJS.ReadableStream, count: number): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: stream })) {
    lines.push(line);
    if (lines.length === count) break;
  }
  return lines;
}

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && 'accessKeyId' in value && 'secretAccessKey' in value;
}

describe('the sandbox in a process of its own', () => {
  it('prints its URL first, then the credentials that were asked for, and works with them', async () => {
    const { stdout } = run('--accounts', '30', '--credentials', '100000000000/rootline-audit');
    const [url = '', printed = ''] = await linesOf(stdout, 2);
    const keys: unknown = JSON.parse(printed);
    if (!isKeys(keys)) throw new Error(`no credentials: ${printed}`);
    const { organizations } = clientsOf(url, keys);
    const { Organization } = await organizations.send(new DescribeOrganizationCommand({}));
    expect(Organization?.Id).toBe('o-generated01');
  });

  it.each([
    ['a port that is no number', ['--port', 'http'], '--port must be a whole number, not http.'],
    ['an organization file that is none', ['--organization', 'package.json'], 'package.json:'],
    ['a variant of a file', ['--without-member-role'], '--without-… goes together with --accounts.'],
    ['an issuer without its keys', ['--issuer', 'https://example.com'], '--issuer and --jwks go together.'],
  ])('ends with a plain word on %s', async (_, flags, message) => {
    const started = run(...flags);
    const [[line = ''], [code]] = await Promise.all([linesOf(started.stderr, 1), once(started, 'exit')]);
    expect(line).toContain(message);
    expect(code).toBe(1);
  });
});
