import type { OrganizationState, State } from './model.ts';
import { anything, caller, type Operation, type SignedCall, text } from './operation.ts';
import { accountArn, shownAccount, shownRoot, shownUnit } from './organizations-accounts.ts';
import { delegation } from './organizations-delegation.ts';
import { administered, arn, invalidPattern, page, used } from './organizations-pages.ts';
import { policies } from './organizations-policies.ts';
import { refusal } from './refusal.ts';
import { unitId, unitsOf } from './units.ts';

const serviceControl = { Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' } as const;

/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_Operations.html */
export const organizations: Readonly<Record<string, Operation>> = {
  ...delegation,
  ...policies,
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
      const enabled = organization.featureSet === 'ALL' && organization.serviceControlPolicies !== undefined;
      return page(call, 'Roots', [
        { ...shownRoot(organization), PolicyTypes: enabled ? [serviceControl] : [] },
      ]);
    },
  },
  ListAccounts: {
    signed: true,
    target: caller,
    resource: anything,
    run: (call) => {
      const organization = administered(call);
      return page(call, 'Accounts', [...call.state.accounts.values()], (a) => shownAccount(a, organization));
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
      return page(call, 'Accounts', children, (account) => shownAccount(account, organization));
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
      return page(call, 'OrganizationalUnits', units, (path) => shownUnit(path, organization));
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

function describe(state: State, organization: OrganizationState): unknown {
  const { id, managementId, featureSet } = organization;
  return {
    Id: id,
    Arn: arn(organization, `organization/${id}`),
    FeatureSet: featureSet,
    MasterAccountArn: accountArn(organization, managementId),
    MasterAccountId: managementId,
    MasterAccountEmail: state.account(managementId).email,
    AvailablePolicyTypes: featureSet === 'ALL' ? [serviceControl] : [],
  };
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
