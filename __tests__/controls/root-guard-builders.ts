import type { Account } from '../../src/snapshot/account.ts';
import type { ServiceControlPolicy } from '../../src/snapshot/facts.ts';
import { account, judgeOne, organization, provenance, value } from './builders.ts';

export const source = provenance('organizations:ListPolicies');

/** The statement that AWS documents, but for what is told. */
export function statement(changes: object): object {
  return {
    Sid: 'DenyRoot',
    Effect: 'Deny',
    Action: '*',
    Resource: '*',
    Condition: {
      ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:root' },
      Null: { 'aws:AssumedRoot': 'true' },
    },
    ...changes,
  };
}

export const withoutExemption = { Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:root' } } };

export function policy(
  changes: Partial<ServiceControlPolicy>,
  ...statements: readonly object[]
): ServiceControlPolicy {
  const Statement = statements.length === 0 ? [statement({})] : statements;
  return {
    id: 'p-guard001',
    name: 'deny-root',
    document: JSON.stringify({ Version: '2012-10-17', Statement }),
    targets: ['r-ab12'],
    ...changes,
  };
}

export const payments = account({});

/** What the control says of an organization with these policies and members. */
export function guard(policies: readonly ServiceControlPolicy[], members: readonly Account[]) {
  return judgeOne(
    'organization.root-guard',
    'present',
    organization({ 'service-control-policies': value(policies, source) }, members),
  );
}
