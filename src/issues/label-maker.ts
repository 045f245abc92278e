import { GitHubError } from '../github/errors.ts';
import type { IssuesGateway } from '../github/issues.ts';
import { withNumber } from '../troubles.ts';
import { isWrite, type Operation, type Write } from './operation.ts';

/** What every label gets that has to be made: GitHub would choose grey. */
const LABEL = { color: 'd93f0b', description: 'AWS accounts that drift from their baseline' };

/**
 * Makes the labels that operations need and the repository lacks; the names are read once, and only when something is
 * written. One that GitHub refuses is returned as a warning, and stops nothing but the issues that it refuses with it.
 */
export function createLabelMaker(
  gateway: IssuesGateway,
  turn: () => Promise<void>,
): (operations: readonly Operation[]) => Promise<readonly string[]> {
  let existing: Set<string> | undefined;
  return async (operations) => {
    const wanted = new Set(operations.filter(isWrite).flatMap(labelsOf));
    if (wanted.size === 0) return [];
    existing ??= new Set((await gateway.labelNames()).map((name) => name.toLowerCase()));
    const warnings: string[] = [];
    for (const name of wanted) {
      if (existing.has(name.toLowerCase())) continue;
      await turn();
      existing.add(name.toLowerCase());
      warnings.push(...(await make(gateway, name)));
    }
    return warnings;
  };
}

async function make(gateway: IssuesGateway, name: string): Promise<readonly string[]> {
  try {
    await gateway.createLabel({ ...LABEL, name });
    return [];
  } catch (error) {
    if (!(error instanceof GitHubError && error.kind === 'invalid')) throw error;
    const sentence = `The label \`${name}\` cannot be made: ${error.message} Name another in \`issue-labels\` or in the baseline's owners.`;
    return [withNumber(sentence, error.trouble)];
  }
}

function labelsOf(write: Write): readonly string[] {
  return (write.kind === 'open' ? write.draft.labels : write.patch.labels) ?? [];
}
