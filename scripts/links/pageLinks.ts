import { withoutCode } from './withoutCode';

/** Targets of the links and pictures of a page, without titles. */
export function pageLinks(page: string): string[] {
  const text = withoutCode(page).replace(/`[^`\n]*`/g, '');
  const inline = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)];
  const named = [...text.matchAll(/^ *\[[^\]]+\]: *(\S+)/gm)];
  return [...inline, ...named].map(([, target]) => target);
}
