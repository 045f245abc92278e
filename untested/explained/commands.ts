import type { Explained } from '../compare.ts';

export const commands: Explained = {
  'src/commands/job.ts': {
    'idToken: () =>':
      'No command of the command line assumes a role with an ID token; the type is that of the Action too.',
  },
  'src/commands/observe.ts': {
    "const snapshot = options.snapshotOut ?? '';":
      '`observe` without `--snapshot-out` is refused with the other contradictions of flags; the type is that of all commands.',
  },
};
