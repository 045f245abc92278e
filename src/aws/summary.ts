import { GetAccountSummaryCommand } from '@aws-sdk/client-iam';
import type { Fact } from '../snapshot/fact.ts';
import type { AccountSummary } from '../snapshot/facts.ts';
import { observed, type Reader } from './access.ts';
import { malformed } from './errors.ts';
import { askIam } from './iam.ts';

const operation = 'iam:GetAccountSummary';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html */
export function readSummary(reader: Reader): Promise<Fact<AccountSummary>> {
  return observed(reader, operation, async () => {
    const { SummaryMap: summary } = await askIam(reader, operation, (iam) =>
      iam.send(new GetAccountSummaryCommand({})),
    );
    if (summary === undefined) throw malformed(operation, 'the answer holds no summary');
    return {
      mfaEnabled: summary.AccountMFAEnabled,
      accessKeysPresent: summary.AccountAccessKeysPresent,
      passwordPresent: summary.AccountPasswordPresent,
      signingCertificatesPresent: summary.AccountSigningCertificatesPresent,
    };
  });
}
