import type { OrganizationState } from './model.ts';
import { type SignedCall, text } from './operation.ts';
import { common, Refusal, refusal } from './refusal.ts';

/** The organization; throws for a lone account. */
export function used(call: SignedCall): OrganizationState {
  if (call.state.organization !== undefined) return call.state.organization;
  const message = 'Your account is not a member of an organization.';
  throw refusal(400, 'AWSOrganizationsNotInUseException', message);
}

/** All but DescribeOrganization answer only the management account and delegated administrators. */
export function administered(call: SignedCall): OrganizationState {
  const organization = used(call);
  const delegated = Object.values(organization.delegatedAdministrators).flat();
  if ([organization.managementId, ...delegated].includes(call.session.accountId)) return organization;
  throw common('organizations', 'denied', "You don't have permissions to access this resource.");
}

export function arn(organization: OrganizationState, rest: string): string {
  return `arn:aws:organizations::${organization.managementId}:${rest}`;
}

export function invalidInput(Reason: string, message: string): Refusal {
  return new Refusal(400, 'InvalidInputException', message, { Reason });
}

export function invalidPattern(): Refusal {
  return invalidInput('INVALID_PATTERN', 'You provided a value that does not match the required pattern.');
}

const mostPerPage = 20;
/** What tells one list of an operation from another. */
const selectors = ['ParentId', 'ResourceId', 'PolicyId', 'AccountId', 'ServicePrincipal', 'Filter'] as const;

/** One page of a list, with a token that fits only the same operation and selector. */
export function page<T>(
  call: SignedCall,
  name: string,
  items: readonly T[],
  shown: (item: T) => unknown = (item) => item,
): unknown {
  const of = [name, ...selectors.map((selector) => text(call.parameters, selector) ?? '')].join(' ');
  const start = offsetOf(call, of, items.length);
  const end = call.fault === 'empty-page' ? start : start + pageSize(call);
  const more = end < items.length || call.fault === 'empty-page';
  return {
    [name]: items.slice(start, end).map(shown),
    ...(more ? { NextToken: Buffer.from(`${of} ${end}`).toString('base64') } : {}),
  };
}

function pageSize(call: SignedCall): number {
  const given = call.parameters.MaxResults ?? mostPerPage;
  if (typeof given === 'number' && given >= 1 && given <= mostPerPage) return given;
  const message = `You specified a value for MaxResults outside of 1 to ${mostPerPage}.`;
  const isLess = typeof given === 'number' && given < 1;
  throw invalidInput(isLess ? 'MIN_VALUE_EXCEEDED' : 'MAX_VALUE_EXCEEDED', message);
}

function offsetOf(call: SignedCall, of: string, length: number): number {
  const token = call.parameters.NextToken;
  if (token === undefined || token === null) return 0;
  const plain = Buffer.from(String(token), 'base64').toString();
  const offset = plain.startsWith(`${of} `) ? Number(plain.slice(of.length + 1)) : Number.NaN;
  if (Number.isInteger(offset) && offset <= length) return offset;
  throw invalidInput(
    'INVALID_NEXT_TOKEN',
    'You specified an invalid value for nextToken. You must get the value from the response to a previous call to the API.',
  );
}
