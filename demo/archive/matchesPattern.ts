/**
 * Wild card matching of PS3.4 C.2.2.2.4: "*" stands for any number of characters, "?" for one.
 * Without backtracking but to the last "*", so that no pattern takes longer than its length times
 * the value's.
 */
export function matchesPattern(value: string, pattern: string): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let starAt = 0;
  while (at < value.length) {
    if (pattern[next] === '*') {
      star = next++;
      starAt = at;
    } else if (next < pattern.length && (pattern[next] === '?' || pattern[next] === value[at])) {
      next++;
      at++;
    } else if (star >= 0) {
      // The last "*" takes one character more.
      next = star + 1;
      at = ++starAt;
    } else {
      return false;
    }
  }
  while (pattern[next] === '*') {
    next++;
  }
  return next === pattern.length;
}
