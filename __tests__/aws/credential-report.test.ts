import { beforeEach, describe, expect, it } from 'vitest';
import { readReport, rootOf, usersOf } from '../../src/aws/credential-report.ts';
import { connect, memberAccount, sessionIn, type TestConnection } from './fixtures.ts';
import { htmlPage, loopbackForEach, refusal, xml } from './loopback.ts';

const generate = 'iam:GenerateCredentialReport';
const get = 'iam:GetCredentialReport';

const started = xml('GenerateCredentialReport', '<State>STARTED</State>');
const complete = xml('GenerateCredentialReport', '<State>COMPLETE</State>');
const inProgress = refusal(get, 'ReportInProgress', 'Unknown', 404);
const notPresent = refusal(get, 'ReportNotPresent', 'Unknown', 410);
const expired = refusal(get, 'ReportExpired', 'Unknown', 410);
const noCapacity = refusal(generate, 'LimitExceeded', 'No more capacity', 409);
const denied = refusal(generate, 'AccessDenied', 'not authorized', 403);

function report(
  generatedAt = '2026-11-21T11:00:00Z',
  content = 'user,arn\nhubot,arn:aws:iam::222222222222:user/hubot',
) {
  const encoded = Buffer.from(content).toString('base64');
  return xml(
    'GetCredentialReport',
    `<Content>${encoded}</Content><ReportFormat>text/csv</ReportFormat><GeneratedTime>${generatedAt}</GeneratedTime>`,
  );
}

const aws = loopbackForEach();
let connection: TestConnection;
beforeEach(() => {
  connection = connect();
});

function read() {
  const session = sessionIn(connection, memberAccount);
  return readReport({ connection, session, place: 'in the member account' });
}

const calls = () => [aws.count(generate), aws.count(get)];

describe('a credential report that is to be had', () => {
  it('is read at once when AWS has one, and carries the time it was made', async () => {
    aws.on(generate, complete);
    aws.on(get, report());
    expect(await read()).toMatchObject({
      state: 'value',
      value: { generatedAt: '2026-11-21T11:00:00.000Z', users: [{ user: 'hubot' }] },
      provenance: {
        source: 'iam:GetCredentialReport in the member account',
        readAt: '2026-11-21T12:00:00.000Z',
        asOf: '2026-11-21T11:00:00.000Z',
      },
    });
    expect([calls(), connection.clock.slept]).toEqual([[1, 1], []]);
  });

  it('is waited for when AWS has to make it first', async () => {
    aws.on(generate, started);
    aws.on(get, inProgress, inProgress, report());
    expect((await read()).state).toBe('value');
    expect([calls(), connection.clock.slept]).toEqual([
      [1, 3],
      [2000, 4000, 8000],
    ]);
  });

  it.each([
    ['not there', notPresent],
    ['expired', expired],
  ])('is asked for again, once, when it turns out to be %s', async (_, gone) => {
    aws.on(generate, complete, started);
    aws.on(get, gone, report());
    expect((await read()).state).toBe('value');
    expect(calls()).toEqual([2, 2]);
  });

  it.each([
    ['has no capacity for a new one', noCapacity],
    ['refuses to make a new one', denied],
  ])('is the stored one when AWS %s', async (_, answer) => {
    aws.on(generate, answer);
    aws.on(get, report('2026-11-21T08:00:00Z'));
    expect(await read()).toMatchObject({ state: 'value', provenance: { asOf: '2026-11-21T08:00:00.000Z' } });
    expect(calls()).toEqual([1, 1]);
  });

  it('gets room for a new one a little later when there was no capacity and none is stored', async () => {
    aws.on(generate, noCapacity, started);
    aws.on(get, notPresent, report());
    expect((await read()).state).toBe('value');
  });
});

