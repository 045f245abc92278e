import type { AccountVerdict } from '../../src/drift/finding.ts';
import type { Account } from '../../src/snapshot/account.ts';
import { account, accountId, keys, mfa, passed, unread, verdict } from './builders.ts';

const numbered = (digit: number) => account({ id: `10000000000${digit}`, name: `account ${digit}` });
export const [one, two, three] = [numbered(1), numbered(2), numbered(3)] as const;
export const accounts = [one, two, three];

export const byControl = { groupBy: 'control' } as const;
export const byOwner = { groupBy: 'owner' } as const;

/** An account with these findings. */
export function of(
  each: Account,
  findings: readonly ('mfa' | 'keys' | 'no mfa' | 'no keys')[],
  change = {},
): AccountVerdict {
  const made = {
    mfa: mfa({ account: each }),
    keys: keys({ account: each }),
    'no mfa': unread(mfa({ account: each })),
    'no keys': unread(keys({ account: each })),
  };
  const drift = findings.map((name) => made[name]);
  const rest = [
    ...(findings.some((name) => name.endsWith('mfa')) ? [] : [passed(mfa({ account: each }))]),
    ...(findings.some((name) => name.endsWith('keys')) ? [] : [passed(keys({ account: each }))]),
  ];
  return verdict([...drift, ...rest], { account: each, ...change });
}

export function inventory(all: readonly Account[]) {
  return {
    inventory: {
      organizationId: 'o-a1b2c3d4e5',
      managementAccountId: one.id,
      accounts: all,
      callerAccountId: accountId,
    },
  };
}
