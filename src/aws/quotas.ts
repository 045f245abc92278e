/** A token bucket's size: requests a second that flow in, and how many may stand ready. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/**
 * AWS's published rates for one calling account, in a region where they are a region's. IAM, AWS Config and GuardDuty
 * publish none.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html#throttling-limits
 * https://docs.aws.amazon.com/accounts/latest/reference/quotas.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 * https://docs.aws.amazon.com/general/latest/gr/arg.html
 * https://docs.aws.amazon.com/general/latest/gr/ct.html#limits_cloudtrail
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html
 * https://docs.aws.amazon.com/securityhub/1.0/APIReference/Welcome.html
 */
const published: Readonly<Record<string, Rate>> = {
  'organizations:DescribeOrganization': { perSecond: 1, burst: 2 },
  'organizations:DescribePolicy': { perSecond: 2, burst: 2 },
  'organizations:ListAWSServiceAccessForOrganization': { perSecond: 1, burst: 3 },
  'organizations:ListAccounts': { perSecond: 8, burst: 12 },
  'organizations:ListAccountsForParent': { perSecond: 5, burst: 8 },
  'organizations:ListDelegatedAdministrators': { perSecond: 5, burst: 8 },
  'organizations:ListOrganizationalUnitsForParent': { perSecond: 5, burst: 8 },
  'organizations:ListPolicies': { perSecond: 5, burst: 8 },
  'organizations:ListRoots': { perSecond: 1, burst: 2 },
  'organizations:ListTagsForResource': { perSecond: 10, burst: 15 },
  'organizations:ListTargetsForPolicy': { perSecond: 5, burst: 8 },
  'account:GetAlternateContact': { perSecond: 10, burst: 15 },
  'account:GetContactInformation': { perSecond: 10, burst: 15 },
  'account:ListRegions': { perSecond: 5, burst: 5 },
  'tag:GetResources': { perSecond: 15, burst: 15 },
  'sts:AssumeRole': { perSecond: 600, burst: 600 },
  // All of EventBridge's control plane shares 50 a second: half for each.
  'events:ListRules': { perSecond: 25, burst: 25 },
  'events:ListTargetsByRule': { perSecond: 25, burst: 25 },
  'cloudtrail:DescribeTrails': { perSecond: 10, burst: 10 },
  'cloudtrail:GetTrailStatus': { perSecond: 10, burst: 10 },
  'logs:DescribeMetricFilters': { perSecond: 5, burst: 5 },
  'cloudwatch:DescribeAlarmsForMetric': { perSecond: 9, burst: 9 },
  'securityhub:DescribeHub': { perSecond: 10, burst: 30 },
};

/** Rates of our own choosing where AWS publishes none. They are no quota of which others could need a share. */
const chosen: Readonly<Record<string, Rate>> = {
  'sts:AssumeRoot': { perSecond: 20, burst: 20 },
  'config:DescribeConfigRules': { perSecond: 5, burst: 5 },
  'guardduty:ListDetectors': { perSecond: 5, burst: 5 },
  'guardduty:GetDetector': { perSecond: 5, burst: 5 },
  'guardduty:DescribeOrganizationConfiguration': { perSecond: 5, burst: 5 },
};

/** What an operation without a rate is slowed down from, once AWS throttles it. */
const unpublished: Rate = { perSecond: 20, burst: 1 };

/** AWS throttles these by a capacity that accounts seem to share, so one account's throttling slows down all. */
const acrossAccounts: ReadonlySet<string> = new Set(['iam:GenerateCredentialReport']);

/** Every account has buckets of its own; beyond this many, those that are as good as new are forgotten. */
const bucketsKept = 512;
/** Milliseconds in which a bucket that was slowed down to nothing would be back at its full rate. */
const recovery = 60_000;
const slowest = 1 / 64;
/** Milliseconds after which a queue looks again whether its rate has recovered. */
const lookAgain = 5000;

