import type { Issue } from '../../../src/github/issues.ts';
import type { OwnerName } from './world.ts';
import { controls } from './world.ts';

/** A row of an issue, as a reader finds it. */
export interface Row {
  readonly account: string;
  readonly control: string;
  readonly resource: string | undefined;
  readonly severity: string;
  readonly since: string;
  readonly unconfirmed: boolean;
}

/** What Rootline last made of an issue, as a reader finds it: nothing here comes from the marker. */
export interface Reading {
  /** Such as `account 111122223333`; undefined for a title that is none of Rootline's. */
  readonly group: string | undefined;
  readonly rows: readonly Row[];
  /** Closed as a duplicate, and not to be used again. */
  readonly folded: boolean;
}

export const COVERAGE = 'coverage';
export const OVERVIEW = 'overview';

export function read({ title, body, state }: Issue): Reading {
  const group = groupOfTitle(title);
  const rows = state === 'open' && group !== undefined ? rowsOf(body, group) : [];
  return { group, rows, folded: body.includes('This issue is a duplicate of ') };
}

export function rowName({ account, control, resource }: Pick<Row, 'account' | 'control' | 'resource'>) {
  return [account, control, resource ?? '-'].join(' ');
}

const ownerSubjects: Readonly<Record<OwnerName, string>> = {
  none: 'Accounts without an owner',
  undecided: 'Accounts whose owner is not known',
  octocat: 'octocat',
  hubot: 'hubot, monalisa',
};

export function groupOfTitle(title: string): string | undefined {
  if (title.startsWith('Rootline overview')) return OVERVIEW;
  if (/could not be read in full$|not looked at again$|could be looked at$/.test(title)) return COVERAGE;
  const account = /^account-\d \((\d{12})\): /.exec(title)?.[1];
  if (account !== undefined) return `account ${account}`;
  const subject = title.split(': ')[0];
  if (controls.some((control) => control === subject)) return `control ${subject}`;
  const owner = Object.entries(ownerSubjects).find(([, words]) => words === subject)?.[0];
  return owner === undefined ? undefined : `owner ${owner}`;
}

/** Of every table that has a column `Since`. */
function rowsOf(body: string, group: string): readonly Row[] {
  const rows: Row[] = [];
  let head: readonly string[] = [];
  for (const line of body.split('\n')) {
    const cells = line.startsWith('| ') ? line.slice(2, -2).split(' | ') : [];
    const isRow = head.includes('Since') && cells.length > 0 && !/^:?-+:?$/.test(cells[0] ?? '');
    if (isRow) rows.push(rowOf(head, cells, group));
    else if (head.length === 0 || cells.length === 0) head = cells;
  }
  return rows;
}

function rowOf(head: readonly string[], cells: readonly string[], group: string): Row {
  const [kind, id = ''] = group.split(' ');
  const at = (name: string) => cells[head.indexOf(name)] ?? '';
  const [, account = ''] = /`(\d{12})`/.exec(at('Account')) ?? [];
  const [control = '', resource = at('Resource').replaceAll('`', '')] = [
    ...at('Control').matchAll(/`([^`]+)`/g),
  ].map(([, code = '']) => code);
  return {
    account: kind === 'account' ? id : account,
    control: { control: id, coverage: COVERAGE }[kind ?? ''] ?? control,
    resource: resource === '' ? undefined : resource,
    severity: kind === 'coverage' ? 'medium' : at('Severity'),
    since: at('Since'),
    unconfirmed: head.includes('Not confirmed since'),
  };
}
