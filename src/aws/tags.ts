import { ListTagsForResourceCommand } from '@aws-sdk/client-organizations';
import type { Fact } from '../snapshot/fact.ts';
import { observed, type Reader } from './access.ts';
import type { ListedAccount } from './listed-account.ts';
import { allPages } from './pages.ts';
import { ask } from './session.ts';

export type Tags = Readonly<Record<string, string>>;

const operation = 'organizations:ListTagsForResource';

/** The tags of every active account, by its id; others are not judged. */
export async function readTags(
  reader: Reader,
  accounts: readonly ListedAccount[],
): Promise<ReadonlyMap<string, Fact<Tags>>> {
  const active = accounts.filter(({ state }) => state === 'ACTIVE');
  return new Map(
    await Promise.all(
      active.map(
        async ({ id }) => [id, await observed(reader, operation, () => tagsOf(reader, id))] as const,
      ),
    ),
  );
}

/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListTagsForResource.html */
async function tagsOf({ connection, session }: Reader, id: string): Promise<Tags> {
  const tags = await allPages(operation, async (token) => {
    const page = await ask(connection, session, operation, () =>
      session.clients.organizations().send(
        new ListTagsForResourceCommand({
          ResourceId: id,
          ...(token === undefined ? {} : { NextToken: token }),
        }),
      ),
    );
    return { items: page.Tags, next: page.NextToken };
  });
  return Object.fromEntries(tags.map(({ Key, Value }) => [Key ?? '', Value ?? '']));
}
