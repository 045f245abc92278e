import * as v from 'valibot';
import type { Control } from '../controls/definition.ts';
import { type Branch, growPlaces } from './expectations.ts';
import { presetNames } from './presets/preset.ts';
import { attestation, attestationOfPart, exception, owner, severityMap } from './schema-entries.ts';
import { matchKeys, matchSchema, matchText } from './schema-match.ts';
import { described, line, listOf, oneOrMany } from './schema-parts.ts';

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
    extends: v.exactOptional(
      oneOrMany(
        v.picklist(presetNames, 'expected the name of a preset'),
        'Presets that ship with Rootline; their rules come before those of this file, in the order named here.',
      ),
    ),
    organization: v.exactOptional(
      described(
        organization(places.organization),
        'The organization this baseline is meant for, and what is expected of it.',
      ),
    ),
    ...entries(controls, places.rule, attestation()),
    severity: v.exactOptional(
      described(
        severityMap(controls),
        "Severities in the place of the controls' own, by the id of a control or its beginning up to a dot; the longest that fits holds.",
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
    $schema: schemaKey,
  });
}

/** The shape of every file of a folder but the first: it acts inside its scope alone. */
export function partSchema(controls: readonly Control[]) {
  return v.strictObject({
    scope: described(
      matchKeys,
      'The accounts that this file is about, by keys that all have to hold. Nothing in the file acts on any other account.',
    ),
    ...entries(controls, growPlaces(controls).rule, attestationOfPart()),
    $schema: schemaKey,
  });
}

export type ParsedBaseline = v.InferOutput<ReturnType<typeof baselineSchema>>;
export type ParsedPart = v.InferOutput<ReturnType<typeof partSchema>>;

const schemaKey = v.exactOptional(
  described(v.string(), 'The JSON Schema of this file, for editors that read it from here.'),
);

/** What every file of a baseline may hold. */
function entries<const Attestation extends v.GenericSchema>(
  controls: readonly Control[],
  branch: Branch,
  attested: Attestation,
) {
  return {
    rules: v.exactOptional(
      described(
        listOf(rule(branch), 'expected at least one rule'),
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
    attestations: v.exactOptional(
      described(
        listOf(attested, 'expected at least one attestation'),
        'Practices that no API can read: somebody attests them, and they are drift when that lapses.',
      ),
    ),
  };
}

const idText = 'expected an organization id such as `o-a1b2c3d4e5`';
/** Who has a lone account gives its number instead. */
const accountText = `${idText} (an account in no organization leaves it out)`;

function organization(branch: Branch) {
  return v.pipe(
    v.strictObject({
      id: v.exactOptional(
        described(
          v.pipe(
            v.string(accountText),
            v.regex(/^o-[a-z0-9]{10,32}$/, ({ input }) => (/^\d{12}$/.test(input) ? accountText : idText)),
          ),
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
  const parts = [...branch.children].map(
    ([key, child]) => [key, v.exactOptional(expectation(child))] as const,
  );
  return v.pipe(v.strictObject(Object.fromEntries(parts)), v.minEntries(1, 'expected at least one control'));
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
