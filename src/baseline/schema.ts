import * as v from 'valibot';
import type { Control } from '../controls/definition.ts';
import { accountId, pathGlob } from '../controls/expectation.ts';
import { isCalendarDate } from './dates.ts';
import { type Branch, controlPrefixes, growPlaces } from './expectations.ts';

/**
 * The shape of a whole baseline, made from the control catalogue. Its descriptions are what editors show; its messages
 * say what was expected. Dates against today, names against each other and placeholders are checked elsewhere.
 */
export function baselineSchema(controls: readonly Control[]) {
  const places = growPlaces(controls);
  return v.strictObject({
    version: described(v.literal(1), 'The version of the baseline language: 1.'),
    name: v.exactOptional(
      described(line(100), 'Tells two baselines over one organization apart: each keeps its own issues.'),
    ),
    organization: v.exactOptional(
      described(
        organization(places.organization),
        'The organization this baseline is meant for, and what is expected of it.',
      ),
    ),
    rules: v.exactOptional(
      described(
        listOf(rule(places.rule), 'expected at least one rule'),
        'What is expected of which accounts, in order: a later rule replaces what an earlier one expects, control by control.',
      ),
    ),
    owners: v.exactOptional(
      described(
        listOf(owner(), 'expected at least one owner'),
        'Who mends the drift of which accounts, in order: the last entry that matches an account holds, whole.',
      ),
    ),
    exceptions: v.exactOptional(
      described(
        listOf(exception(controls), 'expected at least one exception'),
        'Drift that is accepted for a while, with a reason and an end.',
      ),
    ),
    issues: v.exactOptional(
      described(
        v.strictObject({
          'group-by': v.exactOptional(
            described(
              v.picklist(['account', 'control', 'owner'], 'expected account, control or owner'),
              'What one issue is about: an account (the default), a control, or the accounts of one owner.',
            ),
          ),
        }),
        'How the drift is told in issues.',
      ),
    ),
    $schema: v.exactOptional(
      described(v.string(), 'The JSON Schema of this file, for editors that read it from here.'),
    ),
  });
}

export type ParsedBaseline = v.InferOutput<ReturnType<typeof baselineSchema>>;
export type ParsedMatch = v.InferOutput<typeof matchSchema>;

function described<const Schema extends v.GenericSchema>(schema: Schema, text: string) {
  return v.pipe(schema, v.description(text));
}

/** A text of one line, without white space around it. */
function line(longest: number) {
  const message = `expected a text of one line, 1 to ${longest} characters long`;
  return v.pipe(
    v.string(message),
    v.trim(),
    v.regex(/^[^\r\n]+$/, message),
    v.minLength(1, message),
    v.maxLength(longest, message),
  );
}

function listOf<const Item extends v.GenericSchema>(item: Item, empty: string) {
  return v.pipe(v.array(item), v.minLength(1, empty));
}

/** A list, or its only item without the brackets. What editors show has to come before the transformation. */
function oneOrMany<const Item extends v.GenericSchema>(item: Item, text: string) {
  return v.pipe(
    v.union([item, listOf(item, 'expected at least one item in the list')]),
    v.description(text),
    v.transform((given) => (Array.isArray(given) ? given : [given]) as v.InferOutput<Item>[]),
  );
}

function organization(branch: Branch) {
  const id = 'expected an organization id such as `o-a1b2c3d4e5`';
  return v.pipe(
    v.strictObject({
      id: v.exactOptional(
        described(
          v.pipe(v.string(id), v.regex(/^o-[a-z0-9]{10,32}$/, id)),
          'The id of the organization. A run that finds itself in another one stops.',
        ),
      ),
      expect: v.exactOptional(
        described(
          namedControls(branch),
          'What is expected of the organization itself, by the names of its controls; judged for the management account.',
        ),
      ),
    }),
    v.minEntries(1, 'expected `id` or `expect`'),
  );
}

function rule(branch: Branch) {
  return v.strictObject({
    name: described(line(100), 'Says what the rule is for. Every rule has a name of its own.'),
    match: described(matchSchema, matchText),
    expect: described(namedControls(branch), 'What is expected, by the names of the controls.'),
  });
}

