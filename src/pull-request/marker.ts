/** The hidden first line by which the comment is found again; each baseline of a repository has a comment of its own. */
export function commentMarker(file: string, name: string): string {
  return `<!-- rootline:check ${safe(file)} ${safe(name)} -->`;
}

/** Nothing that could end an HTML comment. */
function safe(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D').slice(0, 1_000);
}
