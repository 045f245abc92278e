import { GenerateCredentialReportCommand, GetCredentialReportCommand } from '@aws-sdk/client-iam';
import type { Cause, Fact } from '../snapshot/fact.ts';
import type { CredentialReport, RootUser } from '../snapshot/facts.ts';
import { wordsOf } from '../thrown.ts';
import { observed, type Reader } from './access.ts';
import { AwsFailure, malformed, orFailure } from './errors.ts';
import { parseReport, type ReportRows } from './report-rows.ts';
import { ask } from './session.ts';

const generateOperation = 'iam:GenerateCredentialReport';
const getOperation = 'iam:GetCredentialReport';

/** Milliseconds. Small accounts take about two seconds. */
const firstWait = 2000;
const longestWait = 10_000;
const waitAtMost = 60_000;
/** AWS makes a new report at most every four hours and serves the stored one in between. */
const storedAtMost = 4 * 60 * 60_000;

/** A credential report as AWS serves it: of the root user, of the IAM users, and of what it leaves out. */
export interface Report extends ReportRows {
  /** ISO 8601 in UTC. */
  readonly generatedAt: string;
}

/**
 * Has AWS make the account's credential report, waits for it at most a minute, and reads it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
export async function readReport(reader: Reader): Promise<Fact<Report>> {
  const fact = await observed(reader, getOperation, () => fetchReport(reader));
  if (fact.state !== 'value') return fact;
  return { ...fact, provenance: { ...fact.provenance, asOf: fact.value.generatedAt } };
}

/** The IAM users of a report. */
export function usersOf(report: Fact<Report>): Fact<CredentialReport> {
  if (report.state !== 'value') return report;
  const { generatedAt, users } = report.value;
  return { ...report, value: { generatedAt, users } };
}

/** The root user of a report; one without its row is no answer. */
export function rootOf(report: Fact<Report>): Fact<RootUser> {
  if (report.state !== 'value') return report;
  const { root } = report.value;
  if (root === undefined) {
    const { provenance } = report;
    return { state: 'unavailable', cause: noRootRow, provenance };
  }
  const { user: _user, arn: _arn, ...row } = root;
  return { ...report, value: row };
}

const noRootRow: Cause = {
  kind: 'missing',
  message: 'The credential report has no row of the root user.',
  mend: 'Run again in four hours, when AWS makes a new report; if it stays so, let Rootline open root sessions in the account.',
};

/** What asking for a new report came to. */
type Generation = 'complete' | 'pending' | AwsFailure;

async function fetchReport(reader: Reader): Promise<Report> {
  const { sleep, now } = reader.connection;
  const until = now().getTime() + waitAtMost;
  const first = await generate(reader);
  const got = await getWhenReady(reader, first, until);
  if (!(got instanceof AwsFailure)) return accepted(got, first, reader);
  if (!isGone(got) || isRefused(first)) throw first instanceof AwsFailure ? first : got;
  // Where there was no room for a new report, room is given some time.
  if (first instanceof AwsFailure) await sleep(longestWait);
  const second = await generate(reader);
  const last = await getWhenReady(reader, second, until);
  if (!(last instanceof AwsFailure)) return accepted(last, second, reader);
  throw second instanceof AwsFailure ? second : last;
}

/** The report, or why there is none; one that is being made is waited for. */
async function getWhenReady(
  reader: Reader,
  generation: Generation,
  until: number,
): Promise<Report | AwsFailure> {
  const { sleep, now } = reader.connection;
  let isPending = generation === 'pending';
  for (let wait = firstWait; ; wait = Math.min(wait * 2, longestWait)) {
    if (isPending) await sleep(wait);
    const got = await get(reader);
    isPending = got instanceof AwsFailure && got.code === 'CredentialReportNotReadyException';
    if (!isPending || now().getTime() >= until) return got;
  }
}

function isGone({ code }: AwsFailure): boolean {
  return code === 'CredentialReportNotPresentException' || code === 'CredentialReportExpiredException';
}

function isRefused(generation: Generation): boolean {
  return generation instanceof AwsFailure && generation.kind === 'denied';
}

/** A report that AWS would not renew is good as long as AWS itself would serve it. */
function accepted(report: Report, generation: Generation, { connection }: Reader): Report {
  const age = connection.now().getTime() - Date.parse(report.generatedAt);
  if (generation instanceof AwsFailure && age > storedAtMost) throw generation;
  return report;
}

function generate({ connection, session }: Reader): Promise<Generation> {
  return orFailure(async () => {
    const { State } = await ask(connection, session, generateOperation, () =>
      session.clients.iam().send(new GenerateCredentialReportCommand({})),
    );
    return State === 'COMPLETE' ? 'complete' : 'pending';
  });
}

function get({ connection, session }: Reader): Promise<Report | AwsFailure> {
  return orFailure(async () => {
    const { Content, GeneratedTime } = await ask(connection, session, getOperation, () =>
      session.clients.iam().send(new GetCredentialReportCommand({})),
    );
    if (Content === undefined || GeneratedTime === undefined) {
      throw malformed(getOperation, 'the answer holds no report');
    }
    return { generatedAt: GeneratedTime.toISOString(), ...parsed(Content) };
  });
}

function parsed(content: Uint8Array): ReportRows {
  try {
    return parseReport(new TextDecoder().decode(content));
  } catch (error) {
    throw malformed(getOperation, wordsOf(error));
  }
}
