import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * `npm run release:pack -- FOLDER`: writes what a release holds: the package of the command line, its bill of materials
 * (CycloneDX) and the checksums of both. The package leaves out what only a checkout needs: the Node that the scripts
 * run on, the development dependencies and the scripts.
 */
const root = import.meta.dirname;
const target = process.argv[2];
if (target === undefined) throw new Error('Say where to: npm run release:pack -- FOLDER');
const folder = resolve(target);
const staged = mkdtempSync(join(tmpdir(), 'rootline-release-'));

try {
  mkdirSync(folder, { recursive: true });
  const { optionalDependencies, devDependencies, scripts, ...kept } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  rmSync(join(root, 'lib'), { recursive: true, force: true });
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  for (const file of [...kept.files, 'README.md', 'LICENSE']) {
    cpSync(join(root, file), join(staged, file), { recursive: true });
  }
  writeFileSync(join(staged, 'package.json'), `${JSON.stringify(kept, null, 2)}\n`);
  npm(staged, 'pack', '--silent', '--pack-destination', folder);
  writeFileSync(join(folder, 'sbom.cdx.json'), billOfMaterials(kept));
  writeFileSync(join(folder, 'SHA256SUMS'), checksums());
} finally {
  rmSync(staged, { recursive: true, force: true });
}

function npm(cwd: string, ...args: readonly string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/**
 * Of the package's folder, with the lockfile of what it depends on: `npm sbom --omit dev` leaves out what a development
 * tool needs as well.
 */
function billOfMaterials(kept: { readonly name: string }): string {
  const { packages, ...lock } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const needed = Object.entries<Locked>(packages).filter(
    ([path, { dev, optional, devOptional }]) => path !== '' && !dev && !optional && !devOptional,
  );
  const locked = { ...lock, packages: { '': kept, ...Object.fromEntries(needed) } };
  writeFileSync(join(staged, 'package-lock.json'), JSON.stringify(locked));
  const bill = JSON.parse(npm(staged, 'sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'));
  bill.metadata.component = { ...bill.metadata.component, type: 'application', name: kept.name };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** What a lockfile says of who needs a package. */
interface Locked {
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

function checksums(): string {
  return readdirSync(folder)
    .filter((name) => name !== 'SHA256SUMS')
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('');
}
