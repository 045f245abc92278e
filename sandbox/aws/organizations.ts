import {
  type AccountState,
  type Lifecycle,
  type OrganizationState,
  type State,
  unitId,
  unitsOf,
} from './model.ts';
import { anything, caller, type Operation, type SignedCall, text } from './operation.ts';
import { common, Refusal, refusal } from './refusal.ts';

/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_Operations.html */
export const organizations: Readonly<Record<string, Operation>> = {
  DescribeOrganization: {
    signed: true,
    target: caller,
    resource: anything,
    run: (call) => ({ Organization: describe(call.state, used(call)) }),
  },
  ListRoots: {
    signed: true,
    target: caller,
    resource: anything,
    run: (call) => {
      const organization = administered(call);
      const { rootId: id } = organization;
      const root = {
        Id: id,
        Arn: arn(organization, `root/${organization.id}/${id}`),
        Name: 'Root',
        PolicyTypes: [],
      };
      return page(call, 'Roots', [root]);
    },
  },
  ListAccounts: {
    signed: true,
    target: caller,
    resource: anything,
    run: (call) => {
      const organization = administered(call);
      return page(call, 'Accounts', [...call.state.accounts.values()], (a) => accountOf(a, organization));
    },
  },
  ListAccountsForParent: {
    signed: true,
    target: caller,
    detail: (parameters) => text(parameters, 'ParentId'),
    resource: anything,
    run: (call) => {
      const organization = administered(call);
      const parent = parentOf(call, organization);
      const children = [...call.state.accounts.values()].filter((account) => account.ou === parent);
      return page(call, 'Accounts', children, (account) => accountOf(account, organization));
    },
  },
  ListOrganizationalUnitsForParent: {
    signed: true,
    target: caller,
    detail: (parameters) => text(parameters, 'ParentId'),
    resource: anything,
    run: (call) => {
      const organization = administered(call);
      const parent = parentOf(call, organization);
      const units = unitsOf(call.state).filter((path) => above(path) === parent);
      return page(call, 'OrganizationalUnits', units, (path) => unit(path, organization));
    },
  },
  ListTagsForResource: {
    signed: true,
    target: (parameters, own) => {
      const id = text(parameters, 'ResourceId') ?? '';
      return /^\d{12}$/.test(id) ? id : own;
    },
    detail: (parameters) => text(parameters, 'ResourceId'),
    resource: anything,
    run: (call) => {
      const tags = tagsOf(call, administered(call));
      return page(call, 'Tags', Object.entries(tags), ([Key, Value]) => ({ Key, Value }));
    },
  },
};

function used(call: SignedCall): OrganizationState {
  if (call.state.organization !== undefined) return call.state.organization;
  const message = 'Your account is not a member of an organization.';
  throw refusal(400, 'AWSOrganizationsNotInUseException', message);
}

/** All but DescribeOrganization answer only the management account and delegated administrators. */
function administered(call: SignedCall): OrganizationState {
  const organization = used(call);
  const delegated = Object.values(organization.delegatedAdministrators).flat();
  if ([organization.managementId, ...delegated].includes(call.session.accountId)) return organization;
  throw common('organizations', 'denied', "You don't have permissions to access this resource.");
}

function arn(organization: OrganizationState, rest: string): string {
  return `arn:aws:organizations::${organization.managementId}:${rest}`;
}

function describe(state: State, organization: OrganizationState): unknown {
  const { id, managementId, featureSet } = organization;
  return {
    Id: id,
    Arn: arn(organization, `organization/${id}`),
    FeatureSet: featureSet,
    MasterAccountArn: arn(organization, `account/${id}/${managementId}`),
    MasterAccountId: managementId,
    MasterAccountEmail: state.account(managementId).email,
    AvailablePolicyTypes: featureSet === 'ALL' ? [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }] : [],
  };
}

/** Status knows fewer words than State: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_account_state.html */
const statusOf: Readonly<Record<Lifecycle, string>> = {
  ACTIVE: 'ACTIVE',
  PENDING_CLOSURE: 'PENDING_CLOSURE',
  SUSPENDED: 'SUSPENDED',
  CLOSED: 'SUSPENDED',
  PENDING_ACTIVATION: 'SUSPENDED',
};