/** A map of what stands below one branch. */
function namedControls(branch: Branch) {
  const entries = [...branch.children].map(
    ([key, child]) => [key, v.exactOptional(expectation(child))] as const,
  );
  return v.pipe(
    v.strictObject(Object.fromEntries(entries)),
    v.minEntries(1, 'expected at least one control'),
  );
}

/** The part of `expect` at one branch. Every control, and every group of controls, also takes the word `any`. */
function expectation(branch: Branch): v.GenericSchema {
  const map = namedControls(branch);
  const any = v.literal('any');
  const { control } = branch;
  if (control === undefined) {
    return v.pipe(
      v.union([any, map]),
      v.description(`The controls \`${branch.id}.…\`; \`any\` takes away what earlier rules expect of them.`),
    );
  }
  const forms = branch.children.size === 0 ? [any, control.expectation] : [any, control.expectation, map];
  return v.pipe(v.union(forms), v.title(control.title), v.description(control.description));
}

const globText = 'expected a text, in which `*` stands for any characters';
const nameGlob = v.pipe(v.string(globText), v.minLength(1, globText));

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

const matchText = 'Which accounts: `all`, or keys that all have to hold; of the items of a list, one.';

const matchKeys: v.GenericSchema<MatchInput, MatchOutput> = v.pipe(
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
          v.record(
            v.string(),
            oneOrMany(v.string(globText), 'The value, or several; `*` stands for any characters.'),
          ),
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

const matchSchema = v.union([v.literal('all'), matchKeys]);

const loginText = 'expected a GitHub login such as `octocat`, without `@`';
const loginPattern = /^[A-Za-z0-9](?:[A-Za-z0-9_]|-(?=[A-Za-z0-9])){0,38}$/;

function owner() {
  const mention = 'expected a user or team with its `@`, such as `@octocat` or `@example/payments`';
  return v.strictObject({
    match: described(matchSchema, matchText),
    assignees: v.exactOptional(
      v.pipe(
        oneOrMany(
          v.pipe(v.string(loginText), v.regex(loginPattern, loginText)),
          'GitHub logins that the issue is assigned to, 10 at most.',
        ),
        v.maxLength(10, 'expected at most 10 assignees, which is what an issue can have'),
      ),
    ),
    labels: v.exactOptional(oneOrMany(line(50), 'Labels that the issue gets.')),
    mention: v.exactOptional(
      described(
        v.pipe(
          v.string(mention),
          v.regex(/^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:\/[A-Za-z0-9][A-Za-z0-9._-]{0,99})?$/, mention),
        ),
        'A user or team that the issue mentions.',
      ),
    ),
    contact: v.exactOptional(
      described(line(200), 'A line of text that says where to reach the owner, such as a chat channel.'),
    ),
  });
}

function exception(controls: readonly Control[]) {
  const until = 'expected a day of the calendar as `YYYY-MM-DD`';
  return v.strictObject({
    control: described(
      v.picklist(
        controlPrefixes(controls),
        'expected the id of a control, or the beginning of one up to a dot',
      ),
      'The id of the control whose drift is accepted, such as `iam-users.access-keys.max-age`; a shorter one such as `iam-users` means all controls below it.',
    ),
    match: described(matchSchema, matchText),
    resource: v.exactOptional(
      described(line(200), 'The IAM user, as a name or with `*`; left out: the whole control.'),
    ),
    reason: described(
      v.pipe(v.string('expected a text'), v.trim(), v.minLength(1, 'expected a reason in words')),
      'Why the drift is accepted.',
    ),
    until: described(
      v.pipe(v.string(until), v.regex(/^\d{4}-\d{2}-\d{2}$/, until), v.check(isCalendarDate, until)),
      'The last day on which it is accepted, in UTC, as YYYY-MM-DD; at most 366 days ahead.',
    ),
    'approved-by': v.exactOptional(described(line(100), 'Who approved it; shown as claimed.')),
  });
}
