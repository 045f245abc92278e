/** Enabled in every account. https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html */
const byDefault = [
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
] as const;

/** Disabled until an account opts in. */
const optIn = [
  'af-south-1',
  'ap-east-1',
  'ap-east-2',
  'ap-south-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-west-1',
  'eu-central-2',
  'eu-south-1',
  'eu-south-2',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'mx-central-1',
] as const;

export const regionStatuses = ['ENABLED', 'ENABLING', 'DISABLING', 'DISABLED', 'ENABLED_BY_DEFAULT'] as const;
export type RegionStatus = (typeof regionStatuses)[number];

/** Whether an account can opt in to the Region. */
export function isRegion(name: string): boolean {
  return optIn.some((region) => region === name);
}

/** Every Region with its status, where `chosen` are the account's opt-in Regions that are not DISABLED. */
export function regionsOf(
  chosen: Readonly<Record<string, RegionStatus>>,
): readonly { readonly RegionName: string; readonly RegionOptStatus: RegionStatus }[] {
  return [...byDefault, ...optIn].sort().map((name) => ({
    RegionName: name,
    RegionOptStatus: chosen[name] ?? (isRegion(name) ? 'DISABLED' : 'ENABLED_BY_DEFAULT'),
  }));
}
