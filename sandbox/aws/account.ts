import { denied } from './authorize.ts';
import type { PrimaryContactEntry } from './file-schema.ts';
import type { AccountState, Contacts } from './model.ts';
import { type Operation, type Parameters, type SignedCall, text } from './operation.ts';
import { Refusal, refusal } from './refusal.ts';
import { regionStatuses, regionsOf } from './regions.ts';

const kinds: Readonly<Record<string, keyof Contacts>> = {
  BILLING: 'billing',
  OPERATIONS: 'operations',
  SECURITY: 'security',
};

const about = {
  signed: true,
  target: (parameters: Parameters, own: string | undefined) => text(parameters, 'AccountId') ?? own,
  resource: resourceOf,
} as const;

/** https://docs.aws.amazon.com/accounts/latest/reference/API_Operations.html */
export const account: Readonly<Record<string, Operation>> = {
  GetAlternateContact: {
    ...about,
    detail: (parameters) => text(parameters, 'AlternateContactType'),
    context: ({ parameters }) => ({
      'account:AlternateContactTypes': text(parameters, 'AlternateContactType'),
    }),
    run: getAlternateContact,
  },
  GetContactInformation: { ...about, run: getContactInformation },
  ListRegions: { ...about, run: listRegions },
};

function getAlternateContact(call: SignedCall): unknown {
  const type = contactType(call);
  const contact = accountAskedAbout(call, 'GetAlternateContact').contacts[type.key];
  if (contact === undefined) {
    const message = 'No contact of the inputted alternate contact type found.';
    throw refusal(404, 'ResourceNotFoundException', message);
  }
  return {
    AlternateContact: {
      AlternateContactType: type.name,
      Name: contact.name,
      Title: contact.title,
      EmailAddress: contact.email.trim(),
      PhoneNumber: contact.phone,
    },
  };
}

function contactType(call: SignedCall): { readonly name: string; readonly key: keyof Contacts } {
  const name = text(call.parameters, 'AlternateContactType');
  if (name === undefined) throw invalidField('alternateContactType', 'Member must not be null');
  const key = kinds[name];
  // Not a validation error: this is what AWS answers.
  if (key === undefined) {
    const message = '(You specified an invalid Alternate Contact type.)';
    throw denied('account', call.session, 'account:GetAlternateContact', message);
  }
  return { name, key };
}

function getContactInformation(call: SignedCall): unknown {
  const of = accountAskedAbout(call, 'GetContactInformation');
  const contact = primaryContactOf(call, of);
  if (contact === undefined) {
    throw refusal(404, 'ResourceNotFoundException', 'No contact information found for the account.');
  }
  return {
    ContactInformation: {
      FullName: contact['full-name'],
      CompanyName: contact['company-name'],
      AddressLine1: contact['address-line-1'],
      AddressLine2: contact['address-line-2'],
      AddressLine3: contact['address-line-3'],
      City: contact.city,
      DistrictOrCounty: contact['district-or-county'],
      StateOrRegion: contact['state-or-region'],
      PostalCode: contact['postal-code'],
      CountryCode: contact.country,
      PhoneNumber: contact.phone,
      WebsiteUrl: contact.website,
    },
    VerificationStatus: contact.verification,
  };
}

/** An account made in the organization begins with the management account's contact under its own name. */
function primaryContactOf(call: SignedCall, of: AccountState): PrimaryContactEntry | undefined {
  if (of.primaryContact !== undefined) return of.primaryContact;
  const managementId = call.state.organization?.managementId ?? '';
  const inherited = call.state.accounts.get(managementId)?.primaryContact;
  return inherited && { ...inherited, 'full-name': of.name };
}

function listRegions(call: SignedCall): unknown {
  const { parameters, fault } = call;
  const wanted = parameters.RegionOptStatusContains ?? regionStatuses;
  if (!Array.isArray(wanted) || wanted.some((status) => !regionStatuses.includes(status))) {
    throw invalidField('regionOptStatusContains', `Member must satisfy enum value set: [${regionStatuses}]`);
  }
  const size = parameters.MaxResults ?? 50;
  if (typeof size !== 'number' || size < 1 || size > 50) {
    throw invalidField('maxResults', 'Member must have value between 1 and 50');
  }
  const regions = regionsOf(accountAskedAbout(call, 'ListRegions').regions);
  const listed = regions.filter(({ RegionOptStatus }) => wanted.includes(RegionOptStatus));
  const token = text(parameters, 'NextToken');
  const start = token === undefined ? 0 : Number(/^regions (\d+)$/.exec(plain(token))?.[1] ?? Number.NaN);
  if (!(start <= listed.length)) throw invalidField('nextToken', 'Member is no token of this list');
  const end = fault === 'empty-page' ? start : start + size;
  const more = end < listed.length || fault === 'empty-page';
  const NextToken = more ? Buffer.from(`regions ${end}`).toString('base64') : undefined;
  return { Regions: listed.slice(start, end), NextToken };
}

function plain(token: string): string {
  return Buffer.from(token, 'base64').toString();
}

/** https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-api-modes-of-operation.html */
function resourceOf(call: SignedCall): string {
  const id = text(call.parameters, 'AccountId');
  if (id === undefined) return `arn:aws:account::${call.session.accountId}:account`;
  if (!/^\d{12}$/.test(id)) {
    throw invalidField('accountId', 'Member must satisfy regular expression pattern: \\d{12}');
  }
  const organization = call.state.organization;
  if (organization === undefined) return `arn:aws:account::${call.session.accountId}:account`;
  return `arn:aws:account::${organization.managementId}:account/${organization.id}/${id}`;
}

/**
 * Without an AccountId one's own account. With one: only the management account and the delegated administrator may
 * ask, trusted access must be on, and the management account is never asked about in this way.
 */
function accountAskedAbout(call: SignedCall, operation: string): AccountState {
  const { state, session } = call;
  const action = `account:${operation}`;
  const id = text(call.parameters, 'AccountId');
  if (id === undefined) return state.account(session.accountId);
  const organization = state.organization;
  const admitted = [
    organization?.managementId,
    ...(organization?.delegatedAdministrators['account.amazonaws.com'] ?? []),
  ];
  if (organization === undefined || !admitted.includes(session.accountId)) {
    throw denied('account', session, action, `on resource: ${resourceOf(call)}`);
  }
  if (organization.featureSet !== 'ALL' || !organization.trustedAccess.includes('account.amazonaws.com')) {
    const message = '(Your organization must first enable trusted access with AWS Account Management.)';
    throw denied('account', session, action, message);
  }
  const target = state.accounts.get(id);
  if (target === undefined || id === organization.managementId || target.state === 'CLOSED') {
    throw denied('account', session, action, '(Access Denied)');
  }
  return target;
}

function invalidField(name: string, message: string): Refusal {
  return new Refusal(400, 'ValidationException', `1 validation error detected: ${name}: ${message}`, {
    reason: 'fieldValidationFailed',
    fieldList: [{ name, message }],
  });
}
