import type { Parameters } from './operation.ts';
import type { ServiceName } from './refusal.ts';

/** A request of a service that tells its operations by method-less paths. */
export interface RestRequest {
  readonly service: ServiceName;
  readonly operation: string;
  /** What the path and the query hold. */
  readonly parameters: Parameters;
}

const paths: readonly (readonly [RegExp, ServiceName, string])[] = [
  [/^\/detector$/, 'guardduty', 'ListDetectors'],
  [/^\/detector\/([^/]+)$/, 'guardduty', 'GetDetector'],
  [/^\/detector\/([^/]+)\/admin$/, 'guardduty', 'DescribeOrganizationConfiguration'],
  [/^\/accounts$/, 'securityhub', 'DescribeHub'],
];

/** A request to GuardDuty or Security Hub; undefined for any other path. */
export function parseRest(path: string): RestRequest | undefined {
  const { pathname, searchParams } = new URL(path, 'http://localhost');
  for (const [pattern, service, operation] of paths) {
    const found = pattern.exec(pathname);
    if (found === null) continue;
    const [, id] = found;
    const inPath = id === undefined ? {} : { DetectorId: decodeURIComponent(id) };
    return { service, operation, parameters: { ...Object.fromEntries(searchParams), ...inPath } };
  }
  return undefined;
}
