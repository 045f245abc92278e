import { AsyncLocalStorage } from 'node:async_hooks';
import { AccountClient } from '@aws-sdk/client-account';
import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { STSClient } from '@aws-sdk/client-sts';
import { once } from './once.ts';
import type { Transport } from './transport.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

/** Fixed ones, or a function that is asked before every request. */
export type CredentialSource = Credentials | (() => Promise<Credentials>);

/** One session's clients, each made when it is first asked for. */
export interface Clients {
  readonly account: () => AccountClient;
  readonly iam: () => IAMClient;
  readonly organizations: () => OrganizationsClient;
  readonly sts: () => STSClient;
  /** Makes a request of these clients as the session they belong to. */
  readonly asking: <T>(request: () => Promise<T>) => Promise<T>;
  /** For the clients that are loaded only when something needs them. */
  readonly settings: ClientSettings;
}

export type ClientSettings = ReturnType<typeof common> & { readonly credentials: CredentialSource };

export function createClients(transport: Transport, credentials: CredentialSource): Clients {
  const settings: ClientSettings = { ...common(transport), credentials: askedEachTime(credentials) };
  return {
    settings,
    asking: (request) => request(),
    account: once(() => new AccountClient(settings)),
    iam: once(() => new IAMClient(settings)),
    organizations: once(() => new OrganizationsClient(settings)),
    sts: once(() => new STSClient(settings)),
  };
}

/** Clients for any number of sessions. Whoever asks through them without being one of the sessions gets an error. */
export type SharedClients = (credentials: Credentials) => Clients;

/**
 * One client a service for all the sessions of a run: a client of its own for each of thousands would take most of the
 * memory and much of the time. A request is signed by the credentials of the session that makes it.
 */
export function createSharedClients(transport: Transport): SharedClients {
  const asker = new AsyncLocalStorage<Credentials>();
  const current = async (): Promise<Credentials> => {
    const credentials = asker.getStore();
    if (credentials === undefined) throw new Error('The request belongs to no session.');
    return credentials;
  };
  const shared = createClients(transport, current);
  return (credentials) => ({
    ...shared,
    settings: { ...shared.settings, credentials },
    asking: (request) => asker.run(credentials, request),
  });
}

/** So marked, the SDK asks for the credentials of every request, instead of keeping them by a clock of its own. */
function askedEachTime(source: CredentialSource): CredentialSource {
  return typeof source === 'function' ? Object.assign(() => source(), { memoized: true }) : source;
}

/** An STS client for requests that prove themselves by a token, or whose credentials the SDK shall find. */
export function createBareSts(transport: Transport): STSClient {
  const settings = {
    ...common(transport),
    // For the clients of IAM Identity Center, which take nothing else of this one's settings.
    clientConfig: { requestHandler: transport.handler },
  };
  return new STSClient(settings);
}

function common({ region, handler }: Transport) {
  return {
    region,
    requestHandler: handler,
    // One attempt: the caller repeats, so that it counts every request that leaves.
    maxAttempts: 1,
    userAgentAppId: 'rootline',
    // Nothing changes what a client does between its requests, so it need not be put together for each.
    cacheMiddleware: true,
  };
}
