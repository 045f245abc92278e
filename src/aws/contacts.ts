import {
  type AlternateContactType,
  GetAlternateContactCommand,
  GetContactInformationCommand,
  ListRegionsCommand,
} from '@aws-sdk/client-account';
import type { AlternateContact, PrimaryContact, Region } from '../snapshot/facts.ts';
import type { Reader } from './access.ts';
import { malformed, toFailure } from './errors.ts';
import { allPages } from './pages.ts';
import { ask } from './session.ts';

/** A read of the Account API: of the reader's own account, or of the one with the given id. */
export interface AccountRead<T> {
  readonly operation: string;
  readonly read: (reader: Reader, accountId: string | undefined) => Promise<T>;
}

const contactOperation = 'account:GetAlternateContact';

/** https://docs.aws.amazon.com/accounts/latest/reference/API_GetAlternateContact.html */
export function alternateContact(type: AlternateContactType): AccountRead<AlternateContact | 'absent'> {
  return {
    operation: contactOperation,
    read: async ({ connection, session }, accountId) => {
      try {
        const answer = await ask(connection, session, contactOperation, () =>
          session.clients
            .account()
            .send(new GetAlternateContactCommand({ AlternateContactType: type, ...about(accountId) })),
        );
        const contact = answer.AlternateContact;
        if (contact === undefined) throw malformed(contactOperation, 'the answer holds no contact');
        return {
          name: contact.Name ?? '',
          title: contact.Title ?? '',
          email: contact.EmailAddress ?? '',
          phone: contact.PhoneNumber ?? '',
        };
      } catch (error) {
        const failure = toFailure(error, contactOperation);
        if (failure.code === 'ResourceNotFoundException') return 'absent';
        throw failure;
      }
    },
  };
}

const primaryOperation = 'account:GetContactInformation';

/** https://docs.aws.amazon.com/accounts/latest/reference/API_GetContactInformation.html */
export const primaryContact: AccountRead<PrimaryContact> = {
  operation: primaryOperation,
  read: async ({ connection, session }, accountId) => {
    const { ContactInformation: contact, VerificationStatus } = await ask(
      connection,
      session,
      primaryOperation,
      () => session.clients.account().send(new GetContactInformationCommand(about(accountId))),
    );
    if (contact === undefined) throw malformed(primaryOperation, 'the answer holds no contact');
    return {
      fullName: contact.FullName ?? '',
      companyName: contact.CompanyName ?? '',
      addressLine1: contact.AddressLine1 ?? '',
      addressLine2: contact.AddressLine2 ?? '',
      addressLine3: contact.AddressLine3 ?? '',
      city: contact.City ?? '',
      districtOrCounty: contact.DistrictOrCounty ?? '',
      stateOrRegion: contact.StateOrRegion ?? '',
      postalCode: contact.PostalCode ?? '',
      countryCode: contact.CountryCode ?? '',
      phone: contact.PhoneNumber ?? '',
      websiteUrl: contact.WebsiteUrl ?? '',
      verification: VerificationStatus,
    };
  },
};

const regionsOperation = 'account:ListRegions';
const statuses: readonly string[] = [
  'ENABLED',
  'ENABLING',
  'DISABLING',
  'DISABLED',
  'ENABLED_BY_DEFAULT',
] satisfies readonly Region['status'][];

/** https://docs.aws.amazon.com/accounts/latest/reference/API_ListRegions.html */
export const regions: AccountRead<readonly Region[]> = {
  operation: regionsOperation,
  read: async ({ connection, session }, accountId) => {
    const listed = await allPages(regionsOperation, async (token) => {
      const page = await ask(connection, session, regionsOperation, () =>
        session.clients.account().send(
          new ListRegionsCommand({
            ...about(accountId),
            MaxResults: 50,
            ...(token === undefined ? {} : { NextToken: token }),
          }),
        ),
      );
      return { items: page.Regions, next: page.NextToken };
    });
    return listed.map(({ RegionName, RegionOptStatus }) => toRegion(RegionName, RegionOptStatus));
  },
};

function toRegion(name: string | undefined, status: string | undefined): Region {
  if (name === undefined || !isStatus(status)) {
    throw malformed(regionsOperation, `the region "${name ?? ''}" has the status "${status ?? ''}"`);
  }
  return { name, status };
}

function isStatus(status: string | undefined): status is Region['status'] {
  return status !== undefined && statuses.includes(status);
}

/** Without an id the caller's own account is meant, which the management account must not name. */
function about(accountId: string | undefined): { readonly AccountId?: string } {
  return accountId === undefined ? {} : { AccountId: accountId };
}
