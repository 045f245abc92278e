import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv } from 'ajv';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { controlById, controls } from '../../src/controls/catalogue.ts';
import type { Facts } from '../../src/snapshot/facts.ts';
import { account, complaints, subject } from './builders.ts';

describe('the catalogue', () => {
  it('lists each id once, group by group', () => {
    const ids = controls.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const groups = ids.map((id) => id.split('.')[0]);
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([
      'root-user',
      'organization',
      'account',
      'contacts',
      'iam-users',
      'detection',
    ]);
  });

  it('finds a control by its id, and nothing by another', () => {
    expect(controlById('root-user.mfa')?.title).toBe('The root user has the declared MFA');
    expect(controlById('root-user')).toBeUndefined();
    expect(controlById('constructor')).toBeUndefined();
  });
});

describe.each(controls.map((control) => [control.id, control] as const))('%s', (id, control) => {
  it('has a JSON Schema that takes what the control takes, and refuses the rest', () => {
    const schema: object = toJsonSchema(control.expectation, { typeMode: 'input', errorMode: 'ignore' });
    const validate = new Ajv().compile(schema);
    expect(validate(control.example)).toBe(true);
    for (const wrong of ['', 'anything', '0d', 90, null, {}, [], { emial: 'a@example.com' }, { phone: 1 }]) {
      const sound = v.safeParse(control.expectation, wrong).success;
      expect([wrong, validate(wrong)]).toEqual([wrong, sound]);
    }
  });

  it('says in every complaint what it expected', () => {
    for (const wrong of ['', true, 90, null, {}, []]) {
      const sound = v.safeParse(control.expectation, wrong).success;
      expect(complaints(id, wrong)).toEqual(sound ? [] : [expect.stringContaining('expected')]);
    }
  });

  it('says "unknown", and what would help, when nobody read its facts', () => {
    const expected = v.parse(control.expectation, control.example);
    const needed = control.needs(expected);
    const judgements = needed.length === 0 ? [] : control.judge(expected, subject({}));
    for (const judgement of judgements) {
      expect(judgement).toMatchObject({
        verdict: 'unknown',
        expected: expect.stringMatching(/./),
        evidence: [],
        cause: { kind: 'no-source', mend: expect.stringMatching(/`member-role`|audit role/) },
      });
    }
    expect(judgements).toHaveLength(needed.length === 0 ? 0 : 1);
  });

  it('has every fact read that it judges by', () => {
    const expected = v.parse(control.expectation, control.example);
    const asked = new Set<unknown>();
    const facts: Facts = new Proxy({}, { get: (_none, fact) => asked.add(fact) && undefined });
    control.judge(expected, subject(facts));
    expect(control.needs(expected)).toEqual(expect.arrayContaining([...asked]));
  });

  it('is mended by a command of the AWS CLI, where any, whose gaps a shell does not take for redirections', () => {
    const { command } = control.mend({ account: account({}), resource: undefined });
    if (command === undefined) return;
    expect(command).toMatch(/^aws [a-z-]+ [a-z-]+( |$)/);
    expect(command.replaceAll(/'[^']*'/g, '')).not.toMatch(/[<>&|;$`]/);
  });

  it('has a title and a description, a mend in one sentence, and the AWS page it comes from', () => {
    expect(control.title).toMatch(/^[A-Z].*[^.]$/);
    expect(control.description).toMatch(/\.$/);
    const { text, command = 'aws' } = control.mend({ account: account({}), resource: undefined });
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(command).toMatch(/^aws\b/);
    expect(control.references.documentation).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/.+\.html$/);
  });
});

describe('a duration', () => {
  it.each(['90', '0d', '-1d', '1.5d', '90D', '2w', 'd', '100000d', ' 90d', '٣d'])(
    'cannot be %j',
    (written) => {
      expect(complaints('root-user.unused-for', written)).toEqual([
        'expected a whole number of days from 1d to 99999d, such as `90d`',
      ]);
    },
  );

  it('is a number of days', () => {
    expect(v.parse(controlById('root-user.unused-for')?.expectation ?? v.never(), '90d')).toBe(90);
  });
});
