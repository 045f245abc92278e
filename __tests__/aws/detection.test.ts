import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DetectionEntry } from '../../sandbox/aws/detection-schema.ts';
import type { FaultKind } from '../../sandbox/aws/faults.ts';
import { type Aws, startAws } from '../../sandbox/aws/server.ts';
import { readAccount } from '../../src/aws/account.ts';
import { createClients } from '../../src/aws/clients.ts';
import type { DetectionFacts } from '../../src/snapshot/detection.ts';
import { management, member, organization, organizationIn } from '../sandbox/aws-builders.ts';
import { account, connect, contextFor, preparation, sessionIn } from './fixtures.ts';

let aws: Aws;
afterEach(async () => {
  vi.unstubAllEnvs();
  await aws.close();
});

async function start(detection: DetectionEntry): Promise<void> {
  const now = () => new Date('2026-11-21T12:00:00Z');
  aws = await startAws({ organization: organization({ detection }), now });
  vi.stubEnv('AWS_ENDPOINT_URL', aws.url);
}

/**
 * The facts of the member, read by its role in a session that allows no more than they need; the run is in us-east-1
 * unless told.
 */
async function read(ids: readonly (keyof DetectionFacts)[], region = 'us-east-1') {
  const connected = connect();
  const connection = { ...connected, transport: { ...connected.transport, region } };
  const prepared = preparation({ roles: { memberRole: 'rootline-member' } }, connection);
  const session = aws.credentials(management, 'rootline-audit');
  const audit = {
    ...sessionIn(connection, management),
    clients: createClients(connection.transport, session),
  };
  const inventory = { organizationId: 'o-exampleorg1', managementAccountId: management };
  const subject = account(member);
  const context = await contextFor(ids, [subject], { ...prepared, audit, inventory });
  return (await readAccount(context, subject, new Set(ids))).facts;
}

async function one<K extends keyof DetectionFacts>(id: K, region?: string) {
  return (await read([id], region))[id];
}

const pattern = { detail: { userIdentity: { type: ['Root'] } } };
const filterPattern = '{ $.userIdentity.type = "Root" }';

/** A trail of all regions, and the log group that it delivers to. */
const alarmed: DetectionEntry = {
  trails: [{ name: 'all', 'multi-region': true, 'log-group': 'trail' }],
  'log-groups': [
    {
      name: 'trail',
      filters: [
        { name: 'root', pattern: filterPattern, alarms: [{ name: 'root' }, { name: 'mute', actions: 0 }] },
        { name: 'other', pattern: '{ $.errorCode = "AccessDenied" }', alarms: [{ name: 'other' }] },
      ],
    },
  ],
};

const everything: DetectionEntry = {
  ...alarmed,
  'event-rules': [{ name: 'root-use', pattern }],
  guardduty: {},
  'config-rules': [{ name: 'mfa', identifier: 'ROOT_ACCOUNT_MFA_ENABLED' }],
  'security-hub': ['us-east-1'],
};

const operations: readonly (readonly [keyof DetectionFacts, string])[] = [
  ['detection.event-rules', 'events:ListRules'],
  ['detection.event-rules', 'events:ListTargetsByRule'],
  ['detection.root-metric-alarms', 'cloudtrail:DescribeTrails'],
  ['detection.root-metric-alarms', 'cloudtrail:GetTrailStatus'],
  ['detection.root-metric-alarms', 'logs:DescribeMetricFilters'],
  ['detection.root-metric-alarms', 'cloudwatch:DescribeAlarmsForMetric'],
  ['detection.trails', 'cloudtrail:DescribeTrails'],
  ['detection.trails', 'cloudtrail:GetTrailStatus'],
  ['detection.guardduty', 'guardduty:ListDetectors'],
  ['detection.guardduty', 'guardduty:GetDetector'],
  ['detection.guardduty', 'guardduty:DescribeOrganizationConfiguration'],
  ['detection.config-rules', 'config:DescribeConfigRules'],
  ['detection.security-hub', 'securityhub:DescribeHub'],
];

