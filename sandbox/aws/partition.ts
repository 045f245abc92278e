import type { WireAnswer } from './protocol.ts';
import { refusal } from './refusal.ts';

/** The partitions beside `aws`. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export type OtherPartition = 'aws-us-gov' | 'aws-cn';

/** How AWS looks from outside in one partition; inside, the stand-in knows `aws` alone. */
export interface Border {
  /** A request's body with ARNs and Regions as they are inside. */
  readonly inward: (body: string) => string;
  readonly outward: (answer: WireAnswer) => WireAnswer;
  /** The Region inside that a request was signed for. Throws what AWS answers where it is of another partition. */
  readonly region: (signedFor: string | undefined) => string | undefined;
}

export const noBorder: Border = {
  inward: (body) => body,
  outward: (answer) => answer,
  region: (signedFor) => signedFor,
};

/** The Regions for what belongs to none, such as IAM, the organization and trails; the first one is told in answers. */
const homes: Readonly<Record<OtherPartition, readonly [string, ...string[]]>> = {
  'aws-us-gov': ['us-gov-west-1'],
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
};
const prefixes: Readonly<Record<OtherPartition, string>> = { 'aws-us-gov': 'us-gov-', 'aws-cn': 'cn-' };
const homeInside = 'us-east-1';

/** ARNs and home Regions of the partition are translated; ARNs of `aws` name nothing in it. */
export function borderOf(partition: OtherPartition): Border {
  const regions = homes[partition];
  const own = new RegExp(`\\barn(:|%3A)${partition}(?=:|%3A)`, 'g');
  const home = new RegExp(`\\b(?:${regions.join('|')})\\b`, 'g');
  const told = (text: string) =>
    text.replaceAll(/\barn:aws(?=:)/g, `arn:${partition}`).replaceAll(homeInside, regions[0]);
  return {
    inward: (body) =>
      body
        .replaceAll(/\barn(:|%3A)aws(?=:|%3A)/g, 'arn$1elsewhere')
        .replaceAll(own, 'arn$1aws')
        .replaceAll(home, homeInside),
    outward: (answer) => ({ ...answer, body: inReport(told(answer.body), told) }),
    region(signedFor) {
      if (signedFor !== undefined && !signedFor.startsWith(prefixes[partition])) {
        throw refusal(403, 'InvalidClientTokenId', 'The security token included in the request is invalid.');
      }
      return signedFor?.replace(home, homeInside);
    },
  };
}

/** The credential report is an answer within the answer, in base64. */
function inReport(body: string, change: (text: string) => string): string {
  return body.replace(/(?<=<Content>)[^<]+/, (content) =>
    Buffer.from(change(Buffer.from(content, 'base64').toString())).toString('base64'),
  );
}
