import { type Means, withoutRootSessions } from '../aws/sources.ts';
import { excerpt, matching, oneOf, type Parsed } from '../input-texts.ts';
import { inputs } from '../inputs.ts';
import { type ParameterName, parameters, type Values } from './parameters.ts';
import type { RoleName } from './policy.ts';

export const formats = ['json', 'cloudformation', 'terraform'] as const;
export type Format = (typeof formats)[number];

/** A role with its trust, and where it is made: each is deployed by itself. */
export const parts = ['audit', 'management', 'member'] as const;
export type Part = (typeof parts)[number];

export const partitions = ['aws', 'aws-us-gov', 'aws-cn', 'aws-eusc'] as const;

export interface PermissionsOptions {
  readonly format: Format;
  /** Undefined: every part in one document, or the audit role where a document holds one part. */
  readonly part: Part | undefined;
  readonly means: Means;
  readonly values: Values;
  readonly roles: { readonly audit: RoleName; readonly management: RoleName; readonly member: RoleName };
  readonly environment: string;
  /** The default branch, as `main`. */
  readonly branch: string;
  readonly externalId: string | undefined;
  readonly partition: string;
}

/** The flags of the command besides `--baseline`, without their dashes. */
export const flags = [
  'format',
  'part',
  'audit-role',
  'member-role',
  'management-role',
  'management-account',
  'audit-account',
  'organization-id',
  'repository',
  'repository-id',
  'owner-id',
  'environment',
  'branch',
  'external-id',
  'partition',
] as const;

type Flag = (typeof flags)[number];
type Given = Readonly<Partial<Record<string, string>>>;
type Parse<T> = (text: string) => Parsed<T>;

/**
 * Reads and checks the flags. `organizationId` is the baseline's. All faults come back at once, each naming its flag,
 * the value, and what was expected.
 */
export function parseOptions(
  given: Given,
  organizationId: string | undefined,
): { readonly options: PermissionsOptions } | { readonly problems: readonly string[] } {
  const problems: string[] = [];
  function read<T, F>(flag: Flag, parse: Parse<T>, fallback: F): T | F {
    const text = given[flag]?.trim();
    if (text === undefined) return fallback;
    const parsed = parse(text);
    if ('value' in parsed) return parsed.value;
    problems.push(`\`--${flag}\` is \`${excerpt(text)}\`, expected ${parsed.expected}`);
    return fallback;
  }
  const id = (name: ParameterName, example: string) =>
    read(parameters[name].flag, matching(new RegExp(parameters[name].pattern), example), undefined);

  const management = id('ManagementAccountId', 'the 12 digits of an account id');
  const audit = id('AuditAccountId', 'the 12 digits of an account id') ?? management;
  const organization = read('organization-id', organizationIn(organizationId), organizationId);
  const member = read('member-role', memberRole, undefined);
  const managementRole = read('management-role', orNone(roleName), roleOf('rootline-management'));
  const [owner, name] = read('repository', repository, [undefined, undefined]);
  const auditIn = organization === 'none' ? 'lone' : audit === management ? 'management' : 'member';
  if (auditIn === 'management' && given['management-role'] !== undefined && managementRole !== 'none') {
    problems.push(
      '`--management-role` needs an `--audit-account` that is not the management account: an audit role in the management account reads it itself',
    );
  }
  const partition = read('partition', oneOf(partitions), 'aws');
  const options: PermissionsOptions = {
    format: read('format', oneOf(formats), 'json'),
    part: read('part', oneOf(parts), undefined),
    means: {
      auditIn,
      managementRole: auditIn === 'member' && managementRole !== 'none',
      memberRole: auditIn !== 'lone' && member !== undefined,
      rootSessions: !withoutRootSessions.has(partition),
    },
    values: known({
      OrganizationId: organization === 'none' ? undefined : organization,
      ManagementAccountId: management,
      AuditAccountId: audit,
      RepositoryOwner: owner,
      RepositoryName: name,
      RepositoryOwnerId: id('RepositoryOwnerId', 'a number, from `gh api repos/OWNER/REPO --jq .owner.id`'),
      RepositoryId: id('RepositoryId', 'a number, from `gh api repos/OWNER/REPO --jq .id`'),
    }),
    roles: {
      audit: read('audit-role', roleName, roleOf('rootline-audit')),
      management: managementRole === 'none' ? roleOf('rootline-management') : managementRole,
      member: member ?? roleOf('rootline-member'),
    },
    environment: read('environment', environmentName, 'aws-audit'),
    branch: read('branch', branchName, 'main'),
    externalId: read('external-id', inputs.externalId.parse, undefined),
    partition,
  };
  return problems.length > 0 ? { problems } : { options };
}

function known(values: { readonly [K in ParameterName]: string | undefined }): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function orNone<T>(parse: Parse<T>): Parse<T | 'none'> {
  return (text) => (text === 'none' ? { value: text } : parse(text));
}

/** A run stops when it finds itself in another organization than the baseline's: such policies would be of no use. */
function organizationIn(baseline: string | undefined): Parse<string> {
  return (text) => {
    if (baseline !== undefined && text !== baseline) return { expected: `the baseline's own, ${baseline}` };
    if (text === 'none') return { value: text };
    return matching(
      new RegExp(parameters.OrganizationId.pattern),
      'an id such as `o-a1b2c3d4e5`, or `none` for an account in no organization',
    )(text);
  };
}

const names = /^(?=.{1,575}$)(?:[\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/;

/** Also with the slash that IAM begins a path with. */
function roleName(text: string): Parsed<RoleName> {
  const role = text.replace(/^\/+/, '');
  return names.test(role)
    ? { value: roleOf(role) }
    : { expected: 'the name of a role, or its path and name' };
}

/** As the input of the same name takes it; of an ARN only what stands behind `role/` matters here. */
function memberRole(text: string): Parsed<RoleName> {
  const parsed = inputs.memberRole.parse(text);
  return 'expected' in parsed ? parsed : roleName(text.replace(/^arn:.*?:role\//, ''));
}

function roleOf(pathAndName: string): RoleName {
  const at = pathAndName.lastIndexOf('/') + 1;
  return { path: `/${pathAndName.slice(0, at)}`, name: pathAndName.slice(at) };
}

function repository(text: string): Parsed<readonly [string, string]> {
  const [owner = '', name = '', ...more] = text.split('/');
  const fits =
    new RegExp(parameters.RepositoryOwner.pattern).test(owner) &&
    new RegExp(parameters.RepositoryName.pattern).test(name);
  return fits && more.length === 0 ? { value: [owner, name] } : { expected: 'OWNER/REPO' };
}

/** Other characters may be written differently in the subject of a job, and the trust compares it exactly. */
const environmentName = matching(/^[\w.-]{1,255}$/, 'a name of letters, digits and _ . -');

const branchName = matching(
  /^(?!refs\/)[\w./+@#-]{1,244}$/,
  'the name of a branch such as `main`, of letters, digits and _ . / + @ # -',
);
