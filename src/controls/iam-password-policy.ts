import * as v from 'valibot';
import type { PasswordPolicy } from '../snapshot/facts.ts';
import { isMap } from '../snapshot/shape.ts';
import {
  alike,
  byKey,
  type Compare,
  demandsAll,
  lessIsTighter,
  moreIsTighter,
  presentOr,
} from './compare.ts';
import type { Control, Subject } from './definition.ts';
import { duration, inDays } from './durations.ts';
import { alternatives, defineControl, plainOr, wholeNumber } from './expectation.ts';
import { asDeclared, drift, list, type Outcome, pass, readFact } from './judging.ts';

const classes = ['symbols', 'numbers', 'uppercase', 'lowercase'] as const;
type CharacterClass = (typeof classes)[number];

const map = 'a map of `minimum-length`, `require`, `reuse-prevention` and `max-age`';

// The bounds are AWS's own.
// https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html
const demands = v.pipe(
  v.strictObject(
    {
      'minimum-length': v.exactOptional(
        v.pipe(wholeNumber(6, 128), v.description('The least number of characters, from 6 to 128.')),
      ),
      require: v.exactOptional(
        v.pipe(
          v.array(
            v.picklist(classes, `expected ${alternatives(classes)}`),
            `expected a list of ${alternatives(classes)}`,
          ),
          v.minLength(1, `expected at least one of ${alternatives(classes)}`),
          v.description('Which kinds of characters a password must hold.'),
        ),
      ),
      'reuse-prevention': v.exactOptional(
        v.pipe(
          wholeNumber(1, 24),
          v.description('How many earlier passwords cannot be used again, at least; from 1 to 24.'),
        ),
      ),
      'max-age': v.exactOptional(
        v.pipe(
          v.union([v.literal('none', 'expected `none`'), duration]),
          v.description(
            'After how many days a password expires, at most; `none` where passwords do not expire.',
          ),
        ),
      ),
    },
    `expected ${map}`,
  ),
  v.minEntries(1, 'expected at least one of `minimum-length`, `require`, `reuse-prevention` or `max-age`'),
  v.description('What the policy must demand at least; what is left out may be anything.'),
);
type Demands = v.InferOutput<typeof demands>;

const expectation = plainOr(
  v.picklist(['present', 'absent'], `expected \`present\`, \`absent\` or ${map}`),
  demands,
  isMap,
);
type Expected = v.InferOutput<typeof expectation>;

export const iamUsersPasswordPolicy: Control = defineControl({
  id: 'iam-users.password-policy',
  title: 'The password policy for IAM users is as declared',
  severity: 'medium',
  description:
    'What AWS demands of the passwords of IAM users; it does not bind the root user. A map names what the policy must demand at least: it may ask for longer passwords, for more kinds of characters, for more earlier passwords, and for changes more often. An account where none was set has only the default of AWS, which counts as none.',
  expectation,
  example: {
    'minimum-length': 14,
    require: ['symbols', 'numbers'],
    'reuse-prevention': 24,
    'max-age': '365d',
  },
  compare: presentOr(byKey(compareDemand)),
  needs: () => ['password-policy'],
  judge: (expected, subject) => [{ expected: say(expected), ...judgePolicy(expected, subject) }],
  mend: () => ({
    text: 'Set the password policy as the baseline declares it; the call replaces the policy whole, so give every part that is to be, and leave out what is not. Where the baseline wants none, use aws iam delete-account-password-policy.',
    command:
      "aws iam update-account-password-policy --minimum-password-length='<characters>' --require-symbols --require-numbers --require-uppercase-characters --require-lowercase-characters --allow-users-to-change-password --password-reuse-prevention='<passwords>' --max-password-age='<days>'",
  }),
  references: {
    // https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-15
    cis: { 'v1.4–4.0': '1.8, 1.9', 'v5.0': '1.7, 1.8', 'v6.0': undefined, 'v7.0': undefined },
    securityHub: ['IAM.7', 'IAM.15', 'IAM.16'],
    documentation:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
  },
});

