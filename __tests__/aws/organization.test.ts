import { beforeEach, describe, expect, it } from 'vitest';
import {
  InventoryError,
  type InventoryOptions,
  type OnListed,
  readInventory,
  WrongOrganizationError,
} from '../../src/aws/organization.ts';
import type { Inventory } from '../../src/snapshot/account.ts';
import { connect, managementAccount, sessionIn } from './fixtures.ts';
import { htmlPage, json, loopbackForEach, type Received, refusal } from './loopback.ts';

const describing = 'organizations:DescribeOrganization';
const listing = 'organizations:ListAccounts';
const units = 'organizations:ListOrganizationalUnitsForParent';
const members = 'organizations:ListAccountsForParent';
const roots = 'organizations:ListRoots';
const organization = 'o-a1b2c3d4e5';

const aws = loopbackForEach();
beforeEach(() => {
  aws.on(describing, json({ Organization: { Id: organization, MasterAccountId: managementAccount } }));
});

async function read(
  changes: Partial<InventoryOptions> = {},
  caller = managementAccount,
  onListed: OnListed = () => {},
): Promise<Inventory> {
  const connection = connect();
  const nothing = { organizationalUnits: false, tags: false };
  const wanted = { ...nothing, expectedOrganizationId: undefined, ...changes };
  return (await readInventory(connection, sessionIn(connection, caller), wanted, onListed)).inventory;
}

function listed(id: string, changes: Readonly<Record<string, unknown>> = {}) {
  return { Id: id, Name: `account-${id}`, Email: `aws+${id}@example.com`, State: 'ACTIVE', ...changes };
}

function path(id: string, ...units: readonly string[]) {
  return listed(id, { Paths: [`${[organization, 'r-ab12', ...units, id].join('/')}/`] });
}

describe('the wrong organization', () => {
  it('stops the run before anything else is read', async () => {
    const reading = read({ expectedOrganizationId: 'o-other00000' });
    await expect(reading).rejects.toThrow(WrongOrganizationError);
    await expect(reading).rejects.toThrow(
      /o-other00000.*999999999999, which is in the organization o-a1b2c3d4e5/,
    );
    expect(aws.received.map(({ operation }) => operation)).toEqual([describing]);
  });

  it('is also no organization at all', async () => {
    aws.on(describing, refusal(describing, 'AWSOrganizationsNotInUseException', 'Not a member.', 400));
    const reading = read({ expectedOrganizationId: organization });
    await expect(reading).rejects.toThrow(WrongOrganizationError);
    await expect(reading).rejects.toThrow(/in no organization\..*take organization\.id out of the baseline/);
  });
});

describe('an inventory that cannot be read', () => {
  const refused = refusal(listing, 'AccessDeniedException', "You don't have permissions.", 400);

  it('for want of a permission names it', async () => {
    aws.on(listing, refused);
    const reading = read();
    await expect(reading).rejects.toThrow(InventoryError);
    await expect(reading).rejects.toThrow(
      /organizations:ListAccounts was refused.*Add `organizations:ListAccounts` to the audit role in account 999999999999\.$/,
    );
  });

  it('from a member tells besides who may ask', async () => {
    aws.on(listing, refused);
    await expect(read({}, '222222222222')).rejects.toThrow(
      /Add `organizations:ListAccounts` .* account 222222222222 only as a delegated administrator of some AWS service.*management account 999999999999/,
    );
  });

  it('because the organization itself is refused says nothing of who may ask, since every member may', async () => {
    aws.on(describing, refusal(describing, 'AccessDeniedException', 'No.', 400));
    const reading = read({}, '222222222222');
    await expect(reading).rejects.toThrow(/Add `organizations:DescribeOrganization`/);
    await expect(reading).rejects.not.toThrow(/delegated/);
  });

  it.each([
    ['an answer without accounts', json({})],
    ['a web page', htmlPage],
    ['an account without an id', json({ Accounts: [{ Name: 'nobody' }] })],
  ])('because of %s stops the run', async (_, answer) => {
    aws.on(listing, answer);
    await expect(read()).rejects.toThrow(InventoryError);
  });

  it('because of an answer without an organization stops the run', async () => {
    aws.on(describing, json({}));
    await expect(read()).rejects.toThrow(InventoryError);
  });
});

