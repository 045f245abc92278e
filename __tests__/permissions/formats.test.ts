import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  auditAccount,
  everyFlag,
  expecting,
  type Flags,
  management,
  printed,
  roles,
  rule,
} from './printing.ts';

const organization = 'organization: { id: o-a1b2c3d4e5 }\n';
const baseline = `${organization}${expecting('{ root-user: { mfa: hardware }, contacts: { security: present } }')}`;
const elsewhere = { ...everyFlag, 'audit-account': auditAccount, 'external-id': 'example:0123' };
const parts = ['audit', 'management', 'member'] as const;
type Part = (typeof parts)[number];

const accountOf: Readonly<Record<Part, string>> = { audit: auditAccount, management, member: '*' };

interface Template {
  readonly Parameters: Readonly<
    Record<string, { readonly Default?: string; readonly AllowedPattern?: string }>
  >;
  readonly Conditions?: object;
  readonly Resources: {
    readonly OidcProvider?: { readonly Condition: string; readonly Properties: object };
    readonly Role: {
      readonly Properties: {
        readonly RoleName: string;
        readonly Path: string;
        readonly AssumeRolePolicyDocument: object;
        readonly Policies: readonly { readonly PolicyDocument: object }[];
      };
    };
  };
}

function templateOf(part: Part, flags: Flags): Template {
  return parse(printed(baseline, { ...flags, format: 'cloudformation', part }).text, { version: '1.1' });
}

/** What CloudFormation makes of the functions in a template, in a given account. */
function deployed(value: unknown, template: Template, account: string): unknown {
  const values: Readonly<Record<string, string | undefined>> = {
    'AWS::Partition': 'aws',
    'AWS::AccountId': account,
    OidcProvider: `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`,
    ...Object.fromEntries(Object.entries(template.Parameters).map(([name, one]) => [name, one.Default])),
  };
  const known = (name: string) => values[name] ?? `no value of ${name}`;
  function evaluate(node: unknown): unknown {
    if (Array.isArray(node)) return node.map(evaluate);
    if (typeof node !== 'object' || node === null) return node;
    const [[name, argument] = ['', undefined], ...others] = Object.entries(node);
    if (others.length > 0 || !/^(?:Ref|Fn::\w+)$/.test(name))
      return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, evaluate(item)]));
    if (name === 'Ref') return known(String(argument));
    if (name === 'Fn::Sub') return String(argument).replaceAll(/\$\{([\w:]+)\}/g, (_, of) => known(of));
    expect([name, argument?.[0]]).toEqual(['Fn::If', 'MakesOidcProvider']);
    expect(evaluate(argument[1])).toEqual(evaluate(argument[2]));
    return evaluate(argument[1]);
  }
  return evaluate(value);
}

/** What Terraform makes of the policies in a configuration, in a given account. */
function planned(text: string, account: string): readonly unknown[] {
  const defaults = new Map(
    [...text.matchAll(/^variable "(\w+)" \{\n(?: {2}.*\n)*? {2}default += (.*)$/gm)].map(
      ([, name = '', value = '']) => [`var.${name}`, JSON.parse(value)],
    ),
  );
  const known = (reference: string): string => {
    if (reference === 'data.aws_partition.current.partition') return 'aws';
    if (reference === 'data.aws_caller_identity.current.account_id') return account;
    return defaults.get(reference) ?? `no value of ${reference}`;
  };
  return [...text.matchAll(/jsonencode\((\{\n[\s\S]*?\n {2}\})\)/g)].map(([, code = '']) => {
    const json = code
      .replaceAll(/^( *)("?[\w:.]+"?) += /gm, (_, indent, key) => `${indent}"${key.replaceAll('"', '')}": `)
      .replaceAll(/: ((?:var|data)\.[\w.]+)$/gm, (_, reference) => `: ${JSON.stringify(known(reference))}`)
      .replaceAll(/(["\]}])\n(?= *")/g, '$1,\n')
      .replaceAll(/,(\s*[\]}])/g, '$1')
      .replaceAll(/(?<!\$)\$\{([\w.]+)\}/g, (_, reference) => known(reference))
      .replaceAll('$${', '${');
    return JSON.parse(json);
  });
}

