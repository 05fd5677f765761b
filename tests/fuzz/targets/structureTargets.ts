import { readSpatialRegistration } from '../../../src/dicom/registration';
import { findKidneyRois, readRtStruct, rtStructToLabelmap } from '../../../src/dicom/rtstruct';
import { readSeg } from '../../../src/dicom/seg';
import type { Seeds } from '../seeds';
import type { Target } from '../types';
import { readerTarget } from './readerTarget';

/** Readers of structure sets, segmentations and registrations. */
export function structureTargets({ own }: Seeds): Promise<Target[]> {
  const geometry = own.series.volume;
  const others = [own.rtStruct, own.seg, own.registration, own.nm];
  return Promise.all([
    readerTarget({
      name: 'rtstruct',
      weight: 4,
      decisive: 'ROINumber ReferencedROINumber',
      seeds: [{ name: 'rtstruct', files: [own.rtStruct] }],
      others,
      async read([{ dataset }]) {
        const { structures, ...rest } = readRtStruct(dataset);
        const rois = findKidneyRois(structures);
        const labelled = [rois.right, rois.left].flatMap((structure, side) =>
          structure ? [{ structure, label: side + 1 }] : [],
        );
        const { labelmap, notes } = rtStructToLabelmap(labelled, geometry);
        const names = labelled.map(({ structure }) => structure.name);
        const said = [...notes, ...(('notes' in rest && (rest.notes as string[])) || [])];
        return { numbers: { names, data: labelmap.data }, notes: said, problems: [] };
      },
    }),
    readerTarget({
      name: 'seg',
      weight: 3,
      decisive: 'Rows Columns NumberOfFrames BitsAllocated SegmentNumber ReferencedSegmentNumber',
      seeds: [{ name: 'seg', files: [own.seg] }],
      others,
      async read([{ dataset }]) {
        const { labelmap, notes } = readSeg(dataset, geometry);
        return { numbers: labelmap.data, notes, problems: [] };
      },
    }),
    readerTarget({
      name: 'registration',
      weight: 2,
      decisive: 'FrameOfReferenceUID',
      seeds: [{ name: 'registration', files: [own.registration] }],
      others,
      async read([{ dataset }]) {
        const registration = readSpatialRegistration(dataset);
        const values = registration.frames.flatMap((frame) => Object.values(frame).flat(2));
        const isFinite = values.every(
          (value) => typeof value !== 'number' || Number.isFinite(value),
        );
        return {
          numbers: registration,
          notes: [],
          problems: isFinite ? [] : ['a matrix has numbers that are not finite'],
        };
      },
    }),
  ]);
}
