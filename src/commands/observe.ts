import { inputFlags, readFlags, readingAws } from './flags.ts';
import { jobOf } from './job.ts';
import { problemData, say, sayJson, tellProblems } from './terminal.ts';
import { formatFlag, type Verb } from './verb.ts';

const formats = ['table', 'json'] as const;

export const observe: Verb = {
  name: 'observe',
  summary: 'read AWS, write a snapshot (--snapshot-out), compare nothing',
  flags: [...inputFlags('baseline', ...readingAws, 'snapshotOut', 'snapshotContacts'), formatFlag(formats)],
  exits: '0; 2 wrong use or invalid baseline; 3 could not run',
  async run(given) {
    const { options, format } = readFlags(given, { verb: 'observe', command: 'observe', formats });
    const { takeSnapshot } = await import('../run.ts');
    const { accounts, complete, warnings } = await takeSnapshot(await jobOf(options));
    const snapshot = options.snapshotOut ?? '';
    if (format === 'json') {
      sayJson({ snapshot, accounts, complete, warnings: warnings.map(problemData) });
      return 0;
    }
    await tellProblems(warnings);
    const { snapshotWords } = await import('../report/words.ts');
    say(snapshotWords(snapshot, accounts, complete));
    return 0;
  },
};
