import type { FactId } from '../snapshot/facts.ts';

/**
 * How a fact can be read: `inside` by a role's session in the account itself, `root` by an assumed-root session in a
 * member, `central` about a member by the management account or the service's delegated administrator; `organization`
 * by the audit session and `features` by the session that opens root sessions, both about the organization as a whole.
 */
export type Route = 'inside' | 'root' | 'central' | 'organization' | 'features';

/** The management account, the audit role's own (where that is another one), any other. */
export type AccountKind = 'management' | 'audit' | 'member';

/** What a run can use. */
export interface Means {
  /** Where the audit role lives; `lone`: its account is in no organization. */
  readonly auditIn: 'management' | 'member' | 'lone';
  readonly managementRole: boolean;
  readonly memberRole: boolean;
  /** Whether sts:AssumeRoot may be tried. */
  readonly rootSessions: boolean;
}

/**
 * Partitions without central management of root credentials.
 * https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-iam.html
 */
export const withoutRootSessions: ReadonlySet<string> = new Set(['aws-us-gov', 'aws-cn']);

export interface Source {
  readonly route: Route;
  /** The IAM actions that the session needs; those of `root` lie within the audit task policy and need no role. */
  readonly actions: readonly string[];
}

const report = ['iam:GenerateCredentialReport', 'iam:GetCredentialReport'] as const;
const alternateContact = ways('account:GetAlternateContact');
const virtualDevices: Source = { route: 'inside', actions: ['iam:ListVirtualMFADevices'] };
const allDevices: Source = { route: 'root', actions: ['iam:GetAccountSummary', 'iam:ListMFADevices'] };

const trails = ['cloudtrail:DescribeTrails', 'cloudtrail:GetTrailStatus'] as const;

export const featuresAction = 'iam:ListOrganizationsFeatures';
export const delegatesAction = 'organizations:ListDelegatedAdministrators';
const delegatedAdministrators = 'delegated-administrators.';

/** The facts that have an id of their own, rather than one made with the name of a service. */
export type PlainFactId = Exclude<FactId, `delegated-administrators.${string}`>;

/**
 * Each fact's sources, the preferred first. The credential report comes before an assumed-root session for the root
 * user, because it alone tells when the password was last used.
 */
const table: Readonly<Record<PlainFactId, readonly Source[]>> = {
  'account-summary': [
    { route: 'inside', actions: ['iam:GetAccountSummary'] },
    { route: 'root', actions: ['iam:GetAccountSummary'] },
  ],
  'root-user': [
    { route: 'inside', actions: report },
    {
      route: 'root',
      actions: [
        'iam:GetAccountSummary',
        'iam:GetLoginProfile',
        'iam:ListAccessKeys',
        'iam:GetAccessKeyLastUsed',
        'iam:ListSigningCertificates',
      ],
    },
  ],
  'root-mfa-devices': [virtualDevices, allDevices],
  'root-mfa-devices.complete': [allDevices, virtualDevices],
  'credential-report': [{ route: 'inside', actions: report }],
  'password-policy': [{ route: 'inside', actions: ['iam:GetAccountPasswordPolicy'] }],
  'other-credentials': [
    {
      route: 'inside',
      actions: [
        ...report,
        'iam:ListUsers',
        'iam:ListServiceSpecificCredentials',
        'iam:ListSSHPublicKeys',
        'iam:ListAccessKeys',
        'iam:ListSigningCertificates',
      ],
    },
  ],
  'contact.billing': alternateContact,
  'contact.operations': alternateContact,
  'contact.security': alternateContact,
  'contact.primary': ways('account:GetContactInformation'),
  regions: ways('account:ListRegions'),
  'organization-settings': [{ route: 'organization', actions: ['organizations:DescribeOrganization'] }],
  'organization-features': [{ route: 'features', actions: [featuresAction] }],
  'trusted-access': [
    { route: 'organization', actions: ['organizations:ListAWSServiceAccessForOrganization'] },
  ],
  'service-control-policies': [
    {
      route: 'organization',
      actions: [
        'organizations:ListPolicies',
        'organizations:ListTargetsForPolicy',
        'organizations:DescribePolicy',
      ],
    },
  ],
  'detection.event-rules': inside('events:ListRules', 'events:ListTargetsByRule'),
  'detection.root-metric-alarms': inside(
    ...trails,
    'logs:DescribeMetricFilters',
    'cloudwatch:DescribeAlarmsForMetric',
  ),
  'detection.trails': inside(...trails),
  'detection.guardduty': inside(
    'guardduty:ListDetectors',
    'guardduty:GetDetector',
    'guardduty:DescribeOrganizationConfiguration',
  ),
  'detection.config-rules': inside('config:DescribeConfigRules'),
  'detection.security-hub': inside('securityhub:DescribeHub'),
};

function inside(...actions: readonly string[]): readonly Source[] {
  return [{ route: 'inside', actions }];
}

function ways(action: string): readonly Source[] {
  return [
    { route: 'inside', actions: [action] },
    { route: 'central', actions: [action] },
  ];
}

/** The service principal of a fact `delegated-administrators.SERVICE`; undefined for any other fact. */
export function delegatedService(fact: FactId): string | undefined {
  return fact.startsWith(delegatedAdministrators) ? fact.slice(delegatedAdministrators.length) : undefined;
}

/** The sources of a fact for one kind of account, the first to be asked first; empty where nothing at hand can answer. */
export function sourcesOf(fact: FactId, kind: AccountKind, means: Means): readonly Source[] {
  const known = isPlain(fact)
    ? table[fact]
    : ([{ route: 'organization', actions: [delegatesAction] }] satisfies readonly Source[]);
  return known.filter(({ route }) => isOpen(route, kind, means));
}

export function isPlain(fact: FactId): fact is PlainFactId {
  return Object.hasOwn(table, fact);
}

/**
 * AWS opens no root session in the management account and takes no id of it for the Account API; whether a delegated
 * administrator's own account may be asked about that way is not documented, so it is not.
 */
function isOpen(route: Route, kind: AccountKind, means: Means): boolean {
  const fromOutside = kind === 'member' || (kind === 'audit' && means.managementRole);
  switch (route) {
    case 'inside':
      return roleInside(kind, means) !== undefined;
    case 'root':
      return means.rootSessions && means.auditIn !== 'lone' && fromOutside;
    case 'central':
      return means.auditIn !== 'lone' && fromOutside;
    default:
      return means.auditIn !== 'lone';
  }
}

/** Whose permissions an action belongs to. */
export type Role = 'audit' | 'management' | 'member';

/** The role that reads inside accounts of a kind; undefined where none is set. */
export function roleInside(
  kind: AccountKind,
  { auditIn, managementRole, memberRole }: Means,
): Role | undefined {
  if (auditIn === 'lone' || kind === 'audit') return 'audit';
  if (kind === 'management') {
    if (auditIn === 'management') return 'audit';
    if (managementRole) return 'management';
  }
  return memberRole ? 'member' : undefined;
}

/** The role that asks about members from outside them: the management account's own where there is one. */
export function centralRole({ auditIn, managementRole }: Omit<Means, 'rootSessions'>): Role {
  return auditIn === 'member' && managementRole ? 'management' : 'audit';
}
