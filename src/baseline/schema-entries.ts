import * as v from 'valibot';
import type { Control } from '../controls/definition.ts';
import { severities } from '../controls/definition.ts';
import { alternatives } from '../controls/expectation.ts';
import { attestationGroup, controlPrefixes } from './expectations.ts';
import { matchSchema, matchText } from './schema-match.ts';
import { day, described, line, login, oneOrMany } from './schema-parts.ts';

/** One entry of `owners`. */
export function owner() {
  const mention = 'expected a user or team with its `@`, such as `@octocat` or `@example/payments`';
  return v.strictObject({
    match: described(matchSchema, matchText),
    assignees: v.exactOptional(
      v.pipe(
        oneOrMany(login, 'GitHub logins that the issue is assigned to, 10 at most.'),
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

/** The id of a control, the beginning of one up to a dot, or that of an attestation. */
function namedControl(controls: readonly Control[]) {
  const text = 'expected the id of a control, or the beginning of one up to a dot';
  return v.union([
    v.picklist([...controlPrefixes(controls), attestationGroup], text),
    v.pipe(v.string(text), v.regex(/^attestations\.[a-z0-9]+(?:-[a-z0-9]+)*$/, text)),
  ]);
}

/** One entry of `exceptions`. */
export function exception(controls: readonly Control[]) {
  return v.strictObject({
    control: described(
      namedControl(controls),
      'The id of the control whose drift is accepted, such as `iam-users.access-keys.max-age`; a shorter one such as `iam-users` means all controls below it, `attestations.ID` an attestation.',
    ),
    match: described(matchSchema, matchText),
    resource: v.exactOptional(
      described(line(200), 'The IAM user, as a name or with `*`; left out: the whole control.'),
    ),
    reason: described(
      v.pipe(v.string('expected a text'), v.regex(/\S/, 'expected a reason in words'), v.trim()),
      'Why the drift is accepted.',
    ),
    until: described(
      day,
      'The last day on which it is accepted, in UTC, as YYYY-MM-DD; at most 366 days ahead.',
    ),
    'approved-by': v.exactOptional(described(line(100), 'Who approved it; shown as claimed.')),
  });
}

const idText =
  'expected an id of lower-case letters, digits and single hyphens, at most 64 characters long, such as `root-password-needs-two`';
const validText = 'expected a whole number of days from 1d to 366d, such as `180d`';

const attestedMatch = described(matchSchema, `${matchText} Left out: the management account.`);

/** One entry of `attestations`; without `match` it is about the management account. */
export function attestation() {
  return v.strictObject({ ...attested(), match: v.exactOptional(attestedMatch) });
}

/** One in a part of a folder, whose scope need not hold the management account. */
export function attestationOfPart() {
  return v.strictObject({ ...attested(), match: described(matchSchema, matchText) });
}

function attested() {
  return {
    id: described(
      v.pipe(v.string(idText), v.maxLength(64, idText), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, idText)),
      'Names the attestation; findings call it `attestations.` and this id. Every attestation has an id of its own.',
    ),
    statement: described(
      line(500),
      'The practice that is attested, in a sentence that is true while it holds.',
    ),
    by: described(login, 'The GitHub login of whoever attests it.'),
    on: described(day, 'The day on which it was attested, in UTC, as YYYY-MM-DD; not in the future.'),
    'valid-for': v.pipe(
      v.string(validText),
      v.regex(/^(?:[1-9]\d?|[12]\d\d|3[0-5]\d|36[0-6])d$/, validText),
      v.description(
        'How long it holds, in whole 24-hour days since that day; at most 366d. After that it is drift.',
      ),
      v.transform((text) => Number.parseInt(text, 10)),
    ),
  };
}

/** The map `severity`. */
export function severityMap(controls: readonly Control[]) {
  const text = `expected ${alternatives(severities)}`;
  return v.pipe(
    v.record(namedControl(controls), v.picklist(severities, text)),
    v.minEntries(1, 'expected at least one control'),
  );
}
