import type { Finding } from '../../quality';

/** Says where edited contours of an earlier run are, if any were kept. */
export function rerunFindings(keptEdited: string | undefined): Finding[] {
  return keptEdited
    ? [
        {
          code: 'INPUT_NOTE',
          severity: 'info',
          what: `Your edited contours are kept as "${keptEdited}" in the segmentation list.`,
          next: 'Switch them on there to compare.',
        },
      ]
    : [];
}
