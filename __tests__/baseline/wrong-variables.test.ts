import { describe, expect, test } from 'vitest';
import { valuesUsed } from '../../src/baseline/values.ts';
import { sound, told } from './fixtures.ts';

describe('a value from the environment', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'of another name',
      '{ contacts: { security: { phone: { env: SECURITY_PHONE } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `SECURITY_PHONE`; did you mean `ROOTLINE_VALUE_SECURITY_PHONE`?',
      ],
    ],
    [
      'of a misspelt prefix',
      '{ contacts: { security: { phone: { env: ROOTLINE_VALUES_PHONE } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `ROOTLINE_VALUES_PHONE`; did you mean `ROOTLINE_VALUE_PHONE`?',
      ],
    ],
    [
      'of a misspelt prefix and several words',
      '{ contacts: { security: { phone: { env: ROOTLIN_VALUE_SOC_PHONE } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `ROOTLIN_VALUE_SOC_PHONE`; did you mean `ROOTLINE_VALUE_SOC_PHONE`?',
      ],
    ],
    [
      'of a misspelt prefix alone',
      '{ contacts: { security: { phone: { env: ROOTLINE_VALUES } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `ROOTLINE_VALUES`',
      ],
    ],
    [
      'of the prefix without its end',
      '{ contacts: { security: { phone: { env: ROOTLINE_VALUE } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `ROOTLINE_VALUE`',
      ],
    ],
    [
      'as a shell writes it',
      '{ contacts: { security: { phone: { env: $SECURITY_PHONE } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `$SECURITY_PHONE`; did you mean `ROOTLINE_VALUE_SECURITY_PHONE`?',
      ],
    ],
    [
      'of words with spaces and hyphens',
      '{ contacts: { security: { phone: { env: soc - phone } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `soc - phone`; did you mean `ROOTLINE_VALUE_SOC_PHONE`?',
      ],
    ],
    [
      'of a name in small letters',
      '{ contacts: { security: { phone: { env: rootline_value_phone } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `rootline_value_phone`; did you mean `ROOTLINE_VALUE_PHONE`?',
      ],
    ],
    [
      'of a name with a hyphen',
      '{ contacts: { security: { phone: { env: ROOTLINE_VALUE_SOC-PHONE } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `ROOTLINE_VALUE_SOC-PHONE`; did you mean `ROOTLINE_VALUE_SOC_PHONE`?',
      ],
    ],
    [
      'of a secret of AWS',
      '{ contacts: { security: { phone: { env: AWS_SECRET_ACCESS_KEY } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `AWS_SECRET_ACCESS_KEY`; did you mean `ROOTLINE_VALUE_AWS_SECRET_ACCESS_KEY`?',
      ],
    ],
    [
      'of the prefix alone',
      '{ contacts: { security: { phone: { env: ROOTLINE_VALUE_ } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `ROOTLINE_VALUE_`',
      ],
    ],
    [
      'of a name of 65 characters',
      `{ contacts: { security: { phone: { env: ROOTLINE_VALUE_${'A'.repeat(50)} } } } }`,
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `ROOTLINE_VALUE_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA…`',
      ],
    ],
    [
      'of no name',
      '{ contacts: { security: { phone: { env: } } } }',
      [
        '3:71 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found no value',
      ],
    ],
    [
      'of a number',
      '{ contacts: { security: { phone: { env: 5 } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found `5`',
      ],
    ],
    [
      'of a list',
      '{ contacts: { security: { phone: { env: [A] } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found a list of 1',
      ],
    ],
    [
      'of a list with a name',
      '{ contacts: { security: { phone: { env: [ROOTLINE_VALUE_PHONE] } } } }',
      [
        '3:76 rule `a`, `contacts.security.phone`: expected the name of an environment variable such as `ROOTLINE_VALUE_SECURITY_PHONE`, of capital letters, digits and `_`, at most 64 characters long, found a list of 1',
      ],
    ],
    [
      'of a misspelt key',
      '{ contacts: { security: { phone: { evn: ROOTLINE_VALUE_PHONE } } } }',
      ['3:71 rule `a`, `contacts.security.phone`: unknown key `evn`; did you mean `env`?'],
    ],
    [
      'of no key',
      '{ contacts: { security: { phone: {} } } }',
      ['3:69 rule `a`, `contacts.security.phone`: expected text (put numbers in quotes), found an empty map'],
    ],
    [
      'of a key of something else',
      '{ contacts: { security: { phone: { number: ROOTLINE_VALUE_PHONE } } } }',
      ['3:69 rule `a`, `contacts.security.phone`: expected text (put numbers in quotes), found a map'],
    ],
    [
      'of a misspelt key without a name',
      '{ contacts: { security: { phone: { evn: 5 } } } }',
      ['3:69 rule `a`, `contacts.security.phone`: expected text (put numbers in quotes), found a map'],
    ],
    [
      'with another key',
      '{ contacts: { security: { phone: { env: ROOTLINE_VALUE_PHONE, or: x } } } }',
      ['3:69 rule `a`, `contacts.security.phone`: expected text (put numbers in quotes), found a map'],
    ],
    [
      'in the place of a word',
      '{ root-user: { mfa: { env: ROOTLINE_VALUE_MFA } } }',
      [
        '3:56 rule `a`, `root-user.mfa`: a value from the environment can stand only in the place of a text of your own, below `expect`',
      ],
    ],
    [
      'in a list in the place of a word',
      '{ root-user: { mfa: [{ env: ROOTLINE_VALUE_MFA }] } }',
      [
        '3:56 rule `a`, `root-user.mfa`: expected `enabled`, `hardware`, `absent` or `any`, found a list of 1',
      ],
    ],
    [
      'in the place of a number',
      '{ root-user: { mfa-devices: { env: ROOTLINE_VALUE_COUNT } } }',
      [
        '3:64 rule `a`, `root-user.mfa-devices`: a value from the environment can stand only in the place of a text of your own, below `expect`',
      ],
    ],
    [
      'in the place of a map',
      '{ contacts: { primary: { env: ROOTLINE_VALUE_PRIMARY } } }',
      [
        '3:59 rule `a`, `contacts.primary`: a value from the environment can stand only in the place of a text of your own, below `expect`',
      ],
    ],
    [
      'written as a placeholder',
      '{ contacts: { security: { phone: "{env.ROOTLINE_VALUE_PHONE}" } } }',
      [
        '3:69 rule `a`, `contacts.security.phone`: unknown placeholder `{env.ROOTLINE_VALUE_PHONE}`; a value from the environment takes the place of the whole text: `{ env: ROOTLINE_VALUE_PHONE }`',
      ],
    ],
  ];
  test.each(cases)('%s', (_title, expectation, problems) => {
    expect(told(`version: 1\nrules:\n  - { name: a, match: all, expect: ${expectation} }\n`)).toEqual(
      problems,
    );
  });

  const elsewhere: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'in the place of an owner',
      'version: 1\nextends: cis-5\nowners: [{ match: all, contact: { env: ROOTLINE_VALUE_CHANNEL } }]\n',
      [
        '3:33 owners entry 1, `contact`: a value from the environment can stand only in the place of a text of your own, below `expect`',
      ],
    ],
    [
      'in a selector',
      'version: 1\nrules:\n  - { name: a, match: { names: { env: ROOTLINE_VALUE_NAME } }, expect: { contacts: any } }\n',
      [
        '3:32 rule `a`, `match.names`: a value from the environment can stand only in the place of a text of your own, below `expect`',
      ],
    ],
    [
      'in the place of the id of the organization',
      'version: 1\norganization: { id: { env: ROOTLINE_VALUE_ORGANIZATION } }\n',
      [
        '2:21 `organization.id`: a value from the environment can stand only in the place of a text of your own, below `expect`',
      ],
    ],
  ];
  test.each(elsewhere)('%s', (_title, text, problems) => {
    expect(told(text)).toEqual(problems);
  });

  test('can be expected of an account and of the organization', () => {
    const text = `version: 1
organization: { expect: { delegated-administrators: { iam.amazonaws.com: [{ env: ROOTLINE_VALUE_ADMIN }] } } }
rules: [{ name: a, match: all, expect: { contacts: { security: { phone: { env: ROOTLINE_VALUE_PHONE } } } } }]
`;
    expect(told(text)).toEqual([]);
    expect(valuesUsed(sound(text))).toEqual(['ROOTLINE_VALUE_ADMIN', 'ROOTLINE_VALUE_PHONE']);
  });
});
