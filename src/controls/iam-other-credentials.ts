import type { OtherCredential } from '../snapshot/facts.ts';
import { alike } from './compare.ts';
import type { Control, Judgement, Subject } from './definition.ts';
import { defineControl, words } from './expectation.ts';
import { dayOf, drift, pass, readFact } from './judging.ts';
import { userOption } from './mending.ts';

export const iamUsersOtherCredentials: Control = defineControl({
  id: 'iam-users.other-credentials',
  title: 'IAM users have no credentials that the credential report does not show',
  severity: 'medium',
  description:
    'The credential report shows two access keys and two signing certificates of a user. It does not show a third one, nor the credentials of single services (Amazon Bedrock, CodeCommit, CloudWatch Logs and others), nor SSH keys. Inactive ones count too, because they can be switched on again.',
  expectation: words(['absent']),
  example: 'absent',
  compare: alike,
  needs: () => ['other-credentials'],
  judge: (_absent, subject) => judgeOthers(subject),
  mend: ({ resource }) => ({
    text: 'Move what uses them to a role, then delete them: aws iam delete-service-specific-credential, delete-ssh-public-key, delete-access-key, delete-signing-certificate.',
    command: `aws iam list-service-specific-credentials ${userOption(resource)}`,
  }),
  references: {
    documentation: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html',
  },
});

function judgeOthers({ facts }: Subject): readonly Judgement[] {
  const expected = 'only credentials that the credential report shows';
  const others = readFact(facts, 'other-credentials');
  if (others.state !== 'value') {
    return [{ expected, ...others.outcome }];
  }
  const evidence = [others.provenance];
  if (others.value.length === 0) {
    return [{ expected, ...pass('none besides', evidence) }];
  }
  const users = Map.groupBy(others.value, ({ user }) => user);
  return [...users].map(([resource, held]) => ({
    resource,
    expected,
    ...drift(held.map(describe).sort().join('; '), evidence),
  }));
}

const kinds: Readonly<Record<OtherCredential['kind'], string>> = {
  'access-key': 'a further access key',
  'service-specific': 'a credential',
  'ssh-key': 'an SSH key',
  'signing-certificate': 'a further signing certificate',
};

/** Without its id: that of an access key tells the account's, which a public place must not. */
function describe({ kind, service, active, createdAt }: OtherCredential): string {
  const day = createdAt === undefined ? undefined : dayOf(createdAt);
  const what = `${active ? '' : 'inactive: '}${kinds[kind]}${service === undefined ? '' : ` for ${service}`}`;
  return day === undefined ? what : `${what}, made ${day}`;
}
