import { account } from './iam-account.ts';
import { credentials } from './iam-credentials.ts';
import { devices } from './iam-devices.ts';
import { users } from './iam-users.ts';
import type { Operation } from './operation.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html */
export const iam: Readonly<Record<string, Operation>> = { ...account, ...credentials, ...devices, ...users };
