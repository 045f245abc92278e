import { type Condition, type Context, conditionOf } from './condition.ts';
import { anyOf, type Matches } from './pattern.ts';

/** One statement of a role's permissions, a session policy, a service control policy or a trust policy. */
export interface Statement {
  /** Its `Sid`, or its place in the policy. */
  readonly label: string;
  readonly effect: 'Allow' | 'Deny';
  readonly action: Matches;
  readonly resource: Matches;
  readonly condition: Condition;
  /** Whom a trust policy's statement is about; nobody in the other policies. */
  readonly principal: (principal: Principal) => boolean;
  /** What it names one by one; empty for `NotAction` and `NotResource`. */
  readonly names: { readonly actions: readonly string[]; readonly resources: readonly string[] };
}

/** Who asks for a role: an identity provider, or a role of an account. */
export type Principal =
  | { readonly kind: 'Federated'; readonly arn: string }
  | { readonly kind: 'AWS'; readonly arn: string; readonly accountId: string };

export type Decision = 'allowed' | 'denied' | 'not-mentioned';

/** What is decided about: an action on a resource under conditions. */
export interface Asked {
  readonly action: string;
  readonly resource: string;
  readonly context: Context;
}

/** What the statements say together: a deny beats every allow. */
export function decide(statements: readonly Statement[], asked: Asked): Decision {
  const about = statements.filter((statement) => isAbout(statement, asked));
  if (about.some((s) => s.effect === 'Deny')) return 'denied';
  return about.length > 0 ? 'allowed' : 'not-mentioned';
}

export function isAbout(statement: Statement, { action, resource, context }: Asked): boolean {
  return statement.action(action) && statement.resource(resource) && statement.condition(context);
}

export type PolicyKind = 'identity' | 'trust';

/** What keeps the stand-in, or AWS, from taking the policy document; nothing when it can be enforced. */
export function problemsOf(document: unknown, kind: PolicyKind): readonly string[] {
  return read(document, kind).problems;
}

/** The statements of a policy document. Throws with every problem when it cannot be enforced. */
export function statementsOf(document: unknown, kind: PolicyKind): readonly Statement[] {
  const { statements, problems } = read(document, kind);
  if (problems.length > 0)
    throw new Error(`The sandbox cannot enforce a policy that ${problems.join(', ')}.`);
  return statements;
}

/**
 * Reads a session policy. Returns undefined when AWS would call it malformed. Of a condition that the stand-in does
 * not evaluate the worse is assumed: such an allow never allows, such a deny always denies.
 */
export function parsePolicy(text: string): readonly Statement[] | undefined {
  const { statements, malformed } = read(json(text), 'identity');
  return malformed ? undefined : statements;
}

interface Reading {
  readonly statements: readonly Statement[];
  readonly problems: readonly string[];
  /** Whether AWS would refuse it, and not the stand-in alone. */
  readonly malformed: boolean;
}

function read(document: unknown, kind: PolicyKind): Reading {
  const broken = (problem: string): Reading => ({ statements: [], problems: [problem], malformed: true });
  if (!isObject(document)) return broken('is no JSON object');
  if (document.Version !== undefined && !['2012-10-17', '2008-10-17'].includes(String(document.Version))) {
    return broken(`has the unknown version ${document.Version}`);
  }
  const listed = [document.Statement].flat();
  const problems: string[] = [];
  const statements = listed.map((raw, index) =>
    statementOf(raw, kind, `statement ${index + 1}`, (problem) => problems.push(problem)),
  );
  const sound = statements.filter((statement) => statement !== undefined);
  return { statements: sound, problems, malformed: sound.length === 0 || sound.length !== listed.length };
}

