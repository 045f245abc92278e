import { Failure } from '../failure.ts';
import { seeHelp } from './flags.ts';
import type { Verb } from './verb.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;

/** Completes the commands of this table, itself among them. */
export function completionOf(verbs: () => readonly Verb[]): Verb {
  return {
    name: 'completion',
    summary: 'print the completion of a shell: bash, zsh or fish',
    flags: [],
    argument: { name: 'SHELL', isRequired: true, choices: async () => shells },
    exits: '0; 2 wrong use',
    async run({ argument }) {
      const shell = shells.find((known) => known === argument);
      if (shell === undefined) {
        const given =
          argument === undefined ? 'No shell is named' : `There is no completion for \`${argument}\``;
        throw new Failure(
          'invalid',
          'RL103',
          `${given}; expected ${shells.join(', ')}. ${seeHelp('completion')}`,
        );
      }
      const { completionScript } = await import('./completion-scripts.ts');
      process.stdout.write(await completionScript(shell, verbs()));
      return 0;
    },
  };
}
