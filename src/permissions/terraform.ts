import { roleDescription, template } from './cloudformation.ts';
import { attributes, expression, type Hcl, quoted, type Raw, raw } from './hcl.ts';
import type { Part, PermissionsOptions } from './options.ts';
import {
  hasTokens,
  onlyToken,
  type ParameterName,
  parameters,
  parametersIn,
  replaceTokens,
  type Token,
} from './parameters.ts';
import { type PolicyDocument, type RolePolicies, replaceTexts, textsIn } from './policy.ts';
import { audience, issuerUrl } from './trust.ts';

/**
 * The configuration that makes one role: of the member role a StackSet, since Terraform itself reaches one account at
 * a time. What is not known is a variable without a default.
 */
export function writeConfiguration(part: Part, policies: RolePolicies, options: PermissionsOptions): string {
  const variables = parametersIn(textsIn(policies)).map((name) => variable(name, options));
  const blocks =
    part === 'member' ? stackSet(policies, options) : roleBlocks(part, policies, part === 'audit');
  return `${[requirements(), ...variables, ...blocks].join('\n\n')}\n`;
}

function requirements(): string {
  return block('terraform', [
    ...nested('required_providers', { aws: { source: 'hashicorp/aws', version: '>= 5.100' } }),
  ]);
}

function variable(name: ParameterName, { values }: PermissionsOptions): string {
  const { description, pattern } = parameters[name];
  const value = values[name];
  const own = raw(`var.${variableName(name)}`);
  return block(`variable "${variableName(name)}"`, [
    ...attributes(
      { type: raw('string'), description, ...(value === undefined ? {} : { default: value }) },
      2,
    ),
    '',
    ...nested('validation', {
      condition: raw(`can(regex(${quoted(pattern)}, ${own.raw}))`),
      error_message: `Expected ${pattern}.`,
    }),
  ]);
}

function roleBlocks(part: Part, policies: RolePolicies, withProvider: boolean): readonly string[] {
  const { role, trust, permissions } = policies;
  const { path, name } = role;
  return [
    block('data "aws_partition" "current"', []),
    block('data "aws_caller_identity" "current"', []),
    ...(withProvider ? provider() : []),
    block(`resource "aws_iam_role" "${part}"`, [
      ...attributes({ name, path, description: roleDescription }, 2),
      ...attributes({ assume_role_policy: encoded(trust) }, 2),
      // The role waits for the provider.
      ...(withProvider ? attributes({ depends_on: [raw('aws_iam_openid_connect_provider.github')] }, 2) : []),
    ]),
    block(`resource "aws_iam_role_policy" "${part}"`, [
      ...attributes({ name: 'rootline', role: raw(`aws_iam_role.${part}.id`) }, 2),
      ...attributes({ policy: encoded(permissions) }, 2),
    ]),
    block(`output "${part}_role_arn"`, attributes({ value: raw(`aws_iam_role.${part}.arn`) }, 2)),
  ];
}

function provider(): readonly string[] {
  const description = "false where the account has GitHub's OIDC provider already: an account takes one.";
  const count = raw('var.create_oidc_provider ? 1 : 0');
  return [
    block(
      'variable "create_oidc_provider"',
      attributes({ type: raw('bool'), description, default: raw('true') }, 2),
    ),
    block(
      'resource "aws_iam_openid_connect_provider" "github"',
      attributes({ count, url: issuerUrl, client_id_list: [audience] }, 2),
    ),
  ];
}

/** Every account below the organization's root, and those to come; not the management account, where none is made. */
function stackSet(policies: RolePolicies, options: PermissionsOptions): readonly string[] {
  const written = template('member', policies, options);
  const given = parametersIn(textsIn(policies)).map((name) => [name, raw(`var.${variableName(name)}`)]);
  return [
    block('data "aws_organizations_organization" "current"', []),
    block('resource "aws_cloudformation_stack_set" "member"', [
      ...attributes(
        {
          name: 'rootline-member',
          permission_model: 'SERVICE_MANAGED',
          capabilities: ['CAPABILITY_NAMED_IAM'],
        },
        2,
      ),
      ...attributes(
        { parameters: Object.fromEntries(given) as Hcl, template_body: encode(written as Hcl) },
        2,
      ),
      '',
      ...nested('auto_deployment', {
        enabled: raw('true'),
        retain_stacks_on_account_removal: raw('false'),
      }),
      '',
      // AWS names a role of its own there, which would otherwise show as a change for ever.
      ...nested('lifecycle', { ignore_changes: [raw('administration_role_arn')] }),
    ]),
    block('resource "aws_cloudformation_stack_set_instance" "member"', [
      ...attributes({ stack_set_name: raw('aws_cloudformation_stack_set.member.name') }, 2),
      '',
      ...nested('deployment_targets', {
        organizational_unit_ids: [raw('data.aws_organizations_organization.current.roots[0].id')],
      }),
      '',
      // Left out, AWS goes from account to account, and stops at the first that fails.
      ...nested('operation_preferences', {
        failure_tolerance_percentage: raw('100'),
        max_concurrent_percentage: raw('100'),
      }),
    ]),
  ];
}

function encoded(policy: PolicyDocument): Raw {
  return encode(replaceTexts(policy, reference) as Hcl);
}

function encode(value: Hcl): Raw {
  return raw(`jsonencode(${expression(value, 2)})`);
}

function reference(text: string): Hcl {
  const only = onlyToken(text);
  if (only !== undefined) return raw(source(only));
  if (!hasTokens(text)) return text;
  return raw(`"${replaceTokens(text, (name) => `\${${source(name)}}`)}"`);
}

function source(name: Token): string {
  if (name === 'Partition') return 'data.aws_partition.current.partition';
  if (name === 'OwnAccountId') return 'data.aws_caller_identity.current.account_id';
  return `var.${variableName(name)}`;
}

/** `RepositoryId` as Terraform would write it. */
function variableName(name: ParameterName): string {
  return name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}

function block(head: string, lines: readonly string[]): string {
  if (lines.length === 0) return `${head} {}`;
  return [`${head} {`, ...lines.map((line) => (line === '' ? '' : `  ${line}`)), '}'].join('\n');
}

/** A block in a block. */
function nested(head: string, values: { readonly [key: string]: Hcl }): readonly string[] {
  return [`${head} {`, ...attributes(values, 4).map((line) => `  ${line}`), '}'];
}
