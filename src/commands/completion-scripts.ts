import type { shells } from './completion.ts';
import { type Flag, helpFlag, type Verb } from './verb.ts';

type Shell = (typeof shells)[number];

/** A command with the words that may follow it. */
interface Words extends Pick<Verb, 'name' | 'summary' | 'flags'> {
  readonly words: readonly string[];
}

/** The script that a shell loads to complete commands, their flags and the values of these. */
export async function completionScript(shell: Shell, verbs: readonly Verb[]): Promise<string> {
  const all = await Promise.all(
    verbs.map(async ({ name, summary, flags, argument }) => ({
      name,
      summary,
      flags: [...flags, helpFlag],
      words: (await argument?.choices()) ?? [],
    })),
  );
  return { bash, zsh, fish }[shell](all);
}

/** Flags whose value is a file that is there, or is to be made. */
function isFile({ value }: Flag): boolean {
  return value === 'FILE' || value === 'FILES';
}

function valued(flags: readonly Flag[]): readonly Flag[] {
  return flags.filter(({ value }) => value !== undefined);
}

function bash(verbs: readonly Words[]): string {
  const cases = verbs.map(({ name, flags, words }) => {
    const values = valued(flags).map((flag) => {
      const answer = flag.choices?.join(' ') ?? '';
      const reply = isFile(flag)
        ? 'COMPREPLY=($(compgen -f -- "$word"))'
        : `COMPREPLY=($(compgen -W '${answer}' -- "$word"))`;
      return `        --${flag.name}) ${reply}; return ;;`;
    });
    const all = [...flags.map((flag) => `--${flag.name}`), ...words].join(' ');
    const previous = values.length === 0 ? [] : ['      case $previous in', ...values, '      esac'];
    return [`    ${name})`, ...previous, `      COMPREPLY=($(compgen -W '${all}' -- "$word")) ;;`].join('\n');
  });
  return `# source <(rootline completion bash)
_rootline() {
  local word=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${verbs.map(({ name }) => name).join(' ')}' -- "$word"))
    return
  fi
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
}
complete -o filenames -F _rootline rootline
`;
}

function zsh(verbs: readonly Words[]): string {
  const cases = verbs.map(({ name, flags, words }) => {
    const specs = flags.map((flag) => zshQuoted(`--${flag.name}[${zshText(flag.text)}]${zshValue(flag)}`));
    const argument = words.length === 0 ? [] : [zshQuoted(`1:word:(${words.join(' ')})`)];
    return `    ${name}) _arguments ${[...specs, ...argument].join(' ')} ;;`;
  });
  return `#compdef rootline
# source <(rootline completion zsh), after compinit
_rootline() {
  local -a commands=(
${verbs.map(({ name, summary }) => `    ${zshQuoted(`${name}:${zshText(summary)}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _rootline rootline
`;
}

function zshValue(flag: Flag): string {
  if (flag.value === undefined) return '';
  if (isFile(flag)) return ':file:_files';
  return flag.choices === undefined ? `:${flag.value}: ` : `:${flag.value}:(${flag.choices.join(' ')})`;
}

/** Brackets and colons have a meaning of their own there. */
function zshText(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&');
}

function zshQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function fish(verbs: readonly Words[]): string {
  const lines = verbs.flatMap(({ name, summary, flags, words }) => {
    const seen = `-n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c rootline -n __fish_use_subcommand -a ${name} -d ${fishQuoted(summary)}`,
      ...flags.map(
        (flag) =>
          `complete -c rootline ${seen} -l ${flag.name}${fishValue(flag)} -d ${fishQuoted(flag.text)}`,
      ),
      ...(words.length === 0 ? [] : [`complete -c rootline ${seen} -a ${fishQuoted(words.join(' '))}`]),
    ];
  });
  return ['# rootline completion fish | source', 'complete -c rootline -f', ...lines, ''].join('\n');
}

function fishValue(flag: Flag): string {
  if (flag.value === undefined) return '';
  if (isFile(flag)) return ' -r -F';
  return flag.choices === undefined ? ' -x' : ` -x -a ${fishQuoted(flag.choices.join(' '))}`;
}

function fishQuoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
