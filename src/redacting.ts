import type { Redaction } from './drift/redact.ts';
import { Failure } from './failure.ts';
import type { Log } from './run.ts';
import { troubleBehind } from './troubleshooting.ts';

/** The same log, to which every line goes redacted. */
export function redactedLog(log: Log, { text }: Redaction): Log {
  return {
    debug: (line) => log.debug(text(line)),
    info: (line) => log.info(text(line)),
    warning: (line) => log.warning(text(line)),
    progress: (line) => log.progress(text(line)),
  };
}

/** What was thrown, as an error that shows nothing more than it may; itself where there is nothing to redact. */
export function redactedError(error: unknown, { text, data }: Redaction): Error {
  const thrown = error instanceof Error ? error : new Error(String(error));
  const { message, stack = '' } = thrown;
  if (text(message) === message && text(stack) === stack) return thrown;
  const shown =
    thrown instanceof Failure
      ? new Failure(thrown.kind, thrown.trouble, text(message), data(thrown.problems))
      : Object.assign(new Error(text(message)), { trouble: troubleBehind(thrown) });
  shown.stack = text(stack);
  return shown;
}
