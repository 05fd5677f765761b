const wanted = new Set(['notes', 'warnings', 'findings']);

/** All sentences that a result carries in its notes, warnings and findings, at any depth. */
export function saidIn(result: unknown, isWanted = false): string[] {
  if (typeof result === 'string') {
    return isWanted ? [result] : [];
  }
  if (Array.isArray(result)) {
    return result.flatMap((item) => saidIn(item, isWanted));
  }
  if (result && typeof result === 'object' && !ArrayBuffer.isView(result)) {
    return Object.entries(result).flatMap(([key, value]) =>
      saidIn(value, isWanted || wanted.has(key)),
    );
  }
  return [];
}
