import { narrowingProblem } from '../explain/explain.ts';
import { Failure } from '../failure.ts';
import { inputFlags, readFlags, seeHelp } from './flags.ts';
import { flag, formatFlag, type Verb } from './verb.ts';

const formats = ['table', 'json'] as const;

export const explain: Verb = {
  name: 'explain',
  summary: 'say what is expected of one account, and which line says so',
  argument: { name: 'ACCOUNT', isRequired: true, choices: async () => [] },
  flags: [
    ...inputFlags('baseline'),
    flag('control', 'ID', 'only this control, or all below this prefix'),
    ...inputFlags(
      'snapshot',
      'managementRole',
      'externalId',
      'roleSessionName',
      'awsRegion',
      'concurrency',
      'quotaShare',
    ),
    formatFlag(formats),
  ],
  exits: '0; 2 wrong use, unknown account, invalid baseline; 3 could not run',
  async run(given) {
    const { options, format } = readFlags(given, { verb: 'explain', command: 'check', formats });
    const { argument: name, flags } = given;
    const wrong = [
      name === undefined ? 'Name the account, by its id or its name' : undefined,
      flags.control === undefined ? undefined : narrowingProblem(flags.control),
    ].filter((problem) => problem !== undefined);
    if (name === undefined || wrong.length > 0)
      throw new Failure('invalid', 'RL103', `${wrong.join('; ')}. ${seeHelp('explain')}`);
    const { explainAccount } = await import('../command-explain.ts');
    return explainAccount({ name, control: flags.control, format, options });
  },
};
