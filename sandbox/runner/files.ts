/**
 * Reads what an action wrote into GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE: `name=value` lines, and
 * `name<<DELIMITER` with the value up to that delimiter. Throws on what the runner would fail the step for.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function parseFileCommands(text: string): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const [, name, sign, rest] = /^(.*?)(=|<<)(.*)$/s.exec(line) ?? [];
    if (!name || rest === undefined || (sign === '<<' && rest === '')) {
      throw new Error(`Invalid format '${line}'`);
    }
    if (sign === '=') {
      values.set(name, rest);
      continue;
    }
    const end = lines.indexOf(rest, index + 1);
    if (end < 0) throw new Error(`Matching delimiter not found '${rest}'`);
    values.set(name, lines.slice(index + 1, end).join('\n'));
    index = end;
  }
  return Object.fromEntries(values);
}
