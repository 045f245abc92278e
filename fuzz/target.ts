import type fc from 'fast-check';

/** One thing that takes input from others, and what must hold of it whatever the input. */
export interface Target {
  readonly name: string;
  /** Real texts that the mutations begin with. */
  readonly corpus: readonly string[];
  /** What the inputs are made of; `mutated` is what the corpus gives. An input is plain data, as JSON can hold it. */
  readonly inputs: (mutated: fc.Arbitrary<string>) => fc.Arbitrary<unknown>;
  /** Throws where something does not hold. */
  readonly check: (input: unknown) => void | Promise<void>;
  /** What of an input is worth mutating further once it reached new code. */
  readonly textsOf: (input: unknown) => readonly string[];
}

interface Parts<Input> {
  readonly corpus: readonly string[];
  readonly inputs: (mutated: fc.Arbitrary<string>) => fc.Arbitrary<Input>;
  readonly check: (input: Input) => void | Promise<void>;
  readonly textsOf: (input: Input) => readonly string[];
}

/** Its inputs come from its own arbitrary, or from a file that was written from one of them. */
export function target<Input>(name: string, { corpus, inputs, check, textsOf }: Parts<Input>): Target {
  return {
    name,
    corpus,
    inputs,
    check: (input) => check(input as Input),
    textsOf: (input) => textsOf(input as Input),
  };
}

export function ensure(holds: boolean, what: () => string): asserts holds {
  if (!holds) throw new Error(what());
}

export function same(actual: unknown, expected: unknown, what: string): void {
  const [is, must] = [JSON.stringify(actual), JSON.stringify(expected)];
  ensure(is === must, () => `${what} is ${is}, not ${must}`);
}
