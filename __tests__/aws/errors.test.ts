import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GetAlternateContactCommand } from '@aws-sdk/client-account';
import { GenerateCredentialReportCommand, GetAccountSummaryCommand, IAMClient } from '@aws-sdk/client-iam';
import { ListAccountsCommand } from '@aws-sdk/client-organizations';
import { AssumeRoleWithWebIdentityCommand } from '@aws-sdk/client-sts';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { describe, expect, it } from 'vitest';
import { causeOf } from '../../src/aws/causes.ts';
import { createClients } from '../../src/aws/clients.ts';
import { type AwsFailure, EndpointRefused, toFailure } from '../../src/aws/errors.ts';
import { connect } from './fixtures.ts';
import { type Answer, htmlPage, loopbackForEach, refusal } from './loopback.ts';

const asker = { accountId: '111122223333', identity: 'the member role' };
const summary = 'iam:GetAccountSummary';
const contact = 'account:GetAlternateContact';
const accounts = 'organizations:ListAccounts';

const aws = loopbackForEach();

/** What the SDK makes of an answer, once: no repetition. */
async function failureOf(operation: string, answer: Answer): Promise<AwsFailure> {
  aws.on(operation, answer);
  const keys = { accessKeyId: 'AKIA111122223333', secretAccessKey: 'secret' };
  const { iam, organizations, account, sts } = createClients(connect().transport, keys);
  const token = {
    RoleArn: 'arn:aws:iam::111122223333:role/audit',
    RoleSessionName: 'run',
    WebIdentityToken: 'abcd',
  };
  const requests: Readonly<Record<string, () => Promise<unknown>>> = {
    [summary]: () => iam().send(new GetAccountSummaryCommand({})),
    'iam:GenerateCredentialReport': () => iam().send(new GenerateCredentialReportCommand({})),
    [accounts]: () => organizations().send(new ListAccountsCommand({})),
    [contact]: () => account().send(new GetAlternateContactCommand({ AlternateContactType: 'BILLING' })),
    'sts:AssumeRoleWithWebIdentity': () => sts().send(new AssumeRoleWithWebIdentityCommand(token)),
  };
  try {
    await requests[operation]?.();
  } catch (error) {
    return toFailure(error, operation);
  }
  throw new Error('The request did not fail.');
}

function repeated(failure: AwsFailure): string | undefined {
  return failure.retry?.reason;
}

describe('an error of AWS', () => {
  it.each([
    [summary, 'AccessDenied', 403],
    [accounts, 'AccessDeniedException', 400],
    [contact, 'AccessDeniedException', 403],
    [summary, 'InvalidClientTokenId', 403],
    [summary, 'ExpiredToken', 403],
    [accounts, 'UnrecognizedClientException', 400],
    [summary, 'SomethingNew', 403],
  ])('%s %s is a refusal, and never asked again', async (operation, code, status) => {
    const failure = await failureOf(operation, refusal(operation, code, 'You may not.', status));
    expect(failure).toMatchObject({ kind: 'denied', code, message: 'You may not.', operation, status });
    expect(repeated(failure)).toBeUndefined();
  });

  it.each([
    [summary, 'Throttling', 400],
    [accounts, 'TooManyRequestsException', 400],
    [contact, 'TooManyRequestsException', 429],
    [summary, 'SomethingNew', 429],
  ])('%s %s is throttling, and asked again', async (operation, code, status) => {
    const failure = await failureOf(operation, refusal(operation, code, 'Rate exceeded', status));
    expect([failure.kind, repeated(failure)]).toEqual(['throttled', 'throttled']);
  });

  it('for want of capacity for another credential report is not asked again', async () => {
    const operation = 'iam:GenerateCredentialReport';
    const failure = await failureOf(operation, refusal(operation, 'LimitExceeded', 'No more capacity', 409));
    expect([failure.kind, repeated(failure)]).toEqual(['throttled', undefined]);
  });

  it.each([
    [summary, 'ServiceFailure', 500],
    [contact, 'InternalServerException', 500],
    [accounts, 'ServiceException', 503],
  ])('%s %s is the service’s own failure, and asked again', async (operation, code, status) => {
    const failure = await failureOf(operation, refusal(operation, code, 'Oh dear', status));
    expect([failure.kind, repeated(failure)]).toEqual(['service-error', 'transient']);
  });

  it('about GitHub’s keys is asked again, about the token itself not', async () => {
    const operation = 'sts:AssumeRoleWithWebIdentity';
    const of = (message: string) =>
      failureOf(operation, refusal(operation, 'InvalidIdentityToken', message, 400));
    const keys = await of("Couldn't retrieve verification key from your identity provider, please reference");
    expect([keys.kind, repeated(keys)]).toEqual(['network', 'transient']);
    const audience = await of('Incorrect token audience');
    expect([audience.kind, repeated(audience)]).toEqual(['denied', undefined]);
  });

  it.each([404, 400])(
    'that a contact is not there is known by its name, with the status %d',
    async (status) => {
      const failure = await failureOf(
        contact,
        refusal(contact, 'ResourceNotFoundException', 'No contact', status),
      );
      expect([failure.kind, failure.code]).toEqual(['missing', 'ResourceNotFoundException']);
    },
  );

  it('keeps the request’s id for the log', async () => {
    const answer = {
      ...refusal(accounts, 'AccessDeniedException', 'No', 400),
      headers: { 'x-amzn-requestid': 'id-9' },
    };
    expect((await failureOf(accounts, answer)).requestId).toBe('id-9');
  });
});

