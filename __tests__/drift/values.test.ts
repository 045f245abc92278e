import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/baseline/resolve.ts';
import type { Values } from '../../src/baseline/values.ts';
import { evaluate } from '../../src/drift/evaluate.ts';
import type { Facts } from '../../src/snapshot/facts.ts';
import { account, now, rules, value } from '../baseline/fixtures.ts';
import { drifting, resolution, saying } from './builders.ts';

const baseline = rules(
  '{ name: a, match: all, expect: { contacts: { security: { name: { env: ROOTLINE_VALUE_NAME }, phone: { env: ROOTLINE_VALUE_PHONE } }, billing: absent } } }',
);
const secrets: Readonly<Record<string, string>> = {
  ROOTLINE_VALUE_NAME: 'Grace',
  ROOTLINE_VALUE_PHONE: '+1 555 0100',
};
const given: Values = { kind: 'given', get: (name) => secrets[name] };
const facts: Facts = {
  'contact.security': value({ name: 'GRACE', title: 't', email: 'e@example.com', phone: '+1 (555) 01-00' }),
  'contact.billing': value({ name: 'grace', title: 't', email: 'e@example.com', phone: '1-555-0100' }),
};

describe('a finding never shows a value of the environment', () => {
  const of = account({});
  const { findings } = evaluate(resolve(baseline, of, given), { account: of, facts }, [of], now);

  test('neither what is expected nor what was found, in any spelling, of any control', () => {
    expect(findings.map(({ control, expected, observed }) => [control, expected, observed])).toEqual([
      [
        'contacts.billing',
        'no billing contact',
        'name "(from ROOTLINE_VALUE_NAME)", title "t", email "e@example.com", phone "(from ROOTLINE_VALUE_PHONE)"',
      ],
      [
        'contacts.security',
        'name "(from ROOTLINE_VALUE_NAME)", phone "(from ROOTLINE_VALUE_PHONE)"',
        'name "(from ROOTLINE_VALUE_NAME)", phone "(from ROOTLINE_VALUE_PHONE)"',
      ],
    ]);
  });

  test('nor why something is unknown, nor how to mend it', () => {
    const cause = { kind: 'denied', message: 'Grace may not.', mend: 'Ask GRACE.' } as const;
    const effective = saying('root-user.access-keys', { ...drifting, verdict: 'unknown', cause });
    const control = { ...effective.control, mend: () => ({ text: 'Ask grace.', command: 'ask Grace' }) };
    const hidden = resolution({
      expectations: [{ ...effective, control }],
      hide: (text) => text.replaceAll(/grace/gi, '(hidden)'),
    });
    const [finding] = evaluate(hidden, { account: of, facts: {} }, [of], now).findings;
    expect([finding?.cause, finding?.mend]).toEqual([
      { kind: 'denied', message: '(hidden) may not.', mend: 'Ask (hidden).' },
      { text: 'Ask (hidden).', command: 'ask (hidden)' },
    ]);
    const told = { ...control, mend: () => ({ text: 'Ask grace.' }) };
    const expectations = [{ ...effective, control: told }];
    const [other] = evaluate({ ...hidden, expectations }, { account: of, facts: {} }, [of], now).findings;
    expect(other?.mend).toEqual({ text: 'Ask (hidden).' });
  });

  test('in no other text either', () => {
    const { account: _account, ...rest } = findings[1] ?? { account: undefined };
    expect(JSON.stringify(rest)).not.toMatch(/grace|1\D*5\D*5\D*5\D*0\D*1\D*0\D*0/i);
  });
});
