/** Whether an offset, in voxels, is within the near part of a kernel: 179 of them are. */
export function isNear(i: number, j: number, k: number): boolean {
  return i * i + j * j + k * k <= 12;
}
