import type { Control, Severity } from '../controls/definition.ts';

/** The controls as the tree in which a baseline names them: `root-user` holds `mfa`, `access-keys` and so on. */
export interface Branch {
  /** The ids' common path; `''` at the top. */
  readonly id: string;
  /** A branch with a control and children is a key with two forms, such as `iam-users.access-keys`. */
  readonly control: Control | undefined;
  readonly children: ReadonlyMap<string, Branch>;
}

/** The controls of the organization itself: named under `organization.expect`, judged for the management account. */
export const organizationGroup = 'organization';

export const attestationGroup = 'attestations';

/** What the findings of an attestation are called. */
export function attestationName(id: string): string {
  return `${attestationGroup}.${id}`;
}

/** Of an attestation that the baseline gives none. */
export const attestationSeverity: Severity = 'medium';

/** What a baseline can expect in its two places: of accounts in a rule, and of the organization. */
export interface Places {
  readonly rule: Branch;
  readonly organization: Branch;
}

/** The tree of the controls for each place where a baseline names them. */
export function growPlaces(controls: readonly Control[]): Places {
  const isOfOrganization = ({ id }: Control) => isBelow(id, organizationGroup);
  return {
    rule: growBranches(
      controls.filter((control) => !isOfOrganization(control)),
      '',
    ),
    organization: growBranches(controls.filter(isOfOrganization), organizationGroup),
  };
}

/** Grows the tree of the controls, each branch in the catalogue's order. */
function growBranches(controls: readonly Control[], id: string): Branch {
  const depth = id === '' ? 0 : id.split('.').length;
  const below = controls.filter((control) => isBelow(control.id, id));
  const names = new Set(below.map((control) => control.id.split('.')[depth] ?? ''));
  const children = [...names].map(
    (name) => [name, growBranches(below, id === '' ? name : `${id}.${name}`)] as const,
  );
  return { id, control: controls.find((control) => control.id === id), children: new Map(children) };
}

/** Whether an id stands below another one in the tree. Everything stands below `''`. */
export function isBelow(id: string, ancestor: string): boolean {
  return ancestor === '' || id.startsWith(`${ancestor}.`);
}

/** Whether a name in a baseline means an id: it is the id or a prefix of it. */
export function means(name: string, id: string): boolean {
  return name === id || isBelow(id, name);
}

/** Every control id and every prefix of one, in the catalogue's order, parents first. */
export function controlPrefixes(controls: readonly Control[]): readonly string[] {
  const prefixes = controls.flatMap(({ id }) => {
    const parts = id.split('.');
    return parts.map((_part, index) => parts.slice(0, index + 1).join('.'));
  });
  return [...new Set(prefixes)];
}
