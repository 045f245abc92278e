import * as v from 'valibot';
import { delegatesAction, isPlain, type Means, type Route, sourcesOf } from '../src/aws/sources.ts';
import { controls } from '../src/controls/catalogue.ts';
import type { Control } from '../src/controls/definition.ts';
import type { FactId } from '../src/snapshot/facts.ts';
import { table } from './markdown.ts';

/** The ways in which an account is read, in the order of the columns of the table of controls. */
export const modes = ['no role', 'a role', 'both', 'management', 'lone'] as const;
export type Mode = (typeof modes)[number];

type Ways = readonly Route[];

const means: Readonly<Record<Mode, Means>> = {
  'no role': { auditIn: 'management', managementRole: false, memberRole: false, rootSessions: true },
  'a role': { auditIn: 'management', managementRole: false, memberRole: true, rootSessions: false },
  both: { auditIn: 'management', managementRole: false, memberRole: true, rootSessions: true },
  management: { auditIn: 'management', managementRole: false, memberRole: false, rootSessions: true },
  lone: { auditIn: 'lone', managementRole: false, memberRole: false, rootSessions: true },
};

const isOfManagement: ReadonlySet<Mode> = new Set(['management', 'lone']);

function waysOf(fact: FactId, mode: Mode): Ways {
  const kind = isOfManagement.has(mode) ? 'management' : 'member';
  return sourcesOf(fact, kind, means[mode]).map(({ route }) => route);
}

export function factsOf({ needs, expectation, example }: Control): readonly FactId[] {
  return needs(v.parse(expectation, example));
}

/** Where a way tells less than the control asks for, the number of the note that says so. */
const notes: Readonly<Record<string, (ways: readonly Ways[]) => string>> = {
  'root-user.unused-for': (ways) => (ways.some((way) => way[0] === 'root') ? '¹' : ''),
  'root-user.mfa-devices': (ways) => (ways.some((way) => way.includes('root')) ? '' : '²'),
  'root-user.mfa': (ways) => (ways.at(-1)?.[0] === 'inside' ? '³' : ''),
};

/** Only an organization tells these, or they are about one. */
const untoldOfLone: ReadonlySet<string> = new Set([
  'root-user.email',
  'root-user.email-unique',
  'account.name',
]);
const meaninglessOfLone =
  /^(?:organization\..*|account\.(?:organizational-unit|tags)|detection\.organization-trail)$/;

const words: Readonly<Record<Route, string>> = {
  inside: 'role',
  root: 'root session',
  central: 'central',
  organization: 'organization',
  features: 'organization',
};

/** How one control gets its answer in one mode; `unknown` where nothing tells it, empty where it is judged elsewhere. */
export function answer(control: Control, mode: Mode): string {
  const { id, inventory } = control;
  if (mode === 'lone' && meaninglessOfLone.test(id)) return 'does not apply';
  if (mode === 'lone' && untoldOfLone.has(id)) return 'unknown';
  if (id.startsWith('organization.') && !isOfManagement.has(mode)) return '';
  const ways = factsOf(control).map((fact) => waysOf(fact, mode));
  if (ways.some((way) => way.length === 0)) return 'unknown';
  const said = new Set(ways.map((way) => way.map((route) => words[route]).join(' › ')));
  const list = isFromList(control) || inventory !== undefined ? ['inventory'] : [];
  return [...list, ...said].join(', ') + (notes[id]?.(ways) ?? '');
}

/** What the inventory tells, wholly or beside facts of the account. */
function isFromList(control: Control): boolean {
  return factsOf(control).length === 0 || control.id === 'root-user.email-unique';
}

/** How each control gets its answer, by the way in which an account is read. */
export function controlsByMode(): readonly string[] {
  return table(
    [
      'control',
      'member without a role',
      'member with `member-role`, no root sessions',
      'member with both',
      'management account',
      'no organization',
    ],
    controls.map((control) => [
      `[\`${control.id}\`](controls.md#${control.id.replaceAll('.', '')})`,
      ...modes.map((mode) => answer(control, mode)),
    ]),
  );
}

/** The calls behind each fact, by the way in which it is read. */
export function callsByFact(): readonly string[] {
  const facts = [...new Set(controls.flatMap(factsOf))].filter(isPlain);
  const rows = facts.map((fact) => {
    const sources = sourcesOf(fact, 'member', means.both);
    const calls = (...routes: readonly Route[]) =>
      sources
        .filter(({ route }) => routes.includes(route))
        .flatMap(({ actions }) => actions.map((action) => `\`${action}\``))
        .join(', ');
    return [
      `\`${fact}\``,
      calls('inside'),
      calls('root'),
      calls('central'),
      calls('organization', 'features'),
    ];
  });
  return table(
    ['fact', 'by a role in the account', 'in a root session', 'from outside the member', 'once for all'],
    [...rows, ['`delegated-administrators.SERVICE`', '', '', '', `\`${delegatesAction}\``]],
  );
}
