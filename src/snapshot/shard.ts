/** A part of the accounts: the first of eight is `{ index: 1, of: 8 }`. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly of: number;
}

/** GitHub runs no more jobs of one matrix. https://docs.github.com/en/actions/reference/limits */
export const mostShards = 256;

/** All accounts in one part. */
export const whole: Shard = { index: 1, of: 1 };

/** The shard that holds an account: a new account moves no other one. */
export function shardIndex(accountId: string, of: number): number {
  return (Number(accountId) % of) + 1;
}

export function isIn({ index, of }: Shard, accountId: string): boolean {
  return shardIndex(accountId, of) === index;
}

/** `2/8`, as the input `shard` names it. */
export function shardName({ index, of }: Shard): string {
  return `${index}/${of}`;
}
