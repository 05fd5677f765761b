import { labelmapToContours } from '../../contours';
import { DosimetryError } from '../../errors';
import type { ModelIdentity } from '../../network';
import { getString } from '../attributes/getString';
import { requiredString } from '../attributes/requiredString';
import type { NaturalDataset } from '../types';
import {
  algorithmIdentification,
  approvalModule,
  checkExport,
  clipText,
  codes,
  contributingEquipment,
  derivedSeriesNumber,
  describeModel,
  describeWeights,
  equipmentModule,
  formatDateTime,
  kidneyTypeCode,
  newUid,
  patientStudyModule,
  sideOfName,
} from '../write';
import type {
  ExportedStructure,
  InstanceReference,
  LabelmapExportOptions,
  SoftwareIdentity,
} from '../write';
import { contourItems } from './contourItems';
import { findingsText } from './findingsText';
import type { ExportedFinding } from './findingsText';
import { rtStructSopClassUID } from './readRtStruct';
import { referencedFrameOfReference } from './referencedFrameOfReference';
import { sourcePixelPlanes } from './sourcePixelPlanes';

export interface WriteRtStructOptions extends LabelmapExportOptions {
  rois: ExportedStructure[];
  /**
   * Findings of the quality checks, the most important first. All are written to
   * StructureSetDescription, those of one kidney also to its ROIObservationDescription.
   */
  findings?: readonly ExportedFinding[];
  /** At most 16 characters; default "Kidneys". */
  structureSetLabel?: string;
}

/** A structure with its ROINumber. */
type NumberedRoi = ExportedStructure & { number: number };

/** Characters in a Short Text (PS3.5 6.2). */
const maxTextLength = 1024;

/**
 * Creates an RT Structure Set (PS3.3 A.19) of the labelmap's structures, with a new series and
 * instance UID. Contours follow the voxels' edges, so that their volume is that of the labelmap. A
 * structure without voxels is left out, because many systems refuse or misread a ROI without
 * contours, and is named in StructureSetDescription.
 * @throws LABELMAP_MISMATCH, NOTHING_TO_EXPORT, MISSING_TAG, INVALID_ARGUMENT
 */
export function writeRtStruct(options: WriteRtStructOptions): NaturalDataset {
  const { ct, labelmap, rois, software, model, now } = options;
  const filled = checkExport(ct, labelmap, rois);
  const source = ct.dataset;
  const frameOfReferenceUID = requiredString(source, 'FrameOfReferenceUID');
  const timezone = getString(source, 'TimezoneOffsetFromUTC');
  const moment = formatDateTime(now, timezone);
  const equipment = contributingEquipment({ source, software, model, dateTime: moment.dateTime });
  const numbered = filled.map((roi, index) => ({ ...roi, number: index + 1 }));
  const label = options.structureSetLabel ?? 'Kidneys';

  return {
    ...patientStudyModule(source),
    SOPClassUID: rtStructSopClassUID,
    SOPInstanceUID: newUid(),
    InstanceCreationDate: moment.date,
    InstanceCreationTime: moment.time,
    ...(equipment.length > 0 && { ContributingEquipmentSequence: equipment }),
    Modality: 'RTSTRUCT',
    SeriesInstanceUID: newUid(),
    SeriesNumber: options.seriesNumber ?? derivedSeriesNumber(source),
    SeriesDate: moment.date,
    SeriesTime: moment.time,
    SeriesDescription: clipText('LO', options.seriesDescription ?? 'Kidney contours'),
    OperatorsName: null,
    ...equipmentModule(software, model),
    FrameOfReferenceUID: frameOfReferenceUID,
    PositionReferenceIndicator: getString(source, 'PositionReferenceIndicator') ?? null,
    InstanceNumber: 1,
    StructureSetLabel: clipText('SH', label),
    StructureSetName: clipText('LO', label),
    StructureSetDescription: describe(options, filled),
    StructureSetDate: moment.date,
    StructureSetTime: moment.time,
    ...predecessorStructureSet(options.predecessor),
    ReferencedFrameOfReferenceSequence: [referencedFrameOfReference(ct)],
    StructureSetROISequence: numbered.map((roi) => roiItem(roi, options)),
    ROIContourSequence: numbered.map((roi) => roiContourItem(roi, options)),
    RTROIObservationsSequence: numbered.map((roi) => observationItem(roi, options)),
    ...approvalModule(options.approval, timezone),
  };
}

/** The structure set that this one was made from (PS3.3 C.8.8.5). */
function predecessorStructureSet(predecessor?: InstanceReference): NaturalDataset {
  if (!predecessor) {
    return {};
  }
  const { ReferencedSOPClassUID, ReferencedSOPInstanceUID } = predecessor;
  return {
    PredecessorStructureSetSequence: [{ ReferencedSOPClassUID, ReferencedSOPInstanceUID }],
  };
}

