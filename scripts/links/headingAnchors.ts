import { anchorOf } from './anchorOf';
import { withoutCode } from './withoutCode';

/** The anchors of a page's headings, as GitHub makes them. */
export function headingAnchors(page: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading] of withoutCode(page).matchAll(/^#{1,6} +(.+)$/gm)) {
    const anchor = anchorOf(heading);
    let unique = anchor;
    for (let n = 1; anchors.has(unique); n++) {
      unique = `${anchor}-${n}`;
    }
    anchors.add(unique);
  }
  return anchors;
}
