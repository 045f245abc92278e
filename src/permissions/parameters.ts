/**
 * What a policy holds that differs from place to place. A policy names it as `${Name}`; each format puts in the value,
 * a placeholder or a reference of its own.
 */
export const parameters = {
  OrganizationId: {
    flag: 'organization-id',
    placeholder: '<ORGANIZATION_ID>',
    description: 'The id of the organization, such as o-a1b2c3d4e5.',
    pattern: '^o-[a-z0-9]{10,32}$',
  },
  ManagementAccountId: {
    flag: 'management-account',
    placeholder: '<MANAGEMENT_ACCOUNT_ID>',
    description: 'The id of the management account.',
    pattern: '^[0-9]{12}$',
  },
  AuditAccountId: {
    flag: 'audit-account',
    placeholder: '<AUDIT_ACCOUNT_ID>',
    description: 'The id of the account that the audit role is in.',
    pattern: '^[0-9]{12}$',
  },
  RepositoryOwner: {
    flag: 'repository',
    placeholder: '<REPOSITORY_OWNER>',
    description: 'The owner of the repository whose workflow assumes the audit role.',
    pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$',
  },
  RepositoryName: {
    flag: 'repository',
    placeholder: '<REPOSITORY_NAME>',
    description: 'The name of that repository, without its owner.',
    pattern: '^[A-Za-z0-9._-]{1,100}$',
  },
  RepositoryOwnerId: {
    flag: 'owner-id',
    placeholder: '<REPOSITORY_OWNER_ID>',
    description: 'The number of the owner: gh api repos/OWNER/REPO --jq .owner.id',
    pattern: '^[1-9][0-9]{0,18}$',
  },
  RepositoryId: {
    flag: 'repository-id',
    placeholder: '<REPOSITORY_ID>',
    description: 'The number of the repository: gh api repos/OWNER/REPO --jq .id',
    pattern: '^[1-9][0-9]{0,18}$',
  },
} as const satisfies Readonly<Record<string, Parameter>>;

interface Parameter {
  /** The flag that gives it, without its dashes. */
  readonly flag: string;
  readonly placeholder: string;
  readonly description: string;
  /** A regular expression over the whole value. */
  readonly pattern: string;
}

export type ParameterName = keyof typeof parameters;

/** Those that are known. */
export type Values = { readonly [K in ParameterName]?: string };

/** Besides the parameters: the partition, and the id of the account that the role itself is in. */
export type Token = ParameterName | 'Partition' | 'OwnAccountId';

export const parameterNames = Object.keys(parameters) as readonly ParameterName[];

/** How a policy names a token. */
export function token(name: Token): string {
  return `\${${name}}`;
}

const pattern = /\$\{(\w+)\}/g;

/** Puts something in the place of each token of a text. */
export function replaceTokens(text: string, of: (name: Token) => string): string {
  return text.replace(pattern, (_, name: string) => of(name as Token));
}

/** Whether a text names any token. */
export function hasTokens(text: string): boolean {
  return text.search(pattern) >= 0;
}

/** The token that a text is; undefined where it is more, or less, than one. */
export function onlyToken(text: string): Token | undefined {
  return /^\$\{(\w+)\}$/.exec(text)?.[1] as Token | undefined;
}

/** The parameters that texts name, in the order of the list above. */
export function parametersIn(texts: Iterable<string>): readonly ParameterName[] {
  const named = new Set([...texts].flatMap((text) => Array.from(text.matchAll(pattern), ([, name]) => name)));
  return parameterNames.filter((name) => named.has(name));
}
