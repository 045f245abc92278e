import type { Account } from '../snapshot/account.ts';
import { parsedJson } from '../snapshot/shape.ts';
import { matchesPattern, uncertain, varying } from './event-pattern.ts';

/** What of the root user's use a rule is told of. */
export type RootUse = 'sign-in' | 'API calls' | 'sign-in and API calls';

/** AWS takes no longer pattern: https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html */
const longestPattern = 4096;

/**
 * Which use of the root user an EventBridge pattern matches, tried on events as CloudTrail sends them from a region;
 * undefined where it matches none, only some services' calls, or the same event of somebody else too.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html
 */
export function rootUseOf(
  pattern: string,
  { id, partition }: Pick<Account, 'id' | 'partition'>,
  region: string,
): RootUse | undefined {
  const parsed = pattern.length > longestPattern ? undefined : parsedJson(pattern);
  const place = { id, partition, region };
  const tells = (call: Call) =>
    matchesPattern(parsed, eventOf(call, root(place), place)) &&
    !matchesPattern(parsed, eventOf(call, somebody(place), place));
  const tellsSignIn = tells(signIn);
  const tellsCalls = calls.every(tells);
  if (tellsSignIn && tellsCalls) return 'sign-in and API calls';
  if (tellsSignIn) return 'sign-in';
  return tellsCalls ? 'API calls' : undefined;
}

interface Call {
  readonly type: 'AWS Console Sign In via CloudTrail' | 'AWS API Call via CloudTrail';
  readonly service: string;
  /** What stands in the event for this kind of call alone. */
  readonly detail: Readonly<Record<string, unknown>>;
}

const signIn: Call = {
  type: 'AWS Console Sign In via CloudTrail',
  service: 'signin',
  detail: {
    eventName: 'ConsoleLogin',
    eventType: 'AwsConsoleSignIn',
    requestParameters: null,
    responseElements: { ConsoleLogin: 'Success' },
  },
};

/** Of several services, so that a pattern for one of them does not pass for all. */
const calls: readonly Call[] = [
  apiCall('iam', 'CreateAccessKey'),
  apiCall('account', 'PutContactInformation'),
  apiCall('ec2', 'RunInstances'),
];

function apiCall(service: string, eventName: string): Call {
  return {
    type: 'AWS API Call via CloudTrail',
    service,
    detail: {
      eventName,
      eventType: 'AwsApiCall',
      requestParameters: uncertain,
      responseElements: uncertain,
    },
  };
}

interface Place {
  readonly id: string;
  readonly partition: string;
  readonly region: string;
}

type Identity = Readonly<Record<'type' | 'principalId' | 'arn' | 'accountId', string>>;

function root({ id, partition }: Place): Identity {
  return { type: 'Root', principalId: id, arn: `arn:${partition}:iam::${id}:root`, accountId: id };
}

function somebody({ id, partition }: Place): Identity {
  return {
    type: 'AssumedRole',
    principalId: 'AROAEXAMPLE:octocat',
    arn: `arn:${partition}:sts::${id}:assumed-role/example/octocat`,
    accountId: id,
  };
}

/**
 * Use by whoever has the root user's own credentials carries no `assumedRoot`: only what sts:AssumeRoot opens does.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
const sessionContext: Readonly<Record<string, unknown>> = {
  sessionIssuer: uncertain,
  webIdFederationData: uncertain,
  attributes: uncertain,
  sourceIdentity: uncertain,
  ec2RoleDelivery: uncertain,
};

function eventOf({ type, service, detail }: Call, identity: Identity, { id, region }: Place): unknown {
  return {
    version: '0',
    id: varying,
    'detail-type': type,
    source: `aws.${service}`,
    account: id,
    time: varying,
    region,
    resources: uncertain,
    detail: {
      eventVersion: varying,
      // With an alias of the account, its name stands as the user's.
      userIdentity: { ...identity, accessKeyId: uncertain, sessionContext, userName: uncertain },
      eventTime: varying,
      eventSource: `${service}.amazonaws.com`,
      awsRegion: region,
      sourceIPAddress: varying,
      userAgent: varying,
      eventID: varying,
      requestID: uncertain,
      readOnly: false,
      managementEvent: true,
      recipientAccountId: id,
      eventCategory: 'Management',
      additionalEventData: uncertain,
      tlsDetails: uncertain,
      sessionCredentialFromConsole: uncertain,
      vpcEndpointId: uncertain,
      ...detail,
    },
  };
}
