import {
  DescribePolicyCommand,
  ListAWSServiceAccessForOrganizationCommand,
  ListDelegatedAdministratorsCommand,
  ListPoliciesCommand,
  ListTargetsForPolicyCommand,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import type { Fact } from '../snapshot/fact.ts';
import type { OrganizationSettings, ServiceControlPolicy } from '../snapshot/facts.ts';
import { observed, type Reader } from './access.ts';
import { malformed } from './errors.ts';
import { once } from './once.ts';
import { allPages, type Page } from './pages.ts';
import { ask } from './session.ts';

/** What is read once for all accounts. */
export interface OrganizationReads {
  readonly settings: () => Promise<Fact<OrganizationSettings>>;
  readonly features: () => Promise<Fact<readonly string[]>>;
  readonly trustedAccess: () => Promise<Fact<readonly string[]>>;
  readonly policies: () => Promise<Fact<readonly ServiceControlPolicy[]>>;
  readonly delegatedAdministrators: (service: string) => Promise<Fact<readonly string[]>>;
}

/** Reads what is asked for when it is first asked for. */
export function createOrganizationReads(
  audit: Reader,
  settings: Fact<OrganizationSettings>,
  features: OrganizationReads['features'],
): OrganizationReads {
  const delegates = new Map<string, Promise<Fact<readonly string[]>>>();
  return {
    settings: async () => settings,
    features,
    trustedAccess: once(() => readTrustedAccess(audit)),
    policies: once(() => readServiceControlPolicies(audit)),
    delegatedAdministrators(service) {
      const reading = delegates.get(service) ?? readDelegatedAdministrators(audit, service);
      delegates.set(service, reading);
      return reading;
    },
  };
}

/** The service principals with trusted access. */
function readTrustedAccess(reader: Reader): Promise<Fact<readonly string[]>> {
  const operation = 'organizations:ListAWSServiceAccessForOrganization';
  return observed(reader, operation, async () => {
    const enabled = await list(reader, operation, async (organizations, token) => {
      const page = await organizations.send(new ListAWSServiceAccessForOrganizationCommand(token));
      return { items: page.EnabledServicePrincipals, next: page.NextToken };
    });
    return enabled.map(({ ServicePrincipal }) => ServicePrincipal ?? '');
  });
}

/** The ids of the accounts that are delegated administrators for a service. */
function readDelegatedAdministrators(reader: Reader, service: string): Promise<Fact<readonly string[]>> {
  const operation = 'organizations:ListDelegatedAdministrators';
  return observed(reader, operation, async () => {
    const administrators = await list(reader, operation, async (organizations, token) => {
      const command = new ListDelegatedAdministratorsCommand({ ServicePrincipal: service, ...token });
      const page = await organizations.send(command);
      return { items: page.DelegatedAdministrators, next: page.NextToken };
    });
    return administrators.map(({ Id }) => Id ?? '');
  });
}

const policiesOperation = 'organizations:ListPolicies';
const targetsOperation = 'organizations:ListTargetsForPolicy';
const describeOperation = 'organizations:DescribePolicy';

/**
 * The service control policies in use. AWS's own is left out: it allows everything, and is attached to every account.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
 */
function readServiceControlPolicies(reader: Reader): Promise<Fact<readonly ServiceControlPolicy[]>> {
  return observed(reader, policiesOperation, async () => {
    const policies = await list(reader, policiesOperation, async (organizations, token) => {
      const command = new ListPoliciesCommand({ Filter: 'SERVICE_CONTROL_POLICY', ...token });
      const page = await organizations.send(command);
      return { items: page.Policies, next: page.NextToken };
    });
    const own = policies.filter(({ AwsManaged }) => AwsManaged !== true);
    const read = await Promise.all(own.map(({ Id, Name }) => readPolicy(reader, Id ?? '', Name ?? '')));
    return read.filter(({ targets }) => targets.length > 0);
  });
}

async function readPolicy(reader: Reader, id: string, name: string): Promise<ServiceControlPolicy> {
  const listed = await list(reader, targetsOperation, async (organizations, token) => {
    const page = await organizations.send(new ListTargetsForPolicyCommand({ PolicyId: id, ...token }));
    return { items: page.Targets, next: page.NextToken };
  });
  const targets = listed.map(({ TargetId }) => TargetId ?? '');
  return { id, name, targets, document: targets.length === 0 ? '' : await documentOf(reader, id) };
}

async function documentOf({ connection, session }: Reader, id: string): Promise<string> {
  const { Policy } = await ask(connection, session, describeOperation, () =>
    session.clients.organizations().send(new DescribePolicyCommand({ PolicyId: id })),
  );
  if (Policy?.Content === undefined) throw malformed(describeOperation, 'the answer holds no policy');
  return Policy.Content;
}

function list<T>(
  { connection, session }: Reader,
  operation: string,
  request: (organizations: OrganizationsClient, token: { readonly NextToken?: string }) => Promise<Page<T>>,
): Promise<readonly T[]> {
  return allPages(operation, (token) =>
    ask(connection, session, operation, () =>
      request(session.clients.organizations(), token === undefined ? {} : { NextToken: token }),
    ),
  );
}
