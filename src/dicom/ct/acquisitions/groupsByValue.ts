/**
 * Groups images by the value of one attribute. Images without a value are in no group.
 * @returns value -> indices
 */
export function groupsByValue(values: readonly (string | undefined)[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  values.forEach((value, index) => {
    if (value !== undefined) {
      const group = groups.get(value);
      if (group) {
        group.push(index);
      } else {
        groups.set(value, [index]);
      }
    }
  });
  return groups;
}
