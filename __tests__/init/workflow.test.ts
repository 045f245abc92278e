import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { permissionsCommand, roleArn } from '../../src/init/roles.ts';
import { writeWorkflow } from '../../src/init/workflow.ts';
import { account, inventory } from '../snapshot/builders.ts';

const example = {
  roleToAssume: 'arn:aws:iam::111111111111:role/rootline-audit',
  memberRole: 'rootline-member',
  managementRole: undefined,
  externalId: undefined,
  awsRegion: 'us-east-1',
  baseline: '.github/aws-baseline.yml',
  file: 'rootline.yml',
};

describe('the workflow', () => {
  test('is examples/workflow.yml for its roles', () => {
    const text = readFileSync(join(import.meta.dirname, '../../examples/workflow.yml'), 'utf8');
    expect(writeWorkflow(example)).toBe(text);
  });

  test('names no member role where there is none', () => {
    const { jobs } = parse(writeWorkflow({ ...example, memberRole: undefined }));
    expect(jobs.reconcile.steps[1].with).not.toHaveProperty('member-role');
  });

  test('takes roles, region and baseline as they were given', () => {
    const text = writeWorkflow({
      ...example,
      roleToAssume: 'arn:aws-us-gov:iam::222222222222:role/team/audit',
      memberRole: 'arn:aws-us-gov:iam::{account.id}:role/reader',
      managementRole: 'arn:aws-us-gov:iam::111111111111:role/rootline-management',
      externalId: 'a:b #c',
      awsRegion: 'us-gov-west-1',
      baseline: 'aws/our baseline, of [all].yml',
    });
    const { on, jobs } = parse(text);
    expect(on.push.paths).toEqual(['aws/our baseline, of [all].yml']);
    expect(jobs.reconcile.steps[1].with).toEqual({
      baseline: 'aws/our baseline, of [all].yml',
      'role-to-assume': 'arn:aws-us-gov:iam::222222222222:role/team/audit',
      'management-role': 'arn:aws-us-gov:iam::111111111111:role/rootline-management',
      'member-role': 'arn:aws-us-gov:iam::{account.id}:role/reader',
      'external-id': 'a:b #c',
      'aws-region': 'us-gov-west-1',
      'snapshot-out': 'rootline-snapshot.ndjson',
    });
  });
});

describe('the roles to deploy', () => {
  const given = {
    baseline: '.github/aws-baseline.yml',
    roleToAssume: undefined,
    memberRole: undefined,
    managementRole: undefined,
    externalId: undefined,
  };
  const management = account({ id: '111111111111', management: true });

  test('live where AWS was read from', () => {
    expect(roleArn(inventory([management]))).toBe('arn:aws:iam::111111111111:role/rootline-audit');
    expect(permissionsCommand(given, inventory([management]))).toBe(
      'rootline permissions --baseline .github/aws-baseline.yml --management-account 111111111111',
    );
  });

  test.each(['OrganizationAccountAccessRole', 'AWSControlTowerExecution'])(
    'do not include %s, an administrator that AWS made: members get a role that only reads',
    (memberRole) => {
      expect(permissionsCommand({ ...given, memberRole }, inventory([management]))).toContain(
        '--member-role rootline-member ',
      );
    },
  );

  test('may live in an account of their own, and have names of their own', () => {
    const roles = {
      ...given,
      roleToAssume: 'arn:aws:iam::222222222222:role/team/audit',
      memberRole: 'arn:aws:iam::{account.id}:role/reader',
      managementRole: 'arn:aws:iam::111111111111:role/hop',
    };
    expect(permissionsCommand(roles, inventory([management]))).toBe(
      "rootline permissions --baseline .github/aws-baseline.yml --member-role 'arn:aws:iam::{account.id}:role/reader' --management-account 111111111111 --audit-account 222222222222 --management-role hop --audit-role team/audit",
    );
  });

  test('are one alone in an account without an organization, of another partition', () => {
    const lone = inventory([account({ id: '111111111111', partition: 'aws-cn' })], {
      organizationId: undefined,
    });
    expect(permissionsCommand({ ...given, memberRole: 'x' }, lone)).toBe(
      'rootline permissions --baseline .github/aws-baseline.yml --audit-account 111111111111 --organization-id none --partition aws-cn',
    );
  });
});
