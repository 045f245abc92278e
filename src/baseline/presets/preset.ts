import type { References } from '../../controls/definition.ts';

/**
 * Rules that ship with Rootline, in the baseline's own form. The loader checks them like those of a file; their
 * placeholders and exceptions are the user's business, so they have none.
 */
export interface Preset {
  readonly name: PresetName;
  /** What it is, for editors and the reference. */
  readonly title: string;
  /** What the reader of the reference should know of it: one paragraph. */
  readonly description: string;
  readonly organization?: { readonly expect: object };
  readonly rules: readonly PresetRule[];
  /** The numbers of the standard that a control of the preset answers; `[]` where the preset follows none. */
  readonly numbersOf: (references: References) => readonly string[];
  /** What the preset leaves to others. */
  readonly unchecked: readonly Unchecked[];
}

export interface PresetRule {
  readonly name: string;
  readonly match: 'all' | { readonly 'management-account': boolean };
  readonly expect: object;
}

/** A demand that a preset does not hold, and why. */
export interface Unchecked {
  readonly what: string;
  readonly why: string;
}

export const presetNames = ['recommended', 'cis-5', 'cis-7', 'aws-fsbp'] as const;
export type PresetName = (typeof presetNames)[number];