describe.each(operations)('%s, when %s', (id, operation) => {
  it.each<[FaultKind, string]>([
    ['deny', 'denied'],
    ['throttle', 'throttled'],
    ['error500', 'service-error'],
    ['truncate', 'malformed'],
    ['expire', 'denied'],
  ])('meets "%s", is unavailable and says why: %s', async (kind, cause) => {
    await start(everything);
    aws.faults.add({ operation, kind });
    expect(await one(id)).toMatchObject({
      state: 'unavailable',
      cause: { kind: cause, message: expect.stringContaining(operation), mend: expect.any(String) },
    });
  });

  it('fails, leaves the others as they are', async () => {
    await start(everything);
    aws.faults.add({ operation, kind: 'deny' });
    const facts = await read(['detection.event-rules', 'detection.guardduty', 'detection.security-hub']);
    const denied = Object.entries(facts).filter(([, fact]) => fact?.state !== 'value');
    const expected = ['detection.event-rules', 'detection.guardduty', 'detection.security-hub'];
    expect(denied.map(([of]) => of)).toEqual(expected.includes(id) ? [id] : []);
  });
});

describe.each([
  ['detection.event-rules', 'events:ListRules'],
  ['detection.guardduty', 'guardduty:GetDetector'],
  ['detection.config-rules', 'config:DescribeConfigRules'],
] as const)('%s', (id, operation) => {
  it('are unavailable when AWS uses a word that nobody knows', async () => {
    await start(everything);
    aws.faults.add({ operation, kind: 'unknown-enum' });
    expect(await one(id)).toMatchObject({ state: 'unavailable', cause: { kind: 'malformed' } });
  });
});

describe.each([
  ['detection.event-rules', 'events:ListRules'],
  ['detection.event-rules', 'events:ListTargetsByRule'],
  ['detection.root-metric-alarms', 'logs:DescribeMetricFilters'],
  ['detection.config-rules', 'config:DescribeConfigRules'],
] as const)('%s', (id, operation) => {
  it(`survive an empty page of ${operation}, and refuse pages without an end`, async () => {
    await start(everything);
    aws.faults.add({ operation, kind: 'empty-page', times: 1 });
    expect(await one(id)).toMatchObject({ state: 'value', value: { length: 1 } });
    aws.faults.add({ operation, kind: 'empty-page' });
    expect(await one(id)).toMatchObject({ state: 'unavailable', cause: { kind: 'malformed' } });
  });
});

