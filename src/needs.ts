import type { EarlyNeeds } from './aws/early.ts';
import type { AccountKind } from './aws/sources.ts';
import type { Baseline } from './baseline/model.ts';
import { factsNeeded, resolve } from './baseline/resolve.ts';
import type { Values } from './baseline/values.ts';
import { needsOf as possibleNeeds } from './permissions/needs.ts';
import type { Job } from './run.ts';
import { isActive } from './scope.ts';
import type { Account } from './snapshot/account.ts';
import type { FactId } from './snapshot/facts.ts';
import { isIn, whole } from './snapshot/shard.ts';

export type NeedsOf = (account: Account) => ReadonlySet<FactId>;

/** The baseline that is judged, and the one before a change where there is one: what either needs is read. */
export type Judged = readonly [Baseline, ...Baseline[]];

/** The facts that one of the baselines needs of an account. */
export function needsBy(baselines: Judged, values: Values): NeedsOf {
  // Worked out whenever it is asked for: what a baseline means for thousands of accounts would take more memory than
  // all else that is kept of them.
  return (account) =>
    new Set(baselines.flatMap((baseline) => [...factsNeeded(resolve(baseline, account, values))]));
}

/** For a run that reads no account. */
export const nothingEarly: EarlyNeeds = {
  mayNeed: () => ({ management: new Set(), audit: new Set(), member: new Set() }),
  needsOf: () => undefined,
};

/** What can be told of the reading while the accounts are still being listed. */
export function earlyNeeds({ options, values }: Job, baselines: Judged): EarlyNeeds {
  const { managementRole, memberRole, accounts, shard = whole } = options;
  const limit = new Set(accounts);
  return {
    mayNeed: (known) => {
      const auditIn = known.audit === known.management ? 'management' : 'member';
      const roles = { managementRole: managementRole !== undefined, memberRole: memberRole !== undefined };
      const each = baselines.map(
        (baseline) => possibleNeeds(baseline, known, { auditIn, ...roles, rootSessions: true }).facts,
      );
      const ofAny = (kind: AccountKind) => new Set(each.flatMap((needs) => [...needs[kind]]));
      return { management: ofAny('management'), audit: ofAny('audit'), member: ofAny('member') };
    },
    needsOf(account) {
      const isWanted = (limit.size === 0 || limit.has(account.id)) && isIn(shard, account.id);
      if (!isWanted || !isActive(account)) return undefined;
      const resolutions = baselines.map((baseline) => resolve(baseline, account, values));
      const isDecided = resolutions.every(({ expectations }) =>
        expectations.every((one) => !('undecided' in one)),
      );
      return isDecided ? new Set(resolutions.flatMap((one) => [...factsNeeded(one)])) : undefined;
    },
  };
}
