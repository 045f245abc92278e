import { GenerateCredentialReportCommand, GetCredentialReportCommand } from '@aws-sdk/client-iam';
import type { Fact } from '../snapshot/fact.ts';
import type { CredentialReport } from '../snapshot/facts.ts';
import { observed, type Reader } from './access.ts';
import { AwsFailure, malformed, orFailure } from './errors.ts';
import { parseReport } from './report-rows.ts';
import { ask } from './session.ts';

const generateOperation = 'iam:GenerateCredentialReport';
const getOperation = 'iam:GetCredentialReport';

/** Milliseconds. Small accounts take about two seconds. */
const firstWait = 2000;
const longestWait = 10_000;
const waitAtMost = 60_000;
/** AWS makes a new report at most every four hours and serves the stored one in between. */
const storedAtMost = 4 * 60 * 60_000;

/**
 * Has AWS make the account's credential report, waits for it at most a minute, and reads it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
export async function readCredentialReport(reader: Reader): Promise<Fact<CredentialReport>> {
  const fact = await observed(reader, getOperation, () => fetchReport(reader));
  if (fact.state !== 'value') return fact;
  return { ...fact, provenance: { ...fact.provenance, asOf: fact.value.generatedAt } };
}

/** What asking for a new report came to. */
type Generation = 'complete' | 'pending' | AwsFailure;

async function fetchReport(reader: Reader): Promise<CredentialReport> {
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
): Promise<CredentialReport | AwsFailure> {
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
function accepted(
  report: CredentialReport,
  generation: Generation,
  { connection }: Reader,
): CredentialReport {
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

function get({ connection, session }: Reader): Promise<CredentialReport | AwsFailure> {
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

function parsed(content: Uint8Array): Omit<CredentialReport, 'generatedAt'> {
  try {
    return parseReport(new TextDecoder().decode(content));
  } catch (error) {
    throw malformed(getOperation, error instanceof Error ? error.message : String(error));
  }
}
