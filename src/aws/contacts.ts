import { type AlternateContactType, GetAlternateContactCommand } from '@aws-sdk/client-account';
import type { Account } from '../snapshot/account.ts';
import type { Fact } from '../snapshot/fact.ts';
import type { AlternateContact } from '../snapshot/facts.ts';
import { type Access, observed, type ReadContext, type Reader, unavailable } from './access.ts';
import { bothCauses } from './causes.ts';
import { malformed, toFailure } from './errors.ts';
import { ask } from './session.ts';

const operation = 'account:GetAlternateContact';

type Contact = AlternateContact | 'absent';

/**
 * One alternate contact: asked inside the account, which spreads the load over the accounts' own quotas, else through
 * the management account or the service's delegated administrator.
 * https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-api-modes-of-operation.html
 */
export async function readContact(
  context: ReadContext,
  account: Account,
  access: Access,
  type: AlternateContactType,
): Promise<Fact<Contact>> {
  const inside: Fact<Contact> =
    access.state === 'open'
      ? await observed(access.reader, operation, () => getContact(access.reader, type, undefined))
      : unavailable(access);
  if (inside.state !== 'unavailable') return inside;
  const outside = await fromOutside(context, account, access, type);
  if (outside?.state !== 'unavailable') return outside ?? inside;
  return { ...outside, cause: bothCauses(inside.cause, outside.cause) };
}

/** Undefined where there is no second source: outside an organization, and for the management account itself. */
async function fromOutside(
  context: ReadContext,
  account: Account,
  access: Access,
  type: AlternateContactType,
): Promise<Fact<Contact> | undefined> {
  if (context.organizationId === undefined || account.management) return undefined;
  const central = await centralAccess(context);
  if (central.state === 'closed') return unavailable(central);
  const { reader } = central;
  if (access.state === 'open' && access.reader.session === reader.session) return undefined;
  return observed(reader, operation, () => getContact(reader, type, account.id));
}

/** Without a way into the management account, the audit role may still be in the delegated administrator's. */
async function centralAccess({ connection, audit, management }: ReadContext): Promise<Access> {
  if (management === undefined) {
    return { state: 'open', reader: { connection, session: audit, place: 'through the audit account' } };
  }
  const access = await management();
  const place = 'through the management account';
  return access.state === 'open' ? { ...access, reader: { ...access.reader, place } } : access;
}

async function getContact(
  { connection, session }: Reader,
  type: AlternateContactType,
  accountId: string | undefined,
): Promise<Contact> {
  const input = {
    AlternateContactType: type,
    ...(accountId === undefined ? {} : { AccountId: accountId }),
  };
  try {
    const answer = await ask(connection, session, operation, () =>
      session.clients.account().send(new GetAlternateContactCommand(input)),
    );
    const contact = answer.AlternateContact;
    if (contact === undefined) throw malformed(operation, 'the answer holds no contact');
    return {
      name: contact.Name ?? '',
      title: contact.Title ?? '',
      email: contact.EmailAddress ?? '',
      phone: contact.PhoneNumber ?? '',
    };
  } catch (error) {
    const failure = toFailure(error, operation);
    if (failure.code === 'ResourceNotFoundException') return 'absent';
    throw failure;
  }
}
