import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { isMoment } from './moment.ts';

/*
 * The organization file: a whole organization as a person would write it down. What an account does not mention it
 * does not have, except `roles` and `contacts`, which a member account then takes from `defaults`.
 */

const accountId = v.pipe(
  v.string('must be twelve digits in quotes'),
  v.regex(/^\d{12}$/, 'must be twelve digits'),
);
const moment = v.pipe(
  v.string('must be a time such as -200d, -3h or 2026-01-31'),
  v.check(isMoment, 'must be a time such as -200d, -3h or 2026-01-31'),
);
const mfa = v.picklist(['none', 'virtual', 'hardware', 'virtual and hardware']);

const accessKey = v.strictObject({
  active: v.optional(v.boolean()),
  created: moment,
  'last-used': v.optional(moment),
  service: v.optional(v.string()),
  region: v.optional(v.string()),
});
const certificate = v.strictObject({ active: v.optional(v.boolean()), created: moment });
const password = v.strictObject({ changed: moment, 'last-used': v.optional(moment) });

const credentials = {
  password: v.optional(password),
  mfa: v.optional(mfa),
  'access-keys': v.optional(v.pipe(v.array(accessKey), v.maxLength(2, 'AWS allows two access keys'))),
  'signing-certificates': v.optional(
    v.pipe(v.array(certificate), v.maxLength(2, 'AWS allows two certificates')),
  ),
};

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
const user = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[\w+=,.@-]{1,64}$/, 'is no name that IAM allows')),
  path: v.optional(v.pipe(v.string(), v.regex(/^\/([!-~]+\/)?$/, 'must begin and end with /'))),
  created: moment,
  ...credentials,
});

// https://docs.aws.amazon.com/accounts/latest/reference/API_AlternateContact.html
const contact = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(50)),
  email: v.pipe(v.string(), v.maxLength(254), v.regex(/^\s*[\w+=.#|!&-]+@[\w.-]+\.\w+\s*$/, 'is no e-mail')),
  phone: v.pipe(v.string(), v.maxLength(25), v.regex(/^[\s0-9()+-]+$/, 'is no phone number')),
});
const contacts = v.strictObject({
  billing: v.optional(contact),
  operations: v.optional(contact),
  security: v.optional(contact),
});

const patterns = v.pipe(v.array(v.string()), v.minLength(1));
const permission = v.union(
  [
    v.strictObject({ allow: patterns, on: v.optional(patterns) }),
    v.strictObject({ deny: patterns, on: v.optional(patterns) }),
  ],
  'must be { allow: [actions] } or { deny: [actions] }, with or without { on: [resources] }',
);
const trust = v.union(
  [
    v.strictObject({ 'web-identity': v.strictObject({ audience: v.string(), subjects: patterns }) }),
    v.strictObject({ account: accountId, 'external-id': v.optional(v.string()) }),
    v.strictObject({ role: v.string(), 'external-id': v.optional(v.string()) }),
  ],
  'must be { web-identity: { audience, subjects } }, { account } or { role }, the latter two with or without { external-id }',
);
const role = v.strictObject({
  path: v.optional(v.pipe(v.string(), v.regex(/^\/([!-~]+\/)?$/, 'must begin and end with /'))),
  'max-session': v.optional(v.pipe(v.number(), v.integer(), v.minValue(3600), v.maxValue(43200))),
  trust,
  permissions: v.array(permission),
});
const roles = v.record(v.pipe(v.string(), v.regex(/^[\w+=,.@-]{1,64}$/, 'is no role name')), role);

const ou = v.pipe(
  v.string(),
  v.check((path) => path === '' || path.split('/').every((name) => name !== ''), 'has an empty name in it'),
  v.check((path) => path.split('/').length <= 5, 'is deeper than five levels'),
);

const account = v.strictObject({
  id: accountId,
  name: v.pipe(v.string(), v.regex(/^[ -;=?-~]{1,50}$/, 'is no account name that AWS allows')),
  email: v.pipe(v.string(), v.minLength(6), v.maxLength(64)),
  state: v.optional(v.picklist(['PENDING_ACTIVATION', 'ACTIVE', 'SUSPENDED', 'PENDING_CLOSURE', 'CLOSED'])),
  ou: v.optional(ou),
  tags: v.optional(v.record(v.string(), v.string())),
  joined: moment,
  root: v.optional(v.strictObject(credentials)),
  contacts: v.optional(contacts),
  roles: v.optional(roles),
  users: v.optional(v.array(user)),
  'unassigned-mfa-devices': v.optional(v.array(v.string())),
});

const organization = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^o-[a-z0-9]{10,32}$/, 'must look like o-a1b2c3d4e5')),
  root: v.pipe(v.string(), v.regex(/^r-[a-z0-9]{4,32}$/, 'must look like r-a1b2')),
  management: accountId,
  'feature-set': v.optional(v.picklist(['ALL', 'CONSOLIDATED_BILLING'])),
  'trusted-access': v.optional(v.array(v.string())),
  'delegated-administrators': v.optional(v.record(v.string(), v.array(accountId))),
  /** Organizational units without an account in them. */
  'empty-units': v.optional(v.array(ou)),
  /** What ListAccounts tells besides State: AWS added Paths in 2026 and is retiring Status. */
  'list-accounts': v.optional(
    v.strictObject({ paths: v.optional(v.boolean()), status: v.optional(v.boolean()) }),
  ),
});

