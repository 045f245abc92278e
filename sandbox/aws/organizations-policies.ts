import type { OrganizationState, State } from './model.ts';
import { anything, caller, type SignedCall, type SignedOperation, text } from './operation.ts';
import { accountArn, shownRoot, shownUnit } from './organizations-accounts.ts';
import { administered, arn, invalidInput, invalidPattern, page } from './organizations-pages.ts';
import { refusal } from './refusal.ts';
import { type ListedPolicy, policiesOf } from './service-control.ts';
import { unitsOf } from './units.ts';

const serviceControl = 'SERVICE_CONTROL_POLICY';
/** The stand-in holds none of these. */
const otherTypes = [
  'RESOURCE_CONTROL_POLICY',
  'TAG_POLICY',
  'BACKUP_POLICY',
  'AISERVICES_OPT_OUT_POLICY',
  'CHATBOT_POLICY',
  'DECLARATIVE_POLICY_EC2',
];

const aboutPolicy = {
  signed: true,
  target: caller,
  detail: (parameters) => text(parameters, 'PolicyId'),
  resource: (call) => policyArn(administered(call), policyOf(call)),
  context: () => ({ 'organizations:PolicyType': serviceControl }),
} as const satisfies Omit<SignedOperation, 'run'>;

export const policies: Readonly<Record<string, SignedOperation>> = {
  ListPolicies: {
    signed: true,
    target: caller,
    detail: (parameters) => text(parameters, 'Filter'),
    resource: anything,
    context: ({ parameters }) => ({ 'organizations:PolicyType': text(parameters, 'Filter') }),
    run: (call) => {
      const organization = administered(call);
      const filter = text(call.parameters, 'Filter');
      if (filter !== serviceControl && !otherTypes.includes(filter ?? '')) {
        throw invalidInput('INVALID_ENUM_POLICY_TYPE', 'You specified an invalid policy type.');
      }
      const listed = filter === serviceControl ? policiesOf(organization) : [];
      return page(call, 'Policies', listed, (policy) => summaryOf(organization, policy));
    },
  },
  DescribePolicy: {
    ...aboutPolicy,
    run: (call) => {
      const policy = policyOf(call);
      return { Policy: { PolicySummary: summaryOf(administered(call), policy), Content: policy.content } };
    },
  },
  ListTargetsForPolicy: {
    ...aboutPolicy,
    run: (call) => page(call, 'Targets', targetsOf(call.state, administered(call), policyOf(call))),
  },
};

function policyOf(call: SignedCall): ListedPolicy {
  const id = text(call.parameters, 'PolicyId') ?? '';
  if (!/^p-[0-9a-zA-Z_]{8,128}$/.test(id)) throw invalidPattern();
  const found = policiesOf(administered(call)).find((policy) => policy.id === id);
  if (found !== undefined) return found;
  const message = "We can't find a policy with the PolicyId that you specified.";
  throw refusal(400, 'PolicyNotFoundException', message);
}

function policyArn(organization: OrganizationState, { id, awsManaged }: ListedPolicy): string {
  if (awsManaged) return `arn:aws:organizations::aws:policy/service_control_policy/${id}`;
  return arn(organization, `policy/${organization.id}/service_control_policy/${id}`);
}

function summaryOf(organization: OrganizationState, policy: ListedPolicy): unknown {
  return {
    Id: policy.id,
    Arn: policyArn(organization, policy),
    Name: policy.name,
    Description: policy.description,
    Type: serviceControl,
    AwsManaged: policy.awsManaged,
  };
}

function targetsOf(state: State, organization: OrganizationState, policy: ListedPolicy): readonly unknown[] {
  const isTarget = (name: string): boolean => policy.targets?.includes(name) ?? true;
  const target = ({ Id, Arn, Name }: { Id: string; Arn: string; Name: string }, Type: string) => {
    return { TargetId: Id, Arn, Name, Type };
  };
  return [
    ...(isTarget(organization.rootId) ? [target(shownRoot(organization), 'ROOT')] : []),
    ...unitsOf(state)
      .filter(isTarget)
      .map((path) => target(shownUnit(path, organization), 'ORGANIZATIONAL_UNIT')),
    ...[...state.accounts.values()]
      .filter(({ id }) => isTarget(id))
      .map(({ id, name }) => target({ Id: id, Arn: accountArn(organization, id), Name: name }, 'ACCOUNT')),
  ];
}
