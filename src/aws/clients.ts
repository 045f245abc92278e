import { AccountClient } from '@aws-sdk/client-account';
import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { STSClient } from '@aws-sdk/client-sts';
import type { Transport } from './transport.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
}

/** Fixed ones, or a function that is asked again when they run out. */
export type CredentialSource = Credentials | (() => Promise<Credentials>);

/** One session's clients, each made when it is first asked for. */
export interface Clients {
  readonly account: () => AccountClient;
  readonly iam: () => IAMClient;
  readonly organizations: () => OrganizationsClient;
  readonly sts: () => STSClient;
}

export function createClients(transport: Transport, credentials: CredentialSource): Clients {
  const settings = { ...common(transport), credentials };
  return {
    account: once(() => new AccountClient(settings)),
    iam: once(() => new IAMClient(settings)),
    organizations: once(() => new OrganizationsClient(settings)),
    sts: once(() => new STSClient(settings)),
  };
}

/** An STS client for requests that prove themselves by a token, or whose credentials the SDK shall find. */
export function createBareSts(transport: Transport): STSClient {
  return new STSClient(common(transport));
}

function common({ region, handler }: Transport) {
  // One attempt: the caller repeats, so that it counts every request that leaves.
  return { region, requestHandler: handler, maxAttempts: 1, userAgentAppId: 'rootline' };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
