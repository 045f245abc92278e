import type { Account } from './account.ts';
import type { Fact } from './fact.ts';

/** What can be read of one account, by the id of the fact. Controls name the facts they need by these ids. */
export interface FactTypes {
  readonly 'account-summary': AccountSummary;
  readonly 'credential-report': CredentialReport;
  readonly 'root-virtual-mfa-devices': readonly string[];
  readonly 'contact.billing': AlternateContact | 'absent';
  readonly 'contact.operations': AlternateContact | 'absent';
  readonly 'contact.security': AlternateContact | 'absent';
}

export type FactId = keyof FactTypes;

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

/** One IAM credential report. Times are ISO 8601 in UTC. */
export interface CredentialReport {
  readonly generatedAt: string;
  /** The row `<root_account>`; undefined when the report has none. */
  readonly root: CredentialRow | undefined;
  readonly users: readonly CredentialRow[];
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
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly phone: string;
}
