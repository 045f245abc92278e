/** Requests a second, and how many may come at once. */
interface Quota {
  readonly rate: number;
  readonly burst: number;
}

interface Quotas {
  readonly perAccount?: Quota;
  readonly perOrganization?: Quota;
  /** Operations of the same group share their buckets. */
  readonly group?: string;
}

const organizations = (rate: number, burst: number, allRate: number, allBurst: number): Quotas => ({
  perAccount: { rate, burst },
  perOrganization: { rate: allRate, burst: allBurst },
});
const events: Quotas = { perAccount: { rate: 50, burst: 50 }, group: 'events' };
const sts: Quotas = { perAccount: { rate: 600, burst: 600 }, group: 'sts' };

/**
 * The published quotas, counted against the calling account. IAM and sts:AssumeRoot have none.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html,
 * https://docs.aws.amazon.com/accounts/latest/reference/quotas.html,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html,
 * https://docs.aws.amazon.com/general/latest/gr/ct.html,
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html
 */
const published: Readonly<Record<string, Quotas>> = {
  'organizations:DescribeOrganization': { perAccount: { rate: 1, burst: 2 } },
  'organizations:ListRoots': organizations(1, 2, 1, 3),
  'organizations:ListAccounts': organizations(8, 12, 9, 15),
  'organizations:ListAccountsForParent': organizations(5, 8, 6, 10),
  'organizations:ListOrganizationalUnitsForParent': organizations(5, 8, 6, 10),
  'organizations:ListTagsForResource': organizations(10, 15, 12, 18),
  'organizations:ListPolicies': organizations(5, 8, 6, 10),
  'organizations:ListTargetsForPolicy': organizations(5, 8, 6, 10),
  'organizations:DescribePolicy': organizations(2, 2, 2, 3),
  'organizations:ListDelegatedAdministrators': organizations(5, 8, 6, 10),
  'organizations:ListDelegatedServicesForAccount': organizations(1, 3, 1, 4),
  'organizations:ListAWSServiceAccessForOrganization': organizations(1, 3, 1, 4),
  'account:GetAlternateContact': { perAccount: { rate: 10, burst: 15 } },
  'account:GetContactInformation': { perAccount: { rate: 10, burst: 15 } },
  'account:ListRegions': { perAccount: { rate: 5, burst: 5 } },
  'tag:GetResources': { perAccount: { rate: 15, burst: 15 } },
  'cloudtrail:DescribeTrails': { perAccount: { rate: 10, burst: 10 } },
  'cloudtrail:GetTrailStatus': { perAccount: { rate: 10, burst: 10 } },
  'cloudwatch:DescribeAlarmsForMetric': { perAccount: { rate: 9, burst: 9 } },
  'events:ListRules': events,
  'events:ListTargetsByRule': events,
  'logs:DescribeMetricFilters': { perAccount: { rate: 5, burst: 5 } },
  'securityhub:DescribeHub': { perAccount: { rate: 10, burst: 30 } },
  'sts:AssumeRole': sts,
  'sts:GetCallerIdentity': sts,
};

export interface Limiter {
  /** Whether AWS would answer this call; counts it when so. `now` in milliseconds. */
  readonly admits: (operation: string, callerAccountId: string, now: number) => boolean;
  readonly clear: () => void;
}

/** Token buckets of the published quotas, or of a part of them: 1 for the whole. */
export function makeLimiter(part: number): Limiter {
  const buckets = new Map<string, { tokens: number; at: number }>();
  const bucketOf = (key: string, quota: Quota, now: number) => {
    const burst = Math.max(1, quota.burst * part);
    const bucket = buckets.get(key) ?? { tokens: burst, at: now };
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * quota.rate * part);
    bucket.at = now;
    buckets.set(key, bucket);
    return bucket;
  };
  return {
    admits: (operation, callerAccountId, now) => {
      const { perAccount, perOrganization, group } = published[operation] ?? {};
      const name = group ?? operation;
      const wanted = [
        ...(perAccount ? [bucketOf(`${name} ${callerAccountId}`, perAccount, now)] : []),
        ...(perOrganization ? [bucketOf(name, perOrganization, now)] : []),
      ];
      if (wanted.some((bucket) => bucket.tokens < 1)) return false;
      for (const bucket of wanted) bucket.tokens -= 1;
      return true;
    },
    clear: () => buckets.clear(),
  };
}
