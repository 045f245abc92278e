import type { Explained } from '../compare.ts';
import { faultOfOurs, indexed, optionalInSdk } from './reasons.ts';

export const aws: Explained = {
  'src/aws/account.ts': {
    'if (way === undefined) throw new Error(`${id} cannot be read by the route ${route}.`);':
      'The plan names only routes by which the fact is read.',
    "if (!isPlain(id)) return subject.organization.delegatedAdministrators(delegatedService(id) ?? '');":
      'Every fact that is not plain names a service.',
  },
  'src/aws/contacts.ts': {
    "name: contact.Name ?? '',": optionalInSdk,
    "fullName: contact.FullName ?? '',": optionalInSdk,
    "title: contact.Title ?? '',": optionalInSdk,
    "email: contact.EmailAddress ?? '',": optionalInSdk,
    "phone: contact.PhoneNumber ?? '',": optionalInSdk,
    "addressLine1: contact.AddressLine1 ?? '',": optionalInSdk,
    "city: contact.City ?? '',": optionalInSdk,
    "postalCode: contact.PostalCode ?? '',": optionalInSdk,
    "countryCode: contact.CountryCode ?? '',": optionalInSdk,
  },
  'src/aws/detection-alerts.ts': {
    "name: AlarmName ?? '',": optionalInSdk,
    'actions: AlarmActions?.length ?? 0,': optionalInSdk,
    "const aboutRoot = filters.filter(({ filterPattern }) => /\\bRoot\\b/.test(filterPattern ?? ''));":
      optionalInSdk,
  },
  'src/aws/detection-services.ts': {
    "return Source?.Owner === 'AWS' && /(?:^|_)ROOT_/.test(Source.SourceIdentifier ?? '');": optionalInSdk,
    "return { name: ConfigRuleName, identifier: Source?.SourceIdentifier ?? '', active };": optionalInSdk,
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
    "user: UserName ?? '',": optionalInSdk,
    "id: ServiceSpecificCredentialId ?? '',": optionalInSdk,
    "return { user, kind, id: id ?? '', service: undefined, active: !isOff(status), createdAt };":
      optionalInSdk,
  },
  'src/aws/report-rows.ts': {
    "return time(token ?? '');":
      'A cell that is not there is told above; the compiler does not follow that through the lower case.',
    "const fits = record.length > width && user !== '' && /^\\d{4}-\\d\\d-\\d\\dT/.test(fixed[0] ?? '');":
      indexed,
  },
  'src/aws/root-user.ts': {
    "...(await useOf(reader, AccessKeyId ?? '')),": optionalInSdk,
    "return devices.map(({ SerialNumber }) => SerialNumber ?? '');": optionalInSdk,
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
    "partition: Arn.split(':')[1] ?? 'aws',": 'Every ARN names its partition.',
    "const account = role.split(':')[4] ?? '';": 'The role is checked to be an ARN when the inputs are read.',
  },
  'src/aws/tagging.ts': {
    "Object.fromEntries((tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? ''])),": optionalInSdk,
    "const [, kind, organization, id] = /:(account)\\/(o-[a-z0-9]+)\\/(\\d{12})$/.exec(arn ?? '') ?? [];":
      optionalInSdk,
  },
  'src/aws/tags.ts': {
    "return Object.fromEntries(tags.map(({ Key, Value }) => [Key ?? '', Value ?? '']));": optionalInSdk,
  },
};