describe('the accounts', () => {
  it('are read from all pages, also over an empty one', async () => {
    aws.on(
      listing,
      json({ Accounts: [listed(managementAccount)], NextToken: 'a' }),
      json({ Accounts: [], NextToken: 'b' }),
      json({ Accounts: [listed('222222222222')] }),
    );
    const { accounts, ...rest } = await read();
    expect(rest).toEqual({
      organizationId: organization,
      managementAccountId: managementAccount,
      callerAccountId: managementAccount,
    });
    expect(accounts.map(({ id, management }) => [id, management])).toEqual([
      [managementAccount, true],
      ['222222222222', false],
    ]);
    expect(accounts[1]).toMatchObject({
      name: 'account-222222222222',
      partition: 'aws',
      email: {
        state: 'value',
        value: 'aws+222222222222@example.com',
        provenance: { source: 'organizations:ListAccounts in the management account' },
      },
    });
  });

  it('are each there once, though the list may shift between two pages', async () => {
    const pages: (readonly string[])[] = [];
    aws.on(
      listing,
      json({ Accounts: [listed('111111111111'), listed('222222222222')], NextToken: 'a' }),
      json({ Accounts: [listed('222222222222'), listed('333333333333')] }),
    );
    const { accounts } = await read(
      {},
      managementAccount,
      (page) => void pages.push(page.map(({ id }) => id)),
    );
    expect(accounts.map(({ id }) => id)).toEqual(['111111111111', '222222222222', '333333333333']);
    expect(pages).toEqual([['111111111111', '222222222222'], ['333333333333']]);
  });

  it('have the state that AWS tells: the new field, else the old one, else unknown', async () => {
    aws.on(
      listing,
      json({
        Accounts: [
          listed('1', { State: 'CLOSED', Status: 'SUSPENDED' }),
          listed('2', { State: undefined, Status: 'PENDING_CLOSURE' }),
          listed('3', { State: 'FROZEN' }),
          listed('4', { State: undefined }),
        ],
      }),
    );
    const { accounts } = await read();
    expect(accounts.map(({ state }) => state)).toEqual(['CLOSED', 'PENDING_CLOSURE', 'UNKNOWN', 'UNKNOWN']);
  });

  it('say that units and tags were not asked for, which is no failed read, and cost no request', async () => {
    aws.on(listing, json({ Accounts: [listed('222222222222')] }));
    const { accounts } = await read();
    expect(accounts[0]?.organizationalUnit).toMatchObject({
      state: 'unavailable',
      cause: { kind: 'no-source' },
    });
    expect(accounts[0]?.tags).toMatchObject({ state: 'unavailable', cause: { kind: 'no-source' } });
    expect(aws.received.length).toBe(2);
  });
});

describe('a lone account', () => {
  it('is an inventory of its own, in which units and tags do not exist', async () => {
    aws.on(describing, refusal(describing, 'AWSOrganizationsNotInUseException', 'Not a member.', 400));
    const inventory = await read({ organizationalUnits: true, tags: true }, '333333333333');
    expect(inventory).toMatchObject({
      organizationId: undefined,
      managementAccountId: undefined,
      callerAccountId: '333333333333',
      accounts: [
        {
          id: '333333333333',
          name: '333333333333',
          state: 'ACTIVE',
          email: { state: 'unavailable', cause: { kind: 'no-source' } },
          organizationalUnit: { state: 'not-applicable' },
          tags: { state: 'not-applicable' },
        },
      ],
    });
    expect(aws.received.length).toBe(1);
  });
});

/** Names by parent, as ListOrganizationalUnitsForParent tells them. */
const tree: Readonly<Record<string, readonly { readonly Id: string; readonly Name: string }[]>> = {
  'r-ab12': [
    { Id: 'ou-1', Name: 'Workloads' },
    { Id: 'ou-2', Name: 'Security' },
  ],
  'ou-1': [{ Id: 'ou-11', Name: 'Prod' }],
};

function answerUnits({ input }: Received) {
  return json({ OrganizationalUnits: tree[input.ParentId ?? ''] ?? [] });
}

async function unitsOf(): Promise<Readonly<Record<string, unknown>>> {
  const { accounts } = await read({ organizationalUnits: true });
  return Object.fromEntries(
    accounts.map(({ id, organizationalUnit: unit }) => [
      id,
      unit.state === 'value' ? unit.value : unit.state === 'unavailable' ? unit.cause : unit.state,
    ]),
  );
}

describe('organizational units, told by the accounts’ paths', () => {
  beforeEach(() => {
    aws.on(listing, json({ Accounts: [path('1'), path('2', 'ou-2'), path('3', 'ou-1', 'ou-11')] }));
    aws.on(units, answerUnits);
  });

  it('are named from the root down, and only parents of units that occur are asked', async () => {
    expect(await unitsOf()).toEqual({ 1: '', 2: 'Security', 3: 'Workloads/Prod' });
    const asked = aws.received.filter(({ operation }) => operation === units);
    expect(asked.map(({ input }) => input.ParentId).sort()).toEqual(['ou-1', 'r-ab12']);
    expect(aws.received.length).toBe(4);
  });

  it('are unknown, with the cause, only where a name could not be read', async () => {
    aws.on(units, (request) =>
      request.input.ParentId === 'ou-1'
        ? refusal(units, 'AccessDeniedException', 'No.', 400)
        : answerUnits(request),
    );
    expect(await unitsOf()).toMatchObject({ 1: '', 2: 'Security', 3: { kind: 'denied' } });
  });

  it('are unknown where a unit has no name in the answer', async () => {
    aws.on(units, json({ OrganizationalUnits: [] }));
    expect(await unitsOf()).toMatchObject({ 1: '', 2: { kind: 'missing' }, 3: { kind: 'missing' } });
  });

  it('are unknown where a name would look like two units', async () => {
    aws.on(units, json({ OrganizationalUnits: [{ Id: 'ou-2', Name: 'Workloads/Prod' }] }));
    expect(await unitsOf()).toMatchObject({ 2: { kind: 'malformed' } });
  });

  it('take the path of this organization', async () => {
    const paths = ['o-former/r-zz99/ou-9/2/', `${organization}/r-ab12/ou-2/2/`];
    aws.on(listing, json({ Accounts: [listed('2', { Paths: paths })] }));
    expect(await unitsOf()).toEqual({ 2: 'Security' });
  });
});

