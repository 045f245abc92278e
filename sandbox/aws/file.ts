import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { type OrganizationFile, schema } from './file-schema.ts';
import { lineOf } from './units.ts';

export type * from './file-schema.ts';

/** Reads and checks an organization file. Throws one Error that lists every problem as file:line:column. */
export async function readOrganization(path: string): Promise<OrganizationFile> {
  return parseOrganization(await readFile(path, 'utf8'), path);
}

/** `file` only names the text in error messages. */
export function parseOrganization(text: string, file: string): OrganizationFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  if (document.errors.length > 0) {
    throw new Error(document.errors.map((e) => `${at(e.pos[0])}: ${e.message.split('\n')[0]}`).join('\n'));
  }
  const parsed = v.safeParse(schema, document.toJS());
  const problems = parsed.success ? contradictions(parsed.output) : parsed.issues.map(problemOf);
  if (!parsed.success || problems.length > 0) {
    const place = (path: readonly (string | number)[]): number => {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (hasRange(node)) return node.range[0];
      }
      return 0;
    };
    throw new Error(problems.map((p) => `${at(place(p.path))}: ${p.path.join('.')} ${p.message}`).join('\n'));
  }
  return parsed.output;
}

interface FileProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

function problemOf(issue: v.BaseIssue<unknown>): FileProblem {
  const path = (issue.path ?? []).map((item) => item.key).filter((key) => isKey(key));
  return { path, message: issue.message };
}

function isKey(key: unknown): key is string | number {
  return typeof key === 'string' || typeof key === 'number';
}

function hasRange(node: unknown): node is { range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

function contradictions(file: OrganizationFile): readonly FileProblem[] {
  return [...inAccounts(file), ...inOrganization(file)];
}

function inAccounts(file: OrganizationFile): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  const ids = file.accounts.map((entry) => entry.id);
  for (const [index, entry] of file.accounts.entries()) {
    if (ids.indexOf(entry.id) !== index) {
      problems.push({ path: ['accounts', index, 'id'], message: `is the second account ${entry.id}` });
    }
    const names = (entry.users ?? []).map((item) => item.name.toLowerCase());
    for (const [position, name] of names.entries()) {
      if (names.indexOf(name) === position) continue;
      const path = ['accounts', index, 'users', position, 'name'];
      problems.push({ path, message: 'is taken: IAM tells user names apart without regard to case' });
    }
  }
  if (file.organization === undefined && ids.length > 1) {
    problems.push({ path: ['accounts'], message: 'has several accounts but no organization' });
  }
  return problems;
}

function inOrganization({ organization, accounts }: OrganizationFile): readonly FileProblem[] {
  if (organization === undefined) return [];
  const ids = new Set(accounts.map(({ id }) => id));
  const problems: FileProblem[] = [];
  if (!ids.has(organization.management)) {
    problems.push({ path: ['organization', 'management'], message: 'is none of the accounts' });
  }
  for (const [service, delegated] of Object.entries(organization['delegated-administrators'] ?? {})) {
    if (delegated.every((id) => ids.has(id) && id !== organization.management)) continue;
    const path = ['organization', 'delegated-administrators', service];
    problems.push({ path, message: 'names what is no member account' });
  }
  const units = [...accounts.map(({ ou }) => ou ?? ''), ...(organization['empty-units'] ?? [])];
  const targets = new Set([organization.root, ...ids, ...units.flatMap(lineOf)]);
  for (const [index, policy] of (organization['service-control-policies'] ?? []).entries()) {
    const path = ['organization', 'service-control-policies', index, 'targets'];
    const unknown = policy.targets.filter((target) => !targets.has(target));
    if (unknown.length > 0) problems.push({ path, message: `has no such target: ${unknown.join(', ')}` });
  }
  return problems;
}
