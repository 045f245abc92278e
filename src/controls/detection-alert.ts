import * as v from 'valibot';
import type { EventRule, RootMetricFilter } from '../snapshot/detection.ts';
import { eventRegionOf } from '../snapshot/event-region.ts';
import type { Provenance } from '../snapshot/fact.ts';
import { isMap } from '../snapshot/shape.ts';
import { alike, type Comparison } from './compare.ts';
import type { Control, Subject } from './definition.ts';
import { defineControl, plainOr } from './expectation.ts';
import { drift, list, type Outcome, pass, readFact } from './judging.ts';
import { isRootFilter } from './metric-filter.ts';
import { type RootUse, rootUseOf } from './root-use.ts';

const map = 'a map such as `{ by: the SIEM of the security team }`';
const byText = `expected who or what tells it instead, in a few words, in ${map}`;
const otherMeans = v.pipe(
  v.strictObject(
    {
      by: v.pipe(
        v.string(byText),
        v.regex(/\S/, byText),
        v.description('Who or what tells it, in a few words.'),
      ),
    },
    (issue) => `expected ${map}, and nothing but \`by\` in it, not ${issue.received}`,
  ),
  v.description('Another means that tells it, as the baseline declares it.'),
);

export const detectionRootUsageAlert: Control = defineControl({
  id: 'detection.root-usage-alert',
  title: 'Somebody is told when the root user is used',
  severity: 'high',
  description:
    "Nobody needs the root user from day to day, so that its use is worth a look each time. It is told by an enabled EventBridge rule with a target, on the default event bus of the region where IAM's events are (us-east-1 in the partition `aws`), whose pattern matches the root user's sign-in and not everybody's, whether or not it matches the root user's API calls too; or by the metric filter of the CIS benchmark on the log group of a trail of all regions, with an alarm that has an action. Patterns are read strictly: what is narrower, or has a form that is not known, does not count. Not looked at are whether a target or an alarm's action still exists and reaches anybody, and the threshold of an alarm. Another means can be declared as `{ by: … }`: it passes as declared, unchecked. Sessions that the organization opens with sts:AssumeRoot, those of an audit too, are events of the root user in the member account.",
  expectation: plainOr(v.picklist(['present'], `expected \`present\`, or ${map}`), otherMeans, isMap),
  example: 'present',
  compare: compareAlerts,
  needs: (expected) =>
    expected === 'present' ? ['detection.event-rules', 'detection.root-metric-alarms'] : [],
  judge: (expected, subject) => [
    expected === 'present'
      ? { expected: 'an alert on root use', ...judgeAlert(subject) }
      : {
          expected: 'an alert on root use, by a declared means',
          ...pass(`declared: ${expected.by.trim()}`, []),
        },
  ],
  mend: ({ account }) => ({
    text: 'Make a rule for the sign-in and the API calls of the root user, then give it a target that a person sees: aws events put-targets.',
    command: `aws events put-rule --region=${eventRegionOf(account.partition) ?? "'<region>'"} --name=root-user-is-used --event-pattern='${rulePattern}'`,
  }),
  references: {
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html',
  },
});

/** A declared means passes unchecked. */
function compareAlerts(before: 'present' | object, after: 'present' | object): Comparison {
  if (before === 'present' && after !== 'present') return 'looser';
  if (before !== 'present' && after === 'present') return 'tighter';
  return alike(before, after);
}

const rulePattern =
  '{"detail-type":["AWS Console Sign In via CloudTrail","AWS API Call via CloudTrail"],"detail":{"userIdentity":{"type":["Root"]}}}';

/** One alert, or what looks like one with the reason why it is none. */
interface Candidate {
  readonly text: string;
  readonly lacks: string | undefined;
  readonly evidence: Provenance;
}

/** Any alert decides; that there is none can be said only where everything was read. */
function judgeAlert(subject: Subject): Outcome {
  const rules = readFact(subject.facts, 'detection.event-rules');
  const filters = readFact(subject.facts, 'detection.root-metric-alarms');
  const candidates = [
    ...(rules.state === 'value'
      ? rules.value.map((rule) => ({ ...ruleOf(rule, subject), evidence: rules.provenance }))
      : []),
    ...(filters.state === 'value'
      ? filters.value.map((filter) => ({ ...filterOf(filter), evidence: filters.provenance }))
      : []),
  ] satisfies readonly Candidate[];
  const alerts = candidates.filter(({ lacks }) => lacks === undefined);
  if (alerts.length > 0) {
    const evidence = [...new Set(alerts.map((alert) => alert.evidence))];
    return pass(list(alerts.map(({ text }) => text).toSorted()), evidence);
  }
  if (rules.state !== 'value') return rules.outcome;
  if (filters.state !== 'value') return filters.outcome;
  const evidence = [rules.provenance, filters.provenance];
  const near = candidates.map(({ text, lacks }) => `${text} ${lacks}`);
  return drift(near.length === 0 ? 'nothing that tells it' : near.toSorted().join('; '), evidence);
}

function ruleOf(rule: EventRule, { account }: Subject): Omit<Candidate, 'evidence'> {
  const use = rootUseOf(rule.pattern, account, rule.region);
  const what = use === undefined ? '' : ` (${use})`;
  return { text: `rule ${rule.name}${what}`, lacks: missingOfRule(rule, use) };
}

function missingOfRule({ enabled, targets }: EventRule, use: RootUse | undefined): string | undefined {
  if (use === undefined || use === 'API calls') return 'does not match every sign-in of root';
  if (!enabled) return 'is disabled';
  return targets === 0 ? 'has no target' : undefined;
}

function filterOf({ name, pattern, alarms }: RootMetricFilter): Omit<Candidate, 'evidence'> {
  const alarm = alarms.find(({ actionsEnabled, actions }) => actionsEnabled && actions > 0);
  const text = `metric filter ${name}`;
  if (!isRootFilter(pattern)) return { text, lacks: 'has another pattern than the CIS benchmark' };
  return alarm === undefined
    ? { text, lacks: alarms.length === 0 ? 'has no alarm' : 'has no alarm with an action that is enabled' }
    : { text: `${text} with the alarm ${alarm.name}`, lacks: undefined };
}
