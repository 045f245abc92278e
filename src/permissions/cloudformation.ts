import { stringify } from 'yaml';
import type { Part, PermissionsOptions } from './options.ts';
import { hasTokens, onlyToken, parameters, parametersIn, replaceTokens, type Token } from './parameters.ts';
import { type RolePolicies, replaceTexts, textsIn } from './policy.ts';
import { audience, issuerUrl, providerArn } from './trust.ts';

/** What a template is about, in its description. */
const descriptions: Readonly<Record<Part, string>> = {
  audit: 'Rootline: the role that the workflow assumes, and the OIDC provider it comes through.',
  management:
    'Rootline: the role by which the audit role reads the management account, and members through it.',
  member: 'Rootline: the role by which the audit role reads one member account. Deploy it as a StackSet.',
};

const outputs: Readonly<Record<Part, string>> = {
  audit: 'AuditRoleArn',
  management: 'ManagementRoleArn',
  member: 'MemberRoleArn',
};

/**
 * A template for one role, as YAML. What is not known is a parameter without a default.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html
 */
export function writeTemplate(part: Part, policies: RolePolicies, options: PermissionsOptions): string {
  // By the rules of YAML 1.1, which CloudFormation reads: ids and dates then stand in quotes.
  return stringify(template(part, policies, options), { version: '1.1', lineWidth: 0 });
}

/** The same template as a value. */
export function template(part: Part, policies: RolePolicies, { values }: PermissionsOptions) {
  const withProvider = part === 'audit';
  const asked = parametersIn(textsIn(policies)).map((name) => {
    const { description, pattern } = parameters[name];
    const value = values[name];
    return [
      name,
      {
        Type: 'String',
        Description: description,
        AllowedPattern: pattern,
        ...(value === undefined ? {} : { Default: value }),
      },
    ];
  });
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: descriptions[part],
    Parameters: { ...Object.fromEntries(asked), ...(withProvider ? providerParameter : {}) },
    ...(withProvider ? providerCondition : {}),
    Resources: { ...(withProvider ? provider : {}), Role: role(policies) },
    Outputs: { [outputs[part]]: { Value: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
  };
}

const providerParameter = {
  CreateOidcProvider: {
    Type: 'String',
    Description: "false where the account has GitHub's OIDC provider already: an account takes one.",
    AllowedValues: ['true', 'false'],
    Default: 'true',
  },
};

const providerCondition = {
  Conditions: { MakesOidcProvider: { 'Fn::Equals': [{ Ref: 'CreateOidcProvider' }, 'true'] } },
};

// Retained with its stack, because roles of others may have come to use it.
const provider = {
  OidcProvider: {
    Type: 'AWS::IAM::OIDCProvider',
    Condition: 'MakesOidcProvider',
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: { Url: issuerUrl, ClientIdList: [audience] },
  },
};

/** What IAM shows beside a role. */
export const roleDescription = 'Rootline reads AWS by this role; printed by `rootline permissions`.';

function role({ role: made, trust, permissions }: RolePolicies) {
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: made.name,
      Path: made.path,
      Description: roleDescription,
      AssumeRolePolicyDocument: replaceTexts(trust, located),
      Policies: [{ PolicyName: 'rootline', PolicyDocument: replaceTexts(permissions, substituted) }],
    },
  };
}

function located(text: string): unknown {
  const written = substituted(text);
  if (text !== providerArn) return written;
  // The role waits for a provider of the same stack.
  return { 'Fn::If': ['MakesOidcProvider', { Ref: 'OidcProvider' }, written] };
}

function substituted(text: string): unknown {
  const only = onlyToken(text);
  if (only !== undefined) return { Ref: reference(only) };
  return hasTokens(text) ? { 'Fn::Sub': replaceTokens(text, (name) => `\${${reference(name)}}`) } : text;
}

function reference(name: Token): string {
  if (name === 'Partition') return 'AWS::Partition';
  return name === 'OwnAccountId' ? 'AWS::AccountId' : name;
}
