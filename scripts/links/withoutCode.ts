/** A page without its blocks of code, whose brackets are no links. */
export function withoutCode(page: string): string {
  return page.replace(/^ *(```|~~~)[\s\S]*?^ *\1 *$/gm, '');
}
