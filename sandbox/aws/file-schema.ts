import * as v from 'valibot';
import { detection } from './detection-schema.ts';
import { isMoment } from './moment.ts';
import { type PolicyKind, problemsOf } from './policy.ts';
import { isRegion } from './regions.ts';

/*
 * The organization file: a whole organization as a person would write it down. What an account does not mention it
 * does not have, except `roles` and `contacts`, which a member account then takes from `defaults`, and
 * `primary-contact`, which it takes from the management account.
 */

const accountId = v.pipe(
  v.string('must be twelve digits in quotes'),
  v.regex(/^\d{12}$/, 'must be twelve digits'),
);
const moment = v.pipe(
  v.string('must be a time such as -200d, -3h or 2026-01-31'),
  v.check(isMoment, 'must be a time such as -200d, -3h or 2026-01-31'),
);
const limited = (least: number, most: number) => v.pipe(v.string(), v.minLength(least), v.maxLength(most));

// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html
const mfaKind = v.picklist(['passkey', 'hardware-token', 'virtual', 'sms']);
const mfa = v.pipe(v.array(mfaKind), v.maxLength(8, 'AWS allows eight MFA devices'));

const accessKey = v.strictObject({
  /** Left out: one made up from the account, the user and the position. */
  id: v.optional(v.pipe(v.string(), v.regex(/^AKIA[A-Z2-7]{16}$/, 'must look like AKIA and 16 characters'))),
  active: v.optional(v.boolean()),
  created: moment,
  'last-used': v.optional(moment),
  service: v.optional(v.string()),
  region: v.optional(v.string()),
});
const certificate = v.strictObject({ active: v.optional(v.boolean()), created: moment });
const password = v.strictObject({ changed: moment, 'last-used': v.optional(moment) });

const credentials = { password: v.optional(password), mfa: v.optional(mfa) };
const root = v.strictObject({
  ...credentials,
  'access-keys': v.optional(v.pipe(v.array(accessKey), v.maxLength(2, 'AWS allows root two access keys'))),
  'signing-certificates': v.optional(
    v.pipe(v.array(certificate), v.maxLength(2, 'AWS allows root two certificates')),
  ),
});

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
const user = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[\w+=,.@-]{1,64}$/, 'is no name that IAM allows')),
  path: v.optional(v.pipe(v.string(), v.regex(/^\/([!-~]+\/)?$/, 'must begin and end with /'))),
  created: moment,
  ...credentials,
  /** The credential report shows two of each. */
  'access-keys': v.optional(v.array(accessKey)),
  'signing-certificates': v.optional(v.array(certificate)),
  'ssh-keys': v.optional(v.array(v.strictObject({ active: v.optional(v.boolean()), created: moment }))),
  'service-credentials': v.optional(
    v.array(
      v.strictObject({
        /** Such as `codecommit.amazonaws.com` or `bedrock.amazonaws.com`. */
        service: v.string(),
        active: v.optional(v.boolean()),
        created: moment,
        expires: v.optional(moment),
      }),
    ),
  ),
});

// https://docs.aws.amazon.com/accounts/latest/reference/API_AlternateContact.html
const contact = v.strictObject({
  name: limited(1, 64),
  title: limited(1, 50),
  email: v.pipe(v.string(), v.maxLength(254), v.regex(/^\s*[\w+=.#|!&-]+@[\w.-]+\.\w+\s*$/, 'is no e-mail')),
  phone: v.pipe(v.string(), v.maxLength(25), v.regex(/^[\s0-9()+-]+$/, 'is no phone number')),
});
const contacts = v.strictObject({
  billing: v.optional(contact),
  operations: v.optional(contact),
  security: v.optional(contact),
});

// https://docs.aws.amazon.com/accounts/latest/reference/API_ContactInformation.html
const primaryContact = v.strictObject({
  'full-name': limited(1, 50),
  'company-name': v.optional(limited(1, 50)),
  'address-line-1': limited(1, 60),
  'address-line-2': v.optional(limited(1, 60)),
  'address-line-3': v.optional(limited(1, 60)),
  city: limited(1, 50),
  'district-or-county': v.optional(limited(1, 50)),
  'state-or-region': v.optional(limited(1, 50)),
  'postal-code': limited(1, 20),
  country: limited(2, 2),
  phone: v.pipe(v.string(), v.maxLength(20), v.regex(/^\+[\s0-9()-]+$/, 'is no phone number with a +')),
  website: v.optional(limited(1, 256)),
  verification: v.optional(v.picklist(['NOT_SUPPORTED', 'PENDING', 'UNVERIFIED', 'VERIFIED'])),
});

// https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html
const passwordPolicy = v.strictObject({
  'minimum-length': v.optional(v.pipe(v.number(), v.minValue(6), v.maxValue(128))),
  /** Of the four classes of characters. */
  requires: v.optional(v.array(v.picklist(['symbols', 'numbers', 'uppercase', 'lowercase']))),
  'users-may-change': v.optional(v.boolean()),
  /** Days. */
  'max-age': v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(1095))),
  'reuse-prevention': v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(24))),
});

/** A policy as IAM takes it, such as `{ Version: 2012-10-17, Statement: [{ Effect: Allow, … }] }`. */
const policy = (kind: PolicyKind) =>
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      for (const message of problemsOf(dataset.value, kind)) addIssue({ message });
    }),
  );