function accountOf(account: AccountState, organization: OrganizationState): unknown {
  const { paths, status } = organization.listAccounts;
  return {
    Id: account.id,
    Arn: arn(organization, `account/${organization.id}/${account.id}`),
    Email: account.email,
    Name: account.name,
    State: account.state,
    ...(status ? { Status: statusOf[account.state] } : {}),
    ...(paths ? { Paths: [`${idPath(account.ou, organization)}${account.id}/`] } : {}),
    JoinedMethod: account.id === organization.managementId ? 'INVITED' : 'CREATED',
    JoinedTimestamp: account.joined.getTime() / 1000,
  };
}

function unit(path: string, organization: OrganizationState): unknown {
  const id = unitId(organization, path);
  return {
    Id: id,
    Arn: arn(organization, `ou/${organization.id}/${id}`),
    Name: path.slice(path.lastIndexOf('/') + 1),
    ...(organization.listAccounts.paths ? { Path: idPath(path, organization) } : {}),
  };
}

/** The ids from the organization down to the unit, each followed by a slash. */
function idPath(path: string, organization: OrganizationState): string {
  const names = path === '' ? [] : path.split('/');
  const units = names.map((_, depth) => unitId(organization, names.slice(0, depth + 1).join('/')));
  return [organization.id, organization.rootId, ...units, ''].join('/');
}

function above(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The path of names of the parent that the request names. */
function parentOf(call: SignedCall, organization: OrganizationState): string {
  const id = text(call.parameters, 'ParentId') ?? '';
  if (!/^(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})$/.test(id)) throw invalidPattern();
  const found = ['', ...unitsOf(call.state)].find((path) => unitId(organization, path) === id);
  if (found === undefined) {
    throw refusal(400, 'ParentNotFoundException', "You specified parent that doesn't exist.");
  }
  return found;
}

function tagsOf(call: SignedCall, organization: OrganizationState): Readonly<Record<string, string>> {
  const id = text(call.parameters, 'ResourceId') ?? '';
  if (!/^(\d{12}|r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}|p-[0-9a-zA-Z_]{8,128})$/.test(id)) {
    throw invalidPattern();
  }
  const account = call.state.accounts.get(id);
  if (account !== undefined) return account.tags;
  if (['', ...unitsOf(call.state)].some((path) => unitId(organization, path) === id)) return {};
  throw refusal(400, 'TargetNotFoundException', "You specified a target that doesn't exist.");
}

function invalidPattern(): Refusal {
  const message = 'You provided a value that does not match the required pattern.';
  return new Refusal(400, 'InvalidInputException', message, { Reason: 'INVALID_PATTERN' });
}

const mostPerPage = 20;

/** One page of a list, with a token that fits only the same operation and parent. */
function page<T>(
  call: SignedCall,
  name: string,
  items: readonly T[],
  shown: (item: T) => unknown = (item) => item,
): unknown {
  const of = [name, text(call.parameters, 'ParentId') ?? text(call.parameters, 'ResourceId') ?? ''].join(' ');
  const start = offsetOf(call, of, items.length);
  const end = call.fault === 'empty-page' ? start : start + pageSize(call);
  const more = end < items.length || call.fault === 'empty-page';
  return {
    [name]: items.slice(start, end).map(shown),
    ...(more ? { NextToken: Buffer.from(`${of} ${end}`).toString('base64') } : {}),
  };
}

function pageSize(call: SignedCall): number {
  const given = call.parameters.MaxResults ?? mostPerPage;
  if (typeof given === 'number' && given >= 1 && given <= mostPerPage) return given;
  const message = `You specified a value for MaxResults outside of 1 to ${mostPerPage}.`;
  const Reason = typeof given === 'number' && given < 1 ? 'MIN_VALUE_EXCEEDED' : 'MAX_VALUE_EXCEEDED';
  throw new Refusal(400, 'InvalidInputException', message, { Reason });
}

function offsetOf(call: SignedCall, of: string, length: number): number {
  const token = call.parameters.NextToken;
  if (token === undefined || token === null) return 0;
  const plain = Buffer.from(String(token), 'base64').toString();
  const offset = plain.startsWith(`${of} `) ? Number(plain.slice(of.length + 1)) : Number.NaN;
  if (Number.isInteger(offset) && offset <= length) return offset;
  const message =
    'You specified an invalid value for nextToken. You must get the value from the response to a previous call to the API.';
  throw new Refusal(400, 'InvalidInputException', message, { Reason: 'INVALID_NEXT_TOKEN' });
}
