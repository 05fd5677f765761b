import { deidentify } from '../deidentification';
import type { ReplacedUids } from '../deidentification';
import type { NaturalDataset } from '../dicom';
import { writeRtStruct } from '../dicom/rtstruct';
import { clipText } from '../dicom/write';
import { kidneySides } from '../labels';
import { productIdentity } from '../productIdentity';
import { ctImageStorage } from './caseCtImages';
import { flagReasons } from './flagReasons';
import type { FlaggedCaseInput } from './flaggedCaseInput';

export interface CaseStructureSetOptions {
  input: FlaggedCaseInput;
  /** De-identified header of an image of the series. */
  header: NaturalDataset;
  /** Of the images that are written, in the volume's order. */
  sopInstanceUIDs: readonly string[];
  replacedUids: ReplacedUids;
}

/**
 * The kidneys of a flagged case as a structure set on its written CT, under their names of TG-263;
 * StructureSetDescription says why the case was flagged.
 * @throws as writeRtStruct
 */
export function caseStructureSet(options: CaseStructureSetOptions): NaturalDataset {
  const { input, header, sopInstanceUIDs, replacedUids } = options;
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
