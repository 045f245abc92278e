import { describe, expect, test } from 'vitest';
import { propose } from '../../src/init/propose.ts';
import { estateOf, now, of, type Seen, team, usual } from './builders.ts';

/** Groups of accounts, the later the larger, each with a contact of its own: for billing, or every other one for operations. */
function inGroups(groups: number, smallest: number, place: (group: number) => Seen) {
  const groupOf = Array.from({ length: groups }, (_, group) =>
    Array.from({ length: smallest + group }, () => group),
  ).flat();
  return propose(
    estateOf(groupOf.length, (index) => {
      const group = groupOf[index] ?? 0;
      const own = { [group % 2 === 0 ? 'billing' : 'operations']: team(`Team${group}`) };
      return { contacts: { ...usual, ...own }, ...place(group) };
    }),
    now,
  );
}

describe('the rules of a first baseline', () => {
  test('are eleven at most, about the groups that explain the most accounts', () => {
    const { rules } = inGroups(14, 20, (group) => ({ organizationalUnit: of(`Unit ${group}`) }));
    const units = rules.map(({ name }) => name).filter((name) => name.startsWith('organizational unit'));
    expect(rules.length).toBeLessThanOrEqual(11);
    expect(units).toContain('organizational unit Unit 13');
    expect(units).not.toContain('organizational unit Unit 0');
  });

  test('have names that fit a line, though what they select by is longer, and each of its own', () => {
    const long = 'a cost center with a name that is as long as AWS allows '.repeat(4);
    const { rules } = inGroups(5, 30, (group) => ({ tags: of({ center: `${long}${group}` }) }));
    const names = rules.map(({ name }) => name).filter((name) => name.startsWith('tag center'));
    expect(names.slice(0, 3)).toEqual([
      expect.stringMatching(/^tag center = a cost center .*…$/),
      expect.stringMatching(/^tag center = a cost center .*… \(2\)$/),
      expect.stringMatching(/^tag center = a cost center .*… \(3\)$/),
    ]);
    expect(names.every((name) => name.length < 100)).toBe(true);
  });
});