describe('CloudFormation', () => {
  test.for(parts)('makes the policies that the JSON shows: %s', (part) => {
    const template = templateOf(part, elsewhere);
    const { AssumeRolePolicyDocument, Policies } = template.Resources.Role.Properties;
    expect({
      trust: deployed(AssumeRolePolicyDocument, template, accountOf[part]),
      permissions: deployed(Policies[0]?.PolicyDocument, template, accountOf[part]),
    }).toEqual({
      trust: roles(baseline, elsewhere)[part]?.trust,
      permissions: roles(baseline, elsewhere)[part]?.permissions,
    });
  });

  test('makes the OIDC provider unless the account has it', () => {
    const { Parameters, Conditions, Resources } = templateOf('audit', everyFlag);
    expect(Parameters.CreateOidcProvider).toMatchObject({
      Default: 'true',
      AllowedValues: ['true', 'false'],
    });
    expect(Conditions).toEqual({
      MakesOidcProvider: { 'Fn::Equals': [{ Ref: 'CreateOidcProvider' }, 'true'] },
    });
    expect(Resources.OidcProvider).toMatchObject({
      Type: 'AWS::IAM::OIDCProvider',
      Condition: 'MakesOidcProvider',
      Properties: { Url: 'https://token.actions.githubusercontent.com', ClientIdList: ['sts.amazonaws.com'] },
    });
  });

  test('of the other roles makes no provider', () => {
    expect(Object.keys(templateOf('member', everyFlag).Resources)).toEqual(['Role']);
  });

  test('takes the name and path of the member role', () => {
    const { Properties } = templateOf('member', { ...everyFlag, 'member-role': 'security/reader' }).Resources
      .Role;
    expect(Properties).toMatchObject({ RoleName: 'reader', Path: '/security/' });
  });

  test('asks for what is not known, and says so', () => {
    const { text, notes } = printed(baseline, { format: 'cloudformation', part: 'audit' });
    const { Parameters } = parse(text) as Template;
    const asked = Object.entries(Parameters).filter(([, { Default }]) => Default === undefined);
    expect(asked.map(([name]) => name)).toEqual([
      'RepositoryOwner',
      'RepositoryName',
      'RepositoryOwnerId',
      'RepositoryId',
    ]);
    expect(notes).toEqual([
      'RepositoryOwner has no default: give it when you deploy, or add --repository.',
      'RepositoryName has no default: give it when you deploy, or add --repository.',
      'RepositoryOwnerId has no default: give it when you deploy, or add --owner-id.',
      'RepositoryId has no default: give it when you deploy, or add --repository-id.',
    ]);
  });

  test('lets no parameter bring in a wildcard or a policy variable', () => {
    const patterns = parts.flatMap((part) =>
      Object.values(templateOf(part, elsewhere).Parameters).flatMap(
        ({ AllowedPattern }) => AllowedPattern ?? [],
      ),
    );
    const admitted = patterns.filter((pattern) =>
      ['*', 'a*', '1*', 'o-*', `\${aws:username}`, ''].some((value) => new RegExp(pattern).test(value)),
    );
    expect(admitted).toEqual([]);
  });

  test('writes ids so that they stay texts', () => {
    const { text } = printed(baseline, {
      ...everyFlag,
      format: 'cloudformation',
      part: 'member',
      'management-account': '012345670123',
    });
    expect(text).toContain('Default: "012345670123"');
  });
});

describe('Terraform', () => {
  test.for(['audit', 'management'] as const)('makes the policies that the JSON shows: %s', (part) => {
    const { text } = printed(baseline, { ...elsewhere, format: 'terraform', part });
    const shown = roles(baseline, elsewhere)[part];
    expect(planned(text, accountOf[part])).toEqual([shown?.trust, shown?.permissions]);
  });

  test('deploys the member role as the template of a StackSet', () => {
    const { text } = printed(baseline, { ...elsewhere, format: 'terraform', part: 'member' });
    expect(planned(text, 'not used')).toEqual([templateOf('member', elsewhere)]);
    expect(text).toContain('permission_model = "SERVICE_MANAGED"');
  });

  test('deploys it to all accounts at once, whatever fails in one of them', () => {
    const { text } = printed(baseline, { ...elsewhere, format: 'terraform', part: 'member' });
    expect(text).toMatch(
      /operation_preferences \{\n {4}failure_tolerance_percentage = 100\n {4}max_concurrent_percentage {4}= 100\n {2}\}/,
    );
  });

  test('asks for what is not known', () => {
    const { text } = printed(baseline, {
      format: 'terraform',
      part: 'audit',
      repository: 'octo-org/aws-accounts',
    });
    const withDefault = [...text.matchAll(/^variable "(\w+)" \{\n(?: {2}.*\n)*? {2}default/gm)].map(
      ([, name]) => name,
    );
    const all = [...text.matchAll(/^variable "(\w+)"/gm)].map(([, name]) => name);
    expect(all.filter((name) => !withDefault.includes(name))).toEqual([
      'repository_owner_id',
      'repository_id',
    ]);
  });
});

describe('every format', () => {
  test.for(['json', 'cloudformation', 'terraform'])(
    '%s is the same every time, in whatever order rules stand',
    (format) => {
      const rules = [
        rule('all', '{ contacts: { security: present } }'),
        rule('{ ou: Prod }', '{ root-user: { mfa: hardware } }'),
      ].map((text, index) =>
        text.replace('rules: [{ name: one', `- { name: rule-${index}`).replace(/\]$/, ''),
      );
      const flags = { ...everyFlag, format };
      const [one, other] = [rules, rules.toReversed()].map(
        (some) => printed(`rules:\n${some.join('\n')}`, flags).text,
      );
      expect(one).toBe(other);
    },
  );

  test.for(['cloudformation', 'terraform'])(
    '%s without a part shows the audit role and names the others',
    (format) => {
      const { text, notes } = printed(baseline, { ...elsewhere, format });
      expect(text).toBe(printed(baseline, { ...elsewhere, format, part: 'audit' }).text);
      expect(notes).toEqual(['This is the part audit; print --part management and --part member besides.']);
    },
  );

  test.for(parts)('JSON of the part %s holds that role alone, as JSON of them all does', (part) => {
    const { [part]: role } = roles(baseline, elsewhere);
    expect(role).toBeDefined();
    expect(roles(baseline, { ...elsewhere, part })).toEqual({ [part]: role });
  });
});
