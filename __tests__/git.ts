import { spawnSync } from 'node:child_process';

/** Git in the working directory, as octocat, whatever the machine's own settings are. Throws what git says. */
export function git(...args: readonly string[]): void {
  const settings = ['user.name=octocat', 'user.email=octocat@example.com', 'commit.gpgsign=false'];
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const { status, stderr } = spawnSync('git', [...flags, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** Commits all files of the working directory. */
export function commitAll(): void {
  git('add', '-A');
  git('commit', '-q', '-m', 'One');
}
