import { ListOrganizationsFeaturesCommand } from '@aws-sdk/client-iam';
import { type Cause, type Fact, noSource } from '../snapshot/fact.ts';
import { observed, type Reader } from './access.ts';
import { AwsFailure, malformed, orFailure } from './errors.ts';
import { askIam } from './iam.ts';
import { provenance } from './session.ts';

const operation = 'iam:ListOrganizationsFeatures';

/**
 * The enabled features of central root access. `no-source` where the organization has nothing to enable them with, or
 * the caller is in no place to ask. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOrganizationsFeatures.html
 */
export async function readFeatures(reader: Reader): Promise<Fact<readonly string[]>> {
  const answer = await orFailure(async () => {
    const { OrganizationId, EnabledFeatures } = await askIam(reader, operation, (iam) =>
      iam.send(new ListOrganizationsFeaturesCommand({})),
    );
    if (OrganizationId === undefined && EnabledFeatures === undefined) {
      throw malformed(operation, 'the answer holds no list');
    }
    return EnabledFeatures ?? [];
  });
  const missing = answer instanceof AwsFailure ? prerequisite(answer, reader) : undefined;
  if (missing !== undefined) {
    const from = provenance(reader.connection, operation, reader.place);
    return { state: 'unavailable', cause: missing, provenance: from };
  }
  return observed(reader, operation, async () => {
    if (answer instanceof AwsFailure) throw answer;
    return answer;
  });
}

function prerequisite({ code }: AwsFailure, { session }: Reader): Cause | undefined {
  const because = (why: string, mend: string) =>
    noSource(`Central root access cannot be used, because ${why}.`, mend);
  if (code.startsWith('ServiceAccessNotEnabled')) {
    return because(
      'IAM has no trusted access in the organization',
      'Run `aws organizations enable-aws-service-access --service-principal iam.amazonaws.com` in the management account.',
    );
  }
  if (code.startsWith('AccountNotManagementOrDelegatedAdministrator')) {
    return because(
      `account ${session.accountId} is neither the management account nor IAM's delegated administrator`,
      `Set management-role, or run \`aws organizations register-delegated-administrator --account-id ${session.accountId} --service-principal iam.amazonaws.com\` in the management account.`,
    );
  }
  if (code.startsWith('OrganizationNotInAllFeaturesMode')) {
    return because(
      'the organization does not have all features enabled',
      'Run `aws organizations enable-all-features` in the management account.',
    );
  }
  return undefined;
}
