import { GetAccountPasswordPolicyCommand } from '@aws-sdk/client-iam';
import type { Fact } from '../snapshot/fact.ts';
import type { PasswordPolicy } from '../snapshot/facts.ts';
import { observed, type Reader } from './access.ts';
import { malformed } from './errors.ts';
import { askIam, isNoSuchEntity } from './iam.ts';

const operation = 'iam:GetAccountPasswordPolicy';

/** The IAM users' password policy. https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html */
export function readPasswordPolicy(reader: Reader): Promise<Fact<PasswordPolicy | 'absent'>> {
  return observed(reader, operation, async () => {
    try {
      const { PasswordPolicy: policy } = await askIam(reader, operation, (iam) =>
        iam.send(new GetAccountPasswordPolicyCommand({})),
      );
      if (policy?.MinimumPasswordLength === undefined) {
        throw malformed(operation, 'the answer holds no minimum length');
      }
      return {
        minimumLength: policy.MinimumPasswordLength,
        requireSymbols: policy.RequireSymbols === true,
        requireNumbers: policy.RequireNumbers === true,
        requireUppercase: policy.RequireUppercaseCharacters === true,
        requireLowercase: policy.RequireLowercaseCharacters === true,
        allowUsersToChange: policy.AllowUsersToChangePassword === true,
        // 0 is no age at all: passwords that do not expire.
        maxAge: policy.ExpirePasswords === false ? undefined : policy.MaxPasswordAge || undefined,
        reusePrevention: policy.PasswordReusePrevention || undefined,
      };
    } catch (error) {
      if (isNoSuchEntity(error)) return 'absent';
      throw error;
    }
  });
}
