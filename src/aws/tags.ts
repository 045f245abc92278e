import { ListTagsForResourceCommand } from '@aws-sdk/client-organizations';
import type { Fact, ValueFact } from '../snapshot/fact.ts';
import { observed, type Reader } from './access.ts';
import type { ListedAccount } from './listed-account.ts';
import { allPages } from './pages.ts';
import { ask } from './session.ts';
import { readTaggedAccounts } from './tagging.ts';

export type Tags = Readonly<Record<string, string>>;

const operation = 'organizations:ListTagsForResource';

/** What is known of the organization before its tags are read. */
interface Organization {
  readonly id: string;
  readonly managementAccountId: string;
}

/**
 * The tags of every active account, by its id; others are not judged. A hundred accounts a request by the tagging
 * service where that can be trusted, else one request an account.
 */
export async function readTags(
  reader: Reader,
  organization: Organization,
  accounts: readonly ListedAccount[],
): Promise<ReadonlyMap<string, Fact<Tags>>> {
  const active = accounts.filter(({ state }) => state === 'ACTIVE').map(({ id }) => id);
  const tagged = await taggedAccounts(reader, organization, active);
  const read = active.map(async (id) => [id, tagged?.(id) ?? (await readOne(reader, id))] as const);
  return new Map(await Promise.all(read));
}

/**
 * The tagging service's answer, or undefined where it cannot be relied on. It leaves out accounts that never had a tag,
 * so an account that is not there is asked about by the other route: an answer that merely lacks what it should hold
 * would look like accounts without tags.
 */
async function taggedAccounts(
  reader: Reader,
  { id, managementAccountId }: Organization,
  active: readonly string[],
): Promise<((id: string) => Fact<Tags> | undefined) | undefined> {
  if (reader.session.accountId !== managementAccountId || active.length === 0) return undefined;
  const answer = await readTaggedAccounts(reader, id);
  const { log } = reader.connection;
  if (answer.state !== 'value') {
    const why = answer.state === 'unavailable' ? answer.cause.message : answer.reason;
    log.debug(`Tags are read account by account, because the tagging service does not answer: ${why}`);
    return undefined;
  }
  if (!(await isWhole(reader, answer, active))) {
    log.debug('Tags are read account by account, because the tagging service does not list them all.');
    return undefined;
  }
  return (account) => ({ ...answer, value: answer.value.get(account) ?? {} });
}

async function isWhole(
  reader: Reader,
  { value }: ValueFact<ReadonlyMap<string, Tags>>,
  active: readonly string[],
): Promise<boolean> {
  if (!active.some((id) => value.has(id))) return false;
  const absent = active.find((id) => !value.has(id));
  if (absent === undefined) return true;
  const checked = await readOne(reader, absent);
  return checked.state === 'value' && Object.keys(checked.value).length === 0;
}

function readOne(reader: Reader, id: string): Promise<Fact<Tags>> {
  return observed(reader, operation, () => tagsOf(reader, id));
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
