import type { IAMClient } from '@aws-sdk/client-iam';
import type { Flag } from '../snapshot/facts.ts';
import type { Reader } from './access.ts';
import { AwsFailure } from './errors.ts';
import { allPages } from './pages.ts';
import { ask } from './session.ts';

/** One request to IAM. The client is taken when the request leaves: a session may have been renewed meanwhile. */
export function askIam<T>(
  { connection, session }: Reader,
  operation: string,
  request: (iam: IAMClient) => Promise<T>,
): Promise<T> {
  return ask(connection, session, operation, () => request(session.clients.iam()));
}

/** How IAM pages: `Marker` says where the next page starts while `IsTruncated` is true. */
interface IamPage {
  readonly IsTruncated?: boolean | undefined;
  readonly Marker?: string | undefined;
}

/** All of one of IAM's lists. */
export function listIam<P extends IamPage, T>(
  reader: Reader,
  operation: string,
  request: (iam: IAMClient, marker: { readonly Marker?: string }) => Promise<P>,
  items: (page: P) => readonly T[] | undefined,
): Promise<readonly T[]> {
  return allPages(operation, async (marker) => {
    const page = await askIam(reader, operation, (iam) =>
      request(iam, marker === undefined ? {} : { Marker: marker }),
    );
    return { items: items(page), next: page.IsTruncated ? (page.Marker ?? '') : undefined };
  });
}

/** The status of a key or certificate. One that is none of the documented ones tells nothing. */
export function statusOf(status: string | undefined): Flag {
  if (status === 'Active') return true;
  if (status === undefined) return 'missing';
  return isOff(status) ? false : { unreadable: status };
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AccessKeyMetadata.html */
export function isOff(status: string | undefined): boolean {
  return status === 'Inactive' || status === 'Expired';
}

/** The service that a key was last used for; undefined where IAM tells none, or `N/A`. */
export function usedService(name: string | undefined): string | undefined {
  return name === undefined || /^(?:N\/A)?$/i.test(name) ? undefined : name;
}

/** IAM's word for something that is not there. */
export function isNoSuchEntity(error: unknown): boolean {
  return error instanceof AwsFailure && error.code.startsWith('NoSuchEntity');
}
