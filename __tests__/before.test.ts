import { describe, expect, test } from 'vitest';
import { loadBefore } from '../src/before.ts';
import type { RepositoryFiles } from '../src/github/contents.ts';
import { declaring } from './baseline/diff-builders.ts';

const head = declaring({});
const sound = Buffer.from('version: 1\nextends: cis-5\n');

/** A repository with one sound baseline, unless told. */
function loadFrom(files: Partial<RepositoryFiles>) {
  const warnings: string[] = [];
  const log = { debug() {}, info() {}, progress() {}, warning: (line: string) => void warnings.push(line) };
  const all: RepositoryFiles = {
    kindOf: async () => 'file',
    readFile: async () => sound,
    readFolder: async () => undefined,
    ...files,
  };
  const world = { now: () => new Date('2026-11-21T12:00:00Z'), log };
  return { loaded: loadBefore('baseline.yml', all, head, world), warnings };
}

describe('the baseline before a change', () => {
  const broken = new Error('GitHub is out of order.');

  test('is not taken for missing or unsound where its file does not come', async () => {
    const { loaded, warnings } = loadFrom({ readFile: () => Promise.reject(broken) });
    await expect(loaded).rejects.toBe(broken);
    expect(warnings).toEqual([]);
  });

  test('is not taken for missing or unsound where its folder does not come', async () => {
    const { loaded, warnings } = loadFrom({
      kindOf: async () => 'folder',
      readFolder: () => Promise.reject(broken),
    });
    await expect(loaded).rejects.toBe(broken);
    expect(warnings).toEqual([]);
  });

  test('that is not valid declares nothing, which is said', async () => {
    const { loaded, warnings } = loadFrom({ readFile: async () => Buffer.from('version: 2\n') });
    expect(await loaded).toMatchObject({ state: 'unsound', baseline: { rules: [] } });
    expect(warnings).toEqual([expect.stringMatching(/^Before this change: .*baseline\.yml:1:10/)]);
  });
});
