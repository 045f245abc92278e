import { parsedJson } from '../snapshot/shape.ts';
import { isCount, LONGEST_DATA } from './memory.ts';
import type { OwnIssue } from './own.ts';

/** What one run leaves to the next in the overview's marker. */
export interface OverviewMemory {
  /** Oldest first, 30 at most. */
  readonly history: readonly Point[];
  /** Numbers of Rootline's own open issues, the overview not among them; ascending when read: hints, perhaps not all. */
  readonly open: readonly number[];
  /** How many they are in truth. */
  readonly openCount: number;
  /** When the text was written, ISO 8601 in UTC. */
  readonly checkedAt: string;
  /** The page of the run that wrote it. */
  readonly runUrl: string | undefined;
  /** Whether that run looked at every account of the inventory. */
  readonly whole: boolean;
}

/** One recorded run. */
export interface Point {
  /** `YYYY-MM-DD` in UTC. */
  readonly day: string;
  readonly drift: number;
  /** Of the drift. */
  readonly muted: number;
  readonly accepted: number;
}

export const MOST_POINTS = 30;

/** Characters. The marker stands in the body twice. */
const LONGEST_NUMBERS = 6_000;
const MOST_NUMBERS = 50_000;
const LONGEST_URL = 500;
/** GitHub's issue numbers end there. */
const GREATEST = 2 ** 30;

/** The memory as base64url. */
export function encodeOverview(memory: OverviewMemory): string {
  const { history, open, openCount, checkedAt, runUrl, whole } = memory;
  const json = JSON.stringify({
    runs: history.map(({ day, drift, muted, accepted }) => [day, drift, muted, accepted]),
    open: toRanges(open),
    count: openCount,
    at: checkedAt,
    run: runUrl,
    whole,
  });
  return Buffer.from(json).toString('base64url');
}

/**
 * What the overview's marker holds: hints, which others may have edited. Undefined when there is none, when it cannot be
 * read, and when it is forged. Never throws.
 */
export function readOverview({ marker }: Pick<OwnIssue, 'marker'>): OverviewMemory | undefined {
  const { data = '', seal } = marker ?? {};
  if (seal === 'forged' || data.length > LONGEST_DATA) return undefined;
  const parsed = parsedJson(Buffer.from(data, 'base64url').toString());
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const { runs, open, count, at, run, whole } = parsed as Readonly<Record<string, unknown>>;
  if (!Array.isArray(runs) || typeof open !== 'string' || !isCount(count) || !isTime(at)) return undefined;
  const history = runs.slice(-MOST_POINTS).map(toPoint);
  const numbers = fromRanges(open);
  if (numbers === undefined || !history.every((point) => point !== undefined)) return undefined;
  return {
    history,
    open: numbers,
    openCount: count,
    checkedAt: at,
    runUrl: typeof run === 'string' && run.length <= LONGEST_URL ? run : undefined,
    whole: whole === true,
  };
}

function toPoint(tuple: unknown): Point | undefined {
  if (!Array.isArray(tuple)) return undefined;
  const [day, drift, muted, accepted]: readonly unknown[] = tuple;
  if (!isDay(day) || !isCount(drift) || !isCount(muted) || !isCount(accepted)) return undefined;
  return { day, drift, muted, accepted };
}

/** `5-9.12`: issues are opened one after the other, so that their numbers are mostly ranges. */
function toRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last !== undefined && number <= last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  let text = '';
  for (const [first, last] of ranges) {
    const next = `${text === '' ? '' : '.'}${first === last ? first : `${first}-${last}`}`;
    if (text.length + next.length > LONGEST_NUMBERS) break;
    text += next;
  }
  return text;
}

function fromRanges(text: string): readonly number[] | undefined {
  if (text === '') return [];
  if (text.length > LONGEST_NUMBERS || !/^\d+(?:-\d+)?(?:\.\d+(?:-\d+)?)*$/.test(text)) return undefined;
  const numbers: number[] = [];
  for (const range of text.split('.')) {
    const [first = 0, last = first] = range.split('-').map(Number);
    if (first < 1 || last < first || last > GREATEST || numbers.length + last - first >= MOST_NUMBERS)
      return undefined;
    for (let number = first; number <= last; number += 1) numbers.push(number);
  }
  return numbers;
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}

function isTime(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}