describe('an answer that is none of AWS’s', () => {
  it.each([summary, accounts, contact])('a web page instead of %s cannot be read', async (operation) => {
    const failure = await failureOf(operation, htmlPage);
    expect([failure.kind, failure.code, repeated(failure)]).toEqual([
      'malformed',
      'MalformedAnswer',
      undefined,
    ]);
    expect(failure.message).not.toMatch(/hidden field/);
  });

  it.each([summary, accounts, contact])(
    'a broken gateway before %s is a failure of the service',
    async (operation) => {
      const failure = await failureOf(operation, { ...htmlPage, status: 502 });
      expect([failure.kind, failure.code, repeated(failure)]).toEqual([
        'service-error',
        'HTTP 502',
        'transient',
      ]);
    },
  );

  it.each([
    [summary, '<GetAccountSummaryResponse><GetAccountSummaryResult><SummaryMap><entry><key>Use'],
    [accounts, '{"Accounts":[{"Id":"1111'],
    [contact, '{"AlternateContact":{"Na'],
  ])('a cut answer to %s cannot be read', async (operation, body) => {
    const failure = await failureOf(operation, { status: 200, type: 'text/plain', body });
    expect([failure.kind, repeated(failure)]).toEqual(['malformed', undefined]);
  });
});

describe('a connection that fails', () => {
  async function failureAt(listener: RequestListener, timeout = 10_000): Promise<AwsFailure> {
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const requestHandler = new NodeHttpHandler({
      requestTimeout: timeout,
      socketTimeout: timeout,
      throwOnRequestTimeout: true,
    });
    const client = new IAMClient({
      region: 'us-east-1',
      endpoint: `http://127.0.0.1:${port}`,
      maxAttempts: 1,
      credentials: { accessKeyId: 'AKIA111122223333', secretAccessKey: 'secret' },
      requestHandler,
    });
    try {
      return await client.send(new GetAccountSummaryCommand({})).then(
        () => Promise.reject(new Error('The request did not fail.')),
        (error: unknown) => toFailure(error, summary),
      );
    } finally {
      client.destroy();
      server.closeAllConnections();
      server.close();
    }
  }

  it('before an answer is the network’s', async () => {
    const failure = await failureAt((request) => request.socket.destroy());
    expect([failure.kind, failure.code, repeated(failure)]).toEqual(['network', 'ECONNRESET', 'transient']);
  });

  it('in the middle of an answer is the network’s', async () => {
    const failure = await failureAt((_, response) => {
      response.writeHead(200, { 'content-length': 500 }).write('<a>');
      setImmediate(() => response.destroy());
    });
    expect([failure.kind, repeated(failure)]).toEqual(['network', 'transient']);
  });

  it('by silence before or in the middle of an answer has timed out', async () => {
    const silent = await failureAt(() => {}, 60);
    expect([silent.kind, repeated(silent)]).toEqual(['timed-out', 'transient']);
    const stalled = await failureAt(
      (_, response) => response.writeHead(200, { 'content-length': 500 }).write('<a>'),
      60,
    );
    expect([stalled.kind, repeated(stalled)]).toEqual(['timed-out', 'transient']);
  });

  it('that was broken off from this side is not tried again', () => {
    const failure = toFailure(Object.assign(new Error('aborted'), { name: 'AbortError' }), summary);
    expect([failure.kind, repeated(failure)]).toEqual(['timed-out', undefined]);
  });

  it('by an error of AWS that comes without a status is not tried again', () => {
    const error = Object.assign(new Error('no'), { name: 'SomethingNew', $fault: 'client' });
    const failure = toFailure(error, summary);
    expect([failure.kind, failure.status, repeated(failure)]).toEqual([
      'service-error',
      undefined,
      undefined,
    ]);
  });

  it('because of a wrong certificate is not tried again', () => {
    const error = Object.assign(new Error('self-signed certificate'), {
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    const failure = toFailure(error, summary);
    expect([failure.kind, repeated(failure)]).toEqual(['network', undefined]);
  });
});

describe('something thrown that is no error', () => {
  it('is a failure all the same, and is told as it is', () => {
    expect(toFailure('out of order', summary)).toMatchObject({ kind: 'malformed', message: 'out of order' });
    expect(toFailure(undefined, summary)).toMatchObject({ kind: 'malformed', message: 'undefined' });
  });
});

describe('a refused endpoint', () => {
  it('is never taken for a failure of one request', () => {
    const refused = new EndpointRefused('not AWS');
    expect(() => toFailure(refused, summary)).toThrow(refused);
  });
});

describe('the cause that a reader sees', () => {
  const denied = (message: string, code = 'AccessDenied') =>
    toFailure(Object.assign(new Error(message), { name: code, $fault: 'client' }), summary);

  it('says what AWS said, in the same words from run to run, and which permission is missing where', () => {
    const message =
      'User: arn:aws:sts::111122223333:assumed-role/rootline-member/rootline-4711 is not authorized to perform: iam:GetAccountSummary on resource: *';
    expect(causeOf(denied(message), asker)).toEqual({
      kind: 'denied',
      message:
        'iam:GetAccountSummary was refused (AccessDenied: User: role rootline-member of account 111122223333 is not authorized to perform: iam:GetAccountSummary on resource: *).',
      mend: 'Add `iam:GetAccountSummary` to the member role in account 111122223333.',
    });
  });

  it('names the policy that denies, where AWS tells it', () => {
    const message = 'not authorized to perform: x with an explicit deny in a service control policy';
    expect(causeOf(denied(message), asker).mend).toBe(
      'Exempt the member role in account 111122223333 from the service control policy that denies `iam:GetAccountSummary`.',
    );
  });

  it('asks for trusted access, where that is what is missing', () => {
    const message =
      'not authorized (Your organization must first enable trusted access with AWS Account Management.)';
    expect(causeOf(denied(message, 'AccessDeniedException'), asker).mend).toMatch(
      /^Run `aws organizations enable-aws-service-access --service-principal account\.amazonaws\.com`/,
    );
  });

  it('does not ask for a permission when the session had ended', () => {
    expect(causeOf(denied('The token is expired', 'ExpiredToken'), asker).mend).toMatch(
      /the session had ended/,
    );
  });

  it.each([
    ['SignatureDoesNotMatch', /clock of the machine.*proxy/],
    ['RequestExpired', /clock of the machine/],
    ['RegionDisabledException', /STS.*aws-region to us-east-1/],
    ['OptInRequired', /[Ee]nable the region/],
    ['UnrecognizedClientException', /credentials are still valid.*enabled the region/],
  ])('of %s asks for no permission', (code, mend) => {
    const cause = causeOf(denied('no', code), asker);
    expect(cause).toMatchObject({ kind: 'denied', mend: expect.stringMatching(mend) });
    expect(cause.mend).not.toContain('Add `');
  });

  it('holds no request id', async () => {
    const failure = await failureOf(summary, refusal(summary, 'ServiceFailure', 'Oh dear', 500));
    expect(JSON.stringify(causeOf(failure, asker))).not.toContain('id-1');
  });
});
