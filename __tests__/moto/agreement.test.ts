import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failureOf } from '../sandbox/aws-builders.ts';
import { type Case, cases as first } from './cases.ts';
import { settingsCases } from './settings-cases.ts';
import { type Side, startSides } from './sides.ts';

const cases = [...first, ...settingsCases];
let sides: Awaited<ReturnType<typeof startSides>>;

beforeAll(async () => {
  const url = process.env.MOTO_URL;
  if (url === undefined) throw new Error('MOTO_URL is not set: run npm run test:moto, which starts moto.');
  sides = await startSides(url);
});
afterAll(() => sides?.close());

/** The answer, or the error as `Name status`; ids of the seed by their names, and every time alike. */
async function answerOf({ ask }: Case, side: Side): Promise<unknown> {
  const answer = await ask(side).catch(async (error: unknown) => {
    const { name, status } = await failureOf(Promise.reject(error));
    return `${name} ${status}`;
  });
  const named = Object.entries(side.ids).reduce(
    (text, [name, id]) => text.replaceAll(id, `<${name}>`),
    JSON.stringify(answer, (key, value) => (key === '$metadata' ? undefined : value)),
  );
  const alike = named
    .replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|\+00:00)/g, '<time>')
    .replace(/\bARO?A[A-Z0-9]{17}\b/g, '<unique id>');
  return JSON.parse(alike);
}

describe('the sandbox and moto agree on', () => {
  it.each(cases.filter((item) => item.deviation === undefined))('$name', async (item) => {
    expect(await answerOf(item, sides.sandbox)).toEqual(await answerOf(item, sides.moto));
  });
});

describe('moto is known to differ from AWS, and the sandbox does not, in', () => {
  it.each(cases.filter((item) => item.deviation !== undefined))('$name: $deviation.reason', async (item) => {
    expect(await answerOf(item, sides.moto)).toEqual(item.deviation?.moto);
    expect(await answerOf(item, sides.sandbox)).toEqual(item.deviation?.aws);
  });
});
