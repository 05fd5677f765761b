import { flagReasons } from '../../flagged/flagReasons';

/** All texts of flagging a case, in one place to be translated. */
export const flagTexts = {
  title: 'Flag this case for the training',
  what: 'Writes the CT and the contours as they are now without names, numbers, dates and private elements of the patient (DICOM PS3.15, Basic Profile). Text in the pixels and a recognisable face are not removed.',
  reason: 'Why',
  choose: 'Choose a reason',
  reasons: flagReasons,
  note: 'Remark (no names, numbers or dates of the patient)',
  toFolder: 'Into a folder',
  toZip: 'As a zip',
  toArchive: (archive: string) => `To "${archive}"`,
  working: 'Writing the case',
  done: {
    folder: (name: string) => `Written into the folder as ${name}.`,
    zip: (name: string) => `Saved as ${name}.zip.`,
    archive: (name: string) => `Stored in the archive as patient ${name}.`,
  },
  later: 'Later changes are not in it.',
} as const;
