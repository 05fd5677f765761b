import { labelBounds, sliceBounds } from '../../labels';
import { indexToPatient } from '../../volume';
import type { Labelmap } from '../../volume';
import { getString } from '../attributes/getString';
import { requiredString } from '../attributes/requiredString';
import type { CtReference, NaturalDataset } from '../types';
import {
  approvalModule,
  checkExport,
  clipText,
  codes,
  contributingEquipment,
  copyElements,
  derivedSeriesNumber,
  equipmentModule,
  evidenceItems,
  formatDateTime,
  newUid,
  patientStudyModule,
  referencedInstances,
} from '../write';
import type { ExportedStructure, LabelmapExportOptions } from '../write';
import { packFrame } from './packFrame';
import { segSopClassUID } from './readSeg';
import { segmentItem } from './segmentItem';

/** Tags as numbers, for Multi-frame Dimension (AT). */
const tags = {
  imagePositionPatient: 0x00200032,
  planePositionSequence: 0x00209113,
  segmentIdentificationSequence: 0x0062000a,
  referencedSegmentNumber: 0x0062000b,
} as const;

export interface WriteSegOptions extends LabelmapExportOptions {
  segments: ExportedStructure[];
}

interface Frame {
  segmentNumber: number;
  label: number;
  k: number;
}

/**
 * Creates a BINARY Segmentation (PS3.3 A.51) on the CT's grid, with new series and instance UIDs.
 * One frame per segment and slice that has voxels; segments are numbered from 1 in the order given,
 * those without voxels are left out.
 * @throws LABELMAP_MISMATCH, NOTHING_TO_EXPORT, MISSING_TAG, INVALID_ARGUMENT
 */
export function writeSeg(options: WriteSegOptions): NaturalDataset {
  const { ct, labelmap, software, model, now } = options;
  const filled = checkExport(ct, labelmap, options.segments);
  const source = ct.dataset;
  const moment = formatDateTime(now, getString(source, 'TimezoneOffsetFromUTC'));
  const equipment = contributingEquipment({ source, software, model, dateTime: moment.dateTime });
  const frames = framesOf(filled, labelmap);

  return {
    ...patientStudyModule(source),
    SOPClassUID: segSopClassUID,
    SOPInstanceUID: newUid(),
    InstanceCreationDate: moment.date,
    InstanceCreationTime: moment.time,
    ...(equipment.length > 0 && { ContributingEquipmentSequence: equipment }),
    Modality: 'SEG',
    SeriesInstanceUID: newUid(),
    SeriesNumber: options.seriesNumber ?? derivedSeriesNumber(source) + 1,
    SeriesDate: moment.date,
    SeriesTime: moment.time,
    SeriesDescription: clipText('LO', options.seriesDescription ?? 'Kidney segmentation'),
    ...copyElements(source, ['PatientPosition']),
    ...equipmentModule(software, model),
    FrameOfReferenceUID: requiredString(source, 'FrameOfReferenceUID'),
    PositionReferenceIndicator: getString(source, 'PositionReferenceIndicator') ?? null,
    InstanceNumber: 1,
    ContentDate: moment.date,
    ContentTime: moment.time,
    ImageType: ['DERIVED', 'PRIMARY'],
    ...lossyCompression(source),
    ContentLabel: 'KIDNEYS',
    ContentDescription: 'Kidneys',
    ContentCreatorName: options.approval?.reviewerName ?? null,
    ...verdict(options, getString(source, 'TimezoneOffsetFromUTC')),
    SegmentationType: 'BINARY',
    SegmentsOverlap: 'NO',
    SegmentSequence: filled.map((segment, n) => segmentItem(segment, n + 1, software, model)),
    ReferencedSeriesSequence: [
      {
        SeriesInstanceUID: requiredString(source, 'SeriesInstanceUID'),
        ReferencedInstanceSequence: referencedInstances(ct.sliceReferences),
      },
    ],
    ...dimensions(newUid()),
    SharedFunctionalGroupsSequence: [sharedGroups(ct)],
    PerFrameFunctionalGroupsSequence: frameGroups(frames, ct),
    ...pixels(frames, labelmap),
  };
}

/**
 * Approval module (PS3.3 C.8.8.16) and predecessor (C.17.2), as a Standard Extended SOP Class
 * (PS3.2 7.3): the Segmentation IOD itself has a place for neither. Without a verdict nothing is
 * written.
 */
function verdict({ approval, predecessor }: WriteSegOptions, timezone?: string): NaturalDataset {
  return {
    ...(approval && approvalModule(approval, timezone)),
    ...(predecessor && { PredecessorDocumentsSequence: evidenceItems([predecessor]) }),
  };
}

