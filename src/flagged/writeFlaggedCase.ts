import {
  checkBurnedIn,
  checkNote,
  deidentificationMarks,
  deidentify,
  replaceUid,
} from '../deidentification';
import type { ReplacedUids } from '../deidentification';
import type { CtReference, NaturalDataset } from '../dicom/types';
import { writeRtStruct } from '../dicom/rtstruct';
import { clipText, newUid, toPart10 } from '../dicom/write';
import type { ExportedStructure } from '../dicom/write';
import { kidneySides } from '../labels';
import type { ContourConvention } from '../labels';
import type { ModelIdentity } from '../network';
import { productIdentity } from '../productIdentity';
import type { CtVolume, Labelmap } from '../volume/types';
import { caseCtImages, ctImageStorage } from './caseCtImages';
import { flagReasons } from './flagReasons';
import type { FlagReason } from './flagReasons';
import { headNote } from './headNote';

export interface FlaggedCaseInput {
  ct: CtVolume;
  /** The series that `ct` is of; `images` below are the headers of all its images. */
  reference: CtReference;
  images: readonly NaturalDataset[];
  /** The corrected kidneys on the CT's grid: right 1, left 2. */
  labelmap: Labelmap;
  algorithm: ExportedStructure['algorithm'];
  /** The network that drew the contours before they were corrected. */
  model?: ModelIdentity;
  convention: ContourConvention;
  reason: FlagReason;
  /** Free text, without names, numbers and dates of the patient. */
  note?: string;
  /** Name of the case and of its patient; see caseName. */
  name: string;
}

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
        toPart10({ ...structureSet(input, header, sopInstanceUIDs, replacedUids), ...marks }),
      ),
    },
    { name: 'case.json', content: new TextEncoder().encode(caseFacts(input)) },
  ];
  return { files, notes: aboutHead === undefined ? [] : [aboutHead] };
}

function structureSet(
  input: FlaggedCaseInput,
  header: NaturalDataset,
  sopInstanceUIDs: readonly string[],
  replacedUids: ReplacedUids,
): NaturalDataset {
  const { ct, labelmap, algorithm, model, reason, note, convention } = input;
  const written = writeRtStruct({
    ct: {
      volume: ct,
      dataset: header,
      sliceReferences: sopInstanceUIDs.map((uid) => ({
        ReferencedSOPClassUID: ctImageStorage,
        ReferencedSOPInstanceUID: uid,
      })),
    },
    labelmap,
    rois: kidneySides.map(({ label, roiName, color }) => ({
      label,
      name: roiName,
      algorithm,
      displayColor: color,
    })),
    model,
    software: productIdentity,
    seriesDescription: 'Corrected kidneys',
    // Removed below, like all dates.
    now: new Date(0),
  });
  const text = [`Flagged: ${flagReasons[reason]}`, note, `kidneys drawn as ${convention}`];
  return deidentify(
    { ...written, StructureSetDescription: clipText('ST', text.filter(Boolean).join('; ')) },
    { replacedUids, descriptors: 'keep' },
  );
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
