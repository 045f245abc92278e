import type { Account } from '../snapshot/account.ts';
import { isMap } from '../snapshot/shape.ts';

/** What of the root user's use a rule is told of. */
export type RootUse = 'sign-in' | 'API calls' | 'sign-in and API calls';

/**
 * Which use of the root user an EventBridge pattern matches, tried on events as CloudTrail sends them from a region;
 * undefined where it matches none, only some services' calls, or does not name root as the type of identity. An
 * operator that is not known here matches nothing.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 */
export function rootUseOf(
  pattern: string,
  { id, partition }: Pick<Account, 'id' | 'partition'>,
  region: string,
): RootUse | undefined {
  const parsed = parsedJson(pattern);
  if (!namesRoot(parsed)) return undefined;
  const event = (call: Call) => matches(parsed, eventOf(call, { id, partition, region }));
  const tellsSignIn = event(signIn);
  const tellsCalls = calls.every(event);
  if (tellsSignIn && tellsCalls) return 'sign-in and API calls';
  if (tellsSignIn) return 'sign-in';
  return tellsCalls ? 'API calls' : undefined;
}

interface Call {
  readonly type: 'AWS Console Sign In via CloudTrail' | 'AWS API Call via CloudTrail';
  readonly service: string;
  readonly name: string;
  readonly eventType: 'AwsConsoleSignIn' | 'AwsApiCall';
}

const signIn: Call = {
  type: 'AWS Console Sign In via CloudTrail',
  service: 'signin',
  name: 'ConsoleLogin',
  eventType: 'AwsConsoleSignIn',
};

/** Of several services, so that a pattern for one of them does not pass for all. */
const calls: readonly Call[] = [
  apiCall('iam', 'CreateAccessKey'),
  apiCall('account', 'PutContactInformation'),
  apiCall('ec2', 'RunInstances'),
];

function apiCall(service: string, name: string): Call {
  return { type: 'AWS API Call via CloudTrail', service, name, eventType: 'AwsApiCall' };
}

interface Place {
  readonly id: string;
  readonly partition: string;
  readonly region: string;
}

function eventOf({ type, service, name, eventType }: Call, { id, partition, region }: Place): unknown {
  return {
    version: '0',
    'detail-type': type,
    source: `aws.${service}`,
    account: id,
    region,
    detail: {
      userIdentity: { type: 'Root', principalId: id, arn: `arn:${partition}:iam::${id}:root`, accountId: id },
      eventSource: `${service}.amazonaws.com`,
      eventName: name,
      awsRegion: region,
      readOnly: false,
      eventType,
      managementEvent: true,
      recipientAccountId: id,
      eventCategory: 'Management',
      ...(name === 'ConsoleLogin' ? { responseElements: { ConsoleLogin: 'Success' } } : {}),
    },
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function namesRoot(pattern: unknown): boolean {
  const type = at(at(at(pattern, 'detail'), 'userIdentity'), 'type');
  return Array.isArray(type) && type.includes('Root');
}

function at(value: unknown, key: string): unknown {
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A pattern is a map whose every key must match, down to lists of which one item must. */
function matches(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.some((item) => matchesItem(item, value));
  return isMap(pattern) && Object.entries(pattern).every(([key, below]) => matches(below, at(value, key)));
}

/** https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html */
function matchesItem(item: unknown, value: unknown): boolean {
  if (!isMap(item)) return item !== undefined && item === value;
  const [[operator, operand] = [], ...others] = Object.entries(item);
  if (others.length > 0) return false;
  switch (operator) {
    case 'exists':
      return operand === (value !== undefined);
    case 'prefix':
      return typeof operand === 'string' && typeof value === 'string' && value.startsWith(operand);
    case 'anything-but':
      return isAnythingBut(Array.isArray(operand) ? operand : [operand], value);
    default:
      return false;
  }
}

function isAnythingBut(excluded: readonly unknown[], value: unknown): boolean {
  const isKnown = excluded.every((one) => typeof one === 'string');
  return isKnown && typeof value === 'string' && !excluded.includes(value);
}
