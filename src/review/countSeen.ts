/** Slices with a kidney, and how many of them were on screen. */
export interface SeenCount {
  seen: number;
  total: number;
  /** The others, ascending. */
  unseen: number[];
}

/** @param withKidney slices k with a kidney in any contour, ascending */
export function countSeen(withKidney: readonly number[], onScreen: ReadonlySet<number>): SeenCount {
  const unseen = withKidney.filter((k) => !onScreen.has(k));
  return { seen: withKidney.length - unseen.length, total: withKidney.length, unseen };
}
