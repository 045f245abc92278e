import type { Trail as DescribedTrail } from '@aws-sdk/client-cloudtrail';
import type { Trail } from '../snapshot/detection.ts';
import type { Fact } from '../snapshot/fact.ts';
import { observed, type Reader } from './access.ts';
import { malformed } from './errors.ts';
import { eventRegion, inRegion, type RegionalReader, regionalSettings } from './region.ts';
import { ask } from './session.ts';

type CloudTrail = typeof import('@aws-sdk/client-cloudtrail');

/** A trail, and the log group that it delivers to. */
export interface FoundTrail extends Trail {
  readonly logGroup: LogGroup | undefined;
}

export interface LogGroup {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
}

const describe = 'cloudtrail:DescribeTrails';
const status = 'cloudtrail:GetTrailStatus';

/**
 * The trails of the account and those of its organization, wherever they were made: in any region, those of all
 * regions are told. https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DescribeTrails.html
 */
export function readTrails(reader: Reader): Promise<Fact<readonly FoundTrail[]>> {
  const regional = inRegion(reader, eventRegion(reader));
  return observed(regional, describe, async () => {
    const { connection, session } = regional;
    const sdk = await import('@aws-sdk/client-cloudtrail');
    const { trailList } = await ask(connection, session, describe, () =>
      new sdk.CloudTrailClient(regionalSettings(regional)).send(
        new sdk.DescribeTrailsCommand({ includeShadowTrails: true }),
      ),
    );
    if (trailList === undefined) throw malformed(describe, 'the answer holds no list');
    return Promise.all(trailList.map((trail) => foundTrail(sdk, regional, trail)));
  });
}

/** The fact without the log groups, whose ids name accounts. */
export function trailsOf(found: Fact<readonly FoundTrail[]>): Fact<readonly Trail[]> {
  if (found.state !== 'value') return found;
  return { ...found, value: found.value.map(({ logGroup: _, ...trail }) => trail) };
}

/** Whether it logs is told by its own region. */
async function foundTrail(
  { CloudTrailClient, GetTrailStatusCommand }: CloudTrail,
  reader: RegionalReader,
  { Name, TrailARN, HomeRegion, IsOrganizationTrail, IsMultiRegionTrail, ...trail }: DescribedTrail,
): Promise<FoundTrail> {
  if (Name === undefined || TrailARN === undefined || HomeRegion === undefined) {
    throw malformed(describe, 'a trail has no name, ARN or region');
  }
  const home = { ...reader, region: HomeRegion };
  const { IsLogging } = await ask(home.connection, home.session, status, () =>
    new CloudTrailClient(regionalSettings(home)).send(new GetTrailStatusCommand({ Name: TrailARN })),
  );
  if (IsLogging === undefined) throw malformed(status, 'the answer does not tell whether the trail logs');
  return {
    name: Name,
    organization: IsOrganizationTrail === true,
    multiRegion: IsMultiRegionTrail === true,
    logging: IsLogging,
    logGroup: logGroupIn(trail.CloudWatchLogsLogGroupArn),
  };
}

/** `arn:aws:logs:us-east-1:111122223333:log-group:NAME:*` */
function logGroupIn(arn: string | undefined): LogGroup | undefined {
  const [, region, accountId, name] =
    /^arn:[^:]+:logs:([^:]+):(\d{12}):log-group:([^:]+)/.exec(arn ?? '') ?? [];
  return region === undefined || accountId === undefined || name === undefined
    ? undefined
    : { region, accountId, name };
}