const schema = v.strictObject({
  /** Left out for a lone account. */
  organization: v.optional(organization),
  'credential-report': v.optional(
    v.strictObject({
      /** Seconds between the first GenerateCredentialReport and COMPLETE. */
      delay: v.optional(v.pipe(v.number(), v.minValue(0))),
      /** Whether a user name with a comma is quoted. AWS does not document it; `none` is the harder case. */
      quoting: v.optional(v.picklist(['none', 'rfc4180'])),
    }),
  ),
  defaults: v.optional(v.strictObject({ roles: v.optional(roles), contacts: v.optional(contacts) })),
  accounts: v.pipe(v.array(account), v.minLength(1)),
});

export type OrganizationFile = v.InferOutput<typeof schema>;
export type AccountEntry = OrganizationFile['accounts'][number];
export type RoleEntry = v.InferOutput<typeof role>;
export type UserEntry = v.InferOutput<typeof user>;
export type CredentialsEntry = Omit<UserEntry, 'name' | 'path' | 'created'>;
export type ContactEntries = v.InferOutput<typeof contacts>;

/** Reads and checks an organization file. Throws one Error that lists every problem as file:line:column. */
export async function readOrganization(path: string): Promise<OrganizationFile> {
  return parseOrganization(await readFile(path, 'utf8'), path);
}

/** `file` only names the text in error messages. */
export function parseOrganization(text: string, file: string): OrganizationFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  if (document.errors.length > 0) {
    throw new Error(document.errors.map((e) => `${at(e.pos[0])}: ${e.message.split('\n')[0]}`).join('\n'));
  }
  const parsed = v.safeParse(schema, document.toJS());
  const problems = parsed.success ? contradictions(parsed.output) : parsed.issues.map(problemOf);
  if (!parsed.success || problems.length > 0) {
    const place = (path: readonly (string | number)[]): number => {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (hasRange(node)) return node.range[0];
      }
      return 0;
    };
    throw new Error(problems.map((p) => `${at(place(p.path))}: ${p.path.join('.')} ${p.message}`).join('\n'));
  }
  return parsed.output;
}

interface FileProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

function problemOf(issue: v.BaseIssue<unknown>): FileProblem {
  const path = (issue.path ?? []).map((item) => item.key).filter((key) => isKey(key));
  return { path, message: issue.message };
}

function isKey(key: unknown): key is string | number {
  return typeof key === 'string' || typeof key === 'number';
}

function hasRange(node: unknown): node is { range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

function contradictions(file: OrganizationFile): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  const ids = file.accounts.map((entry) => entry.id);
  for (const [index, entry] of file.accounts.entries()) {
    if (ids.indexOf(entry.id) !== index) {
      problems.push({ path: ['accounts', index, 'id'], message: `is the second account ${entry.id}` });
    }
    const names = (entry.users ?? []).map((item) => item.name.toLowerCase());
    for (const [position, name] of names.entries()) {
      if (names.indexOf(name) === position) continue;
      const path = ['accounts', index, 'users', position, 'name'];
      problems.push({ path, message: 'is taken: IAM tells user names apart without regard to case' });
    }
  }
  if (file.organization === undefined) {
    if (ids.length > 1)
      problems.push({ path: ['accounts'], message: 'has several accounts but no organization' });
    return problems;
  }
  if (!ids.includes(file.organization.management)) {
    problems.push({ path: ['organization', 'management'], message: 'is none of the accounts' });
  }
  return problems;
}
