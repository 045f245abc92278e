import * as v from 'valibot';
import { type Meaning, meansSame, primaryMeanings, wordMeaning } from '../snapshot/contact.ts';
import type { PrimaryContact } from '../snapshot/facts.ts';
import { alike, byKey } from './compare.ts';
import { contactText, contactTextLike, showFields, showRead } from './contact-fields.ts';
import type { Control, Subject } from './definition.ts';
import { alternatives, defineControl } from './expectation.ts';
import { asDeclared, type Outcome, readFact, unknown } from './judging.ts';
import { accountOption } from './mending.ts';

interface Field {
  readonly of: keyof PrimaryContact;
  readonly meaning: Meaning;
}

const fields = {
  'full-name': { of: 'fullName', meaning: primaryMeanings.fullName },
  'company-name': { of: 'companyName', meaning: primaryMeanings.companyName },
  'address-line-1': { of: 'addressLine1', meaning: primaryMeanings.addressLine1 },
  'address-line-2': { of: 'addressLine2', meaning: primaryMeanings.addressLine2 },
  'address-line-3': { of: 'addressLine3', meaning: primaryMeanings.addressLine3 },
  city: { of: 'city', meaning: primaryMeanings.city },
  'district-or-county': { of: 'districtOrCounty', meaning: primaryMeanings.districtOrCounty },
  'state-or-region': { of: 'stateOrRegion', meaning: primaryMeanings.stateOrRegion },
  'postal-code': { of: 'postalCode', meaning: primaryMeanings.postalCode },
  country: { of: 'countryCode', meaning: primaryMeanings.countryCode },
  phone: { of: 'phone', meaning: primaryMeanings.phone },
  website: { of: 'websiteUrl', meaning: primaryMeanings.websiteUrl },
  verification: { of: 'verification', meaning: wordMeaning },
} as const satisfies Readonly<Record<string, Field>>;
type FieldName = keyof typeof fields;
// What `Object.keys` of a constant gives, in its order.
const fieldNames = Object.keys(fields) as readonly FieldName[];

const states = ['VERIFIED', 'UNVERIFIED', 'PENDING', 'NOT_SUPPORTED'] as const;
const map = 'a map of the fields of the primary contact, such as `company-name` and `country`';
const phoneText = 'expected a phone number that begins with +, such as "+1 555 0100", in quotes';

// The lengths and characters are AWS's own.
// https://docs.aws.amazon.com/accounts/latest/reference/API_ContactInformation.html
const values = v.pipe(
  v.strictObject(
    {
      'full-name': v.exactOptional(contactText(50)),
      'company-name': v.exactOptional(contactText(50)),
      'address-line-1': v.exactOptional(contactText(60)),
      'address-line-2': v.exactOptional(contactText(60)),
      'address-line-3': v.exactOptional(contactText(60)),
      city: v.exactOptional(contactText(50)),
      'district-or-county': v.exactOptional(contactText(50)),
      'state-or-region': v.exactOptional(contactText(50)),
      'postal-code': v.exactOptional(contactText(20)),
      country: v.exactOptional(
        contactTextLike(2, /^\s*[A-Za-z]{2}\s*$/, 'expected a country code of two letters, such as `US`'),
      ),
      phone: v.exactOptional(contactTextLike(20, /^\s*\+[\s()-]*[0-9][\s0-9()-]*$/, phoneText)),
      website: v.exactOptional(contactText(256)),
      verification: v.exactOptional(v.picklist(states, `expected ${alternatives(states)}`)),
    },
    `expected ${map}`,
  ),
  v.minEntries(1, 'expected at least one field of the primary contact, such as `company-name`'),
  v.description('The fields to compare; a field left out may hold anything.'),
);
type Expected = v.InferOutput<typeof values>;

export const contactsPrimary: Control = defineControl({
  id: 'contacts.primary',
  title: 'The primary contact is as declared',
  severity: 'medium',
  description:
    'AWS calls the phone of the primary contact to verify who asks for a lost root password, and writes to its address. Every account has one, so only its values can be declared. Phone numbers are compared by their digits and a leading +, the country, the website and the state of verification without regard to letter case, other text without regard to spacing.',
  expectation: values,
  example: { 'company-name': 'Example Corp', country: 'US', phone: '+1 555 0100' },
  compare: byKey(() => alike),
  needs: () => ['contact.primary'],
  judge: (expected, subject) => {
    const named = fieldNames.filter((name) => expected[name] !== undefined);
    const said = showFields(named, (name) => expected[name]);
    return [{ expected: said, ...judgePrimary(expected, named, subject) }];
  },
  mend: ({ account }) => ({
    text: 'Set the primary contact as the baseline declares it; the call replaces the contact whole, so give every field. The state of verification changes by verifying the phone in the console.',
    command: `aws account put-contact-information${accountOption(account)} --contact-information='<contact information as JSON>'`,
  }),
  references: {
    cis: { 'v1.4–4.0': '1.1', 'v5.0': '1.1', 'v6.0': '2.1', 'v7.0': '2.2' },
    documentation:
      'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-primary.html',
  },
});

function judgePrimary(expected: Expected, named: readonly FieldName[], { facts }: Subject): Outcome {
  const contact = readFact(facts, 'contact.primary');
  if (contact.state !== 'value') {
    return contact.outcome;
  }
  const { value, provenance } = contact;
  const differs = (name: FieldName) => {
    const { of, meaning } = fields[name];
    const [wanted, actual] = [expected[name], value[of]];
    return (
      wanted !== undefined &&
      actual !== undefined &&
      !isUntold(name, value) &&
      !meansSame(meaning, wanted, actual)
    );
  };
  const differing = named.filter(differs);
  const untold = differing.length === 0 && named.some((name) => isUntold(name, value));
  return untold
    ? unknown(unverified, [provenance])
    : asDeclared(
        showRead(named, (name) => value[fields[name].of] ?? 'not told', differing),
        differing,
        [provenance],
      );
}

/** A state that nobody knows says nothing, so that it is no drift. */
function isUntold(name: FieldName, { verification }: PrimaryContact): boolean {
  return name === 'verification' && !states.some((state) => state === verification?.toUpperCase());
}

const unverified = {
  kind: 'missing',
  message: 'account:GetContactInformation told no state of verification that is known.',
  mend: 'Look at the contact in the console; if AWS does not verify it there, take `verification` out of the baseline.',
} as const;
