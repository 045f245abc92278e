/** What regions begin with, and one of them, by partition. https://docs.aws.amazon.com/general/latest/gr/rande.html */
const partitions: readonly (readonly [partition: string, prefix: string, example: string])[] = [
  ['aws-us-gov', 'us-gov-', 'us-gov-west-1'],
  ['aws-cn', 'cn-', 'cn-north-1'],
  ['aws-eusc', 'eusc-', 'eusc-de-east-1'],
  ['aws-iso', 'us-iso-', 'us-iso-east-1'],
  ['aws-iso-b', 'us-isob-', 'us-isob-east-1'],
  ['aws-iso-e', 'eu-isoe-', 'eu-isoe-west-1'],
  ['aws-iso-f', 'us-isof-', 'us-isof-south-1'],
  ['aws', '', 'us-east-1'],
];

/** The partition of a region, as its ARNs name it. */
export function partitionOf(region: string): string {
  return partitions.find(([, prefix]) => region.startsWith(prefix))?.[0] ?? 'aws';
}

/** A region of a partition; undefined for one that is not known. */
export function regionIn(partition: string): string | undefined {
  return partitions.find(([name]) => name === partition)?.[2];
}
