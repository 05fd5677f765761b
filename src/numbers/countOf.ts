/**
 * A number with its English noun: "1 image", "3 images".
 * @param one the noun for one; more than one of it get an "s" unless `more` is given
 */
export function countOf(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}
