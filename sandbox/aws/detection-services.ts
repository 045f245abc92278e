import { inRegionOf, pageOf } from './detection-pages.ts';
import type { DetectionEntry } from './detection-schema.ts';
import { accountOf } from './iam-holder.ts';
import { anything, caller, type Operation, type SignedCall, text } from './operation.ts';
import { refusal } from './refusal.ts';
import { uniqueId } from './session.ts';

const own = { signed: true, target: caller, resource: anything } as const;

/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Operations.html */
export const cloudtrail: Readonly<Record<string, Operation>> = {
  DescribeTrails: { ...own, run: describeTrails },
  GetTrailStatus: { ...own, detail: (parameters) => text(parameters, 'Name'), run: getTrailStatus },
};

type TrailEntry = NonNullable<DetectionEntry['trails']>[number];

interface ListedTrail extends TrailEntry {
  readonly accountId: string;
  readonly home: string;
  readonly arn: string;
}

/** The account's own trails and those of the organization; one of all Regions is there in each. */
function trailsIn(call: SignedCall): readonly ListedTrail[] {
  const { state, session } = call;
  const managementId = state.organization?.managementId;
  const listed = [...new Set([session.accountId, managementId ?? session.accountId])].flatMap((accountId) =>
    (state.account(accountId).detection.trails ?? [])
      .filter(({ organization }) => accountId === session.accountId || organization)
      .map((trail) => {
        const home = trail.region ?? 'us-east-1';
        return {
          ...trail,
          accountId,
          home,
          arn: `arn:aws:cloudtrail:${home}:${accountId}:trail/${trail.name}`,
        };
      }),
  );
  return listed.filter((trail) => trail.home === call.region || trail['multi-region']);
}

function describeTrails(call: SignedCall): unknown {
  const shadows = call.parameters.includeShadowTrails !== false;
  return {
    trailList: trailsIn(call)
      .filter(({ home }) => shadows || home === call.region)
      .map((trail) => ({
        Name: trail.name,
        TrailARN: trail.arn,
        HomeRegion: trail.home,
        IsMultiRegionTrail: trail['multi-region'] ?? false,
        IsOrganizationTrail: trail.organization ?? false,
        CloudWatchLogsLogGroupArn:
          trail['log-group'] &&
          `arn:aws:logs:${trail.home}:${trail.accountId}:log-group:${trail['log-group']}:*`,
      })),
  };
}

function getTrailStatus(call: SignedCall): unknown {
  const name = text(call.parameters, 'Name');
  const trail = trailsIn(call).find(
    ({ arn, home, ...own }) => arn === name || (own.name === name && home === call.region),
  );
  if (trail === undefined) {
    throw refusal(
      400,
      'TrailNotFoundException',
      `Unknown trail: ${name} for the user: ${call.session.accountId}`,
    );
  }
  return { IsLogging: trail.logging ?? true };
}

/** https://docs.aws.amazon.com/guardduty/latest/APIReference/API_Operations.html */
export const guardduty: Readonly<Record<string, Operation>> = {
  ListDetectors: { ...own, run: listDetectors },
  GetDetector: {
    ...own,
    run: (call: SignedCall) => ({ status: detectorOf(call).status ?? 'ENABLED', serviceRole: '' }),
  },
  DescribeOrganizationConfiguration: { ...own, run: describeGuardDuty },
};

function listDetectors(call: SignedCall): unknown {
  const { guardduty: found } = accountOf(call).detection;
  const here = inRegionOf(call, found === undefined ? [] : [found]).map(() => detectorId(call));
  const invalid = () => badRequest('The request is rejected because the input nextToken is invalid.');
  return pageOf(call, here, { name: 'detectorIds', token: 'nextToken', size: 50, invalid });
}

function detectorId({ session, region }: SignedCall): string {
  return uniqueId('', `${session.accountId}/${region}/detector`).toLowerCase();
}

function detectorOf(call: SignedCall): NonNullable<DetectionEntry['guardduty']> {
  const { guardduty: found } = accountOf(call).detection;
  const [here] = inRegionOf(call, found === undefined ? [] : [found]);
  if (here !== undefined && text(call.parameters, 'DetectorId') === detectorId(call)) return here;
  throw badRequest(
    'The request is rejected because the input detectorId is not owned by the current account.',
  );
}

function describeGuardDuty(call: SignedCall): unknown {
  const detector = detectorOf(call);
  const administrators = call.state.organization?.delegatedAdministrators['guardduty.amazonaws.com'] ?? [];
  if (!administrators.includes(call.session.accountId)) {
    throw badRequest(
      'The request is rejected because the current account is not the GuardDuty delegated administrator.',
    );
  }
  const members = detector['auto-enable'] ?? 'NONE';
  return {
    memberAccountLimitReached: false,
    autoEnable: members !== 'NONE',
    autoEnableOrganizationMembers: members,
  };
}

function badRequest(message: string) {
  return refusal(400, 'BadRequestException', message);
}

/** https://docs.aws.amazon.com/config/latest/APIReference/API_Operations.html */
export const config: Readonly<Record<string, Operation>> = {
  DescribeConfigRules: { ...own, run: describeConfigRules },
};

function describeConfigRules(call: SignedCall): unknown {
  const rules = inRegionOf(call, accountOf(call).detection['config-rules']).map((rule) => ({
    ConfigRuleName: rule.name,
    Source: { Owner: rule.owner ?? 'AWS', SourceIdentifier: rule.identifier },
    ConfigRuleState: rule.state ?? 'ACTIVE',
  }));
  const invalid = () => refusal(400, 'InvalidNextTokenException', 'The specified next token is not valid.');
  return pageOf(call, rules, { name: 'ConfigRules', token: 'NextToken', size: 25, invalid });
}

/** https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_Operations.html */
export const securityhub: Readonly<Record<string, Operation>> = {
  DescribeHub: { ...own, run: describeHub },
};

function describeHub(call: SignedCall): unknown {
  const { accountId } = call.session;
  if (accountOf(call).detection['security-hub']?.includes(call.region ?? '')) {
    return {
      HubArn: `arn:aws:securityhub:${call.region}:${accountId}:hub/default`,
      AutoEnableControls: true,
    };
  }
  throw refusal(401, 'InvalidAccessException', `Account ${accountId} is not subscribed to AWS Security Hub`);
}