const patterns = v.pipe(v.array(v.string()), v.minLength(1));
const permission = v.union(
  [
    v.strictObject({ allow: patterns, on: v.optional(patterns) }),
    v.strictObject({ deny: patterns, on: v.optional(patterns) }),
    v.strictObject({ policy: policy('identity') }),
  ],
  'must be { allow: [actions] } or { deny: [actions] }, with or without { on: [resources] }, or { policy: an IAM policy }',
);
const trust = v.union(
  [
    v.strictObject({ 'web-identity': v.strictObject({ audience: v.string(), subjects: patterns }) }),
    v.strictObject({ account: accountId, 'external-id': v.optional(v.string()) }),
    v.strictObject({ role: v.string(), 'external-id': v.optional(v.string()) }),
    v.strictObject({ policy: policy('trust') }),
  ],
  'must be { web-identity: { audience, subjects } }, { account } or { role }, the latter two with or without { external-id }, or { policy: an IAM trust policy }',
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
  email: limited(6, 64),
  state: v.optional(v.picklist(['PENDING_ACTIVATION', 'ACTIVE', 'SUSPENDED', 'PENDING_CLOSURE', 'CLOSED'])),
  ou: v.optional(ou),
  /** Left out: never tagged. Empty: tagged once, and no more. */
  tags: v.optional(v.record(v.string(), v.string())),
  joined: moment,
  root: v.optional(root),
  contacts: v.optional(contacts),
  'primary-contact': v.optional(primaryContact),
  'password-policy': v.optional(passwordPolicy),
  /** Opt-in Regions that are not DISABLED. */
  regions: v.optional(
    v.record(
      v.pipe(v.string(), v.check(isRegion, 'is no Region that can be opted in to')),
      v.picklist(['ENABLED', 'ENABLING', 'DISABLING', 'DISABLED']),
    ),
  ),
  roles: v.optional(roles),
  users: v.optional(v.array(user)),
  'unassigned-mfa-devices': v.optional(v.array(v.string())),
  detection: v.optional(detection),
});

const serviceControlPolicy = v.strictObject({
  name: limited(1, 128),
  description: v.optional(v.string()),
  /** The root's id, paths of organizational units, account ids. */
  targets: v.array(v.string()),
  document: policy('identity'),
});

const organization = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^o-[a-z0-9]{10,32}$/, 'must look like o-a1b2c3d4e5')),
  root: v.pipe(v.string(), v.regex(/^r-[a-z0-9]{4,32}$/, 'must look like r-a1b2')),
  management: accountId,
  'feature-set': v.optional(v.picklist(['ALL', 'CONSOLIDATED_BILLING'])),
  'trusted-access': v.optional(v.array(v.string())),
  /** Account ids by service principal. */
  'delegated-administrators': v.optional(v.record(v.string(), v.array(accountId))),
  /** Of central root access. */
  features: v.optional(v.array(v.picklist(['RootCredentialsManagement', 'RootSessions']))),
  /** Left out: the policy type is not enabled. */
  'service-control-policies': v.optional(v.array(serviceControlPolicy)),
  /** What AWS does not document about sessions of sts:AssumeRoot. */
  'root-sessions': v.optional(
    v.strictObject({
      /** Where a service control policy that denies root is met; left out: `first-call`. */
      'denied-at': v.optional(v.picklist(['assume-root', 'first-call'])),
      /** Whether GetUser tells when the password was last used; left out: it does. */
      'password-last-used': v.optional(v.boolean()),
    }),
  ),
  /** Organizational units without an account in them. */
  'empty-units': v.optional(v.array(ou)),
  /** What ListAccounts tells besides State: AWS added Paths in 2026 and is retiring Status. */
  'list-accounts': v.optional(
    v.strictObject({ paths: v.optional(v.boolean()), status: v.optional(v.boolean()) }),
  ),
});

export const schema = v.strictObject({
  /** Left out for a lone account. */
  organization: v.optional(organization),
  'credential-report': v.optional(
    v.strictObject({
      /** Seconds between the first GenerateCredentialReport and COMPLETE. */
      delay: v.optional(v.pipe(v.number(), v.minValue(0))),
      /** Whether a user name with a comma is quoted. AWS does not document it; `none` is the harder case. */
      quoting: v.optional(v.picklist(['none', 'rfc4180'])),
      /** Whether there is the column `additional_credentials_info`, which is documented but was not served in 2026. */
      'additional-credentials-info': v.optional(v.boolean()),
    }),
  ),
  defaults: v.optional(v.strictObject({ roles: v.optional(roles), contacts: v.optional(contacts) })),
  accounts: v.pipe(v.array(account), v.minLength(1)),
});

export type OrganizationFile = v.InferOutput<typeof schema>;
export type AccountEntry = OrganizationFile['accounts'][number];
export type RoleEntry = v.InferOutput<typeof role>;
export type PermissionEntry = v.InferOutput<typeof permission>;
export type PolicyDocument = Record<string, unknown>;
export type UserEntry = v.InferOutput<typeof user>;
export type RootEntry = v.InferOutput<typeof root>;
export type ContactEntries = v.InferOutput<typeof contacts>;
export type PrimaryContactEntry = v.InferOutput<typeof primaryContact>;
export type PasswordPolicyEntry = v.InferOutput<typeof passwordPolicy>;
export type ServiceControlPolicyEntry = v.InferOutput<typeof serviceControlPolicy>;
export type MfaKind = v.InferOutput<typeof mfaKind>;
