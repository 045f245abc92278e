import { matchesGlob, matchesPath } from '../controls/glob.ts';

/** Whether a text fits. */
export type Fits = (text: string) => boolean;

/** A glob as a function. Most texts fail at the letters before its first or after its last star, which is cheap to see. */
export function fitsGlob(glob: string): Fits {
  const [first, last] = [glob.search(/[*?]/), Math.max(glob.lastIndexOf('*'), glob.lastIndexOf('?'))];
  if (first < 0) return (text) => text === glob;
  const [head, tail] = [glob.slice(0, first), glob.slice(last + 1)];
  const mayFit: Fits = (text) =>
    text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
  if (first === last && glob[first] === '*') return mayFit;
  return (text) => mayFit(text) && matchesGlob(glob, text);
}

/** The same for a path: the names before the first one with a star, and after the last one, have to be its own. */
export function fitsPath(glob: string): Fits {
  const names = glob.split('/');
  const first = names.findIndex(isPattern);
  if (first < 0) return (path) => path === glob;
  const head = names.slice(0, first).join('/');
  const tail = names.slice(names.findLastIndex(isPattern) + 1).join('/');
  return (path) => beginsWith(head, path) && endsWith(tail, path) && matchesPath(glob, path);
}

function isPattern(name: string): boolean {
  return /[*?]/.test(name);
}

function beginsWith(names: string, path: string): boolean {
  return names === '' || path === names || path.startsWith(`${names}/`);
}

function endsWith(names: string, path: string): boolean {
  return names === '' || path === names || path.endsWith(`/${names}`);
}
