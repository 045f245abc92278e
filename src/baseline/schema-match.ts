import * as v from 'valibot';
import { accountId, pathGlob, tagKey } from '../controls/expectation.ts';
import { described, oneOrMany } from './schema-parts.ts';

const globText = 'expected a text, in which `*` stands for any characters';
const tooLong = 'expected at most 256 characters';
const nameGlob = v.pipe(v.string(globText), v.minLength(1, globText), v.maxLength(256, tooLong));
const tagGlob = v.pipe(v.string(globText), v.maxLength(256, tooLong));

export interface MatchInput {
  readonly ids?: string | readonly string[];
  readonly names?: string | readonly string[];
  readonly ou?: string | readonly string[];
  readonly tags?: Readonly<Record<string, string | readonly string[]>>;
  readonly 'management-account'?: boolean;
  readonly not?: MatchInput;
}

export interface MatchOutput {
  readonly ids?: readonly string[];
  readonly names?: readonly string[];
  readonly ou?: readonly string[];
  readonly tags?: Readonly<Record<string, readonly string[]>>;
  readonly 'management-account'?: boolean;
  readonly not?: MatchOutput;
}

export const matchText = 'Which accounts: `all`, or keys that all have to hold; of the items of a list, one.';

/** Keys that select accounts; `all` is not among them. */
export const matchKeys: v.GenericSchema<MatchInput, MatchOutput> = v.pipe(
  v.strictObject({
    ids: v.exactOptional(oneOrMany(accountId, 'Account ids, each 12 digits in quotes.')),
    names: v.exactOptional(oneOrMany(nameGlob, 'Account names; `*` stands for any characters, `?` for one.')),
    ou: v.exactOptional(
      oneOrMany(
        pathGlob,
        'Organizational units by the path of their names below the root; `*` stays within a name, `A/**` is A and all below it.',
      ),
    ),
    tags: v.exactOptional(
      described(
        v.pipe(
          v.record(tagKey, oneOrMany(tagGlob, 'The value, or several; `*` stands for any characters.')),
          v.minEntries(1, 'expected at least one tag'),
        ),
        'Tags of the account: every key given has to be there with one of the values.',
      ),
    ),
    'management-account': v.exactOptional(
      described(v.boolean(), 'Whether the account is the management account of the organization.'),
    ),
    not: v.exactOptional(
      described(
        v.lazy(() => matchKeys),
        'Accounts that these keys match are left out.',
      ),
    ),
  }),
  v.minEntries(1, 'expected at least one of `ids`, `names`, `ou`, `tags`, `management-account` and `not`'),
);

export const matchSchema = v.union([v.literal('all'), matchKeys]);
