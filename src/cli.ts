#!/usr/bin/env node
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 22) {
  process.stderr.write(
    `rootline needs Node 22 or later; this is ${process.versions.node}. [RL604] docs/troubleshooting.md#rl604\n`,
  );
  process.exitCode = 2;
} else {
  // npm runs a package's own script in the package's folder; the paths of the user are meant from where the user is.
  const { npm_lifecycle_event: script, npm_package_name: name, INIT_CWD: folder } = process.env;
  if (script === 'rootline' && name === 'rootline' && folder) process.chdir(folder);
  const { keepHeapSmall } = await import('./heap.ts');
  keepHeapSmall();
  const { main } = await import('./command-line.ts');
  process.exitCode = await main(process.argv.slice(2));
}