function statementOf(
  raw: unknown,
  kind: PolicyKind,
  place: string,
  problem: (message: string) => void,
): Statement | undefined {
  const refuse = (what: string): undefined => {
    problem(`${what} in ${place}`);
    return undefined;
  };
  if (!isObject(raw)) return refuse('has no object');
  const { Sid: sid, Effect: effect } = raw;
  if (effect !== 'Allow' && effect !== 'Deny') return refuse('has no Effect');
  const action = oneOf(raw.Action, raw.NotAction, /^(\*|[\w-]+:[\w*?]+)$/, 'i');
  if (action === undefined) return refuse('has no sound Action or NotAction');
  const resource = resourceOf(raw, kind);
  if (resource === undefined) return refuse('has no sound Resource or NotResource');
  const principal = principalOf(raw, kind);
  if (principal === undefined) return refuse('has no sound Principal');
  if (kind === 'trust' && trustsGitHubBlindly(raw)) return refuse(`has no ${githubSubject}`);
  const condition = conditionOf(raw.Condition, (message) => problem(`${message} in ${place}`));
  return {
    label: typeof sid === 'string' ? sid : place,
    effect,
    action: action.matches,
    resource: resource.matches,
    condition: condition ?? (() => effect === 'Deny'),
    principal,
    names: { actions: action.names, resources: resource.names },
  };
}

interface Named {
  readonly matches: Matches;
  readonly names: readonly string[];
}

function resourceOf(raw: Readonly<Record<string, unknown>>, kind: PolicyKind): Named | undefined {
  if (kind === 'identity') return oneOf(raw.Resource, raw.NotResource, /^(\*|arn:.+)$/, '');
  const given = raw.Resource ?? raw.NotResource;
  return given === undefined ? { matches: () => true, names: [] } : undefined;
}

/** A statement has either `Action` or `NotAction`, and likewise for resources. */
function oneOf(named: unknown, others: unknown, form: RegExp, flags: '' | 'i'): Named | undefined {
  if ((named === undefined) === (others === undefined)) return undefined;
  const texts = textsOf(named ?? others)?.filter((item) => form.test(item));
  if (texts === undefined || texts.length !== [named ?? others].flat().length) return undefined;
  const matches = anyOf(texts, flags);
  return named === undefined ? { matches: (value) => !matches(value), names: [] } : { matches, names: texts };
}

function principalOf(
  raw: Readonly<Record<string, unknown>>,
  kind: PolicyKind,
): Statement['principal'] | undefined {
  const given = raw.Principal;
  if (raw.NotPrincipal !== undefined) return undefined;
  if (kind === 'identity') return given === undefined ? () => false : undefined;
  if (given === '*') return () => true;
  if (!isObject(given)) return undefined;
  const federated = textsOf(given.Federated) ?? [];
  const aws = textsOf(given.AWS) ?? [];
  if (federated.length + aws.length === 0) return undefined;
  return (principal) => {
    if (principal.kind === 'Federated') return federated.includes(principal.arn);
    const { arn, accountId } = principal;
    return aws.some((item) => ['*', arn, accountId, `arn:aws:iam::${accountId}:root`].includes(item));
  };
}

const github = 'token.actions.githubusercontent.com';
const githubSubject = `${github}:sub with more than a wildcard`;

/** IAM takes no trust in GitHub that does not say whose jobs. */
function trustsGitHubBlindly({ Effect, Principal, Condition }: Readonly<Record<string, unknown>>): boolean {
  const federated = isObject(Principal) ? (textsOf(Principal.Federated) ?? []) : [];
  if (Effect !== 'Allow' || !federated.some((arn) => arn.endsWith(`/${github}`))) return false;
  const subjects = Object.values(isObject(Condition) ? Condition : {}).flatMap((keys) =>
    isObject(keys) ? (textsOf(keys[`${github}:sub`]) ?? []) : [],
  );
  return subjects.length === 0 || subjects.some((subject) => /^[*?]*$/.test(subject));
}

/** A text or a list of texts that is not empty; undefined for anything else. */
function textsOf(given: unknown): readonly string[] | undefined {
  const list: readonly unknown[] = [given].flat();
  const texts = list.filter((item) => typeof item === 'string');
  return texts.length > 0 && texts.length === list.length ? texts : undefined;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
