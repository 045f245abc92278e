import { CloudTrailClient, DescribeTrailsCommand, GetTrailStatusCommand } from '@aws-sdk/client-cloudtrail';
import { CloudWatchClient, DescribeAlarmsForMetricCommand } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient, DescribeMetricFiltersCommand } from '@aws-sdk/client-cloudwatch-logs';
import { ConfigServiceClient, DescribeConfigRulesCommand } from '@aws-sdk/client-config-service';
import { EventBridgeClient, ListRulesCommand, ListTargetsByRuleCommand } from '@aws-sdk/client-eventbridge';
import {
  DescribeOrganizationConfigurationCommand,
  GetDetectorCommand,
  GuardDutyClient,
  ListDetectorsCommand,
} from '@aws-sdk/client-guardduty';
import { DescribeHubCommand, SecurityHubClient } from '@aws-sdk/client-securityhub';
import { afterEach, describe, expect, it } from 'vitest';
import type { DetectionEntry } from '../../sandbox/aws/detection-schema.ts';
import { parseOrganization } from '../../sandbox/aws/file.ts';
import { type Aws, startAws } from '../../sandbox/aws/server.ts';
import { clockAt, failureOf, management, member, organization, organizationIn } from './aws-builders.ts';

const clock = clockAt('2026-06-01T12:00:00Z');
let aws: Aws;
afterEach(() => aws.close());

/** Clients in the member, in us-east-1 unless told. */
async function start(detection: DetectionEntry) {
  aws = await startAws({ organization: organization({ detection }), now: clock.now, quotas: true });
  return clients(member, 'rootline-member', 'us-east-1');
}

function clients(accountId: string, role: string, region: string) {
  const credentials = aws.credentials(accountId, role);
  const options = { endpoint: aws.url, region, maxAttempts: 1, credentials };
  return {
    cloudtrail: new CloudTrailClient(options),
    cloudwatch: new CloudWatchClient(options),
    config: new ConfigServiceClient(options),
    events: new EventBridgeClient(options),
    guardduty: new GuardDutyClient(options),
    logs: new CloudWatchLogsClient(options),
    securityhub: new SecurityHubClient(options),
  };
}

type Detection = Awaited<ReturnType<typeof start>>;

const elsewhere = () => clients(member, 'rootline-member', 'eu-west-1');

const requests: readonly (readonly [string, (from: Detection) => Promise<unknown>])[] = [
  ['events:ListRules', ({ events }) => events.send(new ListRulesCommand())],
  ['events:ListTargetsByRule', ({ events }) => events.send(new ListTargetsByRuleCommand({ Rule: 'a' }))],
  ['logs:DescribeMetricFilters', ({ logs }) => logs.send(new DescribeMetricFiltersCommand())],
  [
    'cloudwatch:DescribeAlarmsForMetric',
    ({ cloudwatch }) =>
      cloudwatch.send(new DescribeAlarmsForMetricCommand({ MetricName: 'a', Namespace: 'b' })),
  ],
  ['cloudtrail:DescribeTrails', ({ cloudtrail }) => cloudtrail.send(new DescribeTrailsCommand())],
  [
    'cloudtrail:GetTrailStatus',
    ({ cloudtrail }) => cloudtrail.send(new GetTrailStatusCommand({ Name: 'a' })),
  ],
  ['guardduty:ListDetectors', ({ guardduty }) => guardduty.send(new ListDetectorsCommand())],
  ['guardduty:GetDetector', ({ guardduty }) => guardduty.send(new GetDetectorCommand({ DetectorId: 'a' }))],
  [
    'guardduty:DescribeOrganizationConfiguration',
    ({ guardduty }) => guardduty.send(new DescribeOrganizationConfigurationCommand({ DetectorId: 'a' })),
  ],
  ['config:DescribeConfigRules', ({ config }) => config.send(new DescribeConfigRulesCommand())],
  ['securityhub:DescribeHub', ({ securityhub }) => securityhub.send(new DescribeHubCommand())],
];

describe.each(requests)('%s', (operation, request) => {
  it('is refused by the name that its service uses, with and without a permission', async () => {
    const from = await start({});
    aws.faults.add({ operation, kind: 'deny', times: 1 });
    const denied = await failureOf(request(from));
    expect(denied.name).toBe('AccessDeniedException');
    expect(denied.message).toContain(`is not authorized to perform: ${operation}`);
    for (const role of Object.values(aws.state.account(member).roles)) role.permissions = [];
    expect((await failureOf(request(from))).name).toBe('AccessDeniedException');
    expect(new Set(aws.requests.map((request) => request.operation))).toEqual(new Set([operation]));
  });

  it('fails and is throttled as its service does', async () => {
    const from = await start({});
    aws.faults.add({ operation, kind: 'throttle', times: 1 });
    expect((await failureOf(request(from))).name).toMatch(/^(?:Throttling|TooManyRequests)Exception$/);
    aws.faults.add({ operation, kind: 'error500', times: 1 });
    expect((await failureOf(request(from))).status).toBe(500);
  });
});

