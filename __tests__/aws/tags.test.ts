import { beforeEach, describe, expect, it } from 'vitest';
import { readInventory } from '../../src/aws/organization.ts';
import { readTaggedAccounts } from '../../src/aws/tagging.ts';
import type { Inventory } from '../../src/snapshot/account.ts';
import { connect, managementAccount, sessionIn } from './fixtures.ts';
import { htmlPage, json, loopbackForEach, refusal } from './loopback.ts';

const describing = 'organizations:DescribeOrganization';
const listing = 'organizations:ListAccounts';
const tagging = 'organizations:ListTagsForResource';
const organization = 'o-a1b2c3d4e5';

const aws = loopbackForEach();
beforeEach(() => {
  aws.on(describing, json({ Organization: { Id: organization, MasterAccountId: managementAccount } }));
});

async function read(caller = managementAccount): Promise<Inventory> {
  const connection = connect();
  const wanted = {
    organizationalUnits: false,
    tags: true,
    expectedOrganizationId: undefined,
  };
  return (await readInventory(connection, sessionIn(connection, caller), wanted, () => {})).inventory;
}

function listed(id: string, state = 'ACTIVE') {
  return { Id: id, Name: `account-${id}`, State: state };
}

describe('tags account by account', () => {
  it('are read from all pages of every active account, and one failure stays one account’s', async () => {
    aws.on(listing, json({ Accounts: [listed('1'), listed('2'), listed('3', 'SUSPENDED')] }));
    aws.on(tagging, ({ input }) => {
      if (input.ResourceId === '2') return refusal(tagging, 'AccessDeniedException', 'No.', 400);
      return input.NextToken === undefined
        ? json({ Tags: [{ Key: 'env', Value: 'prod' }], NextToken: 'a' })
        : json({ Tags: [{ Key: '__proto__', Value: 'x' }] });
    });
    const { accounts } = await read();
    const [first, second, third] = accounts.map(({ tags }) => tags);
    expect(first?.state === 'value' && Object.entries(first.value)).toEqual([
      ['env', 'prod'],
      ['__proto__', 'x'],
    ]);
    expect(second).toMatchObject({ state: 'unavailable', cause: { kind: 'denied' } });
    expect(third).toMatchObject({ state: 'unavailable', cause: { kind: 'no-source' } });
    expect(aws.count(tagging)).toBe(3);
  });

  it('are empty only when AWS says so', async () => {
    aws.on(listing, json({ Accounts: [listed('1'), listed('2')] }));
    aws.on(tagging, ({ input }) => json(input.ResourceId === '1' ? { Tags: [] } : {}));
    const { accounts } = await read();
    expect(accounts[0]?.tags).toMatchObject({ state: 'value', value: {} });
    expect(accounts[1]?.tags).toMatchObject({ state: 'unavailable', cause: { kind: 'malformed' } });
  });
});

describe('tags by the tagging service', () => {
  const fast = 'tag:GetResources';
  const [untagged, tagged] = ['222222222222', '333333333333'];
  const mapping = (id: string, value = 'prod') => ({
    ResourceARN: `arn:aws:organizations::${managementAccount}:account/${organization}/${id}`,
    Tags: [{ Key: 'env', Value: value }],
  });
  const tagsOf = async (caller = managementAccount) =>
    (await read(caller)).accounts.map(({ tags }) => (tags.state === 'value' ? tags.value : tags.state));

  beforeEach(() => {
    aws.on(listing, json({ Accounts: [listed(untagged), listed(tagged)] }));
    aws.on(tagging, ({ input }) =>
      json({ Tags: input.ResourceId === tagged ? [{ Key: 'env', Value: 'slow' }] : [] }),
    );
  });

  it('take a page for a hundred accounts, and one look at an account that has none', async () => {
    aws.on(
      fast,
      json({ ResourceTagMappingList: [], PaginationToken: 'a' }),
      json({ ResourceTagMappingList: [mapping(tagged)], PaginationToken: '' }),
    );
    expect(await tagsOf()).toEqual([{}, { env: 'prod' }]);
    expect([aws.count(fast), aws.count(tagging)]).toEqual([2, 1]);
    expect(aws.received.find(({ operation }) => operation === fast)?.input).toMatchObject({
      ResourceTypeFilters: ['organizations:account'],
      ResourcesPerPage: 100,
    });
  });

  it.each([
    ['it is refused', refusal(fast, 'AccessDeniedException', 'No.', 400)],
    ['it is throttled for good', refusal(fast, 'ThrottledException', 'No.', 400)],
    ['it answers a web page', htmlPage],
    [
      'it lists none, as where it does not know accounts',
      json({ ResourceTagMappingList: [], PaginationToken: '' }),
    ],
    ['it leaves out an account that has tags', json({ ResourceTagMappingList: [mapping(untagged)] })],
    [
      'it lists something else',
      json({ ResourceTagMappingList: [{ ResourceARN: 'arn:aws:s3:::bucket', Tags: [] }] }),
    ],
    ['it does not say of what its tags are', json({ ResourceTagMappingList: [{ Tags: [] }] })],
  ])('are read account by account where %s', async (_, answer) => {
    aws.on(fast, answer);
    expect(await tagsOf()).toEqual([{}, { env: 'slow' }]);
  });

  it('are told with what AWS leaves out as empty, by either way', async () => {
    const bare = [{ Key: 'env' }, { Value: 'prod' }];
    aws.on(
      fast,
      json({
        ResourceTagMappingList: [
          { ...mapping(untagged), Tags: bare },
          { ...mapping(tagged), Tags: undefined },
        ],
      }),
    );
    expect(await tagsOf()).toEqual([{ env: '', '': 'prod' }, {}]);
    aws.on(fast, refusal(fast, 'AccessDeniedException', 'No.', 400));
    aws.on(tagging, json({ Tags: bare }));
    expect(await tagsOf()).toEqual(Array(2).fill({ env: '', '': 'prod' }));
  });

  it.each([
    ['aws', 'us-east-1'],
    ['aws-iso', 'us-iso-east-1'],
  ])(
    'are asked for where the partition %s keeps them, or where the run is: %s',
    async (partition, region) => {
      aws.on(fast, json({ ResourceTagMappingList: [mapping(tagged)] }));
      const connected = connect();
      const transport = { ...connected.transport, region: 'us-iso-east-1' };
      const session = { ...sessionIn(connected, managementAccount), partition };
      await readTaggedAccounts({ connection: { ...connected, transport }, session, place: '' }, organization);
      expect(aws.received.at(-1)?.region).toBe(region);
    },
  );

  it('are not asked for outside the management account, where it lists that account’s own resources', async () => {
    expect(await tagsOf('444444444444')).toEqual([{}, { env: 'slow' }]);
    expect(aws.count(fast)).toBe(0);
  });
});
