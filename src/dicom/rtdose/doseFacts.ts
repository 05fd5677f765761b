/** The largest and the mean of all values of a dose map, Gy. */
export function doseFacts(dosesGy: ArrayLike<number>): { largestGy: number; meanGy: number } {
  let largestGy = -Infinity;
  let sum = 0;
  for (let n = 0; n < dosesGy.length; n++) {
    const dose = dosesGy[n];
    sum += dose;
    if (dose > largestGy) largestGy = dose;
  }
  return { largestGy, meanGy: sum / dosesGy.length };
}
