import type { IssueChange } from '../drift/result.ts';
import type { Applied } from './apply.ts';
import type { Group } from './group.ts';
import { isWrite, type Operation, type Write } from './operation.ts';

/** The operation as it is told: what it does, or in a dry run would do, to which issue. */
export function describe(operation: Operation): IssueChange {
  const { kind, group, title, reason } = operation;
  const issue = operation.kind === 'open' ? undefined : operation.issue;
  return {
    kind,
    number: issue?.number,
    url: issue?.url,
    title,
    subject: subjectOf(group),
    assignees: isWrite(operation) ? assigneesAfter(operation) : (issue?.assignees ?? []),
    reason,
  };
}

/** What a writer would tell of the operations, without a request. Issues yet to be opened get the numbers that follow. */
export function rehearse(operations: readonly Operation[], lastNumber: number): Applied {
  const opening = operations.filter(({ kind }) => kind === 'open');
  return {
    changes: operations.map(describe),
    warnings: [],
    opened: opening.map(({ group }, index) => ({ group, number: lastNumber + index + 1, url: '' })),
    failure: undefined,
  };
}

/** The assignees that the write asks for. */
export function assigneesOf(write: Write): readonly string[] {
  return (write.kind === 'open' ? write.draft.assignees : write.patch.assignees) ?? [];
}

function assigneesAfter(write: Write): readonly string[] {
  return write.kind === 'open' ? write.draft.assignees : (write.patch.assignees ?? write.issue.assignees);
}

function subjectOf({ kind, id }: Group): string {
  if (id === '') return kind;
  return `${kind} ${kind === 'owner' ? ownerWords(id) : id}`;
}

/** The names out of what `ownerId` made, `none` where it names nobody; of an edited marker the text as it stands. */
function ownerWords(id: string): string {
  try {
    return Object.values<unknown>(JSON.parse(id)).flat().filter(Boolean).join(', ') || 'none';
  } catch {
    return id;
  }
}
