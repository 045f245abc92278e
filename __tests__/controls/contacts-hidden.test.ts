import { describe, expect, it } from 'vitest';
import type { HiddenText } from '../../src/snapshot/contact.ts';
import { account, contact, judgeOne, noContact, provenance, subject, subjectOf, value } from './builders.ts';

/** A text of which only this meaning can be told; of an e-mail address, also the mailbox. */
function hidden(known: string, mailbox = ''): HiddenText {
  return { means: (meaning) => meaning === known, reaches: (other) => other === mailbox };
}

const contactHidden = contact({
  name: hidden('Security Operations'),
  title: hidden('SOC'),
  email: hidden('aws+security@example.com', 'aws@example.com'),
  phone: hidden('+15550100'),
});

const source = provenance('account:GetContactInformation in the member account');
const primary = value(
  {
    fullName: hidden('Platform Team'),
    companyName: hidden('Example Corp'),
    addressLine1: hidden('1 Example Street'),
    addressLine2: hidden(''),
    addressLine3: hidden(''),
    city: hidden('Exampleville'),
    districtOrCounty: hidden(''),
    stateOrRegion: hidden('WA'),
    postalCode: hidden('98101'),
    countryCode: hidden('us'),
    phone: hidden('+15550199'),
    websiteUrl: hidden('https://www.example.com'),
    verification: 'VERIFIED',
  },
  source,
);

describe('an alternate contact whose values are hidden', () => {
  const security = (expected: unknown) =>
    judgeOne('contacts.security', expected, subject({ 'contact.security': contactHidden }));

  it('drifts where a value differs, and says which without showing it', () => {
    expect(security({ email: 'AWS+Security@example.com', phone: '+1 555 0199' })).toMatchObject({
      verdict: 'drift',
      expected: 'email "AWS+Security@example.com", phone "+1 555 0199"',
      observed: 'email as declared, phone with a value that differs',
      reason: 'Not as declared: phone.',
    });
  });

  it('passes where all values are as declared, in meaning', () => {
    expect(security({ name: ' Security  Operations', title: 'SOC', phone: '+1 (555) 0100' })).toMatchObject({
      verdict: 'pass',
      observed: 'name as declared, title as declared, phone as declared',
    });
  });

  it('is a contact all the same', () => {
    const observed = 'a security contact, its values hidden';
    expect(security('present')).toMatchObject({ verdict: 'pass', observed });
    expect(security('absent')).toMatchObject({ verdict: 'drift', observed });
  });

  it('is not shown in part where only one value is hidden', () => {
    const inPart = subject({ 'contact.security': contact({ phone: hidden('+15550100') }) });
    expect(judgeOne('contacts.security', 'present', inPart)).toMatchObject({
      verdict: 'pass',
      observed: 'a security contact, its values hidden',
    });
  });

  it('is known by its mailbox', () => {
    const unique = (email: string) =>
      judgeOne(
        'root-user.email-unique',
        'required',
        subjectOf(account({ email: value(email, source) }), {
          'contact.billing': noContact(),
          'contact.operations': noContact(),
          'contact.security': contactHidden,
        }),
      );
    expect(unique('aws+root@example.com')).toMatchObject({
      verdict: 'drift',
      observed: 'aws+root@example.com is the mailbox of its own security contact too',
    });
    expect(unique('root@example.com').verdict).toBe('pass');
  });
});

describe('a primary contact whose values are hidden', () => {
  const judged = (expected: unknown) =>
    judgeOne('contacts.primary', expected, subject({ 'contact.primary': primary }));

  it('is compared by meaning, and shows the state of verification alone', () => {
    expect(
      judged({ country: 'US', website: 'https://www.example.com/', verification: 'VERIFIED' }),
    ).toMatchObject({
      verdict: 'pass',
      observed: 'country as declared, website as declared, verification "VERIFIED"',
    });
    expect(judged({ 'company-name': 'Another Corp' })).toMatchObject({
      verdict: 'drift',
      observed: 'company-name with a value that differs',
    });
  });
});
