import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files that the runner makes for one step, by their paths. */
export interface StepFiles {
  readonly home: string;
  readonly event: string;
  readonly output: string;
  readonly summary: string;
  readonly env: string;
  readonly state: string;
  readonly path: string;
}

const commandFiles = ['output', 'summary', 'env', 'state', 'path'] as const;

/** What the step left in its files. */
export type StepFileTexts = Readonly<Record<(typeof commandFiles)[number], string>>;

export async function createStepFiles(folder: string, payload: unknown): Promise<StepFiles> {
  const at = (name: string) => join(folder, name);
  const files = {
    home: at('home'),
    event: at('event.json'),
    output: at('output'),
    summary: at('summary'),
    env: at('env'),
    state: at('state'),
    path: at('path'),
  };
  await mkdir(files.home);
  await writeFile(files.event, JSON.stringify(payload));
  for (const name of commandFiles) await writeFile(files[name], '');
  return files;
}

export async function readStepFiles(files: StepFiles): Promise<StepFileTexts> {
  const texts = await Promise.all(commandFiles.map((name) => readFile(files[name], 'utf8')));
  const [output = '', summary = '', env = '', state = '', path = ''] = texts;
  return { output, summary, env, state, path };
}
