import { stringify } from 'yaml';
import { loadBaseline } from '../src/baseline/load.ts';
import type { Rule } from '../src/baseline/model.ts';
import { presets } from '../src/baseline/presets/index.ts';
import type { Preset, PresetName } from '../src/baseline/presets/preset.ts';
import { controlById } from '../src/controls/catalogue.ts';
import { table } from './markdown.ts';

/** docs/presets.md: what each preset holds, with the standard's own numbers, and what it leaves to others. */
export function presetsReference(): string {
  return [
    '# Presets',
    '',
    'Presets ship with Rootline: rules in the form of your own, which come before them, in the order in which `extends` names the presets. Your rules replace what they expect, control by control, and `any` takes it away. This page is made from the presets in `src/baseline/presets`.',
    '',
    '```yaml',
    'version: 1',
    'extends: [recommended, cis-7]',
    '```',
    '',
    'A standard is more than what Rootline can check: each section ends with what its preset does not hold. That an account passes a preset is no statement that it meets the standard. Tools that check more of one: [comparison.md](comparison.md).',
    '',
    ...presets.flatMap(section),
  ].join('\n');
}

function section(preset: Preset): readonly string[] {
  const hasNumbers = rulesOf(preset.name).some((rule) =>
    rows(preset, rule).some(([, , numbers]) => numbers !== ''),
  );
  return [
    `## \`${preset.name}\``,
    '',
    `${preset.title}. ${preset.description}`,
    '',
    ...rulesOf(preset.name).flatMap((rule) => [
      `${accountsOf(preset, rule)}:`,
      '',
      ...table(
        ['expected', 'what it asks', ...(hasNumbers ? ['of the standard'] : [])],
        rows(preset, rule).map((row) => (hasNumbers ? row : row.slice(0, 2))),
      ),
      '',
    ]),
    'Not held:',
    '',
    ...preset.unchecked.map(({ what, why }) => `- **${what}.** ${why}`),
    '',
  ];
}

function rulesOf(name: PresetName): readonly Rule[] {
  const text = `version: 1\nextends: ${name}\n`;
  const { baseline } = loadBaseline([{ path: name, text }], new Date(0));
  if (baseline === undefined) throw new Error(`The preset ${name} is not sound.`);
  return baseline.rules;
}

function accountsOf({ name, rules }: Preset, rule: Rule): string {
  const match = rules.find((each) => `${name}: ${each.name}` === rule.name)?.match;
  if (match === undefined) return 'Of the organization';
  if (match === 'all') return 'Of every account';
  return match['management-account']
    ? 'Of the management account'
    : 'Of every account but the management account';
}

function rows(preset: Preset, rule: Rule): readonly (readonly [string, string, string])[] {
  return rule.statements.flatMap((statement) => {
    const control = controlById(statement.control);
    if (statement.kind !== 'value' || control === undefined) return [];
    const link = `[\`${control.id}\`](controls.md#${control.id.replaceAll('.', '')})`;
    return [
      [
        `${link}: \`${written(preset, rule, control.id)}\``,
        `${control.title}.`,
        preset.numbersOf(control.references).join(', '),
      ],
    ];
  });
}

/** As the preset itself has it. */
function written({ name, organization, rules }: Preset, rule: Rule, id: string): string {
  const own = rules.find((each) => `${name}: ${each.name}` === rule.name)?.expect ?? {
    organization: organization?.expect,
  };
  const value = id
    .split('.')
    .reduce<unknown>(
      (map, key) => (typeof map === 'object' && map !== null ? Reflect.get(map, key) : undefined),
      own,
    );
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