describe('a credential report that is not to be had', () => {
  it('is not ready after a minute of waiting', async () => {
    aws.on(generate, started);
    aws.on(get, inProgress);
    expect(await read()).toMatchObject({ state: 'unavailable', cause: { kind: 'not-ready' } });
    const waited = connection.clock.slept.reduce((sum, wait) => sum + wait, 0);
    expect(waited).toBeGreaterThanOrEqual(60_000);
    expect(waited).toBeLessThan(71_000);
  });

  it('is refused with the permission that is missing when making one is, and the stored one is too old', async () => {
    aws.on(generate, denied);
    aws.on(get, report('2026-11-21T07:59:59Z'));
    expect(await read()).toMatchObject({
      state: 'unavailable',
      cause: {
        kind: 'denied',
        mend: 'Add `iam:GenerateCredentialReport` to the audit role in account 222222222222.',
      },
    });
  });

  it('is refused at once when making one is and none is stored', async () => {
    aws.on(generate, denied);
    aws.on(get, notPresent);
    expect(await read()).toMatchObject({
      cause: { kind: 'denied', mend: expect.stringContaining(generate) },
    });
    expect(calls()).toEqual([1, 1]);
  });

  it('is refused when reading it is', async () => {
    aws.on(generate, complete);
    aws.on(get, refusal(get, 'AccessDenied', 'not authorized', 403));
    expect(await read()).toMatchObject({ cause: { kind: 'denied', mend: expect.stringContaining(get) } });
  });

  it('is unknown when it vanishes twice', async () => {
    aws.on(generate, complete);
    aws.on(get, notPresent);
    expect(await read()).toMatchObject({ cause: { kind: 'not-ready' } });
    expect(calls()).toEqual([2, 2]);
  });

  it.each([
    ['a web page', htmlPage],
    ['an answer without a report', xml('GetCredentialReport', '')],
    ['an empty report', report(undefined, '')],
    ['a report that is a web page', report(undefined, '<html><body>Please sign in</body></html>')],
  ])('cannot be read from %s', async (_, answer) => {
    aws.on(generate, complete);
    aws.on(get, answer);
    expect(await read()).toMatchObject({ state: 'unavailable', cause: { kind: 'malformed' } });
  });
});

describe('the root user in a credential report', () => {
  const row = (user: string, arn: string) =>
    `${user},arn:aws:iam::222222222222:${arn},true,2026-11-01T00:00:00Z`;
  const content = (...rows: readonly string[]) =>
    ['user,arn,password_enabled,password_last_used', ...rows].join('\n');

  async function readRows(...rows: readonly string[]) {
    aws.on(generate, complete);
    aws.on(get, report('2026-11-21T11:00:00Z', content(...rows)));
    return read();
  }

  it('is a fact of its own, and none of the users', async () => {
    const read = await readRows(row('<root_account>', 'root'), row('hubot', 'user/hubot'));
    const root = rootOf(read);
    expect(root).toMatchObject({
      state: 'value',
      value: { passwordEnabled: true, passwordLastUsed: { at: '2026-11-01T00:00:00.000Z' } },
      provenance: { asOf: '2026-11-21T11:00:00.000Z' },
    });
    expect(root.state === 'value' && Object.keys(root.value)).not.toContain('arn');
    expect(usersOf(read)).toMatchObject({ value: { users: [{ user: 'hubot' }] } });
  });

  it('is unknown when the report has no row of it', async () => {
    expect(rootOf(await readRows(row('hubot', 'user/hubot')))).toMatchObject({
      state: 'unavailable',
      cause: { kind: 'missing' },
    });
  });

  it('is unknown as the users are when there is no report', async () => {
    aws.on(generate, denied);
    aws.on(get, refusal(get, 'AccessDenied', 'not authorized', 403));
    const nothing = await read();
    expect([rootOf(nothing), usersOf(nothing)]).toEqual([nothing, nothing]);
  });
});

describe('a credential report for which AWS has no room twice', () => {
  it('is unknown because of that, after some time', async () => {
    aws.on(generate, noCapacity);
    aws.on(get, notPresent);
    expect(await read()).toMatchObject({ state: 'unavailable', cause: { kind: 'throttled' } });
    expect(calls()).toEqual([2, 2]);
  });
});
