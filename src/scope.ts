import { Failure } from './failure.ts';
import type { Account, Inventory } from './snapshot/account.ts';
import { isIn, type Shard, whole } from './snapshot/shard.ts';

/** The accounts of a run. */
export interface Scope {
  readonly judged: readonly Account[];
  /** Left out because of their state. */
  readonly skipped: readonly Account[];
}

export function isActive({ state }: Account): boolean {
  return state === 'ACTIVE';
}

/** Only active accounts are judged, those that may be active for all that is known, and only those asked for. */
export function scopeOf(
  { accounts, organizationId }: Inventory,
  limit: readonly string[],
  shard: Shard = whole,
): Scope {
  const known = new Set(accounts.map(({ id }) => id));
  const strange = limit.filter((id) => !known.has(id));
  if (strange.length > 0) {
    const where = organizationId === undefined ? 'the account that was signed in to' : organizationId;
    throw new Failure(
      'invalid',
      'RL110',
      `\`accounts\` names ${strange.join(', ')}, which ${where} does not hold. Correct the ids, or leave \`accounts\` out to read every active account.`,
    );
  }
  const limited = new Set(limit.length === 0 ? known : limit);
  const wanted = accounts.filter(({ id }) => limited.has(id) && isIn(shard, id));
  const isJudged = (account: Account) => isActive(account) || account.state === 'UNKNOWN';
  return {
    judged: wanted.filter(isJudged),
    skipped: wanted.filter((account) => !isJudged(account)),
  };
}
