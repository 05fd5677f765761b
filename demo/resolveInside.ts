import path from 'node:path';

/**
 * The file a URL path names inside a folder; undefined where it would lie outside or is malformed.
 *
 * @param urlPath still percent-encoded, with or without a leading slash
 */
export function resolveInside(dir: string, urlPath: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.split(/[\\/]/).includes('..')) {
    return undefined;
  }
  const root = path.resolve(dir);
  const file = path.resolve(root, decoded.replace(/^[\\/]+/, ''));
  return file === root || file.startsWith(root + path.sep) ? file : undefined;
}
