/** A link where the address is a web address, else its label alone. The label is Markdown already. */
export function link(label: string, url: string | undefined): string {
  const address = url === undefined ? undefined : webAddress(url);
  return address === undefined ? label : `[${label}](${address})`;
}

/** The address of a line of a file, where `fileAddress` has one. */
export function lineAddress(root: string | undefined, file: string, line: number): string | undefined {
  const address = fileAddress(root, file);
  return address === undefined ? undefined : `${address}#L${line}`;
}

/**
 * The address of a file or folder below `root`, such as `https://github.com/octo-org/aws/blob/main`; undefined for one
 * that is not in the repository, and without a root.
 */
export function fileAddress(root: string | undefined, file: string): string | undefined {
  const path = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  const isInside = !path.startsWith('/') && !path.includes(':') && !path.split('/').includes('..');
  if (root === undefined || !isInside) return undefined;
  return `${root.replace(/\/+$/, '')}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

function webAddress(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return undefined;
  // Parentheses and their like would end the link; encodeURIComponent leaves some of them.
  return parsed.href.replace(/[()<>[\]|`]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
