import { showValue } from '../baseline/show.ts';
import type { Control, References } from '../controls/definition.ts';
import { displayWidth, padTo, wrap } from './width.ts';

type Style = (words: string) => string;

/** Less is not worth a column of its own. */
const narrowestTitle = 24;

/** The controls as a table of id, severity and title; below each id where a terminal is too narrow for a third column. */
export function controlTable(
  controls: readonly Control[],
  columns: number | undefined,
  bold: Style,
): readonly string[] {
  const ids = Math.max(0, ...controls.map(({ id }) => id.length));
  const severities = 'critical'.length;
  const before = ids + severities + 4;
  return controls.flatMap(({ id, severity, title }) => {
    if (columns !== undefined && columns - before < narrowestTitle) {
      const below = wrap(`${severity}: ${title}`, Math.max(narrowestTitle, columns) - 2);
      return [bold(id), ...below.map((line) => `  ${line}`)];
    }
    const [first = '', ...others] = columns === undefined ? [title] : wrap(title, columns - before);
    const start = `${bold(id)}${' '.repeat(ids - displayWidth(id) + 2)}${padTo(severity, severities)}  `;
    return [start + first, ...others.map((line) => ' '.repeat(before) + line)];
  });
}

/** All there is to know of one control, as lines. */
export function controlDetail(control: Control, columns: number | undefined, bold: Style): readonly string[] {
  const { id, title, severity, description, references } = control;
  const told: readonly (readonly [string, string])[] = [
    ['severity', severity],
    ['example', `${id}: ${showValue(control, control.example)}`],
    ['standards', standards(references).join('; ')],
  ];
  const width = columns ?? 100;
  return [
    bold(id),
    ...wrap(`${title}.`, width),
    '',
    ...wrap(description, width),
    '',
    ...told.flatMap(([label, words]) => {
      const [first = '', ...others] = wrap(words, Math.max(narrowestTitle, width - 11));
      return words === ''
        ? []
        : [`${label.padEnd(11)}${first}`, ...others.map((line) => ' '.repeat(11) + line)];
    }),
    '',
    // Whole, however long: a terminal then takes it for the one link that it is.
    references.documentation,
    `In full: docs/controls.md#${id.replaceAll('.', '')}`,
  ];
}

function standards({ cis, securityHub = [], config = [] }: References): readonly string[] {
  const numbers = Object.entries(cis ?? {}).flatMap(([version, number]) =>
    number === undefined ? [] : [`CIS ${version}: ${number}`],
  );
  return [
    ...numbers,
    ...(securityHub.length === 0 ? [] : [`Security Hub: ${securityHub.join(', ')}`]),
    ...(config.length === 0 ? [] : [`AWS Config: ${config.join(', ')}`]),
  ];
}

/** A control for other programs. */
export function controlData({ id, title, severity, description, example, references }: Control): unknown {
  return { id, title, severity, description, example, references };
}
