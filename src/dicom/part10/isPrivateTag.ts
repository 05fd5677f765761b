/** True for the tag of a private element: its group is odd (PS3.5 7.8). */
export function isPrivateTag(tag: string): boolean {
  return parseInt(tag.slice(0, 4), 16) % 2 === 1;
}
