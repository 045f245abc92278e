/** Of an answer, by their names in lower case. */
export type Headers = Readonly<Record<string, string | number | undefined>>;

/** What a token may still send to the REST API. */
export interface Budget {
  readonly note: (headers: Headers) => void;
  /** Undefined while nothing was told, and once what was told has run out. */
  readonly remaining: () => number | undefined;
}

/**
 * Follows what every answer tells of the limit it counted against. GitHub Enterprise Server tells nothing where limits
 * are off.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#checking-the-status-of-your-rate-limit
 */
export function createBudget(now: () => Date): Budget {
  let told: { readonly remaining: number; readonly until: number } | undefined;
  return {
    note: (headers) => {
      const remaining = numberOf(headers['x-ratelimit-remaining']);
      const reset = numberOf(headers['x-ratelimit-reset']);
      const resource = headers['x-ratelimit-resource'] ?? 'core';
      if (resource !== 'core' || remaining === undefined || reset === undefined) return;
      told = { remaining, until: reset * 1000 };
    },
    remaining: () => (told !== undefined && now().getTime() < told.until ? told.remaining : undefined),
  };
}

function numberOf(value: string | number | undefined): number | undefined {
  return value !== undefined && /^\d+$/.test(String(value)) ? Number(value) : undefined;
}
