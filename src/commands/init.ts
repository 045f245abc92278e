import { inputs } from '../inputs.ts';
import { inputFlags, readFlags, readingAws } from './flags.ts';
import { jobOf } from './job.ts';
import { say, sayJson } from './terminal.ts';
import { flag, formatFlag, type Verb } from './verb.ts';

const formats = ['table', 'json'] as const;
const defaultWorkflow = '.github/workflows/rootline.yml';

export const init: Verb = {
  name: 'init',
  summary: 'write a first baseline that is in sync, and a workflow',
  flags: [
    flag('baseline', 'FILE', `to write; default ${inputs.baseline.default}`),
    flag('workflow', 'FILE', `to write; default ${defaultWorkflow}`),
    flag('no-workflow', undefined, 'write no workflow'),
    ...inputFlags('roleToAssume', ...readingAws, 'snapshot', 'snapshotOut', 'snapshotContacts'),
    formatFlag(formats),
  ],
  exits: '0; 2 wrong use, or a file is there already; 3 could not run',
  async run(given) {
    const { options, format } = readFlags(given, { verb: 'init', command: 'check', formats });
    const workflow =
      given.flags['no-workflow'] === undefined ? (given.flags.workflow ?? defaultWorkflow) : undefined;
    const { makeFirst } = await import('../command-init.ts');
    const made = await makeFirst(await jobOf(options), workflow);
    if (format === 'json') {
      const { firstBaselineData } = await import('../init/json.ts');
      sayJson(firstBaselineData(made));
      return 0;
    }
    const { conclusion } = await import('../init/words.ts');
    for (const line of [...conclusion(made.first), ...made.next]) say(line);
    return 0;
  },
};
