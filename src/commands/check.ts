import { inputFlags, readFlags, readingAws } from './flags.ts';
import { flag, formatFlag, type Verb } from './verb.ts';

const formats = ['table', 'json', 'markdown', 'sarif', 'html'] as const;

export const check: Verb = {
  name: 'check',
  summary: 'read AWS or a snapshot, compare with the baseline, report',
  flags: [
    ...inputFlags('baseline'),
    flag('base', 'WHAT', 'the baseline before: a file, folder or revision'),
    ...inputFlags(...readingAws, 'snapshot', 'snapshotOut', 'snapshotContacts', 'failOn', 'dryRun'),
    formatFlag(formats),
  ],
  exits: '0; 1 fail-on met; 2 wrong use or invalid baseline; 3 could not run',
  async run(given) {
    const { options, format } = readFlags(given, { verb: 'check', command: 'check', formats });
    const { checkCommand } = await import('../command-check.ts');
    return checkCommand(options, format, given.flags.base);
  },
};
