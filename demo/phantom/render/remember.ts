/** Values kept: a tilted plane comes back to each of some forty heights again and again. */
const kept = 150;

/** The same function of a height, which keeps its latest values. */
export function remember<T>(make: (z: number) => T): (z: number) => T {
  const known = new Map<number, T>();
  return (z) => {
    const old = known.get(z);
    if (old !== undefined) {
      return old;
    }
    if (known.size >= kept) {
      known.clear();
    }
    const made = make(z);
    known.set(z, made);
    return made;
  };
}
