import type { Account, AccountState } from './account.ts';
import type { ContactText } from './contact.ts';
import { detectionContents } from './detection-shapes.ts';
import type { Cause, CauseKind, Fact, Provenance } from './fact.ts';
import type {
  AccountSummary,
  AlternateContact,
  CredentialReport,
  CredentialRow,
  FactTypes,
  Flag,
  Moment,
  OrganizationSettings,
  OtherCredential,
  PasswordPolicy,
  PrimaryContact,
  Region,
  ReportedCertificate,
  ReportedKey,
  RootMfaDevice,
  RootMfaDevices,
  RootUser,
  ServiceControlPolicy,
} from './facts.ts';
import { isHidden } from './hiding.ts';
import {
  count,
  either,
  isMap,
  list,
  matching,
  object,
  oneOf,
  optional,
  record,
  type Shape,
  shortened,
  text,
  time,
  truth,
} from './shape.ts';

/** The form of everything that a snapshot holds, checked before it is believed. */

export const accountId: Shape<string> = matching(/^\d{12}$/, 'an account id of 12 digits');

const provenance: Shape<Provenance> = object<Provenance>({
  source: text,
  readAt: time,
  asOf: optional(time),
});

const causeKind = oneOf<CauseKind>([
  'denied',
  'throttled',
  'not-ready',
  'timed-out',
  'network',
  'service-error',
  'malformed',
  'missing',
  'no-source',
]);

const cause: Shape<Cause> = object<Cause>({ kind: causeKind, message: text, mend: text });

export function fact<T>(content: Shape<T>): Shape<Fact<T>> {
  const forms = new Map<unknown, Shape<unknown>>([
    ['value', object<{ value: T }>({ value: content })],
    ['unavailable', object<{ cause: Cause }>({ cause })],
    ['not-applicable', object<{ reason: string }>({ reason: text })],
  ]);
  return (value) => {
    if (!isMap(value)) return ' is not a map';
    const form = forms.get(value.state);
    if (form === undefined) return `.state is none of ${[...forms.keys()].join(', ')}`;
    const wrong = provenance(value.provenance);
    return wrong === undefined ? form(value) : `.provenance${wrong}`;
  };
}

const accountState = oneOf<AccountState>([
  'PENDING_ACTIVATION',
  'ACTIVE',
  'SUSPENDED',
  'PENDING_CLOSURE',
  'CLOSED',
  'UNKNOWN',
]);

export const account: Shape<Account> = object<Account>({
  id: accountId,
  name: text,
  email: fact(text),
  state: accountState,
  management: truth,
  partition: text,
  organizationalUnit: fact(text),
  parents: fact(list(text)),
  tags: fact(record(text)),
});

function isUnreadable(value: unknown): boolean {
  return isMap(value) && typeof value.unreadable === 'string';
}

const flag: Shape<Flag> = (value) =>
  typeof value === 'boolean' || value === 'not-supported' || value === 'missing' || isUnreadable(value)
    ? undefined
    : ' is neither true nor false nor a reason for neither';

const noMoments = new Set<unknown>(['none', 'no-information', 'not-supported', 'missing']);

const moment: Shape<Moment> = (value) => {
  if (noMoments.has(value) || isUnreadable(value)) return undefined;
  if (!isMap(value)) return ' is neither a time nor a reason for none';
  const wrong = time(value.at);
  return wrong === undefined ? undefined : `.at${wrong}`;
};

const key: Shape<ReportedKey> = object<ReportedKey>({
  active: flag,
  lastRotated: moment,
  lastUsed: moment,
  lastUsedService: optional(text),
});

const certificate: Shape<ReportedCertificate> = object<ReportedCertificate>({
  active: flag,
  lastRotated: moment,
});

const credentials = {
  passwordEnabled: flag,
  passwordLastUsed: moment,
  passwordLastChanged: moment,
  mfaActive: flag,
  accessKeys: list(key),
  certificates: list(certificate),
} as const;

