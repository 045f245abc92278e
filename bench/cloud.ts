import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Clock } from './work.ts';

const script = join(import.meta.dirname, '..', 'sandbox/aws/main.ts');

/** The sandbox's AWS in a process of its own, so that its work does not count as the client's. */
export interface Cloud {
  /** What a shell that works with it has in its environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

export interface CloudOptions {
  readonly accounts: number;
  /** Whether the members have a role to enter them by, and a few root users credentials; without it they have neither. */
  readonly members: 'with-role' | 'bare';
  /** Milliseconds that every answer takes at least. */
  readonly latency: number;
  /** The part of AWS's published quotas that it grants. */
  readonly quotaPart: number;
  readonly clock: Clock;
}

/** Whose credentials are handed out. */
const role = '100000000000/rootline-audit';

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const child = spawn(process.execPath, [script, ...flags(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new Error('The sandbox ended before it had begun.');
    return value;
  };
  const url = await next();
  const { accessKeyId, secretAccessKey, sessionToken }: Credentials = JSON.parse(await next());
  return {
    environment: {
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken,
    },
    close: () => ended(child),
  };
}

function flags({ accounts, members, latency, quotaPart, clock }: CloudOptions): readonly string[] {
  const valued = {
    accounts,
    latency,
    'quota-part': quotaPart,
    'clock-speed': clock.speed,
    'clock-from': clock.from,
    credentials: role,
  };
  const bare = ['--without-root-credentials', '--without-member-role'];
  return [
    '--quotas',
    ...Object.entries(valued).flatMap(([name, value]) => [`--${name}`, String(value)]),
    ...(members === 'bare' ? bare : []),
  ];
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}