export interface QuotaOptions {
  /** The part of the published rates to use, above 0 and at most 1: other tools draw on them too. */
  readonly share: number;
  /** How many runs at once divide the quotas of the accounts that all of them ask from. */
  readonly shards: number;
  /** Whether an account is asked from by every shard; the others each belong to one. */
  readonly isShared: (account: string) => boolean;
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export interface Quotas {
  /** Waits for one request's place; a repetition goes before what has not been sent yet. */
  readonly enter: (operation: string, account: string, isRepetition: boolean) => Promise<Place>;
  /** Lets everything that waits go at once. */
  readonly open: () => void;
}

export interface Place {
  /** AWS throttled this request: those that follow leave at half the rate, which then recovers. */
  readonly throttled: () => void;
}

/** What AWS publishes for an operation of one account; undefined where it publishes nothing. */
export function publishedRate(operation: string): Rate | undefined {
  return published[operation];
}

/** Requests a second that may leave one account for an operation, in the long run; undefined where nothing limits them. */
export function rateOf(operation: string, share: number, shards: number): number | undefined {
  const rate = published[operation];
  if (rate !== undefined) return (rate.perSecond * share) / shards;
  const ours = chosen[operation];
  return ours === undefined ? undefined : ours.perSecond / shards;
}

export function createQuotas(options: QuotaOptions): Quotas {
  const { now, sleep } = options;
  const buckets = new Map<string, Bucket>();
  let isOpen = false;

  function bucketOf(key: string, rate: Rate): Bucket {
    const known = buckets.get(key);
    if (known !== undefined) return known;
    if (buckets.size >= bucketsKept) forgetFull(buckets, now().getTime());
    const made = newBucket(rate, now().getTime());
    buckets.set(key, made);
    return made;
  }

  /** What has no rate of its own is held back only until it has recovered. */
  function slowedBucket(key: string): Bucket | undefined {
    const known = buckets.get(key);
    if (known === undefined || !isAsNew(known, now().getTime())) return known;
    buckets.delete(key);
    return undefined;
  }

  function sized(operation: string, account: string): Rate | undefined {
    const { share, shards, isShared } = options;
    const part = isShared(account) ? 1 / shards : 1;
    const rate = published[operation];
    return rate === undefined ? scaled(chosen[operation], part) : scaled(rate, share * part);
  }

  /** Lets those that wait go one by one, at the rate that holds by then. */
  async function serve(bucket: Bucket): Promise<void> {
    while (bucket.waiting.length > 0 && !isOpen) {
      refill(bucket, now().getTime());
      // A hair less than a whole token will do, else rounding could leave the queue waiting for nothing.
      if (bucket.tokens > 1 - 1e-6) {
        bucket.tokens -= 1;
        bucket.waiting.shift()?.();
      } else {
        const wait = Math.ceil((1 - bucket.tokens) / (bucket.perMillisecond * bucket.pace));
        await sleep(Math.min(wait, lookAgain));
      }
    }
    bucket.isServing = false;
  }

  async function wait(bucket: Bucket, isRepetition: boolean): Promise<void> {
    const turn = new Promise<void>((resolve) => {
      if (isRepetition) bucket.waiting.unshift(resolve);
      else bucket.waiting.push(resolve);
    });
    if (!bucket.isServing) {
      bucket.isServing = true;
      void serve(bucket);
    }
    await turn;
  }

  return {
    async enter(operation, account, isRepetition) {
      const key = `${operation} ${acrossAccounts.has(operation) ? '*' : account}`;
      const rate = sized(operation, account);
      const bucket = rate === undefined ? slowedBucket(key) : bucketOf(key, rate);
      if (bucket !== undefined && !isOpen) await wait(bucket, isRepetition);
      const epoch = bucket?.epoch ?? 0;
      return {
        throttled() {
          slowDown(bucket ?? bucketOf(key, unpublished), epoch, now().getTime());
        },
      };
    },
    open() {
      isOpen = true;
      for (const { waiting } of buckets.values()) for (const go of waiting.splice(0)) go();
    },
  };
}

function scaled(rate: Rate | undefined, part: number): Rate | undefined {
  return rate === undefined ? undefined : { perSecond: rate.perSecond * part, burst: rate.burst * part };
}

interface Bucket {
  readonly perMillisecond: number;
  readonly capacity: number;
  readonly waiting: (() => void)[];
  isServing: boolean;
  tokens: number;
  at: number;
  /** The part of its rate that it lets pass: 1 unless AWS throttled. */
  pace: number;
  /** Counts the slowings, so that requests that left before one do not slow down again. */
  epoch: number;
}

function newBucket({ perSecond, burst }: Rate, at: number): Bucket {
  const capacity = Math.max(1, burst);
  const state = { isServing: false, tokens: capacity, at, pace: 1, epoch: 0 };
  return { perMillisecond: perSecond / 1000, capacity, waiting: [], ...state };
}

function refill(bucket: Bucket, at: number): void {
  const elapsed = Math.max(0, at - bucket.at);
  const inflow = elapsed * bucket.perMillisecond * bucket.pace;
  bucket.tokens = Math.min(bucket.capacity, bucket.tokens + inflow);
  bucket.pace = Math.min(1, bucket.pace + elapsed / recovery);
  bucket.at = at;
}

function slowDown(bucket: Bucket, epoch: number, at: number): void {
  if (epoch !== bucket.epoch) return;
  refill(bucket, at);
  bucket.epoch += 1;
  bucket.pace = Math.max(slowest, bucket.pace / 2);
  // AWS's bucket is empty by now, whatever this one holds.
  bucket.tokens = Math.min(bucket.tokens, 0);
}

function forgetFull(buckets: Map<string, Bucket>, at: number): void {
  for (const [key, bucket] of buckets) {
    if (isAsNew(bucket, at)) buckets.delete(key);
  }
}

function isAsNew(bucket: Bucket, at: number): boolean {
  refill(bucket, at);
  return bucket.tokens >= bucket.capacity && bucket.pace === 1 && bucket.waiting.length === 0;
}
