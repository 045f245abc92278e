import type { AccountState } from './model.ts';
import { anything, caller, type Operation, type SignedCall, text } from './operation.ts';
import { accountArn } from './organizations-accounts.ts';
import { type Refusal, refusal } from './refusal.ts';

const accounts = 'organizations:account';
const tokenMinutes = 15;

/** https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_Operations.html */
export const tagging: Readonly<Record<string, Operation>> = {
  GetResources: { signed: true, target: caller, resource: anything, run: getResources },
};

function getResources(call: SignedCall): unknown {
  const { parameters, now, fault } = call;
  const filters = parameters.ResourceTypeFilters ?? [];
  if (!Array.isArray(filters)) throw invalid('ResourceTypeFilters must be a list.');
  for (const name of ['TagFilters', 'ResourceARNList', 'TagsPerPage']) {
    if (parameters[name] !== undefined) throw invalid(`The sandbox does not know the parameter ${name}.`);
  }
  const size = parameters.ResourcesPerPage ?? 100;
  if (typeof size !== 'number' || size < 1 || size > 100) {
    throw invalid('ResourcesPerPage must be between 1 and 100.');
  }
  const wanted = filters.length === 0 || filters.includes(accounts) || filters.includes('organizations');
  const found = wanted ? taggedAccounts(call) : [];
  const start = offsetOf(text(parameters, 'PaginationToken') ?? '', now);
  const end = fault === 'empty-page' ? start : start + size;
  const more = end < found.length || fault === 'empty-page';
  return {
    PaginationToken: more ? Buffer.from(`${end} ${now.getTime()}`).toString('base64') : '',
    ResourceTagMappingList: found.slice(start, end).map(([arn, { tags }]) => ({
      ResourceARN: arn,
      Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    })),
  };
}

/**
 * Accounts are resources of the management account in us-east-1: anybody else, anywhere else, is told of none. One
 * that was tagged once is listed without tags, one that never was is not listed.
 */
function taggedAccounts({
  state,
  session,
  region,
}: SignedCall): readonly (readonly [string, AccountState])[] {
  const { organization } = state;
  if (organization?.managementId !== session.accountId || region !== 'us-east-1') return [];
  return [...state.accounts.values()]
    .filter(({ tags, everTagged }) => everTagged || Object.keys(tags).length > 0)
    .map((account) => [accountArn(organization, account.id), account]);
}

function offsetOf(token: string, now: Date): number {
  if (token === '') return 0;
  const [, offset, at] = /^(\d+) (\d+)$/.exec(Buffer.from(token, 'base64').toString()) ?? [];
  if (offset === undefined) throw invalid('The PaginationToken is invalid.');
  if (now.getTime() - Number(at) >= tokenMinutes * 60_000) {
    throw refusal(400, 'PaginationTokenExpiredException', 'The PaginationToken has expired.');
  }
  return Number(offset);
}

function invalid(message: string): Refusal {
  return refusal(400, 'InvalidParameterException', message);
}
