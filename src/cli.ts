#!/usr/bin/env node
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 22) {
  process.stderr.write(`rootline needs Node 22 or later; this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  const { keepMemorySmall } = await import('./memory.ts');
  keepMemorySmall();
  const { main } = await import('./command-line.ts');
  process.exitCode = await main(process.argv.slice(2));
}
