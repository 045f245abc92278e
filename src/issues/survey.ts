import type { Clock, Log } from '../github/client.ts';
import { GitHubError } from '../github/errors.ts';
import type { Identity } from '../github/identity.ts';
import type { Issue, IssueFilter, IssuesGateway } from '../github/issues.ts';
import { groupKey, OVERVIEW } from './group.ts';
import { createLightener } from './light.ts';
import { parseMarker } from './marker.ts';
import { readOverview } from './overview-memory.ts';
import { type OwnIssue, own } from './own.ts';
import type { Seal } from './seal.ts';

export interface SurveyTarget {
  /** Whom the token acts as, then everybody whose issues are trusted as much. */
  readonly authors: readonly Identity[];
  readonly labels: readonly string[];
  /** As `scopeKey` makes it. */
  readonly scope: string;
  readonly seal: Seal;
}

export interface Survey {
  /** Every issue of one of the authors, oldest first, except those of other scopes. */
  readonly own: readonly OwnIssue[];
  /** Open issues that carry a marker of this scope, though none of the authors wrote them. */
  readonly foreign: readonly Pick<Issue, 'number' | 'url'>[];
  /** Numbers of the issues that were open at the end of the last run, as the overview says: hints, no more. */
  readonly hints: readonly number[];
  /** Why the lists are not to be believed, as a clause after "because"; undefined while they are. */
  readonly doubt: string | undefined;
  /** The highest number of anybody's issue that was seen; 0 for none. */
  readonly lastNumber: number;
}

/** Milliseconds after which a list that lagged behind is asked for again. */
const PAUSE = 10_000;

/** Hinted issues that are read one by one, at most, because no list shows them. */
const MOST_READS = 20;

/**
 * What is there. GitHub's lists may miss issues, or be empty, for a while, so that they are held against the newest
 * issues, and against the numbers that the last run left, each confirmed by reading the issue. What nobody can confirm
 * does not count: a hint that somebody made up stops nothing.
 */
export async function survey(
  gateway: IssuesGateway,
  target: SurveyTarget,
  { log, sleep }: Clock & { readonly log: Log },
): Promise<Survey> {
  const listing = createListing(target);
  // Before the lists, so that none of it is newer than they are.
  const existing = new Set(listing.ours(await gateway.newest()).map(({ number }) => number));
  const unlisted = await list(gateway, target, listing);
  await confirmHints(gateway, listing, existing);
  const before = listing.unlisted(existing);
  if (before.length > 0 || listing.lacksOverview()) {
    const why = before.length > 0 ? doubtOf(before) : "GitHub's list of issues shows no overview";
    log.info(`${why}. Asking again in ${PAUSE / 1000} s.`);
    await sleep(PAUSE);
    await listAgain(gateway, target, unlisted, listing);
    await confirmHints(gateway, listing, existing);
  }
  const missing = listing.unlisted(existing);
  return { ...listing.seen(), doubt: missing.length === 0 ? undefined : doubtOf(missing) };
}

/** Returns the authors of whom nothing was listed. Before "nothing at all" is believed, it is asked for by label too. */
async function list(
  gateway: IssuesGateway,
  { authors, labels }: SurveyTarget,
  listing: Listing,
): Promise<readonly Identity[]> {
  const unlisted: Identity[] = [];
  for (const author of authors) if ((await lookBy(gateway, author, listing)) === 0) unlisted.push(author);
  const [label] = labels;
  if (unlisted.length === authors.length && label !== undefined) await look(gateway, { label }, listing);
  return unlisted;
}

/** How a list takes the name of an app is undocumented: an author of whom it knew nothing is looked for in all issues. */
async function listAgain(
  gateway: IssuesGateway,
  { authors }: SurveyTarget,
  unlisted: readonly Identity[],
  listing: Listing,
): Promise<void> {
  if (unlisted.length > 0) await look(gateway, {}, listing);
  else for (const { login } of authors) await look(gateway, { creator: login }, listing);
}

