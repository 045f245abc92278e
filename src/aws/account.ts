import { GetAccountSummaryCommand, ListVirtualMFADevicesCommand } from '@aws-sdk/client-iam';
import type { Account } from '../snapshot/account.ts';
import type { Fact } from '../snapshot/fact.ts';
import type { AccountFacts, AccountSummary, FactId, Facts, FactTypes } from '../snapshot/facts.ts';
import { type Access, enter, observed, type ReadContext, type Reader, unavailable } from './access.ts';
import { readContact } from './contacts.ts';
import { readCredentialReport } from './credential-report.ts';
import { malformed } from './errors.ts';
import { allPages } from './pages.ts';
import { ask } from './session.ts';

/**
 * Reads the wanted facts of one account, side by side. What AWS refuses or fails becomes an unavailable fact; only a
 * refused endpoint is thrown.
 */
export async function readAccount(
  context: ReadContext,
  account: Account,
  needs: ReadonlySet<FactId>,
): Promise<AccountFacts> {
  if (needs.size === 0) return { account, facts: {} };
  const access = await enter(context, account);
  const wanted = factIds.filter((id) => needs.has(id));
  const read = await Promise.all(wanted.map((id) => readFact(id, { context, account, access })));
  return { account, facts: Object.assign({}, ...read) as Facts };
}

interface Subject {
  readonly context: ReadContext;
  readonly account: Account;
  readonly access: Access;
}

/** How each fact is read. The credential report comes first, because AWS takes its time to make it. */
const readers: { readonly [K in FactId]: (subject: Subject) => Promise<Fact<FactTypes[K]>> } = {
  'credential-report': inside(readCredentialReport),
  'account-summary': inside(readSummary),
  'root-virtual-mfa-devices': inside(readRootDevices),
  'contact.billing': ({ context, account, access }) => readContact(context, account, access, 'BILLING'),
  'contact.operations': ({ context, account, access }) => readContact(context, account, access, 'OPERATIONS'),
  'contact.security': ({ context, account, access }) => readContact(context, account, access, 'SECURITY'),
};

const factIds = Object.keys(readers) as readonly FactId[];

async function readFact(id: FactId, subject: Subject): Promise<Facts> {
  return { [id]: await readers[id](subject) };
}

/** A fact that only a session inside the account can read. */
function inside<T>(read: (reader: Reader) => Promise<Fact<T>>): (subject: Subject) => Promise<Fact<T>> {
  return async ({ access }) => {
    return access.state === 'open' ? read(access.reader) : unavailable(access);
  };
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html */
function readSummary(reader: Reader): Promise<Fact<AccountSummary>> {
  const { connection, session } = reader;
  const operation = 'iam:GetAccountSummary';
  return observed(reader, operation, async () => {
    const { SummaryMap: summary } = await ask(connection, session, operation, () =>
      session.clients.iam().send(new GetAccountSummaryCommand({})),
    );
    if (summary === undefined) throw malformed(operation, 'the answer holds no summary');
    return {
      mfaEnabled: summary.AccountMFAEnabled,
      accessKeysPresent: summary.AccountAccessKeysPresent,
      passwordPresent: summary.AccountPasswordPresent,
      signingCertificatesPresent: summary.AccountSigningCertificatesPresent,
    };
  });
}

/**
 * The serial numbers of the root user's virtual MFA devices. Root is known by its exact ARN: a user may be called
 * anything. https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html
 */
function readRootDevices(reader: Reader): Promise<Fact<readonly string[]>> {
  const { connection, session } = reader;
  const operation = 'iam:ListVirtualMFADevices';
  const root = `arn:${session.partition}:iam::${session.accountId}:root`;
  return observed(reader, operation, async () => {
    const devices = await allPages(operation, async (marker) => {
      const page = await ask(connection, session, operation, () =>
        session.clients.iam().send(
          new ListVirtualMFADevicesCommand({
            AssignmentStatus: 'Assigned',
            ...(marker === undefined ? {} : { Marker: marker }),
          }),
        ),
      );
      return { items: page.VirtualMFADevices, next: page.IsTruncated ? (page.Marker ?? '') : undefined };
    });
    return devices.filter(({ User }) => User?.Arn === root).map(({ SerialNumber }) => SerialNumber ?? '');
  });
}
