import type { MetricFilter, MetricTransformation } from '@aws-sdk/client-cloudwatch-logs';
import type { Rule } from '@aws-sdk/client-eventbridge';
import type { EventRule, MetricAlarm, RootMetricFilter } from '../snapshot/detection.ts';
import type { Fact } from '../snapshot/fact.ts';
import { observed, type Reader } from './access.ts';
import type { FoundTrail, LogGroup } from './detection-trails.ts';
import { AwsFailure, malformed, orFailure } from './errors.ts';
import { allPages } from './pages.ts';
import { eventRegion, inRegion, type RegionalReader, regionalSettings } from './region.ts';
import { ask } from './session.ts';

type EventBridge = typeof import('@aws-sdk/client-eventbridge');
type Logs = typeof import('@aws-sdk/client-cloudwatch-logs');
type CloudWatch = typeof import('@aws-sdk/client-cloudwatch');

const listRules = 'events:ListRules';
const listTargets = 'events:ListTargetsByRule';

/**
 * The rules of the default event bus, where CloudTrail's events arrive, whose pattern names root.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_ListRules.html
 */
export function readEventRules(reader: Reader): Promise<Fact<readonly EventRule[]>> {
  const regional = inRegion(reader, eventRegion(reader));
  return observed(regional, listRules, async () => {
    const { connection, session } = regional;
    const sdk = await import('@aws-sdk/client-eventbridge');
    const rules = await allPages(listRules, async (token) => {
      const page = await ask(connection, session, listRules, () =>
        new sdk.EventBridgeClient(regionalSettings(regional)).send(new sdk.ListRulesCommand(after(token))),
      );
      return { items: page.Rules, next: page.NextToken };
    });
    const aboutRoot = rules.filter(({ EventPattern }) => EventPattern?.includes('"Root"'));
    return Promise.all(aboutRoot.map((rule) => eventRule(sdk, regional, rule)));
  });
}

const ruleStates: Readonly<Record<string, boolean>> = {
  ENABLED: true,
  ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS: true,
  DISABLED: false,
};

async function eventRule(
  { EventBridgeClient, ListTargetsByRuleCommand }: EventBridge,
  reader: RegionalReader,
  { Name, State, EventPattern }: Rule,
): Promise<EventRule> {
  const enabled = ruleStates[State ?? ''];
  if (Name === undefined || EventPattern === undefined || enabled === undefined) {
    throw malformed(listRules, `the rule "${Name ?? ''}" has the state "${State ?? ''}"`);
  }
  const targets = await allPages(listTargets, async (token) => {
    const page = await ask(reader.connection, reader.session, listTargets, () =>
      new EventBridgeClient(regionalSettings(reader)).send(
        new ListTargetsByRuleCommand({ Rule: Name, ...after(token) }),
      ),
    );
    return { items: page.Targets, next: page.NextToken };
  });
  return { name: Name, region: reader.region, enabled, pattern: EventPattern, targets: targets.length };
}

function after(token: string | undefined): { readonly NextToken?: string } {
  return token === undefined ? {} : { NextToken: token };
}

const listFilters = 'logs:DescribeMetricFilters';
const listAlarms = 'cloudwatch:DescribeAlarmsForMetric';

/**
 * The metric filters that name root, with the alarms on their metrics. Only log groups count that a trail of all
 * regions delivers to: in any other there is nothing to filter.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeMetricFilters.html
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarmsForMetric.html
 */
export async function readRootMetricAlarms(
  reader: Reader,
  trails: Promise<Fact<readonly FoundTrail[]>>,
): Promise<Fact<readonly RootMetricFilter[]>> {
  const found = await trails;
  if (found.state !== 'value') return found;
  const groups = groupsOf(found.value, reader.session.accountId);
  const [first] = groups;
  // Without a log group nothing is left to ask, and the trails are what tells that.
  if (first === undefined) return { ...found, value: [] };
  return observed(inRegion(reader, first.region), listFilters, async () => {
    const logs = await import('@aws-sdk/client-cloudwatch-logs');
    const cloudwatch = await import('@aws-sdk/client-cloudwatch');
    const filters = await Promise.all(
      groups.map((group) =>
        rootFiltersIn(group, { logs, cloudwatch, reader: inRegion(reader, group.region) }),
      ),
    );
    return filters.flat();
  });
}

/** Each once, though several trails may deliver to it. */
function groupsOf(trails: readonly FoundTrail[], accountId: string): readonly LogGroup[] {
  const own = trails.flatMap(({ logGroup, multiRegion, logging }) =>
    logGroup?.accountId === accountId && multiRegion && logging ? [logGroup] : [],
  );
  return [...new Map(own.map((group) => [`${group.region} ${group.name}`, group])).values()];
}

interface Asking {
  readonly logs: Logs;
  readonly cloudwatch: CloudWatch;
  readonly reader: RegionalReader;
}

async function rootFiltersIn(group: LogGroup, asking: Asking): Promise<readonly RootMetricFilter[]> {
  const { connection, session } = asking.reader;
  const { CloudWatchLogsClient, DescribeMetricFiltersCommand } = asking.logs;
  const filters = await orFailure(() =>
    allPages(listFilters, async (nextToken) => {
      const page = await ask(connection, session, listFilters, () =>
        new CloudWatchLogsClient(regionalSettings(asking.reader)).send(
          new DescribeMetricFiltersCommand({
            logGroupName: group.name,
            ...(nextToken === undefined ? {} : { nextToken }),
          }),
        ),
      );
      return { items: page.metricFilters, next: page.nextToken };
    }),
  );
  if (filters instanceof AwsFailure) {
    // A trail goes on to name a log group that somebody has deleted.
    if (filters.code === 'ResourceNotFoundException') return [];
    throw filters;
  }
  const aboutRoot = filters.filter(({ filterPattern }) => /\bRoot\b/.test(filterPattern ?? ''));
  return Promise.all(aboutRoot.map((filter) => rootFilter(group, filter, asking)));
}

async function rootFilter(
  { name: logGroup }: LogGroup,
  { filterName: name, filterPattern: pattern, metricTransformations }: MetricFilter,
  asking: Asking,
): Promise<RootMetricFilter> {
  if (name === undefined || pattern === undefined || metricTransformations === undefined) {
    throw malformed(listFilters, 'a metric filter has no name, pattern or metric');
  }
  const alarms = await Promise.all(metricTransformations.map((metric) => alarmsOn(metric, asking)));
  return { name, logGroup, pattern, alarms: alarms.flat() };
}

async function alarmsOn(
  { metricName, metricNamespace }: MetricTransformation,
  { cloudwatch: { CloudWatchClient, DescribeAlarmsForMetricCommand }, reader }: Asking,
): Promise<readonly MetricAlarm[]> {
  const { MetricAlarms } = await ask(reader.connection, reader.session, listAlarms, () =>
    new CloudWatchClient(regionalSettings(reader)).send(
      new DescribeAlarmsForMetricCommand({ MetricName: metricName, Namespace: metricNamespace }),
    ),
  );
  if (MetricAlarms === undefined) throw malformed(listAlarms, 'the answer holds no list');
  return MetricAlarms.map(({ AlarmName, ActionsEnabled, AlarmActions }) => ({
    name: AlarmName ?? '',
    actionsEnabled: ActionsEnabled === true,
    actions: AlarmActions?.length ?? 0,
  }));
}
