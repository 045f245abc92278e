import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const script = join(import.meta.dirname, '..', 'sandbox/aws/main.ts');

/** The sandbox's AWS in a process of its own, so that its work does not count as the client's. */
export interface Cloud {
  /** What a shell that works with it has in its environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

export interface CloudOptions {
  readonly accounts: number;
  /** Milliseconds that every answer takes at least. */
  readonly latency: number;
  /** Whose credentials to hand out: `ACCOUNT/ROLE`. */
  readonly role: string;
}

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

export async function startCloud({ accounts, latency, role }: CloudOptions): Promise<Cloud> {
  const options = [
    '--accounts',
    String(accounts),
    '--latency',
    String(latency),
    '--quotas',
    '--credentials',
    role,
  ];
  const child = spawn(process.execPath, [script, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
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

async function ended(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}