/** A list by an author whom GitHub does not take as one is refused, and holds nothing. */
async function lookBy(gateway: IssuesGateway, { login }: Identity, listing: Listing): Promise<number> {
  try {
    return await look(gateway, { creator: login }, listing);
  } catch (error) {
    if (error instanceof GitHubError && error.kind === 'invalid') return 0;
    throw error;
  }
}

/** Returns how many of the authors' issues the list holds. */
async function look(gateway: IssuesGateway, filter: IssueFilter, listing: Listing): Promise<number> {
  let count = 0;
  for await (const page of gateway.list(filter)) count += listing.keep(page);
  return count;
}

/** Adds to `existing` what the hints name, no list shows, and is there all the same. */
async function confirmHints(gateway: IssuesGateway, listing: Listing, existing: Set<number>): Promise<void> {
  const open = listing.unlisted(new Set(listing.seen().hints)).filter((number) => !existing.has(number));
  for (const number of sample(open, MOST_READS)) {
    const issue = await gateway.get(number);
    if (issue !== undefined && listing.ours([issue]).length > 0) existing.add(number);
  }
}

/** Evenly from the whole: the beginning of a list may be right while its end is wrong. */
function sample(all: readonly number[], most: number): readonly number[] {
  const length = Math.min(all.length, most);
  return Array.from({ length }, (_none, index) => all[Math.floor((index * all.length) / length)] ?? 0);
}

function doubtOf(missing: readonly number[]): string {
  const shown = missing.slice(0, 3).map((number) => `#${number}`);
  const rest = missing.length - shown.length;
  return `GitHub's list of issues misses ${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** What was seen so far. */
interface Listing {
  /** Those of the authors; what others marked as Rootline's is remembered as foreign. */
  readonly ours: (issues: readonly Issue[]) => readonly Issue[];
  /** Keeps a page of a list, and returns how many issues of the authors it holds. */
  readonly keep: (page: readonly Issue[]) => number;
  /** Those of the numbers that no list showed, in order. */
  readonly unlisted: (numbers: ReadonlySet<number>) => readonly number[];
  /** There are issues, and not the one that names them all: it may be missing just as others may. */
  readonly lacksOverview: () => boolean;
  readonly seen: () => Omit<Survey, 'doubt'>;
}

function createListing({ authors, scope, seal }: SurveyTarget): Listing {
  const authorIds = new Set(authors.map(({ id }) => id));
  const overviewKey = groupKey(scope, OVERVIEW, seal.sha256);
  const lighten = createLightener();
  const listed = new Set<number>();
  let lastNumber = 0;
  const kept = new Map<number, OwnIssue>();
  const foreign = new Map<number, Pick<Issue, 'number' | 'url'>>();
  const ours = (issues: readonly Issue[]) => {
    lastNumber = Math.max(lastNumber, ...issues.map(({ number }) => number));
    for (const { authorId, state, number, url, body } of issues)
      if (!authorIds.has(authorId) && state === 'open' && parseMarker(body, seal)?.scope === scope)
        foreign.set(number, { number, url });
    return issues.filter(({ authorId }) => authorIds.has(authorId));
  };
  return {
    ours,
    keep: (page) => {
      const found = ours(page);
      for (const issue of found) {
        listed.add(issue.number);
        const light = lighten(own(issue, seal));
        // Another baseline may keep its issues in the same repository.
        if (light.marker === undefined || light.marker.scope === scope) kept.set(issue.number, light);
        else kept.delete(issue.number);
      }
      return found.length;
    },
    unlisted: (numbers) =>
      [...numbers].filter((number) => !listed.has(number)).toSorted((one, other) => one - other),
    lacksOverview: () => {
      const markers = [...kept.values()].flatMap(({ marker }) => marker ?? []);
      return markers.length > 0 && markers.every(({ key }) => key !== overviewKey);
    },
    seen: () => {
      const all = [...kept.values()].toSorted((one, other) => one.number - other.number);
      const overviews = all.filter(({ marker }) => marker?.key === overviewKey);
      const hints = overviews.flatMap((issue) => readOverview(issue)?.open ?? []);
      return { own: all, foreign: [...foreign.values()], hints: [...new Set(hints)], lastNumber };
    },
  };
}
