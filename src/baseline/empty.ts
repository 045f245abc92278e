import type { Baseline } from './model.ts';

/** A baseline in the place of this one that declares nothing; it is called as this one is, and groups issues alike. */
export function emptyBaseline({ file, name, groupBy }: Baseline): Baseline {
  return {
    file,
    name,
    organizationId: undefined,
    rules: [],
    owners: [],
    exceptions: [],
    attestations: [],
    severities: [],
    scopes: [],
    groupBy,
    settings: {},
  };
}
