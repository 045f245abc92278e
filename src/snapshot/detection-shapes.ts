import type {
  ConfigRule,
  DetectionFacts,
  EventRule,
  GuardDuty,
  MetricAlarm,
  RootMetricFilter,
  Trail,
} from './detection.ts';
import { count, list, object, oneOf, type Shape, text, truth } from './shape.ts';

/** The form of each fact about detection, by the id of the fact. */
export const detectionContents: { readonly [K in keyof DetectionFacts]: Shape<DetectionFacts[K]> } = {
  'detection.event-rules': list(
    object<EventRule>({ name: text, region: text, enabled: truth, pattern: text, targets: count }),
  ),
  'detection.root-metric-alarms': list(
    object<RootMetricFilter>({
      name: text,
      logGroup: text,
      pattern: text,
      alarms: list(object<MetricAlarm>({ name: text, actionsEnabled: truth, actions: count })),
    }),
  ),
  'detection.trails': list(
    object<Trail>({ name: text, organization: truth, multiRegion: truth, logging: truth }),
  ),
  'detection.guardduty': object<GuardDuty>({
    enabled: truth,
    autoEnable: oneOf(['ALL', 'NEW', 'NONE', 'not-told']),
  }),
  'detection.config-rules': list(object<ConfigRule>({ name: text, identifier: text, active: truth })),
  'detection.security-hub': oneOf(['enabled', 'absent']),
};
