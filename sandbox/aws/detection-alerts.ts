import { inRegionOf, notFound, pageOf } from './detection-pages.ts';
import { accountOf } from './iam-holder.ts';
import { anything, caller, type Operation, type SignedCall, text } from './operation.ts';
import { refusal } from './refusal.ts';

const own = { signed: true, target: caller, resource: anything } as const;

/** https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_Operations.html */
export const events: Readonly<Record<string, Operation>> = {
  ListRules: { ...own, run: listRules },
  ListTargetsByRule: { ...own, detail: (parameters) => text(parameters, 'Rule'), run: listTargets },
};

const eventPages = {
  token: 'NextToken',
  size: 100,
  invalid: () => refusal(400, 'ValidationException', 'Invalid nextToken'),
} as const;

function listRules(call: SignedCall): unknown {
  const rules = inRegionOf(call, accountOf(call).detection['event-rules']).map(
    ({ name, state, pattern }) => ({
      Name: name,
      Arn: `arn:aws:events:${call.region}:${call.session.accountId}:rule/${name}`,
      State: state ?? 'ENABLED',
      EventBusName: 'default',
      ...(pattern === undefined
        ? { ScheduleExpression: 'rate(1 hour)' }
        : { EventPattern: JSON.stringify(pattern) }),
    }),
  );
  return pageOf(call, rules, { ...eventPages, name: 'Rules' });
}

function listTargets(call: SignedCall): unknown {
  const name = text(call.parameters, 'Rule');
  const rule = inRegionOf(call, accountOf(call).detection['event-rules']).find((one) => one.name === name);
  if (rule === undefined) throw notFound(`Rule ${name} does not exist on EventBus default.`);
  const targets = Array.from({ length: rule.targets ?? 1 }, (_, index) => ({
    Id: `target-${index + 1}`,
    Arn: `arn:aws:sns:${call.region}:${call.session.accountId}:target-${index + 1}`,
  }));
  return pageOf(call, targets, { ...eventPages, name: 'Targets' });
}

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_Operations.html */
export const logs: Readonly<Record<string, Operation>> = {
  DescribeMetricFilters: {
    ...own,
    detail: (parameters) => text(parameters, 'logGroupName'),
    run: describeMetricFilters,
  },
};

const namespace = 'CloudTrailMetrics';

function describeMetricFilters(call: SignedCall): unknown {
  const name = text(call.parameters, 'logGroupName');
  const groups = inRegionOf(call, accountOf(call).detection['log-groups']);
  const wanted = name === undefined ? groups : groups.filter((group) => group.name === name);
  if (name !== undefined && wanted.length === 0) throw notFound('The specified log group does not exist.');
  const filters = wanted.flatMap((group) =>
    group.filters.map((filter) => ({
      filterName: filter.name,
      filterPattern: filter.pattern,
      logGroupName: group.name,
      metricTransformations: [{ metricName: filter.name, metricNamespace: namespace, metricValue: '1' }],
    })),
  );
  const invalid = () => refusal(400, 'InvalidParameterException', 'The specified nextToken is invalid.');
  return pageOf(call, filters, { name: 'metricFilters', token: 'nextToken', size: 50, invalid });
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Operations.html */
export const cloudwatch: Readonly<Record<string, Operation>> = {
  DescribeAlarmsForMetric: {
    ...own,
    detail: (parameters) => text(parameters, 'MetricName'),
    run: describeAlarmsForMetric,
  },
};

function describeAlarmsForMetric(call: SignedCall): unknown {
  const metric = text(call.parameters, 'MetricName');
  const space = text(call.parameters, 'Namespace');
  if (metric === undefined || space === undefined) {
    throw refusal(400, 'ValidationException', 'The parameters MetricName and Namespace are required.');
  }
  const filters = inRegionOf(call, accountOf(call).detection['log-groups']).flatMap((group) => group.filters);
  const alarms = filters
    .filter((filter) => filter.name === metric && space === namespace)
    .flatMap((filter) => filter.alarms ?? []);
  return {
    MetricAlarms: alarms.map(({ name, 'actions-enabled': enabled, actions }) => ({
      AlarmName: name,
      MetricName: metric,
      Namespace: space,
      ActionsEnabled: enabled ?? true,
      AlarmActions: Array.from(
        { length: actions ?? 1 },
        (_, index) => `arn:aws:sns:${call.region}:${call.session.accountId}:topic-${index + 1}`,
      ),
      StateValue: 'OK',
    })),
  };
}
