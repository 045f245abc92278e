import type { Marker } from './marker.ts';
import type { ListedFinding, Memory } from './memory.ts';
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

  // Every property by its name: of a spread, V8 keeps most apart from the object, which takes more.
  const marker = ({ version, scope, key, hash, data, seal, memory }: Marker): Marker => ({
    version,
    scope: share(scope),
    key: copy(key),
    hash: copy(hash),
    data: data && copy(data),
    seal,
    memory: memory && light(memory),
  });
  const light = ({ group, listed, unlisted, assignees, labels, said, handed }: Memory): Memory => ({
    group,
    listed: listed.map(row),
    unlisted,
    assignees: shareAll(assignees),
    labels: shareAll(labels),
    said,
    ...(handed && { handed }),
  });
  const row = (heavy: ListedFinding): ListedFinding => ({
    account: heavy.account,
    control: share(heavy.control),
    resource: heavy.resource,
    severity: heavy.severity,
    since: share(heavy.since),
    unconfirmedSince: heavy.unconfirmedSince,
  });

  return (issue) => {
    const own = issue.marker && marker(issue.marker);
    return {
      id: issue.id,
      number: issue.number,
      url: issue.url,
      authorId: issue.authorId,
      state: issue.state,
      stateReason: issue.stateReason,
      closedAt: issue.closedAt,
      comments: issue.comments,
      title: issue.title,
      labels: shareAll(issue.labels),
      assignees: shareAll(issue.assignees),
      marker: own,
      // The same, while nobody edited the text.
      shown: issue.shown === own?.hash ? own.hash : issue.shown,
    };
  };
}

/** A text of its own, whatever it was a part of. */
function copy(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
