export type KidneySide = 'right' | 'left';

export interface KidneySideDefinition {
  side: KidneySide;
  /** Value in a Labelmap. */
  label: 1 | 2;
  /** Structure name after AAPM TG-263. */
  roiName: 'Kidney_R' | 'Kidney_L';
  displayName: string;
  /** RGB 0-255, the same in the viewer, the panel, RTSTRUCT and SEG. */
  color: [number, number, number];
}

/** The two kidneys of a patient, in the order in which tables and files list them. */
export const kidneySides: readonly KidneySideDefinition[] = [
  {
    side: 'right',
    label: 1,
    roiName: 'Kidney_R',
    displayName: 'Right kidney',
    color: [255, 140, 60],
  },
  {
    side: 'left',
    label: 2,
    roiName: 'Kidney_L',
    displayName: 'Left kidney',
    color: [70, 190, 255],
  },
];
