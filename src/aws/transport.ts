import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { Environment } from '../environment.ts';
import { isLoopback } from '../loopback.ts';
import { proxiesOf } from '../proxies.ts';
import { EndpointRefused } from './errors.ts';

export interface TransportOptions {
  readonly region: string;
  /** Sockets to one host at most. */
  readonly concurrency: number;
  /** `aws-and-loopback` refuses every other host, wherever an override comes from. */
  readonly endpoints: 'any' | 'aws-and-loopback';
  /** For the proxy variables; the SDK itself reads the process's. */
  readonly environment: Environment;
}

/** What all clients of a run share, so that thousands of sessions use a few connections. */
export interface Transport {
  readonly region: string;
  readonly endpoints: TransportOptions['endpoints'];
  readonly handler: Handler;
}

type Handler = Pick<
  NodeHttpHandler,
  'metadata' | 'handle' | 'destroy' | 'updateHttpClientConfig' | 'httpHandlerConfigs'
>;

/** Milliseconds. */
const connectWithin = 10_000;
const answerWithin = 30_000;

/**
 * The guard stands in the handler, where every request passes just before it leaves: also those of clients that the
 * SDK makes by itself to find credentials. Only what it asks a container or an instance for goes another way.
 */
export function createTransport(options: TransportOptions): Transport {
  const agent = {
    keepAlive: true,
    maxSockets: options.concurrency,
    proxyEnv: proxiesOf(options.environment),
  };
  const inner = new NodeHttpHandler({
    connectionTimeout: connectWithin,
    requestTimeout: answerWithin,
    socketTimeout: answerWithin,
    throwOnRequestTimeout: true,
    httpAgent: agent,
    httpsAgent: agent,
  });
  const handler: Handler = {
    metadata: inner.metadata,
    handle: async (request, handling) => {
      if (options.endpoints === 'aws-and-loopback') refuseStrangers(request);
      return inner.handle(request, handling);
    },
    destroy: () => inner.destroy(),
    updateHttpClientConfig: (key, value) => inner.updateHttpClientConfig(key, value),
    httpHandlerConfigs: () => inner.httpHandlerConfigs(),
  };
  return { region: options.region, endpoints: options.endpoints, handler };
}

function refuseStrangers({
  protocol,
  hostname,
}: {
  readonly protocol: string;
  readonly hostname: string;
}): void {
  if (isLoopback(hostname) || (protocol === 'https:' && isAwsHost(hostname))) return;
  throw new EndpointRefused(
    `The endpoint of AWS is overridden to ${protocol}//${hostname}, which is not AWS, so nothing was sent there. Remove AWS_ENDPOINT_URL… from the environment or endpoint_url from the AWS config file, or set allow-endpoint-override if it is meant.`,
  );
}

const services =
  'iam|sts|organizations|account|tagging|events|monitoring|logs|cloudtrail|guardduty|config|securityhub|portal\\.sso|oidc';
const domains = [
  'amazonaws.com',
  'api.aws',
  'amazonaws.com.cn',
  'api.amazonwebservices.com.cn',
  'amazonaws.eu',
  'api.amazonwebservices.eu',
  'c2s.ic.gov',
  'api.aws.ic.gov',
  'sc2s.sgov.gov',
  'api.aws.scloud',
  'cloud.adc-e.uk',
  'api.cloud-aws.adc-e.uk',
  'csp.hci.ic.gov',
  'api.aws.hci.ic.gov',
];
const awsHost = new RegExp(
  `^(?:${services})(?:-fips)?(?:\\.(?:global|us-gov|[a-z]{2,4}(?:-[a-z]+)+-\\d{1,2}))?\\.(?:${domains.join('|').replaceAll('.', '\\.')})$`,
  'i',
);

/**
 * Whether a host is one of AWS's own endpoints for the services used here, in any partition. A host that merely ends
 * in an AWS domain does not do: anybody can have one, such as a bucket's or a load balancer's.
 * https://docs.aws.amazon.com/general/latest/gr/rande.html
 */
export function isAwsHost(hostname: string): boolean {
  return awsHost.test(hostname);
}
