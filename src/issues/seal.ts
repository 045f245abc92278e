import type { Sha256 } from './group.ts';

/** How texts are told from edited ones, and markers from forged ones. */
export interface Seal {
  readonly sha256: Sha256;
  /** The HMAC of a text under the marker key, 64 hexadecimal digits; undefined where there is no marker key. */
  readonly sign: ((text: string) => string) | undefined;
}