describe('EventBridge', () => {
  const pattern = { detail: { userIdentity: { type: ['Root'] } } };

  it('tells the rules of a Region, a hundred at a time, and their targets', async () => {
    const rules = Array.from({ length: 101 }, (_, index) => ({ name: `rule-${index}`, targets: 2 }));
    const { events } = await start({
      'event-rules': [...rules, { name: 'there', region: 'eu-west-1', pattern, state: 'DISABLED' }],
    });
    const first = await events.send(new ListRulesCommand());
    const last = await events.send(new ListRulesCommand({ NextToken: first.NextToken }));
    expect([first.Rules?.length, last.Rules?.length, last.NextToken]).toEqual([100, 1, undefined]);
    expect((await elsewhere().events.send(new ListRulesCommand())).Rules).toMatchObject([
      { Name: 'there', State: 'DISABLED', EventPattern: JSON.stringify(pattern) },
    ]);
    const { Targets } = await events.send(new ListTargetsByRuleCommand({ Rule: 'rule-0' }));
    expect(Targets?.length).toBe(2);
  });

  it('refuses a rule that is not there, and a token of another list', async () => {
    const { events } = await start({});
    const missing = await failureOf(events.send(new ListTargetsByRuleCommand({ Rule: 'none' })));
    expect(missing.name).toBe('ResourceNotFoundException');
    const token = Buffer.from('Targets 0').toString('base64');
    expect((await failureOf(events.send(new ListRulesCommand({ NextToken: token })))).name).toBe(
      'ValidationException',
    );
  });
});

describe('CloudWatch', () => {
  const group = {
    name: 'trail',
    filters: [
      {
        name: 'root',
        pattern: '{ $.a = b }',
        alarms: [{ name: 'root', 'actions-enabled': false, actions: 2 }],
      },
      { name: 'other', pattern: '{ $.a = c }' },
    ],
  };

  it('tells the metric filters of a log group, and the alarms on their metrics', async () => {
    const { logs, cloudwatch } = await start({ 'log-groups': [group] });
    const { metricFilters = [] } = await logs.send(
      new DescribeMetricFiltersCommand({ logGroupName: 'trail' }),
    );
    expect(metricFilters.map(({ filterName, filterPattern }) => [filterName, filterPattern])).toEqual([
      ['root', '{ $.a = b }'],
      ['other', '{ $.a = c }'],
    ]);
    const alarms = metricFilters.map(async ({ metricTransformations: [metric] = [] }) => {
      const input = { MetricName: metric?.metricName, Namespace: metric?.metricNamespace };
      return (await cloudwatch.send(new DescribeAlarmsForMetricCommand(input))).MetricAlarms;
    });
    expect(await Promise.all(alarms)).toMatchObject([
      [{ AlarmName: 'root', ActionsEnabled: false, AlarmActions: { length: 2 } }],
      [],
    ]);
  });

  it('refuses a log group that is not there, and a metric without a name', async () => {
    const { logs, cloudwatch } = await start({ 'log-groups': [{ ...group, region: 'eu-west-1' }] });
    const filters = logs.send(new DescribeMetricFiltersCommand({ logGroupName: 'trail' }));
    expect((await failureOf(filters)).name).toBe('ResourceNotFoundException');
    const alarms = cloudwatch.send(
      new DescribeAlarmsForMetricCommand({ MetricName: undefined, Namespace: 'a' }),
    );
    expect((await failureOf(alarms)).name).toBe('ValidationException');
  });
});

