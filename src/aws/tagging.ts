import type { Fact } from '../snapshot/fact.ts';
import { observed, type Reader } from './access.ts';
import { malformed } from './errors.ts';
import { allPages } from './pages.ts';
import { ask } from './session.ts';
import type { Tags } from './tags.ts';

const operation = 'tag:GetResources';

/** Where a partition keeps what belongs to no region, such as the accounts of an organization. */
const homeRegions: Readonly<Record<string, string>> = {
  aws: 'us-east-1',
  'aws-cn': 'cn-northwest-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-eusc': 'eusc-de-east-1',
};

/**
 * The tags of the organization's accounts that have or once had any, a hundred a request, by the account's id. Asked in
 * the management account only: elsewhere the service answers with that account's own resources.
 * https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html
 */
export function readTaggedAccounts(
  reader: Reader,
  organizationId: string,
): Promise<Fact<ReadonlyMap<string, Tags>>> {
  return observed(reader, operation, async () => {
    const { connection, session } = reader;
    const { GetResourcesCommand, ResourceGroupsTaggingAPIClient } = await import(
      '@aws-sdk/client-resource-groups-tagging-api'
    );
    const region = homeRegions[session.partition] ?? connection.transport.region;
    const mappings = await allPages(operation, async (token) => {
      const page = await ask(connection, session, operation, () =>
        new ResourceGroupsTaggingAPIClient({ ...session.clients.settings, region }).send(
          new GetResourcesCommand({
            ResourceTypeFilters: ['organizations:account'],
            ResourcesPerPage: 100,
            ...(token === undefined ? {} : { PaginationToken: token }),
          }),
        ),
      );
      return { items: page.ResourceTagMappingList, next: page.PaginationToken || undefined };
    });
    return new Map(
      mappings.map(({ ResourceARN, Tags: tags }) => [
        accountIn(ResourceARN, organizationId),
        Object.fromEntries((tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),
      ]),
    );
  });
}

/** `arn:aws:organizations::999999999999:account/o-a1b2c3d4e5/111122223333` */
function accountIn(arn: string | undefined, organizationId: string): string {
  const [, kind, organization, id] = /:(account)\/(o-[a-z0-9]+)\/(\d{12})$/.exec(arn ?? '') ?? [];
  if (kind === undefined || organization !== organizationId || id === undefined) {
    throw malformed(operation, 'the answer names something else than an account of the organization');
  }
  return id;
}
