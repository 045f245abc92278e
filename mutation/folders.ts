/**
 * The pure core, folder by folder: what gets faults, and the tests that have to notice them. Of src/issues it is what
 * decides; what only writes, asks or paces has tests that need a server.
 */
export const folders: Readonly<
  Record<string, { readonly mutate: readonly string[]; readonly tests: readonly string[] }>
> = {
  controls: {
    mutate: ['src/controls/**/*.ts', '!src/controls/catalogue.generated.ts'],
    tests: ['controls', 'drift'],
  },
  drift: { mutate: ['src/drift/**/*.ts'], tests: ['drift', 'report'] },
  baseline: { mutate: ['src/baseline/**/*.ts'], tests: ['baseline', 'drift'] },
  issues: {
    mutate: [
      'src/issues/**/*.ts',
      '!src/issues/{apply,assignable,label-maker,pace,reconcile,standings,survey}.ts',
    ],
    tests: ['issues'],
  },
};

/**
 * Seconds for each fault, because they try thousands of cases, which the others try one by one; and what compares a
 * generated file, which cannot be equal once faults are in it.
 */
export const leftOut = [
  '__tests__/report/html.test.ts',
  '__tests__/issues/model/**',
  '__tests__/issues/{hostile,killed-everywhere,kills,over-http}.test.ts',
  '__tests__/baseline/{damaged,diff-properties,limits,limits-folder,properties}.test.ts',
];
