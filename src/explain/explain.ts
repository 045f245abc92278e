import { dayBegins, dayOf, isLive } from '../baseline/dates.ts';
import {
  attestationGroup,
  attestationName,
  attestationSeverity,
  controlPrefixes,
  isBelow,
  means,
} from '../baseline/expectations.ts';
import type { AccountOwner, Attestation, ExceptionEntry, Position } from '../baseline/model.ts';
import { quotable } from '../baseline/place.ts';
import type { Effective, Resolution } from '../baseline/resolve.ts';
import { writtenValue } from '../baseline/show.ts';
import { didYouMean, nearest } from '../baseline/suggest.ts';
import { controls } from '../controls/catalogue.ts';
import type { Severity } from '../controls/definition.ts';
import type { Account } from '../snapshot/account.ts';
import type { Cause } from '../snapshot/fact.ts';

/** What a baseline means for one account, and which lines say so. Nothing of the account itself was read for it. */
export interface Explanation {
  readonly account: Account;
  /** The id or prefix it was narrowed to. */
  readonly control: string | undefined;
  /** In the catalogue's order. */
  readonly expectations: readonly ExplainedExpectation[];
  readonly owner: AccountOwner;
  /** Live ones, in the baseline's order. */
  readonly exceptions: readonly ExplainedException[];
  readonly attestations: readonly ExplainedAttestation[];
}

export interface ExplainedExpectation {
  readonly control: string;
  readonly title: string;
  readonly severity: Severity;
  /** As the baseline writes it, with the account's data filled in; undefined where it is not decided. */
  readonly value: unknown;
  /** Why it is not decided what is expected. */
  readonly undecided: Cause | undefined;
  readonly rule: string;
  readonly at: Position;
}

export interface ExplainedException {
  readonly entry: ExceptionEntry;
  readonly undecided: Cause | undefined;
}

export interface ExplainedAttestation {
  readonly entry: Attestation;
  /** The day on which it lapses, `YYYY-MM-DD`. */
  readonly lapses: string;
  readonly severity: Severity;
  readonly undecided: Cause | undefined;
}

/** What a resolution says of an account, narrowed to a control's id or a prefix of ids where one is given. */
export function explain(
  account: Account,
  resolution: Resolution,
  control: string | undefined,
  now: Date,
): Explanation {
  const isMeant = (id: string) => control === undefined || means(control, id);
  const today = dayOf(now);
  const hide = resolution.hide ?? ((text: string) => text);
  return {
    account,
    control,
    expectations: resolution.expectations
      .filter(({ control: { id } }) => isMeant(id))
      .map((one) => explained(one, hide)),
    owner: resolution.owner,
    exceptions: resolution.exceptions.filter(
      ({ entry }) =>
        isLive(entry, today) &&
        (isMeant(entry.control) || (control !== undefined && means(entry.control, control))),
    ),
    attestations: resolution.attestations
      .filter(({ entry }) => isMeant(attestationName(entry.id)))
      .map(({ entry, undecided, severity = attestationSeverity }) => ({
        entry,
        lapses: dayOf(new Date(dayBegins(entry.on, entry.validFor))),
        severity,
        undecided,
      })),
  };
}

function explained(one: Effective, hide: (text: string) => string): ExplainedExpectation {
  const { control, rule, at, severity = control.severity } = one;
  const told = { control: control.id, title: control.title, severity, rule, at };
  return 'undecided' in one
    ? { ...told, value: undefined, undecided: one.undecided }
    : { ...told, value: hidden(writtenValue(control, one.value), hide), undecided: undefined };
}

function hidden(value: unknown, hide: (text: string) => string): unknown {
  if (typeof value === 'string') return hide(value);
  if (Array.isArray(value)) return value.map((item) => hidden(item, hide));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, hidden(item, hide)]));
}

/** What is wrong with an id or prefix to narrow to, as a sentence without its full stop; undefined when there are such controls or attestations. */
export function narrowingProblem(control: string): string | undefined {
  const known = [...controlPrefixes(controls), attestationGroup];
  if (known.includes(control) || isBelow(control, attestationGroup)) return undefined;
  const near = nearest(control, known);
  const meant = near === undefined ? '' : ` (did you mean \`${near}\`?)`;
  return `There is no control \`${quotable(control)}\`${meant}; \`rootline controls\` lists them all`;
}

/** The account of an id or name, or a sentence that says why there is none. */
export function accountNamed(given: string, accounts: readonly Account[]): Account | string {
  const byId = accounts.find(({ id }) => id === given);
  if (byId !== undefined) return byId;
  const named = accounts.filter(({ name }) => name === given);
  const [only, ...others] = named;
  if (only === undefined) {
    const close = nearest(
      given,
      accounts.flatMap(({ id, name }) => [id, name]),
    );
    return `There is no account \`${quotable(given)}\` in the inventory${didYouMean(close) || '; name one by its id or its name.'}`;
  }
  if (others.length === 0) return only;
  return `${named.length} accounts are called \`${quotable(given)}\` (${named
    .slice(0, 5)
    .map(({ id }) => id)
    .join(', ')}): name one by its id.`;
}
