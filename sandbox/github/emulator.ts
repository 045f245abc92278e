import { createEmulator } from 'emulate';
import type { Call, Reply } from './exchange.ts';

/** The `emulate` package's GitHub, holding one repository of an organization. */
export interface Emulator {
  /** Performs the call as this login and gives the emulator's reply, with its own addresses replaced by `publicUrl`. */
  readonly send: (login: string, call: Call) => Promise<Reply>;
  readonly close: () => Promise<void>;
}

export interface EmulatorOptions {
  readonly owner: string;
  readonly name: string;
  /** Everybody who will ever call or be assigned. */
  readonly logins: readonly string[];
  readonly publicUrl: () => string;
}

/** May do everything; never shown to the code under test. */
export const caretaker = 'sandbox-caretaker';

/** The emulator refuses a token after 5,000 requests; with this many in turn it never does in a test. */
const tokensPerLogin = 20;

export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const logins = [...new Set([caretaker, ...options.logins])];
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    hostname: '127.0.0.1',
    seed: {
      tokens: Object.fromEntries(
        logins.flatMap((login) => tokensOf(login).map((token) => [token, { login }])),
      ),
      github: {
        users: logins.map((login) => ({ login })),
        // Members reach a private repository in the emulator; who may do what is decided before it is asked.
        orgs: [{ login: options.owner, members: logins.map((login) => ({ login, role: 'admin' })) }],
        repos: [{ owner: options.owner, name: options.name, default_branch: 'main', private: true }],
      },
    },
  });
  const base = new URL(emulator.url);
  if (base.hostname !== 'localhost' || base.port === '') {
    await emulator.close();
    throw new Error(`The emulator calls itself ${emulator.url}. Unset EMULATE_BASE_URL and PORTLESS_URL.`);
  }
  const loopback = `http://127.0.0.1:${base.port}`;
  const rename = (text: string) =>
    text.replaceAll(emulator.url, options.publicUrl()).replaceAll(loopback, options.publicUrl());
  let sent = 0;

  return {
    send: async (login, call) => {
      const hasBody = call.method !== 'GET' && call.method !== 'HEAD';
      sent += 1;
      const response = await fetch(`${loopback}${call.path}${call.query}`, {
        method: call.method,
        headers: {
          authorization: `token ${tokenFor(login, sent)}`,
          ...(hasBody ? { 'content-type': 'application/json' } : {}),
        },
        ...(hasBody ? { body: JSON.stringify(call.body) } : {}),
      });
      const text = rename(await response.text());
      const link = response.headers.get('link');
      return {
        status: response.status,
        headers: link === null ? {} : { link: rename(link) },
        body: text === '' ? undefined : JSON.parse(text),
      };
    },
    close: () => emulator.close(),
  };
}

function tokensOf(login: string): readonly string[] {
  return Array.from({ length: tokensPerLogin }, (_, index) => tokenFor(login, index));
}

function tokenFor(login: string, turn: number): string {
  return `${login}-${turn % tokensPerLogin}`;
}
