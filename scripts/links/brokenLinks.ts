import path from 'node:path';
import { headingAnchors } from './headingAnchors';
import { pageLinks } from './pageLinks';

/** A link that leads nowhere, and why. */
export interface BrokenLink {
  page: string;
  target: string;
  why: string;
}

/**
 * Links of pages to files and headings that are not there; addresses elsewhere are looked at for
 * their form alone.
 * @param pages texts of Markdown by path, relative to one root
 * @param isFile whether a path relative to that root is a file or folder
 */
export function brokenLinks(
  pages: ReadonlyMap<string, string>,
  isFile: (file: string) => boolean,
): BrokenLink[] {
  return [...pages].flatMap(([page, text]) =>
    pageLinks(text).flatMap((target) => {
      const why = whyBroken(page, target, pages, isFile);
      return why === undefined ? [] : [{ page, target, why }];
    }),
  );
}

function whyBroken(
  page: string,
  target: string,
  pages: ReadonlyMap<string, string>,
  isFile: (file: string) => boolean,
): string | undefined {
  if (/^[a-z][a-z+.-]*:/i.test(target)) {
    return isAddress(target) ? undefined : 'no address';
  }
  const [place, anchor] = target.split('#', 2);
  const file = place === '' ? page : path.posix.join(path.posix.dirname(page), decodeURI(place));
  if (!isFile(file)) {
    return 'no such file';
  }
  const text = pages.get(file);
  const isMissing = anchor !== undefined && text !== undefined && !headingAnchors(text).has(anchor);
  return isMissing ? 'no such heading' : undefined;
}

function isAddress(target: string): boolean {
  return (
    URL.canParse(target) && /^(https?:\/\/[^\s]+\.[^\s]+|http:\/\/localhost|mailto:)/.test(target)
  );
}
