import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundledPackage } from './bundle-contents.ts';

/** What may be passed on as a part of something under Apache-2.0. */
const compatible = ['Apache-2.0', 'MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD'];

/**
 * The text of dist/licenses.txt: the licence of every package that is built in, equal texts once. Throws for a package
 * whose licence does not allow that, or whose text cannot be found.
 *
 * @param root the checkout, whose own LICENSE is the text of Apache-2.0
 */
export function notices(root: string, packages: readonly BundledPackage[]): string {
  const texts = new Map<string, string[]>();
  for (const { name, version, license, folder } of packages) {
    if (!compatible.includes(license))
      throw new Error(`${name}@${version} is under ${license}. It must not become a part of dist/.`);
    const text = textOf(folder) ?? (license === 'Apache-2.0' ? textOf(root) : undefined);
    if (text === undefined) throw new Error(`${name}@${version} brings no text of its licence (${license}).`);
    texts.set(text, [...(texts.get(text) ?? []), `${name}@${version} (${license})`]);
  }
  return [...texts]
    .map(([text, users]) => `${[...users].sort().join('\n')}\n\n${text}\n`)
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** Licence and notices together; undefined where the package has neither. */
function textOf(folder: string): string | undefined {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|notice|copying)/i.test(name));
  if (names.length === 0) return undefined;
  const texts = names.sort().map((name) => readFileSync(join(folder, name), 'utf8'));
  return texts
    .map((text) =>
      text
        .replace(/[ \t]+$/gm, '')
        .replaceAll('\r', '')
        .trim(),
    )
    .join('\n\n');
}
