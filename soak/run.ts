import { type Handles, measureHandles, measureHeap, median } from './measure.ts';
import type { Checked } from './requests.ts';
import { soak } from './soak.ts';

/** `npm run test:soak`: SOAK_RUNS (200) runs from SEED (the time). Exits with 1 where something is wrong or grows. */

const runs = Number(process.env.SOAK_RUNS || 200);
const seed = Number(process.env.SEED || Date.now() % 1_000_000_007);
if (!(Number.isSafeInteger(runs) && runs > 0 && Number.isSafeInteger(seed)))
  throw new Error('SOAK_RUNS and SEED are whole numbers.');
/** Runs from one look at what is open to the next; the first look is at a process that has loaded everything. */
const every = Math.min(20, Math.ceil(runs / 4));
/** Runs at either end whose heaps are compared. */
const window = Math.min(40, Math.floor((runs - every) / 2));
/** Share and bytes by which the heap may grow. */
const [growth, slack] = [0.05, 500_000];

const heaps: number[] = [];
const looks: Handles[] = [];
const kinds = new Map<Checked['kind'], number>();
let writes = 0;

console.log(`SEED=${seed}, ${runs} runs`);
const start = performance.now();
try {
  await soak({ seed, runs, told });
  judge();
} catch (error) {
  console.error(`SEED=${seed} fails after ${heaps.length} runs:`, error);
  process.exitCode = 1;
}

async function told(turn: number, checked: Checked, folder: string): Promise<void> {
  heaps.push(measureHeap());
  kinds.set(checked.kind, (kinds.get(checked.kind) ?? 0) + 1);
  writes += checked.writes;
  if ((turn + 1) % every !== 0) return;
  const handles = await measureHandles(folder);
  looks.push(handles);
  console.log(line(turn + 1, checked, handles));
}

function line(count: number, { openIssues }: Checked, handles: Handles): string {
  const { sockets, descriptors, listeners, files, resources } = handles;
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const words = [...kinds].map(([kind, many]) => `${many} ${kind}`).join(', ');
  const heap = (median(heaps.slice(-every)) / 1_000_000).toFixed(1);
  return `${String(count).padStart(4)} runs, ${seconds} s: ${words}; ${openIssues} open issues, ${writes} writes; heap ${heap} MB, ${sockets} sockets, ${descriptors} descriptors, ${listeners} listeners, ${files} files, ${resources}`;
}

function judge(): void {
  const [early, late] = [heaps.slice(every, every + window), heaps.slice(-window)].map(median);
  const [first, last] = [looks[0], looks.at(-1)];
  if (early === undefined || late === undefined || first === undefined || last === undefined)
    throw new Error('there are too few runs to tell');
  const rows = [
    {
      what: `heap, median of ${window} runs, bytes`,
      first: early,
      last: late,
      flat: late <= early * (1 + growth) + slack,
    },
    ...(['sockets', 'descriptors', 'listeners', 'files', 'resources'] as const).map((what) => ({
      what,
      first: first[what],
      last: last[what],
      flat: first[what] === last[what],
    })),
  ];
  console.table(rows);
  const grown = rows.filter(({ flat }) => !flat).map(({ what }) => what);
  if (grown.length > 0) throw new Error(`not flat: ${grown.join(', ')}`);
}
