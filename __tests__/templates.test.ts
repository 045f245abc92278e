import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CollectionTag, parse, YAMLMap, YAMLSeq } from 'yaml';
import { matchesPattern } from '../src/controls/event-pattern.ts';
import { rootUseOf } from '../src/controls/root-use.ts';
import { account, judgeOne, organization, provenance, value } from './controls/builders.ts';

const folder = join(import.meta.dirname, '../templates');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

const intrinsics = ['Ref', 'GetAtt', 'Equals', 'Sub'] as const;

/** The short forms of CloudFormation's functions, as what they stand for. */
function template(path: string) {
  const customTags = intrinsics.flatMap((name) => [
    { tag: `!${name}`, resolve: (text: string) => ({ [name]: text }) },
    { tag: `!${name}`, collection: 'seq', nodeClass: YAMLSeq } satisfies CollectionTag,
    { tag: `!${name}`, collection: 'map', nodeClass: YAMLMap } satisfies CollectionTag,
  ]);
  return parse(read(path), { customTags });
}

describe('the policy that denies root', () => {
  const policy = read('root-guard/policy.json');

  test('passes the control organization.root-guard, the central audit let through', () => {
    const attached = [{ id: 'p-1', name: 'guard', document: policy, targets: ['r-ab12'] }];
    const facts = { 'service-control-policies': value(attached, provenance('a test')) };
    const judged = judgeOne('organization.root-guard', 'present', organization(facts, [account({})]));
    expect(judged).toMatchObject({ verdict: 'pass' });
  });

  test.each(['aws', 'aws-us-gov', 'aws-eusc'])('is of use in the partition %s', (partition) => {
    const attached = [{ id: 'p-1', name: 'guard', document: policy, targets: ['r-ab12'] }];
    const facts = { 'service-control-policies': value(attached, provenance('a test')) };
    const { account: management, ...rest } = organization(facts, [account({ partition })]);
    const judged = judgeOne('organization.root-guard', 'present', {
      ...rest,
      account: { ...management, partition },
    });
    expect(judged).toMatchObject({ verdict: 'pass' });
  });

  test('is the same in CloudFormation and in Terraform', () => {
    const { Resources } = template('root-guard/cloudformation.yml');
    expect(Resources.RootGuard.Properties.Content).toEqual(JSON.parse(policy));
    expect(read('root-guard/main.tf')).toContain(`content     = file("\${path.module}/policy.json")`);
  });
});

describe('the notification of root use', () => {
  const pattern = read('root-usage-notification/root-used.json');
  const { Resources } = template('root-usage-notification/cloudformation.yml');

  const use = (sessionContext: object | undefined) => ({
    'detail-type': 'AWS API Call via CloudTrail',
    detail: { userIdentity: { type: 'Root', ...(sessionContext === undefined ? {} : { sessionContext }) } },
  });

  test.each([
    ['with a long-term key, which has no session', undefined],
    ['in the console', { attributes: { mfaAuthenticated: 'true' } }],
    ['in a session that says it is none of sts:AssumeRoot', { assumedRoot: 'false' }],
  ])('is told of root %s', (_how, sessionContext) => {
    expect(matchesPattern(JSON.parse(pattern), use(sessionContext))).toBe(true);
  });

  test('is not told of what sts:AssumeRoot has opened', () => {
    expect(matchesPattern(JSON.parse(pattern), use({ assumedRoot: 'true' }))).toBe(false);
  });

  test('passes the control detection.root-usage-alert', () => {
    expect(rootUseOf(pattern, account({}), 'us-east-1')).toBe('sign-in and API calls');
  });

  test('is told of a root session that another than the audit role opens', () => {
    const opened = parse(
      read('root-usage-notification/root-session-opened.json.tftpl').replace(
        /\$\{audit_role_arn\}/,
        'arn:aws:iam::111111111111:role/rootline-audit',
      ),
    );
    const by = (sessionContext: object) => ({
      'detail-type': 'AWS API Call via CloudTrail',
      detail: { eventSource: 'sts.amazonaws.com', eventName: 'AssumeRoot', userIdentity: { sessionContext } },
    });
    const role = (name: string) => ({ sessionIssuer: { arn: `arn:aws:iam::111111111111:role/${name}` } });
    expect(matchesPattern(opened, by(role('somebody')))).toBe(true);
    expect(matchesPattern(opened, by({}))).toBe(true);
    expect(matchesPattern(opened, by(role('rootline-audit')))).toBe(false);
  });

  test('has the same patterns in CloudFormation and in Terraform', () => {
    expect(Resources.RootUsed.Properties.EventPattern).toEqual(JSON.parse(pattern));
    const opened = JSON.stringify(Resources.RootSessionOpened.Properties.EventPattern);
    const text = read('root-usage-notification/root-session-opened.json.tftpl');
    expect(JSON.parse(opened.replace('{"Ref":"AuditRoleArn"}', '"x"'))).toEqual(
      JSON.parse(text.replace(/\$\{audit_role_arn\}/, 'x')),
    );
  });

  test('says the same in both', () => {
    const terraform = read('root-usage-notification/main.tf').replaceAll('\\"', '"');
    for (const rule of ['RootUsed', 'RootSessionOpened']) {
      const { Description, State, Targets } = Resources[rule].Properties;
      for (const words of [Description, State, Targets[0].InputTransformer.InputTemplate])
        expect(terraform).toContain(words);
    }
  });
});

test('every template is described in docs/templates.md', () => {
  const page = readFileSync(join(folder, '../docs/templates.md'), 'utf8');
  for (const name of readdirSync(folder)) {
    for (const file of readdirSync(join(folder, name))) expect(page).toContain(`${name}/${file}`);
  }
});
