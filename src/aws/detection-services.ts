import type { ConfigRule as DescribedRule } from '@aws-sdk/client-config-service';
import type { ConfigRule, GuardDuty } from '../snapshot/detection.ts';
import type { Fact } from '../snapshot/fact.ts';
import { observed, type Reader } from './access.ts';
import { AwsFailure, malformed, orFailure } from './errors.ts';
import { allPages } from './pages.ts';
import { inRegion, type RegionalReader, regionalSettings, runRegion } from './region.ts';
import { ask } from './session.ts';

type GuardDutySdk = typeof import('@aws-sdk/client-guardduty');

const listDetectors = 'guardduty:ListDetectors';
const getDetector = 'guardduty:GetDetector';
const describeOrganization = 'guardduty:DescribeOrganizationConfiguration';

/**
 * Whether GuardDuty is on; where it is, whom of the organization it is enabled for.
 * https://docs.aws.amazon.com/guardduty/latest/APIReference/API_DescribeOrganizationConfiguration.html
 */
export function readGuardDuty(reader: Reader): Promise<Fact<GuardDuty>> {
  const regional = inRegion(reader, runRegion(reader));
  return observed(regional, listDetectors, async () => {
    const { connection, session } = regional;
    const sdk = await import('@aws-sdk/client-guardduty');
    const ids = await allPages(listDetectors, async (token) => {
      const page = await ask(connection, session, listDetectors, () =>
        new sdk.GuardDutyClient(regionalSettings(regional)).send(
          new sdk.ListDetectorsCommand(token === undefined ? {} : { NextToken: token }),
        ),
      );
      return { items: page.DetectorIds, next: page.NextToken || undefined };
    });
    for (const id of ids) {
      if (await isOn(sdk, regional, id)) {
        return { enabled: true, autoEnable: await autoEnable(sdk, regional, id) };
      }
    }
    return { enabled: false, autoEnable: 'not-told' };
  });
}

async function isOn(
  { GuardDutyClient, GetDetectorCommand }: GuardDutySdk,
  reader: RegionalReader,
  DetectorId: string,
): Promise<boolean> {
  const { Status } = await ask(reader.connection, reader.session, getDetector, () =>
    new GuardDutyClient(regionalSettings(reader)).send(new GetDetectorCommand({ DetectorId })),
  );
  if (Status !== 'ENABLED' && Status !== 'DISABLED') {
    throw malformed(getDetector, `the detector has the status "${Status ?? ''}"`);
  }
  return Status === 'ENABLED';
}

async function autoEnable(
  { GuardDutyClient, DescribeOrganizationConfigurationCommand }: GuardDutySdk,
  reader: RegionalReader,
  DetectorId: string,
): Promise<GuardDuty['autoEnable']> {
  const answer = await orFailure(() =>
    ask(reader.connection, reader.session, describeOrganization, () =>
      new GuardDutyClient(regionalSettings(reader)).send(
        new DescribeOrganizationConfigurationCommand({ DetectorId }),
      ),
    ),
  );
  if (answer instanceof AwsFailure) {
    // The detector is there: what GuardDuty calls bad is that the account is not its administrator.
    if (answer.code === 'BadRequestException') return 'not-told';
    throw answer;
  }
  const { AutoEnableOrganizationMembers: members, AutoEnable } = answer;
  // The older word stands alone where the organization was set up before there was the newer one.
  const told = members ?? (AutoEnable === undefined ? undefined : AutoEnable ? 'NEW' : 'NONE');
  if (told !== 'ALL' && told !== 'NEW' && told !== 'NONE') {
    throw malformed(describeOrganization, `the accounts to enable are "${told ?? ''}"`);
  }
  return told;
}

const describeRules = 'config:DescribeConfigRules';

/**
 * The rules that AWS provides about the root user.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_DescribeConfigRules.html
 */
export function readConfigRules(reader: Reader): Promise<Fact<readonly ConfigRule[]>> {
  const regional = inRegion(reader, runRegion(reader));
  return observed(regional, describeRules, async () => {
    const { connection, session } = regional;
    const { ConfigServiceClient, DescribeConfigRulesCommand } = await import(
      '@aws-sdk/client-config-service'
    );
    const rules = await allPages(describeRules, async (token) => {
      const page = await ask(connection, session, describeRules, () =>
        new ConfigServiceClient(regionalSettings(regional)).send(
          new DescribeConfigRulesCommand(token === undefined ? {} : { NextToken: token }),
        ),
      );
      return { items: page.ConfigRules, next: page.NextToken };
    });
    return rules.filter(isAboutRoot).map(configRule);
  });
}

function isAboutRoot({ Source }: DescribedRule): boolean {
  return Source?.Owner === 'AWS' && /(?:^|_)ROOT_/.test(Source.SourceIdentifier ?? '');
}

const ruleStates: Readonly<Record<string, boolean>> = {
  ACTIVE: true,
  EVALUATING: true,
  DELETING: false,
  DELETING_RESULTS: false,
};

function configRule({ ConfigRuleName, ConfigRuleState, Source }: DescribedRule): ConfigRule {
  const active = ruleStates[ConfigRuleState ?? ''];
  if (ConfigRuleName === undefined || active === undefined) {
    throw malformed(
      describeRules,
      `the rule "${ConfigRuleName ?? ''}" has the state "${ConfigRuleState ?? ''}"`,
    );
  }
  return { name: ConfigRuleName, identifier: Source?.SourceIdentifier ?? '', active };
}

const describeHub = 'securityhub:DescribeHub';

/** https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_DescribeHub.html */
export function readSecurityHub(reader: Reader): Promise<Fact<'enabled' | 'absent'>> {
  const regional = inRegion(reader, runRegion(reader));
  return observed(regional, describeHub, async () => {
    const { SecurityHubClient, DescribeHubCommand } = await import('@aws-sdk/client-securityhub');
    const hub = await orFailure(() =>
      ask(regional.connection, regional.session, describeHub, () =>
        new SecurityHubClient(regionalSettings(regional)).send(new DescribeHubCommand({})),
      ),
    );
    if (hub instanceof AwsFailure) {
      if (saysAbsent(hub)) return 'absent';
      throw hub;
    }
    if (hub.HubArn === undefined) throw malformed(describeHub, 'the answer holds no hub');
    return 'enabled';
  });
}

/** An account that is not subscribed is refused as if it had no access; a missing permission is `AccessDeniedException`. */
function saysAbsent({ code, message }: AwsFailure): boolean {
  return (
    code === 'ResourceNotFoundException' ||
    (code === 'InvalidAccessException' && /not subscribed/i.test(message))
  );
}