/** One frame for each segment and slice that has voxels, segment by segment. */
function framesOf(segments: ExportedStructure[], labelmap: Labelmap): Frame[] {
  const slices = Array.from({ length: labelmap.dimensions[2] }, (_, k) => k);
  return segments.flatMap(({ label }, index) =>
    slices
      .filter((k) => labelBounds(labelmap, label, sliceBounds(labelmap, k)))
      .map((k) => ({ segmentNumber: index + 1, label, k })),
  );
}

/** Multi-frame Dimension module (PS3.3 C.7.6.17): frames are indexed by segment and position. */
function dimensions(organizationUid: string): NaturalDataset {
  return {
    DimensionOrganizationSequence: [{ DimensionOrganizationUID: organizationUid }],
    DimensionIndexSequence: [
      {
        DimensionOrganizationUID: organizationUid,
        DimensionIndexPointer: tags.referencedSegmentNumber,
        FunctionalGroupPointer: tags.segmentIdentificationSequence,
        DimensionDescriptionLabel: 'Segment',
      },
      {
        DimensionOrganizationUID: organizationUid,
        DimensionIndexPointer: tags.imagePositionPatient,
        FunctionalGroupPointer: tags.planePositionSequence,
        DimensionDescriptionLabel: 'Image position',
      },
    ],
  };
}

/** Image Pixel module (PS3.3 C.7.6.3) of a BINARY segmentation: one bit per pixel. */
function pixels(frames: Frame[], labelmap: Labelmap): NaturalDataset {
  const [columns, rows] = labelmap.dimensions;
  return {
    NumberOfFrames: frames.length,
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    Rows: rows,
    Columns: columns,
    BitsAllocated: 1,
    BitsStored: 1,
    HighBit: 0,
    PixelRepresentation: 0,
    PixelData: packFrames(frames, labelmap).buffer,
    _vrMap: { PixelData: 'OB' },
  };
}

function sharedGroups({ volume }: CtReference): NaturalDataset {
  const [si, sj, sk] = volume.spacingMm;
  return {
    PixelMeasuresSequence: [
      // Segments fill the space between slices, whatever the thickness of the beam was.
      { PixelSpacing: [sj, si], SliceThickness: sk, SpacingBetweenSlices: sk },
    ],
    PlaneOrientationSequence: [{ ImageOrientationPatient: volume.direction.slice(0, 6) }],
  };
}

function frameGroups(frames: Frame[], { volume, sliceReferences }: CtReference): NaturalDataset[] {
  // Positions count from the first slice in use (PS3.3 C.7.6.17: an index has no gaps).
  const usedSlices = [...new Set(frames.map(({ k }) => k))].sort((a, b) => a - b);
  const positionIndex = new Map(usedSlices.map((k, index) => [k, index + 1]));
  return frames.map(({ segmentNumber, k }) => ({
    FrameContentSequence: [{ DimensionIndexValues: [segmentNumber, positionIndex.get(k)] }],
    PlanePositionSequence: [{ ImagePositionPatient: indexToPatient(volume, [0, 0, k]) }],
    SegmentIdentificationSequence: [{ ReferencedSegmentNumber: segmentNumber }],
    DerivationImageSequence: [
      {
        DerivationCodeSequence: [codes.segmentation],
        SourceImageSequence: [
          {
            ...sliceReferences[k],
            PurposeOfReferenceCodeSequence: [codes.sourceImage],
            SpatialLocationsPreserved: 'YES',
          },
        ],
      },
    ],
  }));
}

function packFrames(frames: Frame[], labelmap: Labelmap): Uint8Array<ArrayBuffer> {
  const [nx, ny] = labelmap.dimensions;
  // Padded to whole 16-bit words (PS3.5 8.1.1).
  const packed = new Uint8Array(2 * Math.ceil((frames.length * nx * ny) / 16));
  frames.forEach(({ k, label }, index) => {
    const slice = labelmap.data.subarray(nx * ny * k, nx * ny * (k + 1));
    packFrame(packed, index * nx * ny, slice, label);
  });
  return packed;
}

/** Lossy compression of the source also applies to what is derived from it (PS3.3 C.7.6.1.1.5). */
function lossyCompression(source: NaturalDataset): NaturalDataset {
  return getString(source, 'LossyImageCompression') === '01'
    ? copyElements(source, [
        'LossyImageCompression',
        'LossyImageCompressionRatio',
        'LossyImageCompressionMethod',
      ])
    : { LossyImageCompression: '00' };
}
