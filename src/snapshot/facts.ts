import type { Account } from './account.ts';
import type { ContactText } from './contact.ts';
import type { DetectionFacts } from './detection.ts';
import type { Cause, Fact } from './fact.ts';

/** What can be read of one account, by the id of the fact. Controls name the facts they need by these ids. */
export interface FactTypes extends DetectionFacts {
  readonly 'account-summary': AccountSummary;
  readonly 'root-user': RootUser;
  readonly 'root-mfa-devices': RootMfaDevices;
  /** The same, preferably from a source that lists devices of every kind: for what must count them. */
  readonly 'root-mfa-devices.complete': RootMfaDevices;
  readonly 'credential-report': CredentialReport;
  readonly 'password-policy': PasswordPolicy | 'absent';
  readonly 'other-credentials': readonly OtherCredential[];
  readonly 'contact.billing': AlternateContact | 'absent';
  readonly 'contact.operations': AlternateContact | 'absent';
  readonly 'contact.security': AlternateContact | 'absent';
  readonly 'contact.primary': PrimaryContact;
  readonly regions: readonly Region[];
  /** Of the whole organization, read once; facts of its management account. */
  readonly 'organization-settings': OrganizationSettings;
  /** The enabled features of central root access: `RootCredentialsManagement`, `RootSessions`. */
  readonly 'organization-features': readonly string[];
  /** Service principals with trusted access. */
  readonly 'trusted-access': readonly string[];
  readonly 'service-control-policies': readonly ServiceControlPolicy[];
  /** The ids of the accounts that are delegated administrators for one service principal. */
  readonly [delegated: `delegated-administrators.${string}`]: readonly string[];
}

export type FactId = keyof FactTypes & string;

/** The facts that were asked for; one that nobody asked for is not there. */
export type Facts = { readonly [K in FactId]?: Fact<FactTypes[K]> };

export interface AccountFacts {
  readonly account: Account;
  readonly facts: Facts;
}

/**
 * The root user's part of iam:GetAccountSummary. Numbers as AWS gives them: 0, or 1 and more for "there is".
 * `undefined` where the answer has no such entry.
 */
export interface AccountSummary {
  readonly mfaEnabled: number | undefined;
  readonly accessKeysPresent: number | undefined;
  readonly passwordPresent: number | undefined;
  readonly signingCertificatesPresent: number | undefined;
}

/**
 * What is known of the root user's credentials beyond their presence: from the row `<root_account>` of the credential
 * report, or from an assumed-root session. What the source does not tell is `missing`.
 */
export interface RootUser extends Omit<CredentialRow, 'user' | 'arn'> {
  /** Why the credential report did not tell what is missing, where it was asked first. */
  readonly unreported?: Cause;
}

/** The root user's MFA devices. */
export interface RootMfaDevices {
  readonly devices: readonly RootMfaDevice[];
  /** False where the source lists virtual devices alone. */
  readonly complete: boolean;
  /** Why a source that lists all of them did not, where one was asked first. */
  readonly unlisted?: Cause;
}

export interface RootMfaDevice {
  readonly serialNumber: string;
  readonly kind: 'passkey' | 'hardware-token' | 'virtual' | 'sms';
}

/** One IAM credential report. Times are ISO 8601 in UTC. */
export interface CredentialReport {
  readonly generatedAt: string;
  /** IAM users; the root user's row is the fact `root-user`. */
  readonly users: readonly CredentialRow[];
}

/** iam:GetAccountPasswordPolicy. `undefined` where the policy sets no such thing. */
export interface PasswordPolicy {
  readonly minimumLength: number;
  readonly requireSymbols: boolean;
  readonly requireNumbers: boolean;
  readonly requireUppercase: boolean;
  readonly requireLowercase: boolean;
  readonly allowUsersToChange: boolean;
  /** Days. */
  readonly maxAge: number | undefined;
  readonly reusePrevention: number | undefined;
}

/** A credential of an IAM user that the credential report does not show. */
export interface OtherCredential {
  readonly user: string;
  readonly kind: 'access-key' | 'service-specific' | 'ssh-key' | 'signing-certificate';
  readonly id: string;
  /** For a service-specific credential, such as `bedrock.amazonaws.com`. */
  readonly service: string | undefined;
  readonly active: boolean;
  /** ISO 8601 in UTC. */
  readonly createdAt: string | undefined;
}

/**
 * One row of the report. A token that is none of the documented ones is kept as `{ unreadable: token }`, so that the
 * judgement can say "unknown" and show it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
export interface CredentialRow {
  readonly user: string;
  readonly arn: string;
  readonly passwordEnabled: Flag;
  readonly passwordLastUsed: Moment;
  readonly passwordLastChanged: Moment;
  readonly mfaActive: Flag;
  /** Always two entries, in the report's order. */
  readonly accessKeys: readonly ReportedKey[];
  readonly certificates: readonly ReportedCertificate[];
}

export interface ReportedKey {
  readonly active: Flag;
  readonly lastRotated: Moment;
  readonly lastUsed: Moment;
  /** The service last used, such as `s3`; undefined when the report does not tell. */
  readonly lastUsedService: string | undefined;
}

export interface ReportedCertificate {
  readonly active: Flag;
  readonly lastRotated: Moment;
}

/** `true` and `false` in any case; `not_supported`; a column that is not there. */
export type Flag = boolean | 'not-supported' | 'missing' | Unreadable;

/** A time; `none` for `N/A` and empty; `no-information` (never used, or before AWS kept track). */
export type Moment =
  | { readonly at: string }
  | 'none'
  | 'no-information'
  | 'not-supported'
  | 'missing'
  | Unreadable;

export interface Unreadable {
  readonly unreadable: string;
}

/** One alternate contact as account:GetAlternateContact gives it. */
export interface AlternateContact {
  readonly name: ContactText;
  readonly title: ContactText;
  readonly email: ContactText;
  readonly phone: ContactText;
}

/** account:GetContactInformation. An empty text where AWS holds none. */
export interface PrimaryContact {
  readonly fullName: ContactText;
  readonly companyName: ContactText;
  readonly addressLine1: ContactText;
  readonly addressLine2: ContactText;
  readonly addressLine3: ContactText;
  readonly city: ContactText;
  readonly districtOrCounty: ContactText;
  readonly stateOrRegion: ContactText;
  readonly postalCode: ContactText;
  readonly countryCode: ContactText;
  readonly phone: ContactText;
  readonly websiteUrl: ContactText;
  /** AWS's own word; undefined where it tells none. */
  readonly verification: string | undefined;
}

/** account:ListRegions. */
export interface Region {
  readonly name: string;
  readonly status: 'ENABLED' | 'ENABLING' | 'DISABLING' | 'DISABLED' | 'ENABLED_BY_DEFAULT';
}

export interface OrganizationSettings {
  readonly featureSet: 'ALL' | 'CONSOLIDATED_BILLING';
}

export interface ServiceControlPolicy {
  readonly id: string;
  readonly name: string;
  /** The policy's JSON text. */
  readonly document: string;
  /** Ids of the root, organizational units and accounts it is attached to. */
  readonly targets: readonly string[];
}
