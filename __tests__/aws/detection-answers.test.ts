import { beforeEach, describe, expect, it } from 'vitest';
import { readAccount } from '../../src/aws/account.ts';
import type { DetectionFacts } from '../../src/snapshot/detection.ts';
import { account, contextFor, memberAccount, preparation } from './fixtures.ts';
import { credentials, json, loopbackForEach, refusal, xml } from './loopback.ts';

const filterPattern = '{ $.userIdentity.type = "Root" }';
const trail = {
  Name: 'all',
  TrailARN: `arn:aws:cloudtrail:us-east-1:${memberAccount}:trail/all`,
  HomeRegion: 'us-east-1',
  IsMultiRegionTrail: true,
  CloudWatchLogsLogGroupArn: `arn:aws:logs:us-east-1:${memberAccount}:log-group:trail:*`,
};
const rule = {
  Name: 'root-use',
  State: 'ENABLED',
  EventPattern: '{"detail":{"userIdentity":{"type":["Root"]}}}',
};
const filter = {
  filterName: 'root',
  filterPattern,
  metricTransformations: [{ metricName: 'a', metricNamespace: 'b' }],
};
const configRule = {
  ConfigRuleName: 'mfa',
  ConfigRuleState: 'ACTIVE',
  Source: { Owner: 'AWS', SourceIdentifier: 'ROOT_ACCOUNT_MFA_ENABLED' },
};

const aws = loopbackForEach();
beforeEach(() => {
  aws.on('sts:AssumeRole', xml('AssumeRole', credentials(memberAccount)));
  aws.on('events:ListRules', json({ Rules: [rule] }));
  aws.on('events:ListTargetsByRule', json({ Targets: [] }));
  aws.on('cloudtrail:DescribeTrails', json({ trailList: [trail] }));
  aws.on('cloudtrail:GetTrailStatus', json({ IsLogging: true }));
  aws.on('logs:DescribeMetricFilters', json({ metricFilters: [filter] }));
  aws.on('cloudwatch:DescribeAlarmsForMetric', json({ MetricAlarms: [] }));
  aws.on('config:DescribeConfigRules', json({ ConfigRules: [configRule] }));
  aws.on('GET /accounts', json({ HubArn: 'arn:aws:securityhub:us-east-1:222222222222:hub/default' }));
  aws.on('GET /detector', json({ detectorIds: ['d1'] }));
  aws.on('GET /detector/d1', json({ status: 'ENABLED' }));
  aws.on('GET /detector/d1/admin', json({ autoEnableOrganizationMembers: 'ALL' }));
});

async function one<K extends keyof DetectionFacts>(id: K) {
  const subject = account(memberAccount);
  const context = await contextFor([id], [subject], preparation());
  return (await readAccount(context, subject, new Set([id]))).facts[id];
}

describe('an answer that does not hold what it must', () => {
  it.each<[keyof DetectionFacts, string, string, unknown]>([
    [
      'detection.event-rules',
      'events:ListRules',
      'a rule without a state',
      { Rules: [{ ...rule, State: undefined }] },
    ],
    [
      'detection.event-rules',
      'events:ListRules',
      'a rule without a name',
      { Rules: [{ ...rule, Name: undefined }] },
    ],
    ['detection.trails', 'cloudtrail:DescribeTrails', 'no list of trails', {}],
    [
      'detection.trails',
      'cloudtrail:DescribeTrails',
      'a trail without a region',
      { trailList: [{ ...trail, HomeRegion: undefined }] },
    ],
    ['detection.trails', 'cloudtrail:GetTrailStatus', 'nothing of whether a trail logs', {}],
    [
      'detection.root-metric-alarms',
      'logs:DescribeMetricFilters',
      'a filter without a metric',
      { metricFilters: [{ ...filter, metricTransformations: undefined }] },
    ],
    ['detection.root-metric-alarms', 'cloudwatch:DescribeAlarmsForMetric', 'no list of alarms', {}],
    ['detection.guardduty', 'GET /detector/d1/admin', 'nothing of who is enabled', {}],
    [
      'detection.config-rules',
      'config:DescribeConfigRules',
      'a rule without a state',
      { ConfigRules: [{ ...configRule, ConfigRuleState: undefined }] },
    ],
    ['detection.guardduty', 'GET /detector/d1', 'no status', {}],
    [
      'detection.config-rules',
      'config:DescribeConfigRules',
      'a rule without a name',
      { ConfigRules: [{ ...configRule, ConfigRuleName: undefined }] },
    ],
    ['detection.security-hub', 'GET /accounts', 'no hub', {}],
  ])('leaves %s unknown: %s with %s', async (id, operation, _what, answer) => {
    aws.on(operation, json(answer));
    expect(await one(id)).toMatchObject({ state: 'unavailable', cause: { kind: 'malformed' } });
  });
});

describe('what AWS leaves out of a sound answer', () => {
  it('are the actions of an alarm that has none, which then tells nobody', async () => {
    aws.on(
      'cloudwatch:DescribeAlarmsForMetric',
      json({ MetricAlarms: [{ ActionsEnabled: true }, { AlarmName: 'root' }] }),
    );
    expect(await one('detection.root-metric-alarms')).toMatchObject({
      value: [
        {
          alarms: [
            { name: '', actionsEnabled: true, actions: 0 },
            { name: 'root', actionsEnabled: false, actions: 0 },
          ],
        },
      ],
    });
  });

  it('is the pattern of a metric filter for all events, which is none about root', async () => {
    aws.on('logs:DescribeMetricFilters', json({ metricFilters: [{ ...filter, filterPattern: undefined }] }));
    expect(await one('detection.root-metric-alarms')).toMatchObject({ state: 'value', value: [] });
  });

  it('is the identifier of a Config rule, which then is none about root', async () => {
    const others = [
      { ...configRule, Source: { Owner: 'AWS' } },
      { ...configRule, Source: undefined },
    ];
    aws.on('config:DescribeConfigRules', json({ ConfigRules: [...others, configRule] }));
    expect(await one('detection.config-rules')).toMatchObject({ value: [{ name: 'mfa' }] });
  });

  it.each([
    [true, 'NEW'],
    [false, 'NONE'],
  ])(
    'is GuardDuty’s newer word for whom it is enabled for: the older one, %s, means %s',
    async (autoEnable, told) => {
      aws.on('GET /detector/d1/admin', json({ autoEnable }));
      expect(await one('detection.guardduty')).toMatchObject({ value: { enabled: true, autoEnable: told } });
    },
  );
});

describe('the detectors of GuardDuty', () => {
  it('are looked at on every page, to the first that is on', async () => {
    aws.on('GET /detector', json({ detectorIds: ['d0'], nextToken: 'a' }));
    aws.on('GET /detector?nextToken=a', json({ detectorIds: ['d1'] }));
    aws.on('GET /detector/d0', json({ status: 'DISABLED' }));
    expect(await one('detection.guardduty')).toMatchObject({ value: { enabled: true, autoEnable: 'ALL' } });
  });
});

describe('detection in an account that cannot be entered', () => {
  it.each<keyof DetectionFacts>([
    'detection.trails',
    'detection.root-metric-alarms',
    'detection.event-rules',
  ])('leaves %s unknown, and says which role to create', async (id) => {
    aws.on('sts:AssumeRole', refusal('sts:AssumeRole', 'AccessDenied', 'not authorized', 403));
    expect(await one(id)).toMatchObject({
      state: 'unavailable',
      cause: { kind: 'denied', mend: expect.stringContaining(`${memberAccount}:role/rootline`) },
    });
  });
});
