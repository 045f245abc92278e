import { type Client, isUnclear } from './client.ts';

/** Milliseconds until what may have been created can be expected to be found. */
const SETTLING = 5_000;

/**
 * Creates something without a key of its own. After an unclear failure it is looked for, and only when it is not there
 * it is created again, once.
 */
export async function createOnce<T>(
  client: Client,
  what: string,
  post: () => Promise<T>,
  find: () => Promise<T | undefined>,
): Promise<T> {
  for (let isLast = false; ; isLast = true) {
    try {
      return await post();
    } catch (error) {
      if (!isUnclear(error)) throw error;
      client.log.info(
        `GitHub did not answer the creation of ${what} properly: looking whether it was created.`,
      );
      await client.sleep(SETTLING);
      const found = await find();
      if (found !== undefined) return found;
      if (isLast) throw error;
    }
  }
}
