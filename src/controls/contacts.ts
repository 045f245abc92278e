import * as v from 'valibot';
import { alternateMeanings, meansSame } from '../snapshot/contact.ts';
import type { AlternateContact, FactId } from '../snapshot/facts.ts';
import { isMap } from '../snapshot/shape.ts';
import { alike, byKey, presentOr } from './compare.ts';
import { contactText, contactTextLike, showFields, showRead } from './contact-fields.ts';
import type { Control, References, Subject } from './definition.ts';
import { alternatives, defineControl, plainOr } from './expectation.ts';
import { asDeclared, drift, type Outcome, pass, readFact } from './judging.ts';
import { accountOption } from './mending.ts';

const fieldNames = ['name', 'title', 'email', 'phone'] as const;
type FieldName = (typeof fieldNames)[number];

const map = 'a map of `name`, `title`, `email` and `phone`';

// The lengths and characters are AWS's own: a value beyond them could never be met.
// https://docs.aws.amazon.com/accounts/latest/reference/API_AlternateContact.html
const values = v.pipe(
  v.strictObject(
    {
      name: v.exactOptional(contactText(64)),
      title: v.exactOptional(contactText(50)),
      email: v.exactOptional(
        contactTextLike(
          254,
          /^\s*[^\s@]+@[^\s@]+\s*$/,
          'expected an e-mail address such as `aws-security@example.com`',
        ),
      ),
      phone: v.exactOptional(
        contactTextLike(
          25,
          /^[\s()+-]*[0-9][\s0-9()+-]*$/,
          'expected a phone number such as "+1 555 0100", in quotes',
        ),
      ),
    },
    `expected ${map}`,
  ),
  v.minEntries(1, `expected at least one of ${alternatives(fieldNames)}`),
  v.description('The fields to compare; a field left out may hold anything.'),
);

const expectation = plainOr(
  v.picklist(['present', 'absent'], `expected \`present\`, \`absent\` or ${map}`),
  values,
  isMap,
);
type Expected = v.InferOutput<typeof expectation>;
type Fields = Readonly<Partial<Record<FieldName, string>>>;

type Kind = 'billing' | 'operations' | 'security';

export const contactsBilling: Control = contactControl(
  'billing',
  'AWS sends invoices and billing notices to the billing contact besides the root mailbox.',
  { cis: { 'v1.4–4.0': '1.1', 'v5.0': '1.1', 'v6.0': '2.1', 'v7.0': '2.2' } },
);

export const contactsOperations: Control = contactControl(
  'operations',
  'AWS tells the operations contact of outages and planned changes besides the root mailbox.',
  { cis: { 'v1.4–4.0': '1.1', 'v5.0': '1.1', 'v6.0': '2.1', 'v7.0': '2.2' } },
);

export const contactsSecurity: Control = contactControl(
  'security',
  'AWS tells the security contact of abuse reports and exposed credentials besides the root mailbox; without one, such a notice may be read too late.',
  {
    cis: { 'v1.4–4.0': '1.2', 'v5.0': '1.2', 'v6.0': '2.2', 'v7.0': '2.3' },
    securityHub: ['Account.1'],
  },
);

function contactControl(kind: Kind, why: string, references: Omit<References, 'documentation'>): Control {
  const fact: FactId & `contact.${Kind}` = `contact.${kind}`;
  return defineControl({
    id: `contacts.${kind}`,
    title: `The ${kind} contact is as declared`,
    severity: 'medium',
    description: `${why} Each of the three alternate contacts stands alone. E-mail addresses are compared without regard to letter case, phone numbers by their digits and a leading +, text without regard to spacing.`,
    expectation,
    example: kind === 'security' ? { email: 'aws-security@example.com', phone: '+1 555 0100' } : 'present',
    compare: presentOr(byKey(() => alike)),
    needs: () => [fact],
    judge: (expected, subject) => [
      { expected: say(kind, expected), ...judgeContact(kind, expected, subject) },
    ],
    mend: ({ account }) => ({
      text: `Set the ${kind} contact as the baseline declares it; where that wants none, use aws account delete-alternate-contact.`,
      command: `aws account put-alternate-contact${accountOption(account)} --alternate-contact-type ${kind.toUpperCase()} --name='<name>' --title='<title>' --email-address='<e-mail>' --phone-number='<phone>'`,
    }),
    references: {
      ...references,
      documentation:
        'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html',
    },
  });
}

const article: Readonly<Record<Kind, string>> = { billing: 'a', operations: 'an', security: 'a' };

function some(kind: Kind): string {
  return `${article[kind]} ${kind} contact`;
}

function say(kind: Kind, expected: Expected): string {
  if (expected === 'absent') {
    return `no ${kind} contact`;
  }
  if (expected === 'present') {
    return some(kind);
  }
  return showFields(namedFields(expected), (field) => expected[field]);
}

function judgeContact(kind: Kind, expected: Expected, { facts }: Subject): Outcome {
  const contact = readFact(facts, `contact.${kind}`);
  if (contact.state !== 'value') {
    return contact.outcome;
  }
  const evidence = [contact.provenance];
  if (contact.value === 'absent') {
    return (expected === 'absent' ? pass : drift)(`no ${kind} contact`, evidence);
  }
  if (typeof expected === 'object') {
    return judgeValues(expected, contact.value, evidence);
  }
  return (expected === 'present' ? pass : drift)(show(kind, contact.value), evidence);
}

function judgeValues(expected: Fields, contact: AlternateContact, evidence: Outcome['evidence']): Outcome {
  const named = namedFields(expected);
  const differing = named.filter(
    (field) => !meansSame(alternateMeanings[field], expected[field] ?? '', contact[field]),
  );
  const observed = showRead(named, (field) => contact[field], differing);
  return asDeclared(observed, differing, evidence);
}

function namedFields(expected: Fields): readonly FieldName[] {
  return fieldNames.filter((field) => expected[field] !== undefined);
}

/** All of a contact; of one whose values are hidden, that there is one. */
function show(kind: Kind, contact: AlternateContact): string {
  const isHidden = fieldNames.some((field) => typeof contact[field] !== 'string');
  return isHidden ? `${some(kind)}, its values hidden` : showRead(fieldNames, (field) => contact[field], []);
}
