import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { GetAlternateContactCommand } from '@aws-sdk/client-account';
import { CloudTrailClient, DescribeTrailsCommand } from '@aws-sdk/client-cloudtrail';
import { CloudWatchClient, DescribeAlarmsForMetricCommand } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient, DescribeMetricFiltersCommand } from '@aws-sdk/client-cloudwatch-logs';
import { ConfigServiceClient, DescribeConfigRulesCommand } from '@aws-sdk/client-config-service';
import { EventBridgeClient, ListRulesCommand } from '@aws-sdk/client-eventbridge';
import { GuardDutyClient, ListDetectorsCommand } from '@aws-sdk/client-guardduty';
import { GetAccountSummaryCommand } from '@aws-sdk/client-iam';
import { DescribeOrganizationCommand } from '@aws-sdk/client-organizations';
import {
  GetResourcesCommand,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { DescribeHubCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClients } from '../../src/aws/clients.ts';
import { EndpointRefused } from '../../src/aws/errors.ts';
import { createTransport, isAwsHost, type TransportOptions } from '../../src/aws/transport.ts';
import { isLoopback } from '../../src/loopback.ts';
import { type Loopback, startLoopback, xml } from './loopback.ts';

const keys = { accessKeyId: 'AKIA111111111111', secretAccessKey: 'secret' };

function clients(settings: Partial<TransportOptions> = {}) {
  const transport = createTransport({
    region: 'us-east-1',
    concurrency: 2,
    endpoints: 'aws-and-loopback',
    environment: {},
    ...settings,
  });
  return createClients(transport, keys);
}

describe('the hosts of AWS', () => {
  it.each([
    'evil.example.com',
    'iam.amazonaws.com.example.com',
    'example.com/iam.amazonaws.com',
    'xiam.amazonaws.com',
    'my-bucket.s3.amazonaws.com',
    'sts.s3.amazonaws.com',
    'sts.s3-us-west-2.amazonaws.com',
    'abc123.execute-api.us-east-1.amazonaws.com',
    'vpce-1234.sts.us-east-1.vpce.amazonaws.com',
    'ec2-192-0-2-1.compute-1.amazonaws.com',
    'events.us-east-1.elb.amazonaws.com',
    'logs.s3.amazonaws.com',
    'portal-sso.us-east-1.amazonaws.com',
    'portalxsso.us-east-1.amazonaws.com',
    'amazonaws.com',
    '',
  ])('%s is not one: anybody can have it', (host) => {
    expect(isAwsHost(host)).toBe(false);
  });

  it.each([
    'us-east-1',
    'eu-west-1',
    'us-gov-west-1',
    'cn-north-1',
    'eusc-de-east-1',
    'us-iso-east-1',
    'us-isob-east-1',
  ])('every endpoint that the SDK resolves in %s is one', async (region) => {
    const { account, iam, organizations, sts, settings } = clients({ region });
    for (const [client, command] of [
      [account(), new GetAlternateContactCommand({ AlternateContactType: 'BILLING' })],
      [iam(), new GetAccountSummaryCommand({})],
      [organizations(), new DescribeOrganizationCommand({})],
      [sts(), new GetCallerIdentityCommand({})],
      [new ResourceGroupsTaggingAPIClient(settings), new GetResourcesCommand({})],
      [new EventBridgeClient(settings), new ListRulesCommand({})],
      [new CloudWatchClient(settings), new DescribeAlarmsForMetricCommand({ MetricName: '', Namespace: '' })],
      [new CloudWatchLogsClient(settings), new DescribeMetricFiltersCommand({})],
      [new CloudTrailClient(settings), new DescribeTrailsCommand({})],
      [new GuardDutyClient(settings), new ListDetectorsCommand({})],
      [new ConfigServiceClient(settings), new DescribeConfigRulesCommand({})],
      [new SecurityHubClient(settings), new DescribeHubCommand({})],
    ] as const) {
      for (const flags of [{}, { UseDualStack: true }, { UseFIPS: true }]) {
        const provider = client.config.endpointProvider as (settings: object) => { readonly url: URL };
        const { url } = provider({ Region: region, ...flags });
        expect([command.constructor.name, url.hostname, isAwsHost(url.hostname)]).toEqual([
          command.constructor.name,
          url.hostname,
          true,
        ]);
      }
    }
  });

  it.each([
    'portal.sso.eu-west-1.amazonaws.com',
    'oidc.us-east-1.amazonaws.com',
    'portal.sso.us-east-1.api.aws',
  ])('%s is one, where the SDK may get credentials', (host) => {
    expect(isAwsHost(host)).toBe(true);
  });

  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]'])('%s is this machine', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each([
    'localhost.example.com',
    '127.0.0.1.example.com',
    'localhost@example.com',
    'example.com#localhost',
    '127.example.com',
    '1270.0.0.1',
    '10.0.0.1',
    '0.0.0.0',
    '169.254.169.254',
    '[::ffff:7f00:1]',
    '',
  ])('%s is not this machine', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});

