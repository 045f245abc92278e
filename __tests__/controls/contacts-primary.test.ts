import { describe, expect, it } from 'vitest';
import type { PrimaryContact } from '../../src/snapshot/facts.ts';
import {
  account,
  complaints,
  denied,
  judgeOne,
  mendOf,
  provenance,
  subject,
  unavailable,
  value,
} from './builders.ts';

const source = provenance('account:GetContactInformation in the member account');

const contact: PrimaryContact = {
  fullName: 'Cloud Team',
  companyName: 'Example Corp',
  addressLine1: '1 Example Street',
  addressLine2: '',
  addressLine3: '',
  city: 'Seattle',
  districtOrCounty: '',
  stateOrRegion: 'WA',
  postalCode: '98101',
  countryCode: 'US',
  phone: '+1 555 0100',
  websiteUrl: 'https://www.example.com',
  verification: undefined,
};

function primary(expected: unknown, changes: Partial<PrimaryContact>) {
  const facts = { 'contact.primary': value({ ...contact, ...changes }, source) };
  return judgeOne('contacts.primary', expected, subject(facts));
}

describe('contacts.primary', () => {
  it('is unknown when denied', () => {
    const of = subject({ 'contact.primary': unavailable(denied) });
    expect(judgeOne('contacts.primary', { country: 'US' }, of)).toMatchObject({
      verdict: 'unknown',
      cause: denied,
    });
  });

  it('compares only the named fields, and says which differ', () => {
    expect(primary({ 'company-name': 'Example Corp' }, { city: 'elsewhere' }).verdict).toBe('pass');
    expect(primary({ 'company-name': 'Example', country: 'DE', city: 'Seattle' }, {})).toEqual({
      verdict: 'drift',
      expected: 'company-name "Example", city "Seattle", country "DE"',
      observed: 'company-name "Example Corp", city "Seattle", country "US"',
      reason: 'Not as declared: company-name and country.',
      evidence: [source],
    });
  });

  it.each<[string, string, keyof PrimaryContact, string, string]>([
    ['full-name', 'Cloud Team', 'fullName', ' Cloud  Team', 'pass'],
    ['company-name', 'Example Corp', 'companyName', 'example corp', 'drift'],
    ['address-line-1', '1 Example Street', 'addressLine1', '2 Example Street', 'drift'],
    ['address-line-2', 'Floor 2', 'addressLine2', '', 'drift'],
    ['address-line-3', 'Left', 'addressLine3', 'Left ', 'pass'],
    ['district-or-county', 'King', 'districtOrCounty', 'King', 'pass'],
    ['state-or-region', 'WA', 'stateOrRegion', 'OR', 'drift'],
    ['postal-code', '98101', 'postalCode', '98102', 'drift'],
    ['country', 'us', 'countryCode', 'US', 'pass'],
    ['phone', '+1 555 0100', 'phone', '+1 (555) 01-00', 'pass'],
    ['phone', '+1 555 0100', 'phone', '+1 555 0199', 'drift'],
    ['website', 'https://www.example.com/', 'websiteUrl', 'https://WWW.example.com', 'pass'],
    ['verification', 'VERIFIED', 'verification', 'VERIFIED', 'pass'],
    ['verification', 'VERIFIED', 'verification', 'PENDING', 'drift'],
  ])('compares %s by meaning: %j and %s %j %s', (field, declared, of, actual, verdict) => {
    expect(primary({ [field]: declared }, { [of]: actual }).verdict).toBe(verdict);
  });

  it('is unknown when AWS tells no state of verification, unless another field differs already', () => {
    expect(primary({ verification: 'VERIFIED', country: 'US' }, {})).toMatchObject({
      verdict: 'unknown',
      evidence: [source],
      cause: { kind: 'missing', message: expect.stringContaining('verification') },
    });
    expect(primary({ verification: 'VERIFIED', country: 'DE' }, {})).toMatchObject({
      verdict: 'drift',
      observed: 'country "US", verification "not told"',
    });
  });

  it('is unknown when AWS tells a state of verification that nobody knows', () => {
    expect(primary({ verification: 'VERIFIED' }, { verification: 'RENEWING' })).toMatchObject({
      verdict: 'unknown',
      cause: { kind: 'missing', message: expect.stringContaining('verification') },
    });
  });

  it.each([
    ['present', 'expected a map of the fields of the primary contact, such as `company-name` and `country`'],
    [{}, 'expected at least one field of the primary contact, such as `company-name`'],
    [{ country: 'USA' }, 'country: expected at most 2 characters, which is all AWS keeps'],
    [
      { phone: '555 0100' },
      'phone: expected a phone number that begins with +, such as "+1 555 0100", in quotes',
    ],
    [{ 'postal-code': 98101 }, 'postal-code: expected text (put numbers in quotes)'],
  ])('cannot be %j', (written, said) => {
    expect(complaints('contacts.primary', written)[0]).toBe(said);
  });

  it('is set with the account id for a member alone', () => {
    expect(mendOf('contacts.primary', account({}), undefined).command).toContain('--account-id 111122223333');
    expect(mendOf('contacts.primary', account({ management: true }), undefined).command).not.toContain(
      '--account-id',
    );
  });
});
