import { describe, expect, it } from 'vitest';
import type { AlternateContact } from '../../src/snapshot/facts.ts';
import {
  account,
  complaints,
  contact,
  contactSource,
  denied,
  judgeOne,
  mendOf,
  noContact,
  provenance,
  subject,
  unavailable,
} from './builders.ts';

function security(expected: unknown, fact: ReturnType<typeof contact>) {
  return judgeOne('contacts.security', expected, subject({ 'contact.security': fact }));
}

describe('contacts.security', () => {
  it.each(['present', 'absent', { email: 'aws-security@example.com' }])(
    'is unknown when denied: %j',
    (expected) => {
      const of = subject({ 'contact.security': unavailable(denied) });
      expect(judgeOne('contacts.security', expected, of)).toMatchObject({
        verdict: 'unknown',
        cause: denied,
      });
    },
  );

  it('drifts when one is expected and none is set', () => {
    expect(security('present', noContact())).toEqual({
      verdict: 'drift',
      expected: 'a security contact',
      observed: 'no security contact',
      evidence: [contactSource],
    });
    expect(security({ title: 'SOC' }, noContact())).toMatchObject({
      verdict: 'drift',
      expected: 'title "SOC"',
      observed: 'no security contact',
    });
  });

  it('drifts when none is expected and one is set', () => {
    expect(security('absent', contact({}))).toMatchObject({
      verdict: 'drift',
      expected: 'no security contact',
      observed:
        'name "Security Operations", title "SOC", email "aws-security@example.com", phone "+1 555 0100"',
    });
    expect(security('absent', noContact())).toMatchObject({ verdict: 'pass' });
  });

  it('passes with any contact when one is to be present', () => {
    expect(security('present', contact({}))).toMatchObject({ verdict: 'pass' });
  });

  it('compares only the named fields', () => {
    expect(security({ title: 'SOC' }, contact({ name: 'somebody else', phone: '0' }))).toMatchObject({
      verdict: 'pass',
      observed: 'title "SOC"',
    });
  });

  it('shows both values as they are, and says which fields differ', () => {
    const expected = { name: 'Security Operations', email: 'soc@example.com', phone: '+1 555 0199' };
    expect(security(expected, contact({ email: ' Aws-Security@example.com' }))).toEqual({
      verdict: 'drift',
      expected: 'name "Security Operations", email "soc@example.com", phone "+1 555 0199"',
      observed: 'name "Security Operations", email " Aws-Security@example.com", phone "+1 555 0100"',
      reason: 'Not as declared: email and phone.',
      evidence: [contactSource],
    });
  });

  it.each<[keyof AlternateContact, string, string, 'pass' | 'drift']>([
    ['email', 'aws-security@example.com', ' AWS-Security@Example.COM ', 'pass'],
    ['email', 'aws-security@example.com', 'aws-security@example.org', 'drift'],
    ['phone', '+1 555 0100', '+1 (555) 01-00', 'pass'],
    ['phone', '+1 555 0100', ' (+1)5550100', 'pass'],
    ['phone', '+1 555 0100', '1 555 0100', 'drift'],
    ['phone', '+1 555 0100', '+1 555 01001', 'drift'],
    ['name', 'Security Operations', '  Security\t \nOperations ', 'pass'],
    ['name', 'Security Operations', 'security operations', 'drift'],
    ['title', 'SOC', 'S O C', 'drift'],
  ])('compares %s by meaning: %j and %j %s', (field, declared, actual, verdict) => {
    expect(security({ [field]: declared }, contact({ [field]: actual })).verdict).toBe(verdict);
  });
});

describe('the three alternate contacts', () => {
  it('stand alone: one that is missing does not touch the others', () => {
    const of = subject({
      'contact.billing': contact({}),
      'contact.operations': noContact(),
      'contact.security': unavailable(denied),
    });
    expect(judgeOne('contacts.billing', 'present', of).verdict).toBe('pass');
    expect(judgeOne('contacts.operations', 'present', of).verdict).toBe('drift');
    expect(judgeOne('contacts.security', 'present', of).verdict).toBe('unknown');
  });

  it('may share one mailbox', () => {
    const shared = contact({ email: 'aws@example.com' });
    const of = subject({ 'contact.billing': shared, 'contact.security': shared });
    for (const id of ['contacts.billing', 'contacts.security']) {
      expect(judgeOne(id, { email: 'aws@example.com' }, of).verdict).toBe('pass');
    }
  });

  it('do not apply where AWS has no such thing', () => {
    const reason = 'This partition has no Account API.';
    const from = provenance('none');
    const of = subject({ 'contact.billing': { state: 'not-applicable', reason, provenance: from } });
    expect(judgeOne('contacts.billing', 'present', of)).toMatchObject({ verdict: 'not-applicable', reason });
  });

  it('are set with the account id for a member, without it for the management account and a lone account', () => {
    const alone = {
      organizationalUnit: { state: 'not-applicable', reason: 'No organization.', provenance: contactSource },
    } as const;
    const command = (changes: Parameters<typeof account>[0]) =>
      mendOf('contacts.operations', account(changes), undefined).command;
    expect(command({})).toBe(
      "aws account put-alternate-contact --account-id 111122223333 --alternate-contact-type OPERATIONS --name='<name>' --title='<title>' --email-address='<e-mail>' --phone-number='<phone>'",
    );
    expect(command({ management: true })).not.toContain('--account-id');
    expect(command(alone)).not.toContain('--account-id');
  });
});

describe('a declared contact', () => {
  it.each([
    ['presnt', ['expected `present`, `absent` or a map of `name`, `title`, `email` and `phone`']],
    [['present'], ['expected `present`, `absent` or a map of `name`, `title`, `email` and `phone`']],
    [{}, ['expected at least one of `name`, `title`, `email` or `phone`']],
    [{ phone: 15550100 }, ['phone: expected text (put numbers in quotes)']],
    [{ phone: 'call us' }, ['phone: expected a phone number such as "+1 555 0100", in quotes']],
    [{ email: 'nobody' }, ['email: expected an e-mail address such as `aws-security@example.com`']],
    [{ title: ' ' }, ['title: expected text that is not empty']],
    [{ title: 'x'.repeat(51) }, ['title: expected at most 50 characters, which is all AWS keeps']],
    [{ emial: 'a@example.com' }, ['emial: expected a map of `name`, `title`, `email` and `phone`']],
  ])('that reads %j is refused', (written, said) => {
    expect(complaints('contacts.billing', written)).toEqual(said);
  });
});
