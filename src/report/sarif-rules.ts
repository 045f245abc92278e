import { controls } from '../controls/catalogue.ts';
import type { References, Severity } from '../controls/definition.ts';
import type { OwnedFinding } from '../drift/result.ts';
import { standardsOf } from './standards.ts';

/** GitHub calls above 9.0 critical, from 7.0 high, from 4.0 medium, below it low; the numbers are one of each. */
const securitySeverity: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};

/** How grave a result is in SARIF's own words. */
export function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  if (severity === 'critical' || severity === 'high') return 'error';
  return severity === 'medium' ? 'warning' : 'note';
}

interface Described {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly severity: Severity;
  readonly references: References;
}

export interface RuleIndex {
  readonly rules: readonly object[];
  /** The rule of a finding. */
  readonly places: (finding: OwnedFinding) => { readonly id: string; readonly index: number };
}

/**
 * A rule for every control, whether or not it has a finding. A severity belongs to a rule, not to a result: findings that
 * are milder or graver than their control have a rule of their own, `control/severity`.
 */
export function indexRules(findings: readonly OwnedFinding[]): RuleIndex {
  const described = new Map<string, Described>(controls.map((control) => [control.id, control]));
  for (const { control, title, severity, references } of findings) {
    const known = described.get(control);
    const own = known ?? { id: control, title, description: title, severity, references };
    if (known === undefined) described.set(control, own);
    const id = ruleId(control, severity, own.severity);
    if (!described.has(id)) described.set(id, { ...own, id, severity });
  }
  const ids = [...described.keys()];
  const indexes = new Map(ids.map((id, index) => [id, index]));
  return {
    rules: [...described.values()].map(ruleOf),
    places: ({ control, severity }) => {
      const id = ruleId(control, severity, described.get(control)?.severity ?? severity);
      return { id, index: indexes.get(id) ?? 0 };
    },
  };
}

function ruleId(control: string, severity: Severity, own: Severity): string {
  return severity === own ? control : `${control}/${severity}`;
}

function ruleOf({ id, title, description, severity, references }: Described) {
  const more = [...standardsOf(references), references.documentation];
  return {
    id,
    name: id,
    // GitHub shows 1,024 characters of each; no control has more, and an attestation's statement has 500 at most.
    shortDescription: { text: title },
    fullDescription: { text: description },
    helpUri: references.documentation,
    help: {
      text: `${description}\n\n${more.join('\n')}`,
      markdown: `${description}\n\n${more.map((line) => `- ${line}`).join('\n')}`,
    },
    defaultConfiguration: { level: levelOf(severity) },
    properties: {
      'security-severity': securitySeverity[severity],
      precision: 'very-high',
      tags: tags(id),
    },
  };
}

/** `security`, without which GitHub does not heed the severity, and the group that the control is in. */
function tags(id: string): readonly string[] {
  const [group = ''] = id.split('.');
  return ['security', 'aws', group];
}
