import type { AccountState, OrganizationState, State } from './model.ts';
import { anything, caller, type Operation, type SignedCall, text } from './operation.ts';
import { shownMember } from './organizations-accounts.ts';
import { administered, invalidPattern, page } from './organizations-pages.ts';
import { refusal } from './refusal.ts';

export const delegation: Readonly<Record<string, Operation>> = {
  ListAWSServiceAccessForOrganization: {
    signed: true,
    target: caller,
    resource: anything,
    run: (call) => {
      const organization = administered(call);
      const enabled = organization.featureSet === 'ALL' ? organization.trustedAccess : [];
      return page(call, 'EnabledServicePrincipals', enabled, (ServicePrincipal) => ({
        ServicePrincipal,
        DateEnabled: since(call.state, organization),
      }));
    },
  },
  ListDelegatedAdministrators: {
    signed: true,
    target: caller,
    detail: (parameters) => text(parameters, 'ServicePrincipal'),
    resource: anything,
    context: ({ parameters }) => ({ 'organizations:ServicePrincipal': text(parameters, 'ServicePrincipal') }),
    run: (call) => {
      const organization = administered(call);
      return page(call, 'DelegatedAdministrators', administratorsOf(call, organization), (account) => ({
        ...shownMember(account, organization),
        DelegationEnabledDate: since(call.state, organization),
      }));
    },
  },
  ListDelegatedServicesForAccount: {
    signed: true,
    target: (parameters, own) => text(parameters, 'AccountId') ?? own,
    resource: anything,
    run: (call) => {
      const organization = administered(call);
      return page(call, 'DelegatedServices', servicesOf(call, organization), (ServicePrincipal) => ({
        ServicePrincipal,
        DelegationEnabledDate: since(call.state, organization),
      }));
    },
  },
};

/** When the organization was made, in seconds: the stand-in keeps no other date of it. */
function since(state: State, organization: OrganizationState): number {
  return state.account(organization.managementId).joined.getTime() / 1000;
}

/** Of one service principal, or of any. */
function administratorsOf(call: SignedCall, organization: OrganizationState): readonly AccountState[] {
  const service = text(call.parameters, 'ServicePrincipal');
  if (service !== undefined && !/^[\w+=,.@-]{1,128}$/.test(service)) throw invalidPattern();
  const { delegatedAdministrators: all } = organization;
  const ids = service === undefined ? Object.values(all).flat() : (all[service] ?? []);
  return [...new Set(ids)].map((id) => call.state.account(id));
}

function servicesOf(call: SignedCall, organization: OrganizationState): readonly string[] {
  const id = text(call.parameters, 'AccountId') ?? '';
  if (!/^\d{12}$/.test(id)) throw invalidPattern();
  if (!call.state.accounts.has(id)) {
    throw refusal(400, 'AccountNotFoundException', "You specified an account that doesn't exist.");
  }
  const services = Object.entries(organization.delegatedAdministrators).filter(([, ids]) => ids.includes(id));
  if (services.length > 0) return services.map(([service]) => service);
  const message = 'The provided account is not a registered delegated administrator for your organization.';
  throw refusal(400, 'AccountNotRegisteredException', message);
}
