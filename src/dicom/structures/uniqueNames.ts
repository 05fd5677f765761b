const longest = 64;

/** Names without control characters, none empty, none twice: the second gets " (2)". */
export function uniqueNames(names: readonly string[], unnamed: string): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain =
      name
        .replace(/\p{C}+/gu, ' ')
        .trim()
        .slice(0, longest) || unnamed;
    let unique = plain;
    for (let n = 2; taken.has(unique); n++) {
      unique = `${plain} (${n})`;
    }
    taken.add(unique);
    return unique;
  });
}
