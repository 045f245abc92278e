import { parentPort } from 'node:worker_threads';
import type { Answer, Request, Services } from './requests.ts';
import { createWorld } from './world.ts';

/** The thread in which AWS, GitHub and the one who checks live, so that the heap of the runs is theirs alone. */

const services: Services = createWorld();

parentPort?.on('message', ({ id, name, argument }: Request) => {
  const serve = services[name] as (argument: unknown) => Promise<unknown>;
  serve(argument).then(
    (value) => answer({ id, value }),
    (error: unknown) =>
      answer({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

function answer(answered: Answer): void {
  parentPort?.postMessage(answered);
}
