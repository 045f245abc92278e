import type { AccountState, Contacts } from './model.ts';
import { type Operation, type SignedCall, text } from './operation.ts';
import { Refusal, refusal } from './refusal.ts';
import { denied } from './session.ts';

const action = 'account:GetAlternateContact';
const kinds: Readonly<Record<string, keyof Contacts>> = {
  BILLING: 'billing',
  OPERATIONS: 'operations',
  SECURITY: 'security',
};

/** https://docs.aws.amazon.com/accounts/latest/reference/API_Operations.html */
export const account: Readonly<Record<string, Operation>> = {
  GetAlternateContact: {
    signed: true,
    target: (parameters, own) => text(parameters, 'AccountId') ?? own,
    detail: (parameters) => text(parameters, 'AlternateContactType'),
    resource: resourceOf,
    run: (call) => {
      const type = contactType(call);
      const contact = contactsOwner(call).contacts[type.key];
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
    },
  },
};

function contactType(call: SignedCall): { readonly name: string; readonly key: keyof Contacts } {
  const name = text(call.parameters, 'AlternateContactType');
  if (name === undefined) throw invalidField('alternateContactType', 'Member must not be null');
  const key = kinds[name];
  // Not a validation error: this is what AWS answers.
  if (key === undefined) {
    throw denied('account', call.session, action, '(You specified an invalid Alternate Contact type.)');
  }
  return { name, key };
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
function contactsOwner(call: SignedCall): AccountState {
  const { state, session } = call;
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