describe('an endpoint override', () => {
  let aws: Loopback;
  beforeEach(async () => {
    aws = await startLoopback();
    aws.on('iam:GetAccountSummary', xml('GetAccountSummary', '<SummaryMap/>'));
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await aws.close();
  });

  it('towards another host is refused before anything is sent, and says how to allow it', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'https://aws.example.com');
    const sending = clients().iam().send(new GetAccountSummaryCommand({}));
    await expect(sending).rejects.toThrow(EndpointRefused);
    await expect(sending).rejects.toThrow(/https:\/\/aws\.example\.com, .*allow-endpoint-override/);
  });

  it('of one service is refused for that service', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
    vi.stubEnv('AWS_ENDPOINT_URL_STS', 'https://sts.example.com');
    const { iam, sts } = clients();
    await expect(iam().send(new GetAccountSummaryCommand({}))).resolves.toBeDefined();
    await expect(sts().send(new GetCallerIdentityCommand({}))).rejects.toThrow(EndpointRefused);
  });

  it.each([
    'https://localhost.example.com',
    'https://127.0.0.1.example.com',
    'http://localhost@aws.example.com',
    'https://iam.amazonaws.com@aws.example.com',
    'http://169.254.169.254',
    'http://3232235521',
    'http://0xc0.0xa8.1',
    'http://[::ffff:192.168.0.1]',
  ])('towards %s is refused, however much it looks like this machine or like AWS', async (url) => {
    vi.stubEnv('AWS_ENDPOINT_URL', url);
    await expect(clients().iam().send(new GetAccountSummaryCommand({}))).rejects.toThrow(EndpointRefused);
  });

  it('that would send a signed request to AWS in the clear is refused', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://iam.amazonaws.com');
    await expect(clients().iam().send(new GetAccountSummaryCommand({}))).rejects.toThrow(EndpointRefused);
  });

  it('towards this machine is followed, past any proxy', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
    const environment = { http_proxy: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9' };
    await clients({ environment }).iam().send(new GetAccountSummaryCommand({}));
    expect(aws.count('iam:GetAccountSummary')).toBe(1);
  });

  it('towards any host is followed where overrides are allowed', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://aws.invalid');
    const sending = clients({ endpoints: 'any' }).iam().send(new GetAccountSummaryCommand({}));
    await expect(sending).rejects.toMatchObject({ code: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/) });
  });
});

describe('a proxy', () => {
  const asked: string[] = [];
  let proxy: Server;
  let place: string;

  beforeEach(async () => {
    asked.length = 0;
    proxy = createServer((socket) => {
      socket.once('data', (data) => {
        asked.push(String(data).split('\r\n')[0] ?? '');
        socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      });
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    place = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  });
  afterEach(() => new Promise((resolve) => proxy.close(resolve)));

  async function send(environment: Readonly<Record<string, string>>): Promise<void> {
    // A name that nobody answers to, should the request go there by itself.
    vi.stubEnv('AWS_ENDPOINT_URL', 'https://aws.invalid');
    const sending = clients({ environment, endpoints: 'any' }).iam().send(new GetAccountSummaryCommand({}));
    await expect(sending).rejects.toThrow();
    vi.unstubAllEnvs();
  }

  it('carries what goes to AWS', async () => {
    const environment = { HTTPS_PROXY: `http://${place}` };
    await expect(clients({ environment }).iam().send(new GetAccountSummaryCommand({}))).rejects.toThrow();
    expect(asked).toEqual(['CONNECT iam.amazonaws.com:443 HTTP/1.1']);
  });

  it.each(['HTTPS_PROXY', 'https_proxy'])('in %s needs no scheme, as for other tools', async (name) => {
    await send({ [name]: place });
    expect(asked).toEqual(['CONNECT aws.invalid:443 HTTP/1.1']);
  });

  it.each(['aws.invalid', '.invalid', '*'])(
    'is passed by for the hosts of NO_PROXY: %s',
    async (NO_PROXY) => {
      await send({ HTTPS_PROXY: `http://${place}`, NO_PROXY });
      expect(asked).toEqual([]);
    },
  );

  it('that is none, for an empty variable, is passed by', async () => {
    await send({ HTTPS_PROXY: '' });
    expect(asked).toEqual([]);
  });
});

describe('the handler of requests', () => {
  it('has a limit of time, and is set and closed as the SDK wants it', async () => {
    const aws = await startLoopback();
    vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
    aws.on('iam:GetAccountSummary', xml('GetAccountSummary', '<SummaryMap/>'));
    const options = { region: 'us-east-1', concurrency: 2, environment: {} };
    const transport = createTransport({ ...options, endpoints: 'aws-and-loopback' });
    const ask = () => createClients(transport, keys).iam().send(new GetAccountSummaryCommand({}));
    await ask();
    expect(transport.handler.httpHandlerConfigs()).toMatchObject({ requestTimeout: 30_000 });
    transport.handler.updateHttpClientConfig('requestTimeout', 20_000);
    await ask();
    expect(transport.handler.httpHandlerConfigs()).toMatchObject({ requestTimeout: 20_000 });
    transport.handler.destroy();
    vi.unstubAllEnvs();
    await aws.close();
  });
});
