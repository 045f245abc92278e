import type { AccountVerdict, Finding } from './finding.ts';

/** What is shown of what was read from AWS. It is pure: the same text always gives the same. */
export interface Redaction {
  readonly text: (text: string) => string;
  /** Plain data, every text in it redacted; the same object gives the same object. */
  readonly data: <T>(data: T) => T;
  /** Besides its texts, what it tells of contacts is gone. */
  readonly verdict: (verdict: AccountVerdict) => AccountVerdict;
  /**
   * What tells the issues of an organization from those of others: other pseudonyms make another one, because an account
   * under its former name would look as if it had left.
   */
  readonly organization: (id: string | undefined) => string | undefined;
}

/** For a repository that only those read who may see everything. */
export const showAll: Redaction = {
  text: (text) => text,
  data: (data) => data,
  verdict: (verdict) => verdict,
  organization: (id) => id,
};

/** Stands where a contact's values would. */
export const NOT_SHOWN = 'not shown in a public repository';

/**
 * For a place that everybody reads. An account id becomes `account-` and ten hexadecimal digits, an e-mail address
 * `email-` and as many, an id of IAM's own `iam-`, always the same ones for the same value; contact values are not shown
 * at all. `sign` is an HMAC under a secret key, in hexadecimal digits: a hash without a key is guessed by trying all ids.
 */
export function createRedaction(sign: (text: string) => string): Redaction {
  const known = new Map<string, string>();
  const seen = new WeakMap<object, object>();

  function pseudonym(kind: 'account' | 'email' | 'iam', value: string): string {
    const name = JSON.stringify([kind, value]);
    const before = known.get(name);
    if (before !== undefined) return before;
    const made = `${kind}-${sign(name).slice(0, 10)}`;
    known.set(name, made);
    return made;
  }

  function email(address: string): string {
    return pseudonym('email', address.replace(/%40/g, '@').toLowerCase());
  }

  function text(value: string): string {
    if (!/\d{4}|@|%40|A[A-Z]{3}/.test(value)) return value;
    return value
      .replace(invisible, '')
      .replace(emailAddress, email)
      .replace(iamId, (id) => pseudonym('iam', id))
      .replace(accountId, (digits) => pseudonym('account', digits.replace(/\D/g, '')));
  }

  function data<T>(value: T): T {
    // Texts become texts, and everything else keeps its form.
    return mapped(value, text, seen) as T;
  }

  function finding({ account, ...of }: Finding): Finding {
    const hidden = tellsContacts(of.control) ? withoutContacts(of) : of;
    const redacted = isEmail(of.resource) ? withoutName(hidden, of.resource) : data(hidden);
    const shown = data(account);
    const key = [shown.id, of.control, redacted.resource].filter((part) => part !== undefined).join('/');
    return { ...redacted, account: shown, key };
  }

  /** A user's name may hold what ends an address in running text, where only a part of it would be found. */
  function withoutName<T>(of: T, name: string): T {
    const change = (value: string) => text(value.replaceAll(name, email(name)));
    return mapped(of, change, new WeakMap()) as T;
  }

  return {
    text,
    data,
    verdict: ({ findings, ...rest }) => ({ ...data(rest), findings: findings.map(finding) }),
    organization: (id) => sign(JSON.stringify(['organization', id ?? ''])),
  };
}

/** They show nothing, and without them an id or an address is whole again. Line breaks stay: commands have them. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?![\t\n\r])\p{Cc}/gu;

/** As it stands alone, and in groups of four, as the console shows it. */
const accountId = /(?<!\d)(?:\d{12}|\d{4}([- ])\d{4}\1\d{4})(?!\d)/g;

/**
 * Ids of access keys, users, roles and the like: the account can be computed from them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 */
const iamId =
  /(?<![A-Za-z0-9])(?:ABIA|ACCA|AGPA|AIDA|AIPA|AKIA|ANPA|ANVA|APKA|AROA|ASCA|ASIA)[A-Z0-9]{12,124}(?![A-Za-z0-9])/g;

/**
 * What ends the part before the @ is what AWS allows in no root user's address. The look behind makes each run of
 * characters be gone through once.
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html
 */
const emailAddress =
  /(?<![^\s"'()<>[\]:;,\\|&@`])[^\s"'()<>[\]:;,\\|&@`]+(?:@|%40)[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*/giu;

function isEmail(name: string | undefined): name is string {
  return name !== undefined && name.search(emailAddress) !== -1;
}

/** Their evidence is the values themselves. */
function tellsContacts(control: string): boolean {
  return control.startsWith('contacts.') || control.startsWith('root-user.email');
}

function withoutContacts<F extends Pick<Finding, 'verdict' | 'reason'>>(of: F) {
  // What accepts it is in the baseline's own words; any other reason is about the values.
  const reason = of.verdict === 'accepted' ? of.reason : undefined;
  return { ...of, expected: NOT_SHOWN, observed: NOT_SHOWN, reason };
}

/** Logins are GitHub's, even one of twelve digits: under another name nobody could be assigned. */
const LOGINS = 'assignees';

function mapped(value: unknown, change: (text: string) => string, seen: WeakMap<object, object>): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  const before = seen.get(value);
  if (before !== undefined) return before;
  const after = Array.isArray(value)
    ? value.map((item) => mapped(item, change, seen))
    : Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          change(key),
          key === LOGINS ? item : mapped(item, change, seen),
        ]),
      );
  seen.set(value, after);
  return after;
}
