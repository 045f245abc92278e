/**
 * Works on items, at most `size` at a time, and yields results as they come. Results that nobody has taken yet count
 * as work in progress. When the consumer stops, or a piece of work throws, nothing new begins, and it returns after
 * all that had begun has ended.
 */
export async function* inWindow<T, R>(
  items: Iterable<T>,
  size: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const source = items[Symbol.iterator]();
  const done: { readonly result: R }[] = [];
  const running = new Set<Promise<void>>();
  let failed: { readonly error: unknown } | undefined;
  let wake = () => {};

  function begin(item: T): void {
    const job = work(item)
      .then(
        (result) => void done.push({ result }),
        (error: unknown) => {
          failed ??= { error };
        },
      )
      .finally(() => {
        running.delete(job);
        wake();
      });
    running.add(job);
  }

  function fill(): void {
    while (running.size + done.length < size) {
      const next = source.next();
      if (next.done) return;
      begin(next.value);
    }
  }

  try {
    for (;;) {
      if (failed !== undefined) throw failed.error;
      fill();
      const next = done.shift();
      if (next !== undefined) yield next.result;
      else if (running.size === 0) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    await Promise.all(running);
  }
}
