import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anchorsOf, filesBelow, linksOf, pages, read, root } from './docs-pages.ts';

interface Target {
  readonly file: string;
  readonly anchor: string | undefined;
}

/** What a link of a page leads to, from the top of the repository. */
function targetOf(page: string, link: string): Target {
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? page : normalize(join(dirname(page), decodeURIComponent(path)));
  return { file, anchor: anchor === undefined ? undefined : decodeURIComponent(anchor) };
}

/** Why nobody would arrive there; undefined for a link that works. */
function fault({ file, anchor }: Target): string | undefined {
  if (file.startsWith('..')) return 'leads out of the repository';
  if (!existsSync(join(root, file))) return 'there is no such file';
  if (anchor === undefined) return undefined;
  if (!file.endsWith('.md')) return /^L\d+(?:-L\d+)?$/.test(anchor) ? undefined : 'only pages have headings';
  return anchorsOf(file).has(anchor) ? undefined : 'there is no such heading';
}

describe('every link inside the repository', () => {
  test.for(pages)('of %s arrives', (page) => {
    const faults = linksOf(page).flatMap((link) => {
      const found = fault(targetOf(page, link));
      return found === undefined ? [] : [`${link}: ${found}`];
    });
    expect(faults).toEqual([]);
  });

  test('is looked for in pages that have some', () => {
    expect(pages.flatMap(linksOf).length).toBeGreaterThan(100);
  });
});

test('every page of docs/ can be reached from the README', () => {
  const reached = new Set<string>();
  const visit = (page: string): void => {
    if (reached.has(page)) return;
    reached.add(page);
    for (const link of linksOf(page)) {
      const { file } = targetOf(page, link);
      if (pages.includes(file)) visit(file);
    }
  };
  visit('README.md');
  expect(pages.filter((page) => page.startsWith('docs/') && !reached.has(page))).toEqual([]);
});

describe('every page of the documentation that another file names', () => {
  const files = ['src', 'examples', 'templates', 'sandbox', 'bench']
    .flatMap(filesBelow)
    .filter((file) => /\.(?:ts|yml|tf|json|tftpl|sh|py)$/.test(file))
    .filter((file) => statSync(join(root, file)).size < 1_000_000);

  test('is there, and so is its heading', () => {
    const faults = ['action.yml', 'package.json', ...files].flatMap((file) =>
      [...read(file).matchAll(/\b(docs\/[\w-]+\.md)(?:#([\w-]+))?/g)].flatMap(
        ([named, page = '', anchor]) => {
          const found = fault({ file: page, anchor });
          return found === undefined ? [] : [`${file}: ${named}: ${found}`];
        },
      ),
    );
    expect(faults).toEqual([]);
  });
});
