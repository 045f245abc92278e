import { describe, expect, it } from 'vitest';
import type { EventRule, RootMetricFilter } from '../../src/snapshot/detection.ts';
import type { Facts } from '../../src/snapshot/facts.ts';
import {
  account,
  complaints,
  control,
  denied,
  judgeOne,
  mendOf,
  provenance,
  subject,
  unavailable,
  value,
} from './builders.ts';

const id = 'detection.root-usage-alert';
const ofRules = provenance('events:ListRules in us-east-1 in the member account');
const ofFilters = provenance('logs:DescribeMetricFilters in us-east-1 in the member account');

function rule(changes: Partial<EventRule>): EventRule {
  const pattern = '{"detail":{"userIdentity":{"type":["Root"]}}}';
  return { name: 'root-use', region: 'us-east-1', enabled: true, pattern, targets: 1, ...changes };
}

function filter(changes: Partial<RootMetricFilter>): RootMetricFilter {
  return {
    name: 'root-filter',
    logGroup: 'trail',
    pattern:
      '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
    alarms: [{ name: 'root-alarm', actionsEnabled: true, actions: 1 }],
    ...changes,
  };
}

interface Found {
  readonly rules?: readonly EventRule[];
  readonly filters?: readonly RootMetricFilter[];
}

function facts({ rules = [], filters = [] }: Found): Facts {
  return {
    'detection.event-rules': value(rules, ofRules),
    'detection.root-metric-alarms': value(filters, ofFilters),
  };
}

function judged(found: Found) {
  return judgeOne(id, 'present', subject(facts(found)));
}

describe(id, () => {
  it('is unknown where there is no alert and something could not be read', () => {
    const unread = { 'detection.root-metric-alarms': unavailable(denied) };
    for (const rules of [[], [rule({ enabled: false })]]) {
      expect(judgeOne(id, 'present', subject({ ...facts({ rules }), ...unread }))).toMatchObject({
        verdict: 'unknown',
        cause: denied,
      });
    }
    const other = { ...facts({}), 'detection.event-rules': unavailable(denied) };
    expect(judgeOne(id, 'present', subject(other))).toMatchObject({ verdict: 'unknown', cause: denied });
  });

  it('passes with one alert, whatever could not be read besides', () => {
    const unread = { ...facts({ rules: [rule({})] }), 'detection.root-metric-alarms': unavailable(denied) };
    expect(judgeOne(id, 'present', subject(unread))).toEqual({
      verdict: 'pass',
      expected: 'an alert on root use',
      observed: 'rule root-use (sign-in and API calls)',
      evidence: [ofRules],
    });
    expect(judged({ filters: [filter({})] })).toMatchObject({
      verdict: 'pass',
      observed: 'metric filter root-filter with the alarm root-alarm',
      evidence: [ofFilters],
    });
  });

  it('drifts when nothing tells it', () => {
    expect(judged({})).toMatchObject({
      verdict: 'drift',
      observed: 'nothing that tells it',
      evidence: [ofRules, ofFilters],
    });
  });

  it.each<[string, Found]>([
    ['rule root-use (sign-in and API calls) is disabled', { rules: [rule({ enabled: false })] }],
    ['rule root-use (sign-in and API calls) has no target', { rules: [rule({ targets: 0 })] }],
    [
      'rule root-use does not match every sign-in of root',
      { rules: [rule({ pattern: '{"source":["aws.s3"],"detail":{"userIdentity":{"type":["Root"]}}}' })] },
    ],
    [
      'rule root-use (API calls) does not match every sign-in of root',
      {
        rules: [
          rule({
            pattern:
              '{"detail-type":["AWS API Call via CloudTrail"],"detail":{"userIdentity":{"type":["Root"]}}}',
          }),
        ],
      },
    ],
    [
      'metric filter root-filter has another pattern than the CIS benchmark',
      { filters: [filter({ pattern: '{ $.userIdentity.type = "Root" }' })] },
    ],
    ['metric filter root-filter has no alarm', { filters: [filter({ alarms: [] })] }],
    [
      'metric filter root-filter has no alarm with an action that is enabled',
      {
        filters: [
          filter({
            alarms: [
              { name: 'a', actionsEnabled: true, actions: 0 },
              { name: 'b', actionsEnabled: false, actions: 1 },
            ],
          }),
        ],
      },
    ],
  ])('drifts, and says so, when the %s', (observed, found) => {
    expect(judged(found)).toMatchObject({ verdict: 'drift', observed });
  });

  it('says the same whatever the order in which AWS tells it', () => {
    const [a, b] = [rule({ name: 'a', targets: 0 }), rule({ name: 'b', enabled: false })];
    const observed =
      'rule a (sign-in and API calls) has no target; rule b (sign-in and API calls) is disabled';
    expect(judged({ rules: [a, b] })).toMatchObject({ observed });
    expect(judged({ rules: [b, a] })).toMatchObject({ observed });
    const sound = [rule({ name: 'b' }), rule({ name: 'a' })];
    expect(judged({ rules: sound, filters: [filter({})] })).toMatchObject({
      observed:
        'metric filter root-filter with the alarm root-alarm, rule a (sign-in and API calls) and rule b (sign-in and API calls)',
    });
  });

  it('says the same of metric filters of one name in two log groups', () => {
    const [other, silent] = [filter({ pattern: 'ERROR' }), filter({ logGroup: 'other', alarms: [] })];
    const observed =
      'metric filter root-filter has another pattern than the CIS benchmark; metric filter root-filter has no alarm';
    expect(judged({ filters: [other, silent] })).toMatchObject({ observed });
    expect(judged({ filters: [silent, other] })).toMatchObject({ observed });
  });

  it('passes by a declared means, which it shows as declared and asks AWS nothing for', () => {
    const declared = { by: ' the SIEM of the security team ' };
    expect(control(id).needs(declared)).toEqual([]);
    expect(judgeOne(id, declared, subject({}))).toEqual({
      verdict: 'pass',
      expected: 'an alert on root use, by a declared means',
      observed: 'declared: the SIEM of the security team',
      evidence: [],
    });
  });

  it.each(['enabled', ['present'], {}, { by: '' }, { by: ' ' }, { by: 1 }, { by: 'x', to: 'y' }])(
    'cannot be %j',
    (written) => {
      expect(complaints(id, written)).toHaveLength(1);
    },
  );

  it('is mended by a rule that would pass, in the region of the events', () => {
    const { command = '' } = mendOf(id, account({}), undefined);
    const [, pattern = ''] = /--event-pattern='([^']*)'/.exec(command) ?? [];
    expect(judged({ rules: [rule({ pattern })] }).verdict).toBe('pass');
    expect(command).toContain('--region=us-east-1');
    expect(mendOf(id, account({ partition: 'aws-of-another-name' }), undefined).command).toContain(
      "--region='<region>'",
    );
    expect(mendOf(id, account({ partition: 'aws-us-gov' }), undefined).command).toContain(
      '--region=us-gov-west-1',
    );
  });
});
