import { controls } from '../controls/catalogue.ts';
import { type Severity, severities } from '../controls/definition.ts';
import { groupBy } from '../group-by.ts';
import type { SettingChange, SeverityChange } from './diff-model.ts';
import { attestationName, attestationSeverity } from './expectations.ts';
import type { Baseline, Position, Setting } from './model.ts';
import { severityEntry } from './severity.ts';

/** What two baselines say differently of themselves. */
export function settingChanges(base: Baseline, head: Baseline): readonly SettingChange[] {
  const told: readonly Omit<SettingChange, 'about' | 'at' | 'side'>[] = [
    {
      setting: 'organization',
      before: base.organizationId,
      after: head.organizationId,
      weakens: base.organizationId !== undefined,
    },
    { setting: 'name', before: base.name || undefined, after: head.name || undefined, weakens: false },
    { setting: 'group-by', before: base.groupBy, after: head.groupBy, weakens: false },
    // What a preset no longer expects of an account is a change of its own.
    { setting: 'presets', before: presetsOf(base), after: presetsOf(head), weakens: false },
  ];
  return told
    .filter(({ before, after }) => before !== after)
    .map((change) => ({ about: 'setting', ...change, ...placeOf(change.setting, base, head) }));
}

/** Where the head says it, else where the base did; at the top of the head's file where neither has a line of its own. */
function placeOf(
  setting: Setting,
  { settings: before }: Baseline,
  head: Baseline,
): Pick<SettingChange, 'at' | 'side'> {
  const [from, to] = [before[setting], head.settings[setting]];
  return to === undefined && from !== undefined
    ? { at: from, side: 'base' }
    : { at: to ?? top(head), side: 'head' };
}

/** The presets that a baseline extends, in order; undefined when there is none. */
function presetsOf({ rules }: Baseline): string | undefined {
  const names = new Set(rules.flatMap(({ preset }) => preset ?? []));
  return names.size === 0 ? undefined : [...names].join(', ');
}

function top({ file }: Baseline): Position {
  return { file, line: 1, column: 1 };
}

/** Which controls and attestations count as more or less severe than before. */
export function severityChanges(base: Baseline, head: Baseline): readonly SeverityChange[] {
  const attested = [...base.attestations, ...head.attestations].map(({ id }) => attestationName(id));
  const own = new Map<string, Severity>([
    ...controls.map(({ id, severity }) => [id, severity] as const),
    ...attested.map((id) => [id, attestationSeverity] as const),
  ]);
  const changes = [...own].flatMap(([id, severity]) => changeOf(id, severity, base, head));
  const alike = groupBy(changes, ({ at, side, before, after }) => JSON.stringify([side, at, before, after]));
  return [...alike.values()].map((group) => ({
    ...group[0],
    controls: group.flatMap(({ controls }) => controls),
  }));
}

function changeOf(id: string, own: Severity, base: Baseline, head: Baseline): readonly SeverityChange[] {
  const [from, to] = [severityEntry(base, id), severityEntry(head, id)];
  const at = to?.at ?? from?.at;
  if (at === undefined || from?.severity === to?.severity) return [];
  const [before, after] = [from?.severity ?? own, to?.severity ?? own];
  // What is said to be as severe as it was anyhow can only have raised milder steps.
  if (before === after && from === undefined) return [];
  return [
    {
      about: 'severity',
      controls: [id],
      before,
      after,
      // An entry raised the control's own milder steps, too: as severe as before without it is weaker.
      weakens: rank(after) >= rank(before),
      at,
      side: to === undefined ? 'base' : 'head',
    },
  ];
}

/** From 0 for the gravest. */
function rank(severity: Severity): number {
  return severities.indexOf(severity);
}
