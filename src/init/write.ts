import { Document, isMap, isScalar, isSeq, type Node, Scalar, visit } from 'yaml';
import { count } from '../drift/words.ts';
import { logLine } from '../github/text.ts';
import type { Proposal, ProposedException, ProposedRule } from './model.ts';

/** The text that a person puts the reason in the place of. */
const reasonToFill = 'To be filled in: why this is accepted, and what will end it';

/** Maps that fit in a line stand in one. */
const longestFlow = 76;

/** A proposal as the text of a baseline, with what its reader has to know as comments. Ends with a line break. */
export function writeBaseline(proposal: Proposal, heading: readonly string[]): string {
  const { organizationId, organization, rules, exceptions, until } = proposal;
  const document = new Document({
    version: 1,
    ...(organizationId === undefined
      ? {}
      : {
          organization: {
            id: organizationId,
            ...(organization.size === 0 ? {} : { expect: nested(organization, 'organization.') }),
          },
        }),
    ...(rules.length === 0 ? {} : { rules: rules.map(written) }),
    ...(exceptions.length === 0
      ? {}
      : { exceptions: exceptions.map((exception) => accepted(exception, until)) }),
  });
  visit(document, { Scalar: (_key, node) => makeSafe(node), Map: (key, node) => makeShort(key, node) });
  remark(document, proposal);
  return `${escaped(`${comment(heading)}\n${document.toString({ lineWidth: 0, singleQuote: true })}`)}${owners}`;
}

const owners = `
# Who mends the drift of which accounts; the last entry that matches wins. Without it, issues are assigned to nobody.
# owners:
#   - { match: all, assignees: [octocat], labels: [aws-security] }
#   - { match: { tags: { team: payments } }, assignees: [hubot], contact: '#payments-oncall' }
`;

function written({ name, match, expect }: ProposedRule): unknown {
  return { name, match, expect: nested(expect, '') };
}

function accepted({ control, accounts, resource }: ProposedException, until: string): unknown {
  return {
    control,
    match: { ids: accounts.map(({ id }) => id) },
    ...(resource === undefined ? {} : { resource }),
    reason: reasonToFill,
    until,
  };
}

type Nested = { [key: string]: unknown };

/** `root-user.mfa` as `mfa` below `root-user`. */
function nested(expect: ReadonlyMap<string, unknown>, prefix: string): Nested {
  const root: Nested = {};
  for (const [id, value] of expect) {
    const keys = id.slice(prefix.length).split('.');
    const last = keys.pop() ?? '';
    let place = root;
    for (const key of keys) {
      const next = place[key] ?? {};
      place[key] = next;
      place = next as Nested;
    }
    place[last] = value;
  }
  return root;
}

/** Text in which anything is unusual stands in double quotes, where an escape can take its place. */
function makeSafe(node: Scalar): void {
  if (typeof node.value === 'string' && unusual.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
}

const unusual = /[^\x20-\x7e\p{L}\p{N}]/u;
/** What a reader cannot see, and what a baseline may not hold as it is. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** Nothing hidden stands outside double quotes: comments are made of plain text. */
function escaped(text: string): string {
  return text.replace(hidden, (character) => (character === '\n' ? character : escapeOf(character)));
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}

function makeShort(_key: unknown, node: Node): void {
  if (!isMap(node)) return;
  const isFlat = node.items.every(({ value }) => isScalar(value) || isFlatBelow(value));
  if (isFlat && JSON.stringify(node.toJSON()).length <= longestFlow && !node.has('name') && !node.has('ids'))
    node.flow = true;
}

function isFlatBelow(value: unknown): boolean {
  if (isSeq(value)) return value.items.length <= 3 && value.items.every((item) => isScalar(item));
  return isMap(value) && value.items.every((pair) => isScalar(pair.value));
}

/** Says beside each rule how many accounts it is about, and beside each id whose it is. */
function remark(document: Document, { rules, exceptions }: Proposal): void {
  for (const [index, { accounts }] of rules.entries()) {
    remarkAt(document, ['rules', index, 'name'], count(accounts, 'account'));
  }
  for (const [index, { accounts }] of exceptions.entries()) {
    for (const [position, { name }] of accounts.entries()) {
      remarkAt(document, ['exceptions', index, 'match', 'ids', position], remarkable(name));
    }
  }
}

function remarkAt(document: Document, path: readonly (string | number)[], words: string): void {
  const node = document.getIn(path, true);
  if (isScalar(node) && words !== '') node.comment = ` ${words}`;
}

/** A name of an account as a comment: one line of what can be seen. */
function remarkable(name: string): string {
  const line = logLine(name);
  return line.length > 60 ? `${line.slice(0, 59)}…`.toWellFormed() : line;
}

function comment(lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? '#' : `# ${line}`)).join('\n');
}