/** What is left out of a policy, and passwords that never expire, is what accepts most. */
function compareDemand(key: string): Compare<unknown> {
  switch (key) {
    case 'require':
      return (before, after) => demandsAll(before as readonly string[], after as readonly string[]);
    case 'max-age':
      return (before, after) =>
        isDays(before) && isDays(after) ? lessIsTighter(before, after) : alike(before, after);
    default:
      return (before, after) => moreIsTighter(Number(before), Number(after));
  }
}

function isDays(value: unknown): value is number {
  return typeof value === 'number';
}

function say(expected: Expected): string {
  if (typeof expected === 'string') {
    return expected === 'present' ? 'a password policy' : 'no password policy';
  }
  return partsOf(expected)
    .map((part) => part.wanted)
    .join(', ');
}

function judgePolicy(expected: Expected, { facts }: Subject): Outcome {
  const policy = readFact(facts, 'password-policy');
  if (policy.state !== 'value') {
    return policy.outcome;
  }
  const evidence = [policy.provenance];
  const { value } = policy;
  if (value === 'absent') {
    return (expected === 'absent' ? pass : drift)('no password policy', evidence);
  }
  if (typeof expected === 'string') {
    return (expected === 'present' ? pass : drift)('a password policy', evidence);
  }
  const parts = partsOf(expected);
  const differing = parts.filter((part) => !part.isMet(value)).map((part) => part.name);
  return asDeclared(parts.map((part) => part.observed(value)).join(', '), differing, evidence);
}

/** One declared part of the policy. */
interface Part {
  readonly name: string;
  readonly wanted: string;
  readonly observed: (policy: PasswordPolicy) => string;
  readonly isMet: (policy: PasswordPolicy) => boolean;
}

function partsOf(demanded: Demands): readonly Part[] {
  return [
    ...lengthPart(demanded['minimum-length']),
    ...requirePart(demanded.require),
    ...reusePart(demanded['reuse-prevention']),
    ...agePart(demanded['max-age']),
  ];
}

function lengthPart(least: number | undefined): readonly Part[] {
  if (least === undefined) {
    return [];
  }
  return [
    {
      name: 'minimum-length',
      wanted: `at least ${least} characters`,
      observed: ({ minimumLength }) => `at least ${minimumLength} characters`,
      isMet: ({ minimumLength }) => minimumLength >= least,
    },
  ];
}

const requires: Readonly<Record<CharacterClass, (policy: PasswordPolicy) => boolean>> = {
  symbols: ({ requireSymbols }) => requireSymbols,
  numbers: ({ requireNumbers }) => requireNumbers,
  uppercase: ({ requireUppercase }) => requireUppercase,
  lowercase: ({ requireLowercase }) => requireLowercase,
};

function requirePart(wanted: readonly CharacterClass[] | undefined): readonly Part[] {
  if (wanted === undefined) {
    return [];
  }
  const inOrder = classes.filter((one) => wanted.includes(one));
  const required = (policy: PasswordPolicy) => classes.filter((one) => requires[one](policy));
  return [
    {
      name: 'require',
      wanted: list(inOrder),
      observed: (policy) => list(required(policy)) || 'any characters',
      isMet: (policy) => inOrder.every((one) => requires[one](policy)),
    },
  ];
}

function reusePart(least: number | undefined): readonly Part[] {
  if (least === undefined) {
    return [];
  }
  return [
    {
      name: 'reuse-prevention',
      wanted: `none of the last ${least} passwords`,
      observed: ({ reusePrevention }) =>
        reusePrevention === undefined
          ? 'any earlier password'
          : `none of the last ${reusePrevention} passwords`,
      isMet: ({ reusePrevention }) => (reusePrevention ?? 0) >= least,
    },
  ];
}

function agePart(most: number | 'none' | undefined): readonly Part[] {
  if (most === undefined) {
    return [];
  }
  const describe = (days: number | undefined) =>
    days === undefined ? 'no expiry' : `expiry after ${inDays(days)}`;
  return [
    {
      name: 'max-age',
      wanted: most === 'none' ? 'no expiry' : `expiry after ${inDays(most)} at most`,
      observed: ({ maxAge }) => describe(maxAge),
      isMet: ({ maxAge }) =>
        most === 'none' ? maxAge === undefined : maxAge !== undefined && maxAge <= most,
    },
  ];
}
