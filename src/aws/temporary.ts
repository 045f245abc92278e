import type { Clients, Credentials } from './clients.ts';
import { AwsFailure, orFailure } from './errors.ts';
import type { Connection, Session } from './session.ts';

/** Milliseconds after a failed renewal until the next try. */
const againAfter = 10_000;

/**
 * A session of credentials that are short-lived by their kind: obtained again shortly before their end, and once more
 * when AWS says that they have ended sooner. Throws what `obtain` throws the first time.
 */
export async function openTemporary(
  { shared, now }: Connection,
  identity: Pick<Session, 'accountId' | 'partition' | 'arn' | 'identity'>,
  obtain: () => Promise<Credentials>,
  /** Milliseconds before the end at which the next ones are obtained. */
  ahead: number,
): Promise<Session> {
  let credentials = await obtain();
  let clients = shared(credentials);
  let pending: Promise<void> | undefined;
  let isReopened = false;
  let failed: { readonly failure: AwsFailure; readonly until: number } | undefined;

  async function renew(): Promise<void> {
    try {
      credentials = await obtain();
      clients = shared(credentials);
    } finally {
      pending = undefined;
    }
  }

  function again(): Promise<void> {
    pending ??= renew();
    return pending;
  }

  function left(): number {
    return (credentials.expiration?.getTime() ?? Number.POSITIVE_INFINITY) - now().getTime();
  }

  return {
    ...identity,
    get clients(): Clients {
      return clients;
    },
    async ready() {
      if (left() > ahead) return;
      if (failed === undefined || now().getTime() >= failed.until) {
        const failure = await orFailure(again);
        failed = failure instanceof AwsFailure ? { failure, until: now().getTime() + againAfter } : undefined;
      }
      // What is left serves while a renewal fails.
      if (failed !== undefined && left() <= 0) throw failed.failure;
    },
    async reopened(ended) {
      if (ended !== clients) return true;
      if (isReopened && pending === undefined) return false;
      isReopened = true;
      await again();
      return true;
    },
  };
}