const mfaDevices: Shape<RootMfaDevices> = object<RootMfaDevices>({
  devices: list(
    object<RootMfaDevice>({
      serialNumber: text,
      kind: oneOf(['passkey', 'hardware-token', 'virtual', 'sms']),
    }),
  ),
  complete: truth,
  unlisted: optional(cause),
});

const absent = oneOf(['absent']);

const contactText: Shape<ContactText> = (value) =>
  typeof value === 'string' || isHidden(value) ? undefined : ' is neither a text nor a hidden one';

const alternateContact: Shape<AlternateContact | 'absent'> = either(
  object<AlternateContact>({ name: contactText, title: contactText, email: contactText, phone: contactText }),
  absent,
);

const number = optional(count);

/** The form of each fact's value, by the id of the fact. */
const contents: { readonly [K in keyof FactTypes]: Shape<FactTypes[K]> } = {
  'account-summary': object<AccountSummary>({
    mfaEnabled: number,
    accessKeysPresent: number,
    passwordPresent: number,
    signingCertificatesPresent: number,
  }),
  'root-user': object<RootUser>({ ...credentials, unreported: optional(cause) }),
  'root-mfa-devices': mfaDevices,
  'root-mfa-devices.complete': mfaDevices,
  'credential-report': object<CredentialReport>({
    generatedAt: time,
    users: list(object<CredentialRow>({ user: text, arn: text, ...credentials })),
  }),
  'password-policy': either(
    object<PasswordPolicy>({
      minimumLength: count,
      requireSymbols: truth,
      requireNumbers: truth,
      requireUppercase: truth,
      requireLowercase: truth,
      allowUsersToChange: truth,
      maxAge: number,
      reusePrevention: number,
    }),
    absent,
  ),
  'other-credentials': list(
    object<OtherCredential>({
      user: text,
      kind: oneOf(['access-key', 'service-specific', 'ssh-key', 'signing-certificate']),
      id: text,
      service: optional(text),
      active: truth,
      createdAt: optional(time),
    }),
  ),
  'contact.billing': alternateContact,
  'contact.operations': alternateContact,
  'contact.security': alternateContact,
  'contact.primary': object<PrimaryContact>({
    fullName: contactText,
    companyName: contactText,
    addressLine1: contactText,
    addressLine2: contactText,
    addressLine3: contactText,
    city: contactText,
    districtOrCounty: contactText,
    stateOrRegion: contactText,
    postalCode: contactText,
    countryCode: contactText,
    phone: contactText,
    websiteUrl: contactText,
    verification: optional(text),
  }),
  regions: list(
    object<Region>({
      name: text,
      status: oneOf(['ENABLED', 'ENABLING', 'DISABLING', 'DISABLED', 'ENABLED_BY_DEFAULT']),
    }),
  ),
  'organization-settings': object<OrganizationSettings>({
    featureSet: oneOf(['ALL', 'CONSOLIDATED_BILLING']),
  }),
  'organization-features': list(text),
  'trusted-access': list(text),
  'service-control-policies': list(
    object<ServiceControlPolicy>({ id: text, name: text, document: text, targets: list(text) }),
  ),
  ...detectionContents,
};

const factShapes: ReadonlyMap<string, Shape<unknown>> = new Map(
  Object.entries<Shape<unknown>>(contents).map(([id, content]) => [id, fact(content)]),
);
const delegatedAdministrators = fact(list(text));
const otherFact = fact<unknown>(() => undefined);

/** Facts by their ids. A fact that this version does not know is let be: none of its controls asks for it. */
export const facts: Shape<Readonly<Record<string, Fact<unknown>>>> = (value) => {
  if (!isMap(value)) return ' is not a map';
  for (const id of Object.keys(value)) {
    const fault = shapeOf(id)(value[id]);
    if (fault !== undefined) return `.${shortened(id)}${fault}`;
  }
  return undefined;
};

function shapeOf(id: string): Shape<unknown> {
  return (
    factShapes.get(id) ?? (id.startsWith('delegated-administrators.') ? delegatedAdministrators : otherFact)
  );
}
