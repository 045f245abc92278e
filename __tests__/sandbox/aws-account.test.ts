import { GetAlternateContactCommand } from '@aws-sdk/client-account';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Aws, startAws } from '../../sandbox/aws/server.ts';
import { clientsOf, failureOf, management, member, organization, other, trusting } from './aws-builders.ts';

const security = { name: ' Security ', title: 'SOC', email: ' soc@example.com ', phone: '+1 555 0100' };
let aws: Aws;

beforeEach(async () => {
  const now = () => new Date('2026-06-01T12:00:00Z');
  aws = await startAws({ organization: organization({ contacts: { security } }), now });
});
afterEach(() => aws.close());

function contact(from: string, AccountId: string | undefined, type: string) {
  const role = from === management ? 'rootline-audit' : 'rootline-member';
  const command = new GetAlternateContactCommand({
    // A value that the type does not allow, as a caller in another language could send it.
    AlternateContactType: type as 'SECURITY',
    ...(AccountId === undefined ? {} : { AccountId }),
  });
  return clientsOf(aws.url, aws.credentials(from, role)).account.send(command);
}

const refused = { name: 'AccessDeniedException', status: 403 };

describe('GetAlternateContact refuses', () => {
  it('a contact that is not set as not found, with the words of AWS', async () => {
    expect(await failureOf(contact(member, undefined, 'BILLING'))).toEqual({
      name: 'ResourceNotFoundException',
      status: 404,
      message: 'No contact of the inputted alternate contact type found.',
    });
  });

  it.each(['Billing', 'OTHER'])('the type %s as access denied, not as invalid', async (type) => {
    const failure = await failureOf(contact(member, undefined, type));
    expect(failure).toMatchObject(refused);
    expect(failure.message).toContain('(You specified an invalid Alternate Contact type.)');
  });

  it('the management account its own id', async () => {
    const failure = await failureOf(contact(management, management, 'SECURITY'));
    expect(failure).toMatchObject(refused);
    expect(failure.message).toMatch(
      /is not authorized to perform: account:GetAlternateContact \(Access Denied\)$/,
    );
  });

  it('an ordinary member any id, even its own', async () => {
    aws.state.account(member).roles['rootline-member'] = trusting({
      permissions: [{ allow: ['account:*'] }],
    });
    for (const id of [member, other, management]) {
      expect(await failureOf(contact(member, id, 'SECURITY'))).toMatchObject(refused);
    }
  });

  it('an account outside the organization', async () => {
    expect(await failureOf(contact(management, '999999999999', 'SECURITY'))).toMatchObject(refused);
  });

  it('everything across accounts while trusted access is off, or not all features are on', async () => {
    const state = aws.state.organization;
    if (state === undefined) throw new Error('no organization');
    state.trustedAccess = ['iam.amazonaws.com'];
    const failure = await failureOf(contact(management, member, 'SECURITY'));
    expect(failure).toMatchObject(refused);
    expect(failure.message).toContain('must first enable trusted access with AWS Account Management');
    state.trustedAccess = ['account.amazonaws.com'];
    state.featureSet = 'CONSOLIDATED_BILLING';
    expect(await failureOf(contact(management, member, 'SECURITY'))).toMatchObject(refused);
  });

  it('a role that is denied one account in the organization', async () => {
    const on = [`arn:aws:account::${management}:account/o-exampleorg1/${member}`];
    aws.state.account(management).roles['rootline-audit']?.permissions.push({ deny: ['account:*'], on });
    const failure = await failureOf(contact(management, member, 'SECURITY'));
    expect(failure.message).toContain('with an explicit deny in an identity-based policy');
    expect(await failureOf(contact(management, other, 'SECURITY'))).toMatchObject({ status: 404 });
  });

  it('an account id of the wrong form', async () => {
    expect(await failureOf(contact(management, '12', 'SECURITY'))).toMatchObject({
      name: 'ValidationException',
      status: 400,
    });
  });

  it('another operation', async () => {
    const response = await fetch(`${aws.url}/getNothing`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(404);
    expect(response.headers.get('x-amzn-errortype')).toBe('UnknownOperationException');
  });
});

describe('GetAlternateContact answers', () => {
  const expected = {
    AlternateContactType: 'SECURITY',
    Name: ' Security ',
    Title: 'SOC',
    EmailAddress: 'soc@example.com',
    PhoneNumber: '+1 555 0100',
  };

  it('an account about itself, with only the e-mail trimmed', async () => {
    expect((await contact(member, undefined, 'SECURITY')).AlternateContact).toEqual(expected);
  });

  it('the management account about a member', async () => {
    expect((await contact(management, member, 'SECURITY')).AlternateContact).toEqual(expected);
  });

  it('the delegated administrator about others and itself, but not about the management account', async () => {
    const state = aws.state.organization;
    if (state) state.delegatedAdministrators = { 'account.amazonaws.com': [other] };
    aws.state.account(other).contacts.security = security;
    expect((await contact(other, member, 'SECURITY')).AlternateContact).toEqual(expected);
    expect((await contact(other, other, 'SECURITY')).AlternateContact).toEqual(expected);
    expect(await failureOf(contact(other, management, 'SECURITY'))).toMatchObject(refused);
  });

  it('what the state says at that moment', async () => {
    aws.state.account(member).contacts.security = { ...security, name: 'New' };
    expect((await contact(member, undefined, 'SECURITY')).AlternateContact?.Name).toBe('New');
  });
});
