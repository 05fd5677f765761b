import { codedEntry } from './codedEntry';
import type { PlainDataset } from './toPart10File';

/** Patient Orientation of PT and NM images (PS3.3 C.8.4.6). */
export const supineHeadFirst: PlainDataset = {
  PatientOrientationCodeSequence: [
    {
      ...codedEntry('102538003', 'SCT', 'recumbent'),
      PatientOrientationModifierCodeSequence: [codedEntry('40199007', 'SCT', 'supine')],
    },
  ],
  PatientGantryRelationshipCodeSequence: [codedEntry('102540008', 'SCT', 'headfirst')],
};
