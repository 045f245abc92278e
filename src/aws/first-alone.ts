/** Runs pieces of work side by side, but the first one alone: what it finds out may spare all the others. */
export function createFirstAlone(): <T>(work: () => Promise<T>) => Promise<T> {
  let first: Promise<void> | undefined;
  return async (work) => {
    if (first !== undefined) {
      await first;
      return work();
    }
    const begun = work();
    first = begun.then(
      () => {},
      () => {},
    );
    return begun;
  };
}