describe('CloudTrail', () => {
  const names = async ({ cloudtrail }: Detection, includeShadowTrails?: boolean) => {
    const { trailList = [] } = await cloudtrail.send(new DescribeTrailsCommand({ includeShadowTrails }));
    return trailList.map(({ Name }) => Name);
  };

  it('tells trails of all Regions in each, those of one in theirs', async () => {
    const trails = [
      { name: 'all', region: 'eu-west-1', 'multi-region': true },
      { name: 'one', region: 'eu-west-1' },
    ];
    const here = await start({ trails });
    expect([await names(here), await names(here, false)]).toEqual([['all'], []]);
    expect(await names(elsewhere(), false)).toEqual(['all', 'one']);
  });

  it("tells members the organization's trail, and nobody else's", async () => {
    const here = await start({ trails: [{ name: 'own' }] });
    aws.state.account(management).detection = {
      trails: [
        { name: 'whole', organization: true, 'multi-region': true, 'log-group': 'trail', logging: false },
        { name: 'private', 'multi-region': true },
      ],
    };
    const { trailList } = await here.cloudtrail.send(new DescribeTrailsCommand());
    const Name = `arn:aws:cloudtrail:us-east-1:${management}:trail/whole`;
    expect(trailList).toMatchObject([
      { Name: 'own', IsMultiRegionTrail: false, IsOrganizationTrail: false },
      {
        Name: 'whole',
        TrailARN: Name,
        HomeRegion: 'us-east-1',
        IsMultiRegionTrail: true,
        IsOrganizationTrail: true,
        CloudWatchLogsLogGroupArn: `arn:aws:logs:us-east-1:${management}:log-group:trail:*`,
      },
    ]);
    const statuses = [Name, 'own'].map((of) => here.cloudtrail.send(new GetTrailStatusCommand({ Name: of })));
    expect(await Promise.all(statuses)).toMatchObject([{ IsLogging: false }, { IsLogging: true }]);
    const unknown = here.cloudtrail.send(new GetTrailStatusCommand({ Name: 'private' }));
    expect((await failureOf(unknown)).name).toBe('TrailNotFoundException');
  });
});

describe('GuardDuty', () => {
  it('tells its detector in the Region where there is one', async () => {
    const { guardduty } = await start({ guardduty: { status: 'DISABLED' } });
    const { DetectorIds: [DetectorId] = [] } = await guardduty.send(new ListDetectorsCommand());
    expect(await guardduty.send(new GetDetectorCommand({ DetectorId }))).toMatchObject({
      Status: 'DISABLED',
    });
    expect((await elsewhere().guardduty.send(new ListDetectorsCommand())).DetectorIds).toEqual([]);
    const strange = elsewhere().guardduty.send(new GetDetectorCommand({ DetectorId }));
    expect((await failureOf(strange)).name).toBe('BadRequestException');
  });

  it('tells its delegated administrator, and only that, whom it is enabled for', async () => {
    const { guardduty } = await start({ guardduty: { 'auto-enable': 'NEW' } });
    const { DetectorIds: [DetectorId] = [] } = await guardduty.send(new ListDetectorsCommand());
    const ask = () => guardduty.send(new DescribeOrganizationConfigurationCommand({ DetectorId }));
    expect((await failureOf(ask())).name).toBe('BadRequestException');
    organizationIn(aws.state).delegatedAdministrators = { 'guardduty.amazonaws.com': [member] };
    expect(await ask()).toMatchObject({ AutoEnableOrganizationMembers: 'NEW', AutoEnable: true });
  });
});

describe('AWS Config', () => {
  it('tells the rules of a Region, 25 at a time', async () => {
    const rules = Array.from({ length: 26 }, (_, index) => ({ name: `rule-${index}`, identifier: 'SOME' }));
    const { config } = await start({ 'config-rules': rules });
    const first = await config.send(new DescribeConfigRulesCommand());
    expect(first.ConfigRules?.length).toBe(25);
    const last = await config.send(new DescribeConfigRulesCommand({ NextToken: first.NextToken }));
    expect(last.ConfigRules).toMatchObject([
      {
        ConfigRuleName: 'rule-25',
        ConfigRuleState: 'ACTIVE',
        Source: { Owner: 'AWS', SourceIdentifier: 'SOME' },
      },
    ]);
    expect((await elsewhere().config.send(new DescribeConfigRulesCommand())).ConfigRules).toEqual([]);
  });
});

describe('Security Hub', () => {
  it('answers where it is on, and refuses elsewhere', async () => {
    const { securityhub } = await start({ 'security-hub': ['us-east-1'] });
    expect((await securityhub.send(new DescribeHubCommand())).HubArn).toContain(member);
    expect(await failureOf(elsewhere().securityhub.send(new DescribeHubCommand()))).toMatchObject({
      name: 'InvalidAccessException',
      message: expect.stringContaining('is not subscribed'),
    });
  });
});

describe('the organization file', () => {
  it('is refused where it holds what no account can have', async () => {
    await start({});
    const text = `accounts: [{ id: '${member}', name: A, email: a@example.com, joined: -1d, detection: { guardduty: { auto-enable: SOME } } }]`;
    expect(() => parseOrganization(text, 'o.yml')).toThrow(/^o\.yml:1:\d+: .*auto-enable/);
  });
});
