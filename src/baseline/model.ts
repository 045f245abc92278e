import type { Severity } from '../controls/definition.ts';

/** Where something stands in a baseline file. Lines and columns count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing wrong (or odd) with a baseline, told as file:line:column with what was expected. */
export interface Problem extends Position {
  readonly level: 'error' | 'warning';
  /** One or two sentences: what is wrong, what was expected, and a suggestion where there is one. */
  readonly message: string;
  /** The line it stands in, where the file could be read. */
  readonly excerpt?: Excerpt;
}

/** A part of a line of a file, fit for a terminal: without control, bidirectional and invisible characters. */
export interface Excerpt {
  readonly text: string;
  /** Where in the text the problem stands, from 1, in UTF-16 units like all columns. */
  readonly column: number;
}

/** What a team declares. Loaded, checked, and with every part's position. */
export interface Baseline {
  readonly file: string;
  /** Tells two baselines over one organization apart; `''` when there is none. */
  readonly name: string;
  readonly organizationId: string | undefined;
  readonly rules: readonly Rule[];
  readonly owners: readonly OwnerEntry[];
  readonly exceptions: readonly ExceptionEntry[];
  readonly attestations: readonly Attestation[];
  readonly severities: readonly SeverityEntry[];
  /** What the parts of a folder are about; empty for a single file. */
  readonly scopes: readonly Scope[];
  readonly groupBy: GroupBy;
  /** Where it says these of itself; nothing for what it leaves out. */
  readonly settings: Readonly<Partial<Record<Setting, Position>>>;
}

/** What a baseline says of itself as a whole. */
export type Setting = 'organization' | 'name' | 'group-by' | 'presets';

/** The accounts that one file of a folder is about: nothing in it acts on any other. */
export interface Scope {
  readonly match: MatchKeys;
  readonly at: Position;
}

/** What one issue is about. */
export type GroupBy = 'account' | 'control' | 'owner';

export interface Rule {
  readonly name: string;
  /** The preset that the rule comes from; its position is then that of the preset's name in the file. */
  readonly preset?: string;
  readonly match: Match;
  readonly statements: readonly Statement[];
  readonly at: Position;
}

/**
 * What one key below `expect` says. A `value` replaces what earlier rules said of the control: it is what the control's
 * schema gave out, or, with placeholders, what is written (the schema then gets it once they are filled in). In it
 * `{env.NAME}` stands for `{ env: NAME }`, which nobody can write as a text. `clear` takes away what they said of this id and of all ids below it (`any`, and the other form of a key that has two).
 */
export type Statement =
  | { readonly kind: 'value'; readonly control: string; readonly value: unknown; readonly at: Position }
  | { readonly kind: 'clear'; readonly control: string; readonly below: boolean };

/** Which accounts. All given keys must hold; of the items of a list, one. */
export type Match = 'all' | MatchKeys;

export interface MatchKeys {
  readonly ids?: readonly string[];
  /** Globs over account names. */
  readonly names?: readonly string[];
  /** Globs over organizational-unit paths. */
  readonly ou?: readonly string[];
  /** Tag keys with globs over their values. */
  readonly tags?: Readonly<Record<string, readonly string[]>>;
  readonly managementAccount?: boolean;
  readonly not?: MatchKeys;
  /** The scope of the file that this stands in, which has to hold besides. */
  readonly within?: MatchKeys;
}

export interface OwnerEntry extends Owner {
  readonly match: Match;
  readonly at: Position;
}

/** Who is to mend an account's drift. */
export interface Owner {
  /** GitHub logins. */
  readonly assignees: readonly string[];
  readonly labels: readonly string[];
  /** A user or team to mention, with its `@`. */
  readonly mention?: string;
  /** A line of text, such as a chat channel. */
  readonly contact?: string;
}

/** `undecided` when a selector that would decide it could not be read: nobody is then assigned or taken off. */
export type AccountOwner = Owner | 'none' | 'undecided';

/** Accepted drift. Live through the whole UTC day `until`. */
export interface ExceptionEntry {
  /** A control id or a prefix of ids. */
  readonly control: string;
  readonly match: Match;
  /** Glob over the finding's resource; undefined: the whole control. */
  readonly resource?: string;
  readonly reason: string;
  /** `YYYY-MM-DD`. */
  readonly until: string;
  readonly approvedBy?: string;
  readonly at: Position;
}

/** A practice that no API can read, declared to hold. */
export interface Attestation {
  readonly id: string;
  /** What is attested, in words. */
  readonly statement: string;
  readonly match: Match;
  /** A GitHub login. */
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Whole 24-hour days since the beginning of the day `on`, in UTC. */
  readonly validFor: number;
  readonly at: Position;
}

/** A severity in the place of a control's own. */
export interface SeverityEntry {
  /** A control id or a prefix of ids. */
  readonly control: string;
  readonly severity: Severity;
  readonly at: Position;
}
