import {
  checkBurnedIn,
  checkNote,
  deidentificationMarks,
  deidentify,
  replaceUid,
} from '../deidentification';
import type { ReplacedUids } from '../deidentification';
import { newUid, toPart10 } from '../dicom/write';
import { productIdentity } from '../productIdentity';
import { caseCtImages } from './caseCtImages';
import { caseStructureSet } from './caseStructureSet';
import type { FlaggedCaseInput } from './flaggedCaseInput';
import { headNote } from './headNote';

/** One file of a case; all go into one folder. */
export interface CaseFile {
  name: string;
  content: Uint8Array<ArrayBuffer>;
}

export interface FlaggedCase {
  files: CaseFile[];
  /** What may still tell who the patient is, as sentences. */
  notes: string[];
}

/**
 * A CT and its corrected contours without their patient, as `training/` reads them: CT images, one
 * RTSTRUCT, and case.json with the reason. De-identified by the Basic Application Confidentiality
 * Profile with the Clean Descriptors Option (PS3.15 annex E).
 * @throws BURNED_IN_ANNOTATION, NOTE_IDENTIFIES, and as writeRtStruct
 */
export function writeFlaggedCase(input: FlaggedCaseInput): FlaggedCase {
  const { ct, reference, note = '' } = input;
  checkBurnedIn(input.images);
  checkNote(note, reference.dataset);
  const replacedUids: ReplacedUids = new Map();
  const header = deidentify(reference.dataset, { replacedUids, descriptors: 'remove' });
  const marks = deidentificationMarks(input.name);
  const sopInstanceUIDs = reference.sliceReferences.map(() => replaceUid(replacedUids, newUid()));
  const images = caseCtImages({ ct, header, sopInstanceUIDs });
  const aboutHead = headNote(input.labelmap);
  const files = [
    ...Array.from(images, (image, k) => ({
      name: `ct-${String(k + 1).padStart(4, '0')}.dcm`,
      content: new Uint8Array(toPart10({ ...image, ...marks })),
    })),
    {
      name: 'rtstruct.dcm',
      content: new Uint8Array(
        toPart10({
          ...caseStructureSet({ input, header, sopInstanceUIDs, replacedUids }),
          ...marks,
        }),
      ),
    },
    { name: 'case.json', content: new TextEncoder().encode(caseFacts(input)) },
  ];
  return { files, notes: aboutHead === undefined ? [] : [aboutHead] };
}

/** What `training/cases` takes from beside the files, and who wrote them. */
function caseFacts({ convention, reason, note, algorithm, model }: FlaggedCaseInput): string {
  const facts = {
    convention,
    flag: {
      reason,
      ...(note && { note }),
      contours: algorithm,
      ...(model && { network: `${model.name} ${model.version}` }),
      program: `${productIdentity.name} ${productIdentity.version}`,
    },
  };
  return `${JSON.stringify(facts, null, 2)}\n`;
}
