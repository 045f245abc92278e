const eventRegions: Readonly<Record<string, string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-eusc': 'eusc-de-east-1',
};

/**
 * Where a partition sends the events of what belongs to no region, such as IAM and the root user; undefined for a
 * partition that is not known. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html
 */
export function eventRegionOf(partition: string): string | undefined {
  return eventRegions[partition];
}
