import type { Explained } from '../compare.ts';
import { faultOfOurs, indexed, optionalInSdk } from './reasons.ts';

const namedAndFilled =
  'A report without the column is refused before, and so is a row that does not fill it.';

export const aws: Explained = {
  'src/aws/account.ts': {
    "if (fact.state !== 'value') return fact;":
      'What could not apply outside an organization is told before any route is taken; the type knows that state.',
    'if (failed === undefined) return notRead(closed ?? noWay, context);':
      'Where no way is open, the plan says which ones are closed and why.',
    'if (way === undefined) throw new Error(`${id} cannot be read by the route ${route}.`);':
      'The plan names only routes by which the fact is read.',
    "if (!isPlain(id)) return subject.organization.delegatedAdministrators(delegatedService(id) ?? '');":
      'Every fact that is not plain names a service.',
  },
  'src/aws/actions.ts': {
    "const role = roleInside(kind, means) ?? 'member';":
      'That way is open only where there is a role for it.',
  },
  'src/aws/detection-services.ts': {
    "return { name: ConfigRuleName, identifier: Source?.SourceIdentifier ?? '', active };":
      'Only rules come here whose identifier tells that they are about root.',
  },
  'src/aws/mfa-devices.ts': {
    ".map(({ SerialNumber }) => ({ serialNumber: SerialNumber ?? '', kind: 'virtual' as const })),":
      optionalInSdk,
  },
  'src/aws/organization-facts.ts': {
    "return enabled.map(({ ServicePrincipal }) => ServicePrincipal ?? '');": optionalInSdk,
    "return administrators.map(({ Id }) => Id ?? '');": optionalInSdk,
    "const targets = listed.map(({ TargetId }) => TargetId ?? '');": optionalInSdk,
    "const read = await Promise.all(own.map(({ Id, Name }) => readPolicy(reader, Id ?? '', Name ?? '')));":
      optionalInSdk,
  },
  'src/aws/organization.ts': {
    'if (!(error instanceof AwsFailure)) throw error;': faultOfOurs,
  },
  'src/aws/organizational-units.ts': {
    "return new Map(units.map(({ Id, Name }) => [Id ?? '', Name ?? '']));": optionalInSdk,
    "return members.map(({ Id }) => Id ?? '');": optionalInSdk,
    "return roots.map(({ Id }) => Id ?? '');": optionalInSdk,
    "const units = names.get(chain[index] ?? '');": indexed,
  },
  'src/aws/other-credentials.ts': {
    "return users.map(({ UserName }) => UserName ?? '');": optionalInSdk,
  },
  'src/aws/plan.ts': {
    'const seconds = count / (rateOf(action, quotaShare, shards) ?? Number.POSITIVE_INFINITY);':
      'The Account API alone is asked so, and AWS publishes a rate of each of its operations.',
  },
  'src/aws/report-rows.ts': {
    "const fits = record.length > width && user !== '' && /^\\d{4}-\\d\\d-\\d\\dT/.test(fixed[0] ?? '');":
      indexed,
    "return row('user') ?? '';": namedAndFilled,
    "arn: row('arn') ?? '',": namedAndFilled,
  },
  'src/aws/session.ts': {
    "if (current === undefined) throw new Error('The session has not begun.');":
      'The SDK asks only once a session is ready.',
  },
  'src/aws/sign-in-errors.ts': {
    "return role.split(':')[4] ?? 'of the role';":
      'The role is checked to be an ARN when the inputs are read.',
  },
  'src/aws/sign-in.ts': {
    "const account = role.split(':')[4] ?? '';": 'The role is checked to be an ARN when the inputs are read.',
  },
  'src/aws/tags.ts': {
    "const why = answer.state === 'unavailable' ? answer.cause.message : answer.reason;":
      'What is read is there or unavailable; the type knows a third state.',
  },
  'src/aws/window.ts': {
    'let wake = () => {};': 'No work ends before somebody waits for it.',
  },
};
