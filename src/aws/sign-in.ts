import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { foundIdentity } from './causes.ts';
import { type Clients, type Credentials, createBareSts, createClients } from './clients.ts';
import { AwsFailure, EndpointRefused, malformed } from './errors.ts';
import { refuseStrangeInstance } from './instance.ts';
import { type Connection, masked, type Renewing, renewing, type Session, toCredentials } from './session.ts';
import { explainExchange, explainIdentity, explainNoCredentials, explainNoToken } from './sign-in-errors.ts';

export interface SignInOptions {
  /** The audit role's ARN; undefined: the credentials that the SDK finds, in the environment or a profile. */
  readonly roleToAssume: string | undefined;
  readonly audience: string;
  readonly sessionName: string;
  /** Seconds. */
  readonly sessionDuration: number;
  /** GitHub's ID token for an audience. Asked anew for every renewal: it lives for minutes only. */
  readonly idToken: (audience: string) => Promise<string>;
}

/**
 * Signs in and asks AWS who we are. Throws a SignInError that says what to do, or EndpointRefused.
 * https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
 */
export async function signIn(connection: Connection, options: SignInOptions): Promise<Session> {
  const { roleToAssume } = options;
  const source =
    roleToAssume === undefined
      ? foundCredentials(connection)
      : renewing(() => exchange(connection, options, roleToAssume), connection);
  await source.ready();
  return identify(connection, source, roleToAssume);
}

async function exchange(connection: Connection, options: SignInOptions, role: string): Promise<Credentials> {
  const { transport, caller, mask } = connection;
  const { audience } = options;
  const token = await options.idToken(audience).catch((error: unknown) => {
    throw explainNoToken(error, role);
  });
  mask(token);
  const operation = 'sts:AssumeRoleWithWebIdentity';
  const input = {
    RoleArn: role,
    RoleSessionName: options.sessionName,
    WebIdentityToken: token,
    DurationSeconds: options.sessionDuration,
  };
  try {
    const account = role.split(':')[4] ?? '';
    const answer = await caller.send(operation, account, () =>
      createBareSts(transport).send(new AssumeRoleWithWebIdentityCommand(input)),
    );
    return masked(toCredentials(answer.Credentials, operation), mask);
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    throw explainExchange(error, { role, audience, region: transport.region, token });
  }
}

/** The SDK's own search: environment, profile, container, instance. It renews what it found by itself. */
function foundCredentials({ transport, mask }: Connection): Renewing {
  const find = createBareSts(transport).config.credentials;
  let known: string | undefined;
  async function current(): Promise<Credentials> {
    try {
      if (known === undefined && transport.endpoints === 'aws-and-loopback') await refuseStrangeInstance();
      const found = await find();
      const secret = `${found.secretAccessKey} ${found.sessionToken}`;
      // They are asked for with every request, and a runner keeps each mask that it is told.
      if (secret !== known) masked(found, mask);
      known = secret;
      return found;
    } catch (error) {
      if (error instanceof EndpointRefused) throw error;
      throw explainNoCredentials(error);
    }
  }
  return { current, ready: async () => void (await current()), again: undefined };
}

async function identify(
  connection: Connection,
  source: Renewing,
  role: string | undefined,
): Promise<Session> {
  const { transport, caller } = connection;
  const clients = createClients(transport, source.current);
  const operation = 'sts:GetCallerIdentity';
  try {
    const answer = await caller.send(operation, 'unknown', () =>
      clients.sts().send(new GetCallerIdentityCommand({})),
    );
    const { Account, Arn } = answer;
    const partition = Arn?.split(':')[1];
    if (Account === undefined || Arn === undefined || partition === undefined) {
      throw malformed(operation, 'the answer names no account');
    }
    const identity = {
      accountId: Account,
      partition,
      arn: role ?? withoutSession(Arn),
      identity: role === undefined ? foundIdentity : 'the audit role',
    };
    return reopening(connection, source, identity, clients);
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    throw explainIdentity(error, transport.region);
  }
}

/** The session of these clients; one that AWS ends before its time is replaced, once in a run. */
function reopening(
  { transport }: Connection,
  { current, ready, again }: Renewing,
  identity: Pick<Session, 'accountId' | 'partition' | 'arn' | 'identity'>,
  first: Clients,
): Session {
  if (again === undefined) return { ...identity, ready, clients: first };
  let clients = first;
  return {
    ...identity,
    ready,
    get clients() {
      return clients;
    },
    async reopened(ended) {
      if (ended === first && clients === first) {
        await again();
        // Those who waited for the same credentials share the clients, too.
        if (clients === first) clients = createClients(transport, current);
      }
      return ended !== clients;
    },
  };
}

/** An assumed role's ARN ends in the session's name; its role has none of that. */
function withoutSession(arn: string): string {
  return arn.replace(/^(arn:[^:]+):sts::(\d{12}):assumed-role\/([^/]+)\/.*$/, '$1:iam::$2:role/$3');
}
