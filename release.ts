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
  writeFileSync(join(folder, 'sbom.cdx.json'), billOfMaterials(kept.name));
  writeFileSync(join(folder, 'SHA256SUMS'), checksums());
} finally {
  rmSync(staged, { recursive: true, force: true });
}

function npm(cwd: string, ...args: readonly string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** npm names the application by the folder of the checkout. */
function billOfMaterials(name: string): string {
  const bill = JSON.parse(
    npm(root, 'sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--omit', 'optional'),
  );
  bill.metadata.component = { ...bill.metadata.component, type: 'application', name };
  return `${JSON.stringify(bill, null, 2)}\n`;
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