describe('organizational units, where an account has no path', () => {
  beforeEach(() => {
    aws.on(listing, json({ Accounts: [path('1'), listed('2'), listed('3'), listed('4')] }));
    aws.on(roots, json({ Roots: [{ Id: 'r-ab12' }] }));
    aws.on(units, answerUnits);
    const below: Readonly<Record<string, readonly string[]>> = {
      'r-ab12': ['1'],
      'ou-2': ['2'],
      'ou-11': ['3'],
    };
    aws.on(members, ({ input }) =>
      json({ Accounts: (below[input.ParentId ?? ''] ?? []).map((id) => ({ Id: id })) }),
    );
  });

  it('are found by walking the tree; an account that is nowhere has none', async () => {
    expect(await unitsOf()).toMatchObject({
      1: '',
      2: 'Security',
      3: 'Workloads/Prod',
      4: { kind: 'missing' },
    });
  });

  it('are unknown below what could not be read, and never wrong', async () => {
    aws.on(units, (request) =>
      request.input.ParentId === 'ou-1'
        ? refusal(units, 'AccessDeniedException', 'No.', 400)
        : answerUnits(request),
    );
    expect(await unitsOf()).toMatchObject({ 1: '', 2: 'Security', 3: { kind: 'denied' } });
  });

  it('are unknown where the accounts of a unit cannot be listed, and told where they can', async () => {
    aws.on(members, ({ input }) => {
      if (input.ParentId === 'ou-1') return refusal(members, 'AccessDeniedException', 'No.', 400);
      if (input.ParentId !== 'r-ab12') return json({ Accounts: [] });
      return input.NextToken === undefined
        ? json({ Accounts: [], NextToken: 'a' })
        : json({ Accounts: [{ Id: '1' }] });
    });
    expect(await unitsOf()).toMatchObject({ 1: '', 2: { kind: 'denied' }, 3: { kind: 'denied' } });
  });

  it('do not stop the run when even the root is not told', async () => {
    aws.on(roots, refusal(roots, 'AccessDeniedException', 'No.', 400));
    expect(await unitsOf()).toMatchObject({ 1: { kind: 'denied' }, 2: { kind: 'denied' } });
  });

  it('are not walked for the sake of an account that is not active', async () => {
    aws.on(listing, json({ Accounts: [path('1'), listed('2', { State: 'CLOSED' })] }));
    expect(await unitsOf()).toMatchObject({ 1: '', 2: { kind: 'malformed' } });
    expect(aws.count(roots)).toBe(0);
  });
});

describe('what an account is in, by ids', () => {
  const parentsOf = async (changes: Partial<InventoryOptions> = {}) =>
    (await read(changes)).accounts.map(({ parents }) =>
      parents.state === 'value' ? parents.value : parents.state === 'unavailable' ? parents.cause.kind : '',
    );

  it('comes with the accounts where AWS tells their paths, at no cost', async () => {
    aws.on(listing, json({ Accounts: [path('1'), path('3', 'ou-1', 'ou-11')] }));
    expect(await parentsOf()).toEqual([['r-ab12'], ['r-ab12', 'ou-1', 'ou-11']]);
    expect(aws.received.length).toBe(2);
  });

  it('is found by walking the tree where AWS does not, only when something needs it', async () => {
    aws.on(listing, json({ Accounts: [listed('3')] }));
    aws.on(roots, json({ Roots: [{ Id: 'r-ab12' }] }));
    aws.on(units, answerUnits);
    aws.on(members, ({ input }) => json({ Accounts: input.ParentId === 'ou-11' ? [{ Id: '3' }] : [] }));
    expect(await parentsOf()).toEqual(['no-source']);
    expect(aws.count(roots)).toBe(0);
    expect(await parentsOf({ organizationalUnits: true })).toEqual([['r-ab12', 'ou-1', 'ou-11']]);
  });

  it('is unknown where the walk fails', async () => {
    aws.on(listing, json({ Accounts: [listed('3')] }));
    aws.on(roots, refusal(roots, 'AccessDeniedException', 'No.', 400));
    expect(await parentsOf({ organizationalUnits: true })).toEqual(['denied']);
  });
});
