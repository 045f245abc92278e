import { resolve } from '../../src/baseline/resolve.ts';
import { evaluate } from '../../src/drift/evaluate.ts';
import type { AccountVerdict, Finding } from '../../src/drift/finding.ts';
import type { IssueChange, RunResult } from '../../src/drift/result.ts';
import { tally } from '../../src/drift/tally.ts';
import { renderComment } from '../../src/issues/comments.ts';
import { commentMark } from '../../src/issues/marker.ts';
import { type OverviewInput, planOverview } from '../../src/issues/overview.ts';
import {
  renderClosedText,
  renderFoldedText,
  renderMigratedText,
  renderText,
} from '../../src/issues/render.ts';
import type { Subject } from '../../src/issues/subject.ts';
import type { Account } from '../../src/snapshot/account.ts';
import type { Facts } from '../../src/snapshot/facts.ts';
import { noValues, sound } from '../baseline/fixtures.ts';
import { contact, key, report, row, value } from '../controls/builders.ts';
import { account, accountId, sha256 } from './builders.ts';
import {
  assessment,
  drift,
  gone,
  links,
  ofAccount,
  ofControl,
  ofCoverage,
  ofOwner,
  unconfirmed,
  unreadAccounts,
} from './render-builders.ts';

export const now = new Date('2026-11-21T06:00:00.000Z');
export const seal = { sha256, sign: (text: string) => sha256(`key ${text}`) };
export const scope = sha256('scope');
const from = { source: 'a test', readAt: now.toISOString() };

/** Expects something of everything that an account's owner can name, so that all of it is shown. */
const baseline = sound(`
version: 1
rules:
  - name: all
    match: all
    expect:
      root-user: { email: "aws+*@example.org" }
      contacts:
        security: { name: Security, title: SOC, email: soc@example.org, phone: "+1 555 0100" }
        billing: { name: "{account.tags.team}" }
        operations: absent
        primary: { full-name: A, company-name: B, address-line-1: C, city: D, state-or-region: E, postal-code: F }
      iam-users: { console-access: absent, access-keys: { max-age: 90d } }
      detection: { root-usage-alert: present }
`);

/** An account whose owner gave it this text in every field that AWS lets them set. */
export function accountOf(text: string): Account {
  return account({
    name: text,
    email: value(text, from),
    organizationalUnit: value(`Workloads/${text}`, from),
    tags: value({ team: text, [text]: text }, from),
  });
}

/** What could be read of it. */
function factsOf(text: string): Facts {
  const fields = { name: text, title: text, email: text, phone: text };
  return {
    'credential-report': report({
      users: [
        row(text, {
          passwordEnabled: true,
          accessKeys: [key({ lastRotated: { at: '2020-01-01T00:00:00Z' } }), key({})],
        }),
      ],
    }),
    'contact.security': contact(fields),
    'contact.billing': contact({ ...fields, name: `${text}?` }),
    'contact.operations': contact(fields),
    'contact.primary': value(
      {
        fullName: text,
        companyName: text,
        addressLine1: text,
        addressLine2: text,
        addressLine3: text,
        city: text,
        districtOrCounty: text,
        stateOrRegion: text,
        postalCode: text,
        countryCode: text,
        phone: text,
        websiteUrl: text,
        verification: undefined,
      },
      from,
    ),
    'detection.event-rules': value(
      [{ name: text, region: 'us-east-1', enabled: false, pattern: text, targets: 0 }],
      from,
    ),
    'detection.root-metric-alarms': value(
      [
        {
          name: text,
          logGroup: text,
          pattern: text,
          alarms: [{ name: text, actionsEnabled: false, actions: 0 }],
        },
      ],
      from,
    ),
  };
}

/** A text, and how it is shown: as it is, or calmed, for a page with which to compare. */
export interface Said {
  readonly text: string;
  readonly show: (text: string) => string;
}

/** A harmless text in the place of any that is seen at all. */
export function calm(text: string): string {
  return /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text) ? 'payments' : '';
}

function shownFinding(finding: Finding, { text, show }: Said): Finding {
  const { resource, reason, mend } = finding;
  return {
    ...finding,
    account: accountOf(show(text)),
    title: show(finding.title),
    resource: resource === undefined ? undefined : show(resource),
    expected: show(finding.expected),
    observed: show(finding.observed),
    reason: reason === undefined ? undefined : show(reason),
    mend: { text: show(mend.text), ...(mend.command !== undefined && { command: show(mend.command) }) },
  };
}

/** What the controls themselves say of it, and the same again with the text wherever a finding has any. */
function findingsOf(said: Said): readonly Finding[] {
  return allFindings(said.text).map((each) => shownFinding(each, said));
}

function allFindings(text: string): readonly Finding[] {
  const of = accountOf(text);
  const { findings } = evaluate(
    resolve(baseline, of, noValues),
    { account: of, facts: factsOf(text) },
    [of],
    now,
  );
  const [first] = findings;
  if (first === undefined) throw new Error('nothing drifts');
  const everywhere: Finding = {
    ...first,
    key: `${accountId}/iam-users.allowed/${text}`,
    control: 'iam-users.allowed',
    title: text,
    resource: text,
    expected: text,
    observed: text,
    reason: text,
    mend: { text, command: `aws iam get-user --user-name='${text}'` },
  };
  return [...findings, everywhere];
}

