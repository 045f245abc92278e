import { describe, expect, it } from 'vitest';
import { eventRegion } from '../../src/aws/region.ts';
import { connect, memberAccount, sessionIn } from './fixtures.ts';

function regionIn(partition: string, runsIn: string): string {
  const connected = connect();
  const connection = { ...connected, transport: { ...connected.transport, region: runsIn } };
  return eventRegion({
    connection,
    session: { ...sessionIn(connected, memberAccount), partition },
    place: '',
  });
}

describe('the region where the root user’s sign-in is an event', () => {
  it('is one of the partition, wherever the run is', () => {
    expect(regionIn('aws', 'eu-west-1')).toBe('us-east-1');
    expect(regionIn('aws-us-gov', 'us-gov-east-1')).toBe('us-gov-west-1');
  });

  it('is that of the run in a partition that is not known', () => {
    expect(regionIn('aws-iso', 'us-iso-east-1')).toBe('us-iso-east-1');
  });
});
