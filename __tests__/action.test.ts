import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { act, errors, openWorld, root, stackLines } from './end-to-end/fixture.ts';

const entry = join(root, 'src/action.ts');

describe('a report directory that cannot be', () => {
  test('ends the run before AWS is asked and before an issue is written, saying what to do', async () => {
    const world = await openWorld({});
    await writeFile(join(world.workspace, 'taken'), '');
    const told = await act(world, { entry, inputs: { 'report-dir': 'taken' } });
    expect([told.exitCode, told.aws, await world.github.issues()]).toEqual([1, [], []]);
    expect(errors(told)).toEqual([
      expect.stringMatching(/^`report-dir` is `taken`, which cannot be made a folder .*Name another/),
    ]);
  });
});

describe('a runner without job summaries', () => {
  test('gets everything else', async () => {
    const world = await openWorld({});
    const told = await act(world, { entry, env: { GITHUB_STEP_SUMMARY: '' } });
    expect([told.exitCode, errors(told), told.summary]).toEqual([0, [], '']);
    expect(told.outputs.status).toBe('incomplete');
  });
});

describe('an event that cannot be read', () => {
  test.each([
    ['is not there', undefined],
    ['is no JSON', '{'],
  ])('because its file %s is told in a sentence', async (_why, content) => {
    const world = await openWorld({});
    const file = join(world.workspace, 'event.json');
    if (content !== undefined) await writeFile(file, content);
    const told = await act(world, { entry, env: { GITHUB_EVENT_PATH: file } });
    expect([told.exitCode, told.aws, stackLines(told)]).toEqual([1, [], []]);
    expect(errors(told)).toEqual([
      expect.stringMatching(/^The event .* cannot be read from GITHUB_EVENT_PATH.*run this in a workflow/),
    ]);
  });

  test('because it holds nothing is as good as none', async () => {
    const world = await openWorld({});
    const file = join(world.workspace, 'event.json');
    await writeFile(file, 'null');
    const told = await act(world, { entry, env: { GITHUB_EVENT_PATH: file } });
    expect([told.exitCode, errors(told)]).toEqual([0, []]);
  });
});
