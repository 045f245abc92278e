import { firstLine, type Ledger, withoutFirstLine } from './ledger.ts';
import type { Login, Place, Seen } from './place.ts';
import type { Deed, Forgery, Mischief } from './steps.ts';

/** Does what people do; `self` is whom Rootline's token acts as. */
export async function act(step: Deed | Mischief, place: Place, ledger: Ledger, self: Login): Promise<void> {
  const issues = await place.look();
  if (step.deed === 'ask') {
    await place.open('monalisa', { title: 'How do I accept a finding?', body: 'Nothing to see.' });
    return;
  }
  const issue = issues[step.issue % Math.max(1, issues.length)];
  if (issue === undefined) return;
  const { number, title, body, labels, assignees, state } = issue;
  switch (step.deed) {
    case 'close':
      return state === 'open' ? place.close(number, step.by, step.reason) : undefined;
    case 'reopen':
      return state === 'closed' ? place.reopen(number, step.by) : undefined;
    case 'edit':
      ledger.edited.add(number);
      return place.edit(
        number,
        step.what === 'title' ? { title: `Edited: ${title}` } : { body: `${body}\nSomebody was here.\n` },
      );
    case 'label':
      return place.people(number, { labels: [...new Set([...labels, 'by-hand'])] });
    case 'unlabel':
      return place.people(number, { labels: labels.slice(1) });
    case 'assign':
      return place.people(number, { assignees: [...new Set([...assignees, 'monalisa'])] });
    case 'unassign':
      return place.people(number, { assignees: assignees.slice(1) });
    case 'say':
      return place.say(number, 'monalisa', 'I am on it.');
    case 'lock':
      ledger.locked.add(number);
      return place.lock(number);
    case 'remove':
      return place.remove(number);
    default:
      return tamper(step, issue, issues, place, ledger, self);
  }
}

async function tamper(
  step: Mischief,
  { number, title, body }: Seen,
  issues: readonly Seen[],
  place: Place,
  ledger: Ledger,
  self: Login,
): Promise<void> {
  switch (step.deed) {
    case 'copy-issue':
      await place.open('monalisa', { title, body });
      return;
    case 'imitate': {
      const copy = await place.open(self, { title, body });
      const entry = ledger.entries.get(number);
      if (entry !== undefined) ledger.entries.set(copy, entry);
      ledger.tampered.add(copy);
      return;
    }
    default:
      if (!ledger.entries.has(number)) return;
      await place.edit(number, {
        body: `${markerAfter(step, firstLine(body), issues)}${withoutFirstLine(body)}`,
      });
      ledger.tampered.add(number);
  }
}

function markerAfter(step: Forgery, marker: string, issues: readonly Seen[]): string {
  switch (step.deed) {
    case 'delete-marker':
      return '';
    case 'damage-marker':
      return `${marker.replace(/data=[\w-]*/, 'data=AAAA')}\n`;
    case 'empty-memory':
      return `${marker.replace(/data=[\w-]*/, emptied)}\n`;
    case 'copy-marker':
      return `${firstLine(issues[step.from % issues.length]?.body ?? '')}\n`;
  }
}

function emptied(data: string): string {
  try {
    const memory: unknown = JSON.parse(Buffer.from(data.slice(5), 'base64url').toString());
    if (!Array.isArray(memory)) return data;
    return `data=${Buffer.from(JSON.stringify(memory.with(2, []))).toString('base64url')}`;
  } catch {
    return data;
  }
}
