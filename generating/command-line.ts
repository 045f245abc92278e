import { helpOf } from '../src/commands/help.ts';
import { verbs } from '../src/commands/table.ts';

/** docs/command-line.md, with the help of every command as it prints it. */
export function commandLineReference(): string {
  return [
    '# The command line',
    '',
    'The same engine as the action, with the credentials of the shell: `npm run -s rootline -- COMMAND` in this repository, `npm --prefix PATH run -s rootline -- COMMAND` from another folder with the path of this one, whose own paths then count, `npx rootline COMMAND` where the package is installed. It takes the names of the [inputs](inputs-and-outputs.md) as flags. Results go to standard output; progress, warnings and errors to standard error. An error ends in its number, such as `[RL104]`, which [troubleshooting](troubleshooting.md) explains. This page is made from the table of commands in `src/commands`.',
    '',
    '| command | |',
    '| --- | --- |',
    ...verbs.map(({ name, summary }) => `| [\`${name}\`](#${name}) | ${summary} |`),
    '',
    ...everywhere,
    ...verbs.flatMap((verb) => [
      `## \`${verb.name}\``,
      '',
      '```',
      helpOf(verb).trimEnd(),
      '```',
      '',
      ...(more[verb.name] ?? []),
    ]),
  ].join('\n');
}

const everywhere: readonly string[] = [
  '## Everywhere',
  '',
  '| exit code | |',
  '| --- | --- |',
  '| 0 | done |',
  '| 1 | `check` met a condition of `--fail-on` |',
  '| 2 | wrong use (a flag, a file that is there already), or an invalid baseline |',
  '| 3 | it could not run: sign-in, another organization, a damaged snapshot |',
  '',
  'Tables fit the width of the terminal; in a pipe each line is whole. Colours are used on a terminal alone, and not where `NO_COLOR` is set. `--format json` gives every command a form for other programs. `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` are honoured. `--help` behind a command, or `rootline help COMMAND`, prints what stands below.',
  '',
];

const more: Readonly<Record<string, readonly string[]>> = {
  init: [
    'Reads every active account for what the preset `recommended` needs, from AWS or from a snapshot, and writes a baseline that is in sync on day one, and the workflow of [examples/workflow.yml](../examples/workflow.yml) with your roles in it.',
    '',
    '- What most accounts share becomes the first rule; what the members, an organizational unit or the value of a tag share, a rule of its own, 10 of these at most. A value counts as shared where at most one account in ten does something else (three, in a small organization), so that a rule costs fewer exceptions than it is worth.',
    '- The rest are exceptions: each has a reason to fill in and ends in 90 days. Of IAM users they name the user, unless an account has more than three that drift alike.',
    '- Contacts are grouped by value, e-mail addresses and phone numbers by what they mean. A snapshot with hidden contacts gives `present`, and the command says so. The values stand in the file: keep it where they may be read, or move them into the [environment](baseline.md#values-from-the-environment).',
    '- What could not be read decides nothing. A control of which most accounts tell nothing is left out, and named. Where the tags or units of any account could not be read, nothing selects by them.',
    '- That most accounts lack something, such as a security contact, is no expectation: it is listed as what to tighten first, together with everything else of `recommended` that is not met.',
    '- Before the file is written, its text is judged by the very facts it was made from. The command says that there is no drift only where that was the answer.',
    '',
    'It overwrites nothing. `--role-to-assume` is only written into the workflow; without it the workflow names `rootline-audit` in the account that read AWS. `OrganizationAccountAccessRole` and `AWSControlTowerExecution`, which AWS makes and which may do everything, are good for this one reading: the workflow names `rootline-member` in their place. The last line is the [`rootline permissions`](permissions.md) command that prints the roles to deploy.',
    '',
    '```sh',
    'npm run -s rootline -- init --member-role rootline-member',
    'npm run -s rootline -- init --snapshot snapshot.ndjson --baseline baseline.yml --no-workflow',
    '```',
    '',
    'As JSON: `baseline`, `workflow` (or null), `permissions` (the command), `checked` (`drift`, `accepted`, `unknown`, `accounts`, `readInFull`), `rules`, `exceptions`, `notes`, and `tighten` (`control`, `title`, `severity`, `expected`, `accounts`).',
    '',
  ],
  check: ['The JSON is [report.json](report-json.md). Nothing is written to GitHub.', ''],
  observe: [
    'What a snapshot holds: [snapshot.md](snapshot.md). As JSON: `snapshot`, `accounts`, `complete` (those that were read in full), `warnings`.',
    '',
  ],
  validate: [
    'As JSON: `baseline`, `valid`, the numbers of `rules`, `owners`, `exceptions` and `attestations` where it is valid, and `problems` (`file`, `line`, `column`, `level`, `message`); the exit code stays 2 where it is not.',
    '',
  ],
  permissions: [
    'What is left out becomes a placeholder, a parameter or a variable, with a note on standard error. How to deploy what is printed: [permissions.md](permissions.md).',
    '',
  ],
  controls: [
    'The same as [controls.md](controls.md), on the terminal. As JSON: a list, or one control where an id is given, of `id`, `title`, `severity`, `description`, `example`, `references`.',
    '',
  ],
  completion: [
    '```sh',
    'source <(rootline completion bash)     # in ~/.bashrc',
    'source <(rootline completion zsh)      # in ~/.zshrc, after compinit',
    'rootline completion fish | source      # in ~/.config/fish/config.fish',
    '```',
    '',
    'It completes commands, flags, the values of flags that take only some, files, and the ids of controls.',
    '',
  ],
};