/** Item of StructureSetROISequence (PS3.3 C.8.8.5): the structure and how it was drawn. */
function roiItem(roi: NumberedRoi, { ct, model, software }: WriteRtStructOptions): NaturalDataset {
  return {
    ROINumber: roi.number,
    ReferencedFrameOfReferenceUID: requiredString(ct.dataset, 'FrameOfReferenceUID'),
    ROIName: clipText('LO', roi.name),
    ROIDescription: clipText('ST', describeRoi(roi, model)),
    ROIGenerationAlgorithm: roi.algorithm,
    ROIGenerationDescription: clipText('LO', generationDescription(roi, model, software)),
    ...(model &&
      roi.algorithm !== 'MANUAL' && {
        ROIDerivationAlgorithmIdentificationSequence: [algorithmIdentification(model, software)],
      }),
  };
}

/** Item of ROIContourSequence (PS3.3 C.8.8.6): the contours of the structure. */
function roiContourItem(roi: NumberedRoi, { ct, labelmap }: WriteRtStructOptions): NaturalDataset {
  return {
    ROIDisplayColor: checkColor(roi.displayColor ?? defaultColor(roi.name)),
    ReferencedROINumber: roi.number,
    SourcePixelPlanesCharacteristicsSequence: [sourcePixelPlanes(ct.volume)],
    ContourSequence: contourItems(labelmapToContours(labelmap, roi.label), ct),
  };
}

/** Item of RTROIObservationsSequence (PS3.3 C.8.8.8): anatomy and findings of the structure. */
function observationItem(roi: NumberedRoi, options: WriteRtStructOptions): NaturalDataset {
  const side = sideOfName(roi.name);
  return {
    ObservationNumber: roi.number,
    ReferencedROINumber: roi.number,
    ROIObservationLabel: clipText('SH', roi.name),
    ...observationDescription(options, side),
    ...(side && {
      SegmentedPropertyCategoryCodeSequence: [codes.anatomicalStructure],
      RTROIIdentificationCodeSequence: [kidneyTypeCode(side)],
    }),
    RTROIInterpretedType: 'ORGAN',
    ROIInterpreter: options.approval?.reviewerName ?? null,
  };
}

function describe(
  { rois, findings = [], model }: WriteRtStructOptions,
  filled: ExportedStructure[],
) {
  const absent = rois.filter((roi) => !filled.includes(roi)).map((roi) => roi.name);
  const origin = [
    ...(model ? [`Contours by ${describeModel(model)}.`] : []),
    ...(absent.length > 0 ? [`Without voxels, so not included: ${absent.join(', ')}.`] : []),
  ].map((line) => `${clipText('ST', line)}\n`);
  const room = maxTextLength - origin.join('').length;
  return clipText('ST', origin.join('') + findingsText(findings, room));
}

/** ROIObservationDescription (PS3.3 C.8.8.8) of a kidney's own findings. */
function observationDescription(
  { findings = [] }: WriteRtStructOptions,
  side: 'right' | 'left' | undefined,
): NaturalDataset {
  const own = findings.filter((finding) => side !== undefined && finding.side === side);
  return own.length > 0
    ? { ROIObservationDescription: clipText('ST', findingsText(own, maxTextLength)) }
    : {};
}

function describeRoi({ description, algorithm }: ExportedStructure, model?: ModelIdentity): string {
  const origin =
    model && algorithm !== 'MANUAL'
      ? `Network ${describeModel(model)}, ${describeWeights(model)}.`
      : '';
  return [description, origin].filter(Boolean).join(' ');
}

function generationDescription(
  { algorithm }: ExportedStructure,
  model: ModelIdentity | undefined,
  software: SoftwareIdentity,
): string {
  if (algorithm === 'MANUAL' || !model) {
    return `${software.name} ${software.version}`;
  }
  const edited = algorithm === 'SEMIAUTOMATIC' ? ', edited' : '';
  return `${model.name} ${model.version} ${model.sha256.slice(0, 12)}${edited}`;
}

function defaultColor(name: string): [number, number, number] {
  return sideOfName(name) === 'left' ? [80, 160, 255] : [255, 140, 60];
}

function checkColor(color: [number, number, number]): number[] {
  if (color.length !== 3 || !color.every((part) => part >= 0 && part <= 255)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'A display colour is not valid.',
      why: `Red, green and blue must be numbers from 0 to 255; got ${color.join(', ')}.`,
      next: 'Check the colours in the configuration.',
    });
  }
  return color.map(Math.round);
}
