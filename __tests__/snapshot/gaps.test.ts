import { expect, test } from 'vitest';
import { explained } from '../../src/snapshot/gaps.ts';
import { account, denied } from './builders.ts';

const notAsked = { ...denied, cause: { ...denied.cause, kind: 'no-source' } } as const;

test('what the former baseline did not ask for is told to be missing from the snapshot', () => {
  const { organizationalUnit, parents, tags } = explained(
    account({ organizationalUnit: notAsked, parents: notAsked, tags: notAsked }),
  );
  const told = [organizationalUnit, parents, tags].map((fact) =>
    fact.state === 'unavailable' ? fact.cause.message.split(':')[0] : fact.state,
  );
  expect(told).toEqual([
    'The snapshot holds no organizational units',
    'The snapshot holds no organizational units',
    'The snapshot holds no tags',
  ]);
});

test('what was read, or asked for in vain, stays as it is', () => {
  const read = account({ tags: denied });
  expect(explained(read)).toEqual(read);
});