describe('the rules of EventBridge', () => {
  it("are those that name root, in the region of IAM's events wherever the run is", async () => {
    await start({
      'event-rules': [
        { name: 'root-use', pattern, targets: 2 },
        { name: 'off', pattern, state: 'DISABLED', targets: 0 },
        { name: 'read-only', pattern, state: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS' },
        { name: 'other', pattern: { source: ['aws.s3'] } },
        { name: 'nightly' },
        { name: 'elsewhere', region: 'eu-west-1', pattern },
      ],
    });
    const shared = { region: 'us-east-1', pattern: JSON.stringify(pattern) };
    expect(await one('detection.event-rules', 'eu-west-1')).toMatchObject({
      value: [
        { ...shared, name: 'root-use', enabled: true, targets: 2 },
        { ...shared, name: 'off', enabled: false, targets: 0 },
        { ...shared, name: 'read-only', enabled: true, targets: 1 },
      ],
      provenance: { source: 'events:ListRules in us-east-1 in the member account' },
    });
  });
});

describe('the metric filters', () => {
  const inEurope = alarmed['log-groups']?.map((group) => ({ ...group, region: 'eu-west-1' }));

  it('are those that name root, with the alarms on their metrics, where the trail delivers', async () => {
    await start({
      trails: [{ name: 'all', region: 'eu-west-1', 'multi-region': true, 'log-group': 'trail' }],
      'log-groups': inEurope,
    });
    expect(await one('detection.root-metric-alarms')).toMatchObject({
      value: [
        {
          name: 'root',
          logGroup: 'trail',
          pattern: filterPattern,
          alarms: [
            { name: 'root', actionsEnabled: true, actions: 1 },
            { name: 'mute', actionsEnabled: true, actions: 0 },
          ],
        },
      ],
      provenance: { source: 'logs:DescribeMetricFilters in eu-west-1 in the member account' },
    });
  });

  it.each<[string, DetectionEntry['trails']]>([
    ['delivers to no log group', [{ name: 'all', 'multi-region': true }]],
    ['is not logging', [{ name: 'all', 'multi-region': true, 'log-group': 'trail', logging: false }]],
    ['is of one region', [{ name: 'all', 'log-group': 'trail' }]],
    ['delivers to a group that is gone', [{ name: 'all', 'multi-region': true, 'log-group': 'gone' }]],
  ])('are none where the trail %s', async (_why, trails) => {
    await start({ ...alarmed, trails });
    expect(await one('detection.root-metric-alarms')).toMatchObject({ state: 'value', value: [] });
  });

  it("are none where the organization's trail delivers to another account", async () => {
    await start({ 'log-groups': alarmed['log-groups'] });
    aws.state.account(management).detection = {
      trails: [{ name: 'whole', organization: true, 'multi-region': true, 'log-group': 'trail' }],
    };
    expect(await one('detection.root-metric-alarms')).toMatchObject({ state: 'value', value: [] });
    expect(aws.requests.map(({ operation }) => operation)).not.toContain('logs:DescribeMetricFilters');
  });

  it('are asked for once a log group, and the trails once for all that needs them', async () => {
    const [trail] = alarmed.trails ?? [];
    await start({
      ...alarmed,
      trails: [
        { name: 'second', ...trail },
        { ...trail, name: 'first' },
      ],
    });
    await read(['detection.root-metric-alarms', 'detection.trails']);
    const count = (name: string) => aws.requests.filter(({ operation }) => operation === name).length;
    expect([count('logs:DescribeMetricFilters'), count('cloudtrail:DescribeTrails')]).toEqual([1, 1]);
  });
});

describe('the trails', () => {
  it('are told as they are at home, without what names accounts', async () => {
    await start({ trails: [{ name: 'far', region: 'eu-west-1', 'multi-region': true, logging: false }] });
    aws.state.account(management).detection = {
      trails: [{ name: 'whole', organization: true, 'multi-region': true, 'log-group': 'trail' }],
    };
    expect(await one('detection.trails', 'eu-west-1')).toMatchObject({
      value: [
        { name: 'far', organization: false, multiRegion: true, logging: false },
        { name: 'whole', organization: true, multiRegion: true, logging: true },
      ],
      provenance: { source: 'cloudtrail:DescribeTrails in us-east-1 in the member account' },
    });
    expect(JSON.stringify(await one('detection.trails'))).not.toContain(management);
  });
});

describe('GuardDuty', () => {
  const id = 'detection.guardduty';

  it('is off where there is no detector in the region of the run, or one that is off', async () => {
    await start({ guardduty: { region: 'eu-west-1' } });
    expect(await one(id)).toMatchObject({ value: { enabled: false, autoEnable: 'not-told' } });
    aws.state.account(member).detection = { guardduty: { status: 'DISABLED' } };
    expect(await one(id)).toMatchObject({ value: { enabled: false, autoEnable: 'not-told' } });
  });

  it('tells its administrator whom it is enabled for, and nobody else', async () => {
    await start({ guardduty: { region: 'eu-west-1', 'auto-enable': 'NEW' } });
    expect(await one(id, 'eu-west-1')).toMatchObject({ value: { enabled: true, autoEnable: 'not-told' } });
    organizationIn(aws.state).delegatedAdministrators = { 'guardduty.amazonaws.com': [member] };
    expect(await one(id, 'eu-west-1')).toMatchObject({
      value: { enabled: true, autoEnable: 'NEW' },
      provenance: { source: 'guardduty:ListDetectors in eu-west-1 in the member account' },
    });
  });
});

describe('the rules of AWS Config', () => {
  it('are those that AWS provides about root, in the region of the run', async () => {
    await start({
      'config-rules': [
        { name: 'a', identifier: 'ROOT_ACCOUNT_MFA_ENABLED' },
        { name: 'b', identifier: 'IAM_ROOT_ACCESS_KEY_CHECK', state: 'DELETING' },
        { name: 'c', identifier: 'ROOT_ACCOUNT_HARDWARE_MFA_ENABLED', state: 'EVALUATING' },
        { name: 'd', identifier: 'ROOT_ACCOUNT_MFA_ENABLED', owner: 'CUSTOM_LAMBDA' },
        { name: 'e', identifier: 'S3_BUCKET_LOGGING_ENABLED' },
        { name: 'f', identifier: 'ROOT_ACCOUNT_MFA_ENABLED', region: 'eu-west-1' },
      ],
    });
    expect(await one('detection.config-rules')).toMatchObject({
      value: [
        { name: 'a', identifier: 'ROOT_ACCOUNT_MFA_ENABLED', active: true },
        { name: 'b', identifier: 'IAM_ROOT_ACCESS_KEY_CHECK', active: false },
        { name: 'c', identifier: 'ROOT_ACCOUNT_HARDWARE_MFA_ENABLED', active: true },
      ],
    });
  });
});

describe('Security Hub', () => {
  it('is on in the regions where the account is subscribed to it, else absent', async () => {
    await start({ 'security-hub': ['eu-west-1'] });
    expect(await one('detection.security-hub', 'eu-west-1')).toMatchObject({ value: 'enabled' });
    expect(await one('detection.security-hub')).toMatchObject({ value: 'absent' });
  });
});
