import { controls } from '../controls/catalogue.ts';
import type { AccountVerdict, Finding } from '../drift/finding.ts';
import { groupBy } from '../group-by.ts';
import type { ProposedException } from './model.ts';

/** An account with more is accepted as a whole, so that nobody has to read a page about it. */
const mostResources = 3;

/**
 * Exceptions that accept exactly what drifts: one for each control, or each user of a control, with all the accounts
 * that drift alike. Each finding is accepted by one of them.
 */
export function exceptionsFor(verdicts: readonly AccountVerdict[]): readonly ProposedException[] {
  const drift = verdicts
    .flatMap(({ findings }) => findings)
    .filter(({ verdict }) => verdict === 'drift')
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const perAccount = Map.groupBy(drift, accountAndControl);
  const resourceOf = (finding: Finding) => {
    const many = (perAccount.get(accountAndControl(finding))?.length ?? 0) > mostResources;
    return many || !isName(finding.resource) ? undefined : finding.resource;
  };
  const groups = groupBy(drift, (finding) => JSON.stringify([finding.control, resourceOf(finding) ?? '']));
  const order = controls.map(({ id }) => id);
  return [...groups.values()]
    .map((group): ProposedException => {
      const [first] = group;
      const accounts = new Map(group.map(({ account }) => [account.id, account]));
      return { control: first.control, resource: resourceOf(first), accounts: [...accounts.values()] };
    })
    .sort(
      (a, b) =>
        order.indexOf(a.control) - order.indexOf(b.control) ||
        Number((a.resource ?? '') > (b.resource ?? '')) - Number((a.resource ?? '') < (b.resource ?? '')),
    );
}

function accountAndControl({ account, control }: Finding): string {
  return `${account.id}/${control}`;
}

/** Whether an exception can name it: a line of text, and no pattern that would name others too. */
function isName(resource: string | undefined): boolean {
  return resource !== undefined && /^[^\s\p{Cc}\p{Cs}*?{}]{1,200}$/u.test(resource);
}
