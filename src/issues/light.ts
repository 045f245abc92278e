import type { Marker } from './marker.ts';
import type { Memory } from './memory.ts';
import type { OwnIssue } from './own.ts';

/**
 * Makes own issues light, so that tens of thousands fit into the memory: a part of a text would keep the whole text
 * there, and most issues say the same in many places.
 */
export function createLightener(): (issue: OwnIssue) => OwnIssue {
  const shared = new Map<string, string>();
  const share = (text: string): string => {
    const known = shared.get(text);
    if (known !== undefined) return known;
    const own = copy(text);
    shared.set(own, own);
    return own;
  };

  const lists = new Map<string, readonly string[]>();
  const shareAll = (texts: readonly string[]): readonly string[] => {
    const name = JSON.stringify(texts);
    const own = lists.get(name) ?? texts.map(share);
    lists.set(name, own);
    return own;
  };

  const marker = (heavy: Marker): Marker => ({
    ...heavy,
    scope: share(heavy.scope),
    key: copy(heavy.key),
    hash: copy(heavy.hash),
    data: copy(heavy.data),
    memory: heavy.memory && memory(heavy.memory),
  });
  const memory = ({ listed, assignees, labels, ...rest }: Memory): Memory => ({
    ...rest,
    listed: listed.map((finding) => ({
      ...finding,
      control: share(finding.control),
      since: share(finding.since),
    })),
    assignees: shareAll(assignees),
    labels: shareAll(labels),
  });

  return (issue) => {
    const light = issue.marker && marker(issue.marker);
    return {
      ...issue,
      marker: light,
      // The same, while nobody edited the text.
      shown: issue.shown === light?.hash ? light.hash : issue.shown,
      labels: shareAll(issue.labels),
      assignees: shareAll(issue.assignees),
    };
  };
}

/** A text of its own, whatever it was a part of. */
function copy(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
