import { expect } from 'vitest';
import type { SandboxWorld } from '../../sandbox/world.ts';
import { errors, secretsOf, stackLines, type Told, tokenLines, writes } from './fixture.ts';

/**
 * What every refused run has in common: exit code 1, one line that says why, at most ten marks, nothing written
 * anywhere, no stack trace, no secret.
 */
export function expectRefusal(world: SandboxWorld, told: Told): void {
  expect([told.exitCode, told.stderr]).toEqual([1, '']);
  const [message = '', ...others] = errors(told);
  expect(others).toEqual([]);
  expect(message).not.toBe('');
  expect(told.lines.filter((line) => line.startsWith('::error::'))).toHaveLength(1);
  const marks = told.commands.filter(
    ({ command, properties }) => command === 'error' && properties.file !== undefined,
  );
  expect(marks.length).toBeLessThanOrEqual(10);
  expect(writes(told)).toEqual([]);
  expect([told.report, told.summary]).toEqual([undefined, '']);
  expect([told.envFile, told.stateFile, told.pathFile]).toEqual(['', '', '']);
  expect([stackLines(told), tokenLines(told)]).toEqual([[], []]);
  expect(secretsOf(world, told).flatMap((secret) => told.leaks(secret))).toEqual([]);
}