const declared = {
  assignees: ['octocat'],
  labels: ['aws'],
  mention: '@example/payments',
  contact: '#payments',
};

/** Each group's issue that is about the text, with what its rows are made of. */
export function issuesOf(
  said: Said,
): readonly { readonly subject: Subject; readonly findings: readonly Finding[] }[] {
  const findings = findingsOf(said);
  const text = said.show(said.text);
  const of = accountOf(text);
  return [
    { subject: ofAccount({ account: of, owner: declared }), findings },
    { subject: ofControl('iam-users.allowed', { owner: declared }), findings },
    { subject: ofOwner({ assignees: [], labels: ['aws'], contact: text }), findings },
    {
      subject: ofCoverage({ owner: declared }),
      findings: unreadAccounts([of], { kind: 'denied', message: text, mend: text }),
    },
  ];
}

/** The source of everything that an issue may hold, by what it is. */
export function textsOf(said: Said): ReadonlyMap<string, string> {
  const kept = { number: 7, url: 'https://github.com/example/platform/issues/7' };
  const overview = planOverview(overviewInput(said));
  return new Map([
    ['folded', renderFoldedText(kept)],
    ['migrated', renderMigratedText([kept])],
    ['overview', overview.kind === 'open' ? overview.draft.body : ''],
    ...issuesOf(said).flatMap(({ subject, findings }) => pagesOf(subject, findings, said.show(said.text))),
  ]);
}

function pagesOf(subject: Subject, findings: readonly Finding[], text: string): readonly [string, string][] {
  const { kind } = subject.group;
  const cause = { kind: 'denied', message: text, mend: text } as const;
  const blocking = findings.map((each) => ({ ...each, verdict: 'unknown' as const, cause }));
  const drifting = findings.map((each) => drift(each));
  const unsure = blocking.map((each) => unconfirmed(each, { kind: 'unknown', finding: each }));
  const left = findings.map((each) => gone(each, 'accepted', { reason: text }));
  const comment = {
    reason: text,
    subject,
    assessment: { came: drifting.slice(1), gone: left, drifting },
    mark: commentMark(scope, 1),
  };
  return [
    [kind, renderText(subject, assessment({ drifting, unconfirmed: unsure }), 100)],
    [`${kind}, not confirmed`, renderText(subject, assessment({ unconfirmed: unsure }), 100)],
    [`${kind}, blocked`, renderText(subject, assessment({ blocking }), 100)],
    [`${kind}, closed`, renderClosedText(subject, left, '2026-11-21')],
    [`${kind}, comment`, renderComment({ ...comment, ask: 'accept' })],
  ];
}

const change: IssueChange = {
  kind: 'defer',
  number: 7,
  url: 'https://github.com/example/platform/issues/7',
  title: '',
  subject: `account ${accountId}`,
  assignees: [],
  reason: '',
};

function verdictOf(said: Said): AccountVerdict {
  const [first, ...findings] = findingsOf(said);
  if (first === undefined) throw new Error('nothing drifts');
  const text = said.show(said.text);
  const cause = { kind: 'denied', message: text, mend: text } as const;
  const others: readonly Finding[] = [
    { ...first, verdict: 'accepted', reason: `accepted until 2027-01-31: ${text}`, until: '2027-01-31' },
    { ...first, verdict: 'unknown', cause },
    { ...first, verdict: 'unknown', cause: { ...cause, kind: 'no-source' } },
  ];
  return {
    account: accountOf(text),
    owner: { assignees: [], labels: [], contact: text },
    findings: [...findings, ...others],
    quiet: [],
    failedReads: [cause],
  };
}

function overviewInput(said: Said): OverviewInput {
  const verdict = verdictOf(said);
  const text = said.show(said.text);
  const muted = { since: '2026-11-01', mutedUntil: '2026-12-01' };
  return {
    verdicts: [verdict],
    accounts: [verdict.account],
    skipped: [],
    known: new Map(verdict.findings.map(({ key }) => [key, muted])),
    changes: [{ ...change, title: text, reason: text }],
    openIssues: [{ number: 7 }],
    own: undefined,
    scope,
    baselineName: text,
    links,
    runUrl: 'https://github.com/example/platform/actions/runs/1',
    labels: [],
    now,
    seal,
  };
}

export function resultOf(said: Said): RunResult {
  const verdict = verdictOf(said);
  const text = said.show(said.text);
  const file = '.github/aws-baseline.yml';
  return {
    ...tally([verdict], [{ ...verdict.account, state: 'SUSPENDED' }], new Map()),
    generatedAt: now.toISOString(),
    organizationId: 'o-a1b2c3d4e5',
    baseline: { file, name: text },
    warnings: [{ level: 'warning', file, line: 1, column: 1, message: text }],
    calls: {},
    issues: {
      dryRun: false,
      repository: 'example/platform',
      changes: [{ ...change, title: text, reason: text }],
      newFindings: 1,
      resolvedFindings: 0,
      known: new Map(),
    },
  };
}
