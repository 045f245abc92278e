import { Failure } from '../failure.ts';
import { ruleCount, validWords } from '../report/baseline.ts';
import { inputFlags, readFlags } from './flags.ts';
import { createWorld } from './job.ts';
import { problemData, say, sayJson, tellProblems } from './terminal.ts';
import { formatFlag, type Verb } from './verb.ts';

const formats = ['table', 'json'] as const;

export const validate: Verb = {
  name: 'validate',
  summary: 'check the baseline alone; no AWS',
  flags: [...inputFlags('baseline'), formatFlag(formats)],
  exits: '0; 2 wrong use or invalid baseline; 3 could not run',
  async run(given) {
    const { options, format } = readFlags(given, { verb: 'validate', command: 'validate', formats });
    return format === 'json' ? asJson(options.baseline) : asLines(options.baseline);
  },
};

async function asLines(path: string): Promise<number> {
  const { validate } = await import('../loading.ts');
  const { baseline, warnings } = await validate(path, createWorld());
  await tellProblems(warnings);
  say(validWords(baseline));
  return 0;
}

/** What is wrong with the baseline is the result, too; a file that cannot be read is a failure as everywhere. */
async function asJson(path: string): Promise<number> {
  const { validate } = await import('../loading.ts');
  try {
    const { baseline, warnings } = await validate(path, createWorld());
    const { owners, exceptions, attestations } = baseline;
    sayJson({
      baseline: baseline.file,
      valid: true,
      rules: ruleCount(baseline),
      owners: owners.length,
      exceptions: exceptions.length,
      attestations: attestations.length,
      problems: warnings.map(problemData),
    });
    return 0;
  } catch (error) {
    if (!(error instanceof Failure) || error.problems.length === 0) throw error;
    sayJson({
      baseline: path,
      valid: false,
      number: error.trouble,
      problems: error.problems.map(problemData),
    });
    return 2;
  }
}
