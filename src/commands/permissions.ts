import { Failure } from '../failure.ts';
import { inputs } from '../inputs.ts';
import { formats, parseOptions, partitions, parts } from '../permissions/options.ts';
import { inputFlags, seeHelp } from './flags.ts';
import { createWorld } from './job.ts';
import { complain } from './terminal.ts';
import { type Flag, flag, formatFlag, type Verb } from './verb.ts';

const part: Flag = {
  name: 'part',
  value: 'PART',
  text: 'audit, management or member; of json all of them',
  choices: parts,
};
const partition: Flag = {
  name: 'partition',
  value: 'PARTITION',
  text: 'aws (default), aws-us-gov, aws-cn, aws-eusc',
  choices: partitions,
};

export const permissions: Verb = {
  name: 'permissions',
  summary: 'print the IAM policies that the baseline needs; no AWS',
  flags: [
    ...inputFlags('baseline'),
    formatFlag(formats),
    part,
    flag('member-role', 'NAME', 'role in every member; left out: root sessions'),
    flag('management-account', 'ID', 'the management account'),
    flag('audit-account', 'ID', "the audit role's account, where that is another"),
    flag('management-role', 'NAME', 'role there then, or none: a delegated admin audits'),
    flag('audit-role', 'NAME', 'default rootline-audit'),
    flag('organization-id', 'ID', "default the baseline's; none: no organization"),
    flag('repository', 'OWNER/REPO', 'whose workflow assumes the audit role'),
    flag('owner-id', 'N', 'the number of its owner'),
    flag('repository-id', 'N', 'its own number'),
    flag('environment', 'NAME', 'its environment, default aws-audit'),
    flag('branch', 'NAME', 'its default branch, default main'),
    flag('external-id', 'ID', 'external id that the other two roles ask for'),
    partition,
  ],
  exits: '0; 2 wrong use or invalid baseline; 3 could not run',
  async run({ flags: given }) {
    const see = seeHelp('permissions');
    const { validate } = await import('../loading.ts');
    const { baseline } = await validate(given.baseline ?? inputs.baseline.default, createWorld());
    const parsed = parseOptions(given, baseline.organizationId);
    if ('problems' in parsed) throw new Failure('invalid', 'RL101', `${parsed.problems.join('; ')}. ${see}`);
    const { printPermissions } = await import('../permissions/print.ts');
    const printed = printPermissions(baseline, parsed.options);
    if ('problem' in printed) throw new Failure('invalid', 'RL101', `${printed.problem}.`);
    process.stdout.write(printed.text);
    for (const note of printed.notes) complain(note);
    return 0;
  },
};
