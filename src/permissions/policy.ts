/** An IAM policy. Its texts may hold tokens (`${OrganizationId}`) for what differs from place to place. */
export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

export interface Statement {
  /** Says what the statement is for. */
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Principal?: { readonly AWS: string } | { readonly Federated: string };
  readonly Action: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: { readonly StringEquals: Readonly<Record<string, string | readonly string[]>> };
}

/** A role to make: who may assume it, and what it may do then. */
export interface RolePolicies {
  readonly role: RoleName;
  readonly trust: PolicyDocument;
  readonly permissions: PolicyDocument;
}

export interface RoleName {
  /** `/`, or `/team/`. */
  readonly path: string;
  readonly name: string;
}

/** One text as it is, several as a sorted list. */
export function oneOrMany(texts: readonly string[]): string | readonly string[] {
  const [first = '', ...others] = [...new Set(texts)].toSorted();
  return others.length === 0 ? first : [first, ...others];
}

/** The part of a role's ARN behind `role/`. */
export function pathAndName({ path, name }: RoleName): string {
  return `${path}${name}`.slice(1);
}

/** The same policy with each of its texts replaced. */
export function mapTexts(policy: PolicyDocument, replace: (text: string) => string): PolicyDocument {
  return replaceTexts(policy, replace) as PolicyDocument;
}

/** A value in which every text, at any depth, has become what `replace` makes of it. */
export function replaceTexts(value: unknown, replace: (text: string) => unknown): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((item) => replaceTexts(item, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceTexts(item, replace)]));
}

/** Every text of a value, at any depth. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
