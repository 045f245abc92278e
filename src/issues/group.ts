import type { GroupBy } from '../baseline/model.ts';

/** Makes the lower-case hexadecimal SHA-256 of a text. */
export type Sha256 = (text: string) => string;

/**
 * What one issue is about: the drift of one account, of one control, of one owner's accounts, or what could not be read
 * at all; and the overview, which is about the whole baseline.
 */
export interface Group {
  readonly kind: GroupBy | 'coverage' | 'overview';
  /** The account's id, the control's id, or what `ownerId` makes of the owner; empty for the kinds that exist once. */
  readonly id: string;
}

/** Whose issues they are: two baselines, or two organizations, may keep theirs in one repository. */
export interface Scope {
  readonly organizationId: string | undefined;
  readonly baselineName: string;
}

/** Counts up when the same group gets another key than before; issues of another version are migrated. */
const KEY_VERSION = 1;

export const COVERAGE: Group = { kind: 'coverage', id: '' };
export const OVERVIEW: Group = { kind: 'overview', id: '' };

/** 64 hexadecimal digits that stay the same over all versions of the marker. */
export function scopeKey({ organizationId, baselineName }: Scope, sha256: Sha256): string {
  return sha256(JSON.stringify(['scope', organizationId ?? '', baselineName]));
}

/** 64 hexadecimal digits; the same group of the same scope always has the same key. */
export function groupKey(scope: string, { kind, id }: Group, sha256: Sha256): string {
  return sha256(JSON.stringify([KEY_VERSION, scope, kind, id]));
}
