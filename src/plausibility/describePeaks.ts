import type { TissuePeaks } from './tissuePeaks';

/** The peaks found in a histogram as a sentence. */
export function describePeaks({ airHu, fatHu, softTissueHu }: TissuePeaks): string {
  const text = (name: string, hu: number | undefined, usual: number) =>
    `${name} ${hu === undefined ? 'not found' : `at ${hu.toFixed(0)}`} (usual: ${usual})`;
  return `Peaks: ${text('air', airHu, -1000)}, ${text('fat', fatHu, -100)}, ${text('soft tissue', softTissueHu, 40)}.`;
}
