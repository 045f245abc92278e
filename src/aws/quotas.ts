/** A token bucket's size: requests a second that flow in, and how many may stand ready. */
interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/**
 * AWS's published rates for one calling account. IAM publishes none.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html#throttling-limits
 * https://docs.aws.amazon.com/accounts/latest/reference/quotas.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const published: Readonly<Record<string, Rate>> = {
  'organizations:DescribeOrganization': { perSecond: 1, burst: 2 },
  'organizations:ListAccounts': { perSecond: 8, burst: 12 },
  'organizations:ListRoots': { perSecond: 1, burst: 2 },
  'organizations:ListOrganizationalUnitsForParent': { perSecond: 5, burst: 8 },
  'organizations:ListAccountsForParent': { perSecond: 5, burst: 8 },
  'organizations:ListTagsForResource': { perSecond: 10, burst: 15 },
  'account:GetAlternateContact': { perSecond: 10, burst: 15 },
  'sts:AssumeRole': { perSecond: 600, burst: 600 },
};

/** Every account has buckets of its own; beyond this many, those that have filled up again are forgotten. */
const bucketsKept = 512;

export interface Quotas {
  /** Takes one request's place. Milliseconds to wait before sending it; 0 for an operation without a published rate. */
  readonly reserve: (operation: string, account: string) => number;
}

/** `share` is the part of the published rates to use, above 0 and at most 1: other tools draw on them too. */
export function createQuotas(share: number, now: () => Date): Quotas {
  const buckets = new Map<string, Bucket>();

  return {
    reserve(operation, account) {
      const rate = published[operation];
      if (rate === undefined) return 0;
      const at = now().getTime();
      if (buckets.size >= bucketsKept) forgetFull(buckets, at);
      const key = `${operation} ${account}`;
      const bucket = buckets.get(key) ?? newBucket(rate, share, at);
      buckets.set(key, bucket);
      return take(bucket, at);
    },
  };
}

interface Bucket {
  readonly perMillisecond: number;
  readonly capacity: number;
  /** Below 0: that many requests wait already. */
  tokens: number;
  at: number;
}

function newBucket(rate: Rate, share: number, at: number): Bucket {
  const capacity = Math.max(1, rate.burst * share);
  return { perMillisecond: (rate.perSecond * share) / 1000, capacity, tokens: capacity, at };
}

function take(bucket: Bucket, at: number): number {
  bucket.tokens = level(bucket, at) - 1;
  bucket.at = at;
  return bucket.tokens >= 0 ? 0 : Math.ceil(-bucket.tokens / bucket.perMillisecond);
}

function level({ tokens, at: since, perMillisecond, capacity }: Bucket, at: number): number {
  return Math.min(capacity, tokens + Math.max(0, at - since) * perMillisecond);
}

function forgetFull(buckets: Map<string, Bucket>, at: number): void {
  for (const [key, bucket] of buckets) {
    if (level(bucket, at) >= bucket.capacity) buckets.delete(key);
  }
}
