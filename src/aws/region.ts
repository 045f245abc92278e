import { eventRegionOf } from '../snapshot/event-region.ts';
import type { Reader } from './access.ts';
import type { ClientSettings } from './clients.ts';

/** The region where the root user's sign-in and IAM's calls are events. */
export function eventRegion({ connection, session }: Reader): string {
  return eventRegionOf(session.partition) ?? connection.transport.region;
}

/** The region that the run was given. */
export function runRegion({ connection }: Reader): string {
  return connection.transport.region;
}

/** A reader of one region. */
export interface RegionalReader extends Reader {
  readonly region: string;
}

export function inRegion(reader: Reader, region: string): RegionalReader {
  return { ...reader, region, place: `in ${region} ${reader.place}` };
}

/** For a client of the region, to be taken when a request leaves: a session may have been renewed meanwhile. */
export function regionalSettings({ session, region }: RegionalReader): ClientSettings {
  return { ...session.clients.settings, region };
}
