/** Cuts a stream of text into lines as the runner does: at CR, LF and CRLF. */
export interface LineCutter {
  readonly push: (chunk: string) => void;
  /** Gives out what is left without a line end. */
  readonly end: () => void;
}

export function createLineCutter(onLine: (line: string) => void): LineCutter {
  let rest = '';
  return {
    push: (chunk) => {
      const text = rest + chunk;
      // A CR at the very end may be half of a CRLF that comes in two pieces.
      const held = text.endsWith('\r') ? '\r' : '';
      const lines = text.slice(0, text.length - held.length).split(/\r\n|\r|\n/);
      rest = (lines.pop() ?? '') + held;
      for (const line of lines) onLine(line);
    },
    end: () => {
      const text = rest.replace(/\r$/, '');
      if (rest !== '') onLine(text);
      rest = '';
    },
  };
}
