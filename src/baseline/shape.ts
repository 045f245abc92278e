import type * as v from 'valibot';

/** One member of a schema that takes maps. */
export interface MapSchema {
  readonly schema: v.GenericSchema;
  readonly known: ReadonlyMap<string, { readonly schema: v.GenericSchema; readonly required: boolean }>;
  /** What any other key has to be; undefined where that does not matter. */
  readonly keys: v.GenericSchema | undefined;
  /** The schema of any other key's value; undefined where no other key may be. */
  readonly others: v.GenericSchema | undefined;
}

/** One member of a schema that takes lists. */
export interface ListSchema {
  readonly schema: v.GenericSchema;
  readonly item: v.GenericSchema;
}

export interface Members {
  readonly maps: readonly MapSchema[];
  readonly lists: readonly ListSchema[];
  readonly scalars: readonly v.GenericSchema[];
}

type Inside = v.GenericSchema & {
  readonly options?: readonly unknown[];
  readonly wrapped?: v.GenericSchema;
  readonly getter?: (input: unknown) => v.GenericSchema;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly key?: v.GenericSchema;
  readonly value?: v.GenericSchema;
  readonly item?: v.GenericSchema;
  readonly literal?: unknown;
  readonly message?: unknown;
  readonly pipe?: readonly { readonly kind: string }[];
};

/** The alternatives of a schema by the kind of value they take, through unions, optional keys and lazy references. */
export function membersOf(schema: v.GenericSchema): Members {
  const flat = flatten(schema);
  return {
    maps: flat.flatMap(mapSchema),
    lists: flat.flatMap((member: Inside) =>
      member.item === undefined ? [] : [{ schema: member, item: member.item }],
    ),
    scalars: flat.filter((member: Inside) => member.item === undefined && mapSchema(member).length === 0),
  };
}

function flatten(schema: v.GenericSchema): readonly v.GenericSchema[] {
  const { type, options = [], wrapped, getter }: Inside = schema;
  if (wrapped !== undefined) return flatten(wrapped);
  if (getter !== undefined) return flatten(getter(undefined));
  return type === 'union' ? options.filter(isSchema).flatMap(flatten) : [schema];
}

function isSchema(option: unknown): option is v.GenericSchema {
  return typeof option === 'object' && option !== null && '~run' in option;
}

function mapSchema(schema: v.GenericSchema): readonly MapSchema[] {
  const { type, entries, key, value }: Inside = schema;
  if (type === 'record') return [{ schema, known: new Map(), keys: key, others: value }];
  if (entries === undefined) return [];
  const known = Object.entries(entries).map(
    ([key, entry]) => [key, { schema: entry, required: !/optional$|^nullish$/.test(entry.type) }] as const,
  );
  return [{ schema, known: new Map(known), keys: undefined, others: undefined }];
}

/** Whether a schema says more of a whole map or list than what its parts have to be. */
export function hasChecks(schema: v.GenericSchema): boolean {
  const { wrapped, getter, options = [], pipe = [] }: Inside = schema;
  if (wrapped !== undefined) return hasChecks(wrapped);
  if (getter !== undefined && pipe.length === 0) return hasChecks(getter(undefined));
  const [root, ...actions] = pipe;
  return (
    actions.some(({ kind }) => kind === 'validation') ||
    (isSchema(root) && hasChecks(root)) ||
    options.filter(isSchema).some(hasChecks)
  );
}

/** The words a schema takes, such as `absent` and `true`. */
export function wordsOf(schema: v.GenericSchema): readonly string[] {
  const { type, options = [], literal }: Inside = schema;
  switch (type) {
    case 'literal':
      return [String(literal)];
    case 'picklist':
      return options.map(String);
    case 'boolean':
      return ['true', 'false'];
    default:
      return [];
  }
}

/** Whether some member takes texts of the user's own, and not only words of a list. */
export function hasText(schema: v.GenericSchema): boolean {
  return membersOf(schema).scalars.some(({ type }) => type === 'string');
}

/** The message that the schema itself gives for a value of another type; undefined when it has none. */
export function messageOf(schema: v.GenericSchema): string | undefined {
  const { message }: Inside = schema;
  return typeof message === 'string' ? message : undefined;
}
