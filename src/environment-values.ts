import type { Values } from './baseline/values.ts';
import type { Environment } from './environment.ts';
import { type RunnerEvent, readEvent } from './event.ts';
import { commandFor } from './github/event.ts';

/** Where issues are reconciled, the baseline is reviewed; anywhere else it could ask for any value and show it. */
export function valuesFor(event: RunnerEvent, environment: Environment): Values {
  const decided = commandFor('auto', event, event.defaultBranch);
  return 'command' in decided && decided.command === 'reconcile' ? given(environment) : withheld;
}

/** A shell is the user's own, except that of a step in GitHub Actions: there the same holds as for the Action. */
export async function valuesOfShell(environment: Environment): Promise<Values> {
  if (environment.GITHUB_ACTIONS !== 'true') return given(environment);
  const event = await readEvent(environment).catch(() => undefined);
  return event === undefined ? withheld : valuesFor(event, environment);
}

function given(environment: Environment): Values {
  return { kind: 'given', get: (name) => environment[name] };
}

const withheld: Values = {
  kind: 'withheld',
  why: 'values are used only for a baseline of the default branch, never for a pull request',
};
