import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What dist/ may weigh, in bytes. Every job downloads it, and whatever is in it runs with the job's credentials: beyond
 * 5 % more the build fails, and whoever wants that raises this number in the same change and says why.
 */
const agreed = 6_050_000;

/** A module of webpack's statistics: what was put together from several holds them in `modules`. */
interface StatsModule {
  readonly name?: string;
  readonly size: number;
  readonly modules?: readonly StatsModule[];
}

/** A package that is built in. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly folder: string;
  /** Of its source that is built in. */
  readonly bytes: number;
}

/** The packages that are built in, this one among them, the heaviest first. */
export function packagesOf(root: string, statsFile: string): readonly BundledPackage[] {
  const stats: StatsModule = { size: 0, ...JSON.parse(readFileSync(statsFile, 'utf8')) };
  const bytes = new Map<string, number>();
  for (const { name = '', size } of leaves(stats)) {
    const folder = folderOf(name);
    if (folder !== undefined) bytes.set(folder, (bytes.get(folder) ?? 0) + size);
  }
  return [...bytes]
    .map(([folder, sum]) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      return { name, version, license, folder: join(root, folder), bytes: sum };
    })
    .sort((a, b) => b.bytes - a.bytes);
}

/** The text of dist/contents.json: what is built in and how heavy it is, so that a new package shows in a review. */
export function contents(packages: readonly BundledPackage[]): string {
  const rows = packages.map(({ name, version, bytes }) => [`${name}@${version}`, bytes]);
  return `${JSON.stringify(Object.fromEntries(rows), null, 2)}\n`;
}

/** Why dist/ is too heavy; undefined when it is not. */
export function overweight(folder: string): string | undefined {
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  if (bytes <= agreed * 1.05) return undefined;
  return `dist/ has ${bytes} bytes: more than 5 % above the ${agreed} that bundle-contents.ts agrees to. What weighs how much: dist/contents.json.`;
}

function leaves(module: StatsModule): readonly StatsModule[] {
  return module.modules === undefined ? [module] : module.modules.flatMap(leaves);
}

/** The package's folder of a module such as `./node_modules/yaml/dist/index.js`; webpack's own modules have none. */
function folderOf(module: string): string | undefined {
  const found = /^\.\/(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module);
  if (found !== null) return found[0];
  return module.startsWith('./lib/') ? '.' : undefined;
}
