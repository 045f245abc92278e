import { organizationGroup, type Places } from './expectations.ts';
import type {
  Attestation,
  Baseline,
  ExceptionEntry,
  Match,
  MatchKeys,
  OwnerEntry,
  Position,
  Rule,
  Scope,
  Setting,
  SeverityEntry,
} from './model.ts';
import { itemsOf, treeAt } from './place.ts';
import type { ParsedBaseline, ParsedPart } from './schema.ts';
import type { MatchOutput } from './schema-match.ts';
import { statementsOf } from './statements.ts';
import { startOf, type Tree } from './tree.ts';

/** What the schema gave out for a file, and where it stands. */
export interface Source<Parsed> {
  readonly file: string;
  readonly root: Tree;
  readonly parsed: Parsed;
}

/** Puts all files of a baseline together: the presets' rules first, then the main file's, then those of each part. */
export function toBaseline(
  main: Source<ParsedBaseline>,
  parts: readonly Source<ParsedPart>[],
  presets: readonly Rule[],
  places: Places,
): Baseline {
  const { parsed, root, file } = main;
  const files = [entriesOf(main, undefined, places), ...parts.map((part) => partOf(part, places))];
  return {
    file,
    name: parsed.name ?? '',
    organizationId: parsed.organization?.id,
    rules: [...presets, ...organizationRule(parsed, root, places), ...files.flatMap(({ rules }) => rules)],
    owners: files.flatMap(({ owners }) => owners),
    exceptions: files.flatMap(({ exceptions }) => exceptions),
    attestations: files.flatMap(({ attestations }) => attestations),
    severities: severitiesOf(parsed, root),
    scopes: files.flatMap(({ scope }) => scope ?? []),
    groupBy: parsed.issues?.['group-by'] ?? 'account',
    settings: settingsOf(root),
  };
}

const settingPaths: Readonly<Record<Setting, readonly string[]>> = {
  organization: ['organization', 'id'],
  name: ['name'],
  'group-by': ['issues', 'group-by'],
  presets: ['extends'],
};

function settingsOf(root: Tree): Baseline['settings'] {
  const placed = Object.entries(settingPaths).flatMap(([setting, path]) => {
    const written = treeAt(root, path);
    return written === undefined ? [] : [[setting, startOf(written)] as const];
  });
  return Object.fromEntries(placed);
}

type Entries = Pick<Baseline, 'rules' | 'owners' | 'exceptions' | 'attestations'> & {
  readonly scope: Scope | undefined;
};

function partOf(part: Source<ParsedPart>, places: Places): Entries {
  const scope = treeAt(part.root, ['scope']);
  const at = scope === undefined ? part.root.at : startOf(scope);
  return entriesOf(part, { match: toMatchKeys(part.parsed.scope), at }, places);
}

function entriesOf(
  { root, parsed }: Source<Pick<ParsedBaseline, 'rules' | 'owners' | 'exceptions' | 'attestations'>>,
  scope: Scope | undefined,
  places: Places,
): Entries {
  const positions = (section: string) => itemsOf(root, section).map(startOf);
  const matching = (match: ParsedMatch) => within(toMatch(match), scope);
  return {
    scope,
    rules: zip(parsed.rules ?? [], itemsOf(root, 'rules'), ({ name, match, expect }, tree): Rule => {
      const written = treeAt(tree, ['expect']);
      return {
        name,
        match: matching(match),
        statements: written === undefined ? [] : statementsOf(written, startOf(written), expect, places.rule),
        at: startOf(tree),
      };
    }),
    owners: zip(parsed.owners ?? [], positions('owners'), (entry, at) => toOwner(entry, matching, at)),
    exceptions: zip(parsed.exceptions ?? [], positions('exceptions'), (entry, at) =>
      toException(entry, matching, at),
    ),
    attestations: zip(parsed.attestations ?? [], positions('attestations'), (entry, at) =>
      toAttestation(entry, matching, at),
    ),
  };
}

/** The rules of a preset, all of which stand where the preset is named. */
export function rulesOfPreset(name: string, source: Source<ParsedBaseline>, places: Places): readonly Rule[] {
  const { rules } = entriesOf(source, undefined, places);
  return [...organizationRule(source.parsed, source.root, places), ...rules].map((rule) => ({
    ...rule,
    name: `${name}: ${rule.name}`,
    preset: name,
  }));
}

/** What is expected of the organization is one more rule, before those of its file, about the management account. */
function organizationRule(parsed: ParsedBaseline, root: Tree, places: Places): readonly Rule[] {
  const expect = treeAt(root, ['organization', 'expect']);
  if (expect === undefined) return [];
  const at = startOf(expect);
  return [
    {
      name: organizationGroup,
      match: managementAccount,
      statements: statementsOf(expect, at, parsed.organization?.expect, places.organization),
      at,
    },
  ];
}

const managementAccount: MatchKeys = { managementAccount: true };

function severitiesOf({ severity = {} }: ParsedBaseline, root: Tree): readonly SeverityEntry[] {
  const written = treeAt(root, ['severity']);
  if (written?.kind !== 'map') return [];
  return [...written.entries].flatMap(([control, { keyAt }]) => {
    const level = Object.hasOwn(severity, control) ? severity[control] : undefined;
    return level === undefined ? [] : [{ control, severity: level, at: keyAt }];
  });
}

function zip<A, B, C>(left: readonly A[], right: readonly B[], join: (a: A, b: B) => C): readonly C[] {
  return left.flatMap((a, index) => right.slice(index, index + 1).map((b) => join(a, b)));
}

type ParsedMatch = 'all' | MatchOutput;
type Matching = (match: ParsedMatch) => Match;

function within(match: Match, scope: Scope | undefined): Match {
  if (scope === undefined) return match;
  return match === 'all' ? { within: scope.match } : { ...match, within: scope.match };
}

function toMatch(match: ParsedMatch): Match {
  return match === 'all' ? 'all' : toMatchKeys(match);
}

function toMatchKeys({ 'management-account': isManagement, not, ...rest }: MatchOutput): MatchKeys {
  return {
    ...rest,
    ...(isManagement === undefined ? {} : { managementAccount: isManagement }),
    ...(not === undefined ? {} : { not: toMatchKeys(not) }),
  };
}

type ParsedOwner = NonNullable<ParsedPart['owners']>[number];
type ParsedException = NonNullable<ParsedPart['exceptions']>[number];
type ParsedAttestation = NonNullable<ParsedBaseline['attestations']>[number];

function toOwner(
  { match, assignees = [], labels = [], ...rest }: ParsedOwner,
  matching: Matching,
  at: Position,
): OwnerEntry {
  return { match: matching(match), assignees, labels, ...rest, at };
}

function toException(
  { match, 'approved-by': approvedBy, ...rest }: ParsedException,
  matching: Matching,
  at: Position,
): ExceptionEntry {
  return { ...rest, match: matching(match), ...(approvedBy === undefined ? {} : { approvedBy }), at };
}

function toAttestation(
  { match, 'valid-for': validFor, ...rest }: ParsedAttestation,
  matching: Matching,
  at: Position,
): Attestation {
  return { ...rest, validFor, match: match === undefined ? managementAccount : matching(match), at };
}
