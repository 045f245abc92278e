import { isInstance } from './aws/instance.ts';
import type { Environment } from './environment.ts';
import { Failure } from './failure.ts';
import { isLoopback } from './loopback.ts';

interface Address {
  readonly name: string;
  readonly isMeant: (url: URL, environment: Environment) => boolean;
  readonly meant: string;
}

/** Amazon ECS's and, in both versions of IP, Amazon EKS's. */
const containers: readonly string[] = ['169.254.170.2', '169.254.170.23', '[fd00:ec2::23]'];

/** What an address in the environment may be besides one of this machine. */
const addresses: readonly Address[] = [
  {
    name: 'GITHUB_API_URL',
    isMeant: isOwnGitHub,
    meant: 'the API of the GitHub that GITHUB_SERVER_URL names, by HTTPS',
  },
  {
    name: 'ACTIONS_ID_TOKEN_REQUEST_URL',
    isMeant: ({ protocol }) => protocol === 'https:',
    meant: 'an address of HTTPS',
  },
  {
    // https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
    name: 'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    isMeant: ({ hostname }) => containers.includes(hostname),
    meant: 'where a container gets its credentials',
  },
  {
    // https://docs.aws.amazon.com/sdkref/latest/guide/feature-imds-credentials.html
    name: 'AWS_EC2_METADATA_SERVICE_ENDPOINT',
    isMeant: ({ hostname }) => isInstance(hostname),
    meant: 'where an instance gets its credentials',
  },
];

/**
 * Refuses an environment by which tokens would go to a stranger, or by a way on which strangers read along, or by which
 * a stranger's credentials would be taken. Throws a Failure. Where requests to AWS go is looked at one by one besides,
 * for a config file decides that, too.
 */
export function refuseDetours(environment: Environment): void {
  if (environment.NODE_TLS_REJECT_UNAUTHORIZED === '0') {
    throw refused(
      'NODE_TLS_REJECT_UNAUTHORIZED is 0, so that anybody on the way could pass for AWS and GitHub, and nothing was sent. Remove it, and name the certificate of a proxy with NODE_EXTRA_CA_CERTS',
    );
  }
  for (const { name, isMeant, meant } of addresses) {
    const text = environment[name] ?? '';
    if (text === '') continue;
    const url = URL.parse(text);
    if (
      url !== null &&
      /^https?:$/.test(url.protocol) &&
      (isLoopback(url.hostname) || isMeant(url, environment))
    )
      continue;
    // Neither its path nor a user in it: these can be secret.
    const where = url === null ? 'no address' : `${url.protocol}//${url.host}`;
    throw refused(
      `${name} is ${where}, which is not ${meant}, and nothing was sent there. Remove what sets it`,
    );
  }
}

function refused(why: string): Failure {
  return new Failure('invalid', 'RL213', `${why}, or set allow-endpoint-override if it is meant.`);
}

/**
 * A server has its API at its own host, or at `api.` before it.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
function isOwnGitHub({ protocol, host }: URL, { GITHUB_SERVER_URL = '' }: Environment): boolean {
  const server = URL.parse(GITHUB_SERVER_URL)?.host ?? host;
  return protocol === 'https:' && (host === server || host === `api.${server}`);
}
