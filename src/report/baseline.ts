import { organizationGroup } from '../baseline/expectations.ts';
import type { Baseline } from '../baseline/model.ts';
import { count } from '../drift/words.ts';

/** How many rules a reader sees, those of presets too; what is expected of the organization is a rule only inside. */
export function ruleCount({ rules }: Baseline): number {
  return rules.filter(({ name }) => name !== organizationGroup).length;
}

/** What a sound baseline holds, as one sentence. */
export function validWords(baseline: Baseline): string {
  const { file, owners, exceptions } = baseline;
  const held = [
    count(ruleCount(baseline), 'rule'),
    count(owners.length, 'owner'),
    count(exceptions.length, 'exception'),
  ];
  return `${file} is valid: ${held.join(', ')}.`;
}
