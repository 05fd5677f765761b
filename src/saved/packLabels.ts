/**
 * Labels of one slice as runs: label, number of voxels, label, number ... A slice with two kidneys
 * takes about a thousandth of its voxels.
 */
export function packLabels(labels: Uint8Array): Uint32Array {
  const runs: number[] = [];
  let from = 0;
  for (let n = 1; n <= labels.length; n++) {
    if (n === labels.length || labels[n] !== labels[from]) {
      runs.push(labels[from], n - from);
      from = n;
    }
  }
  return Uint32Array.from(runs);
}
