/** Presentation contexts of one association (PS3.8 9.3.2.2), and syntaxes that one offers. */
const mostContexts = 128;
const mostSyntaxes = 100;
/** PS3.5 9.1. */
const longestUid = 64;
/** Version, titles and reserved bytes before the items (PS3.8 9.3.2). */
const itemsStart = 68;
const [contextItem, abstractSyntax, transferSyntax, userItem] = [0x20, 0x30, 0x40, 0x50];

interface Item {
  type: number;
  value: Buffer;
}

/**
 * Whether a request for an association could be an honest one: whole items, a presentation context
 * once, no more of them and of their syntaxes than a sender has. The network library compares each
 * with all others, which takes it half a minute for what a stranger can send in one unit.
 * @param request without the header of the unit
 */
export function isSoundRequest(request: Buffer): boolean {
  const items = readItems(request, itemsStart);
  const contexts = items?.filter(({ type }) => type === contextItem) ?? [];
  const ids = new Set(contexts.map(({ value }) => value[0]));
  return (
    items !== undefined &&
    contexts.length <= mostContexts &&
    ids.size === contexts.length &&
    contexts.every(({ value }) => isSoundContext(value)) &&
    items.filter(({ type }) => type === userItem).length <= 1
  );
}

/** Id and three bytes, then one abstract syntax and its transfer syntaxes. */
function isSoundContext(context: Buffer): boolean {
  const syntaxes = readItems(context, 4);
  return (
    syntaxes !== undefined &&
    syntaxes.length <= mostSyntaxes &&
    syntaxes.filter(({ type }) => type === abstractSyntax).length === 1 &&
    syntaxes.every(
      ({ type, value }) =>
        (type === abstractSyntax || type === transferSyntax) && value.length <= longestUid,
    )
  );
}

/** @returns undefined where an item goes beyond the end */
function readItems(bytes: Buffer, start: number): Item[] | undefined {
  const items: Item[] = [];
  let at = start;
  while (at + 4 <= bytes.length) {
    const end = at + 4 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) {
      return undefined;
    }
    items.push({ type: bytes[at], value: bytes.subarray(at + 4, end) });
    at = end;
  }
  return at === bytes.length ? items : undefined;
}
