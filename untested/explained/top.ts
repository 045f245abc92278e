import type { Explained } from '../compare.ts';

export const top: Explained = {
  'src/checking.ts': {
    "if (check === undefined) throw new Error('Two baselines were judged, and not compared.');":
      'A run that is given the baseline before the change always compares; the type is that of all runs.',
  },
  'src/git-files.ts': {
    "const said = error instanceof Error && 'stderr' in error ? String(error.stderr).split('\\n', 1)[0] : '';":
      'Node puts what the process wrote on every error of it; the type of what is caught does not tell.',
  },
  'src/partitions.ts': {
    "return partitions.find(([, prefix]) => region.startsWith(prefix))?.[0] ?? 'aws';":
      'Every region begins with the prefix of the last partition, which is empty.',
  },
  'src/publishing.ts': {
    "const path = options.snapshotOut ?? '';":
      '`observe` without `snapshot-out` is refused with the other contradictions of inputs; the type is that of all commands.',
  },
  'src/reading.ts': {
    'const file = await open(place, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));':
      'Windows alone has no such flag, and the tests run on Linux.',
  },
  'src/workspace.ts': {
    'return parent === path ? undefined : reachedBy(parent);':
      'The root of the file system has a real path everywhere; this keeps the search from going on for ever.',
  },
};
