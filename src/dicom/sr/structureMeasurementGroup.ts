import type { StructureCode, StructureKind } from '../../labels';
import type { KidneyDoseReport, StructureDoseResult } from '../../report';
import type { NaturalDataset, SopReference } from '../types';
import { codes, newUid } from '../write';
import { contentItem } from './contentItem';
import { kidneyMeasurements } from './kidneyMeasurements';
import type { PlanarRegion } from './outlineOf';
import { srCode, srCodes } from './srCodes';

/** Where the file says no more. */
const codeOfKind: Record<StructureKind, NaturalDataset> = {
  kidney: codes.kidney,
  liver: srCode('SCT', '10200004', 'Liver'),
  spleen: srCode('SCT', '78961009', 'Spleen'),
  'bone-marrow': srCode('SCT', '14016003', 'Bone marrow'),
  blood: srCode('SCT', '87612001', 'Blood'),
  'salivary-gland': srCode('SCT', '385294005', 'Salivary gland'),
  lesion: srCode('SCT', '52988006', 'Lesion'),
  other: srCode('SCT', '91723000', 'Anatomical structure'),
};

/**
 * One structure as Volumetric ROI Measurements (PS3.16 TID 1411) with its outlines in the images:
 * a segment of it is in an object of somebody else, if anywhere. Where the outlines are not known,
 * a Measurement and Qualitative Evaluation Group (TID 1501), which needs none.
 * @param doseMaps instances of the dose
 */
export function structureMeasurementGroup(
  { findings }: KidneyDoseReport,
  structure: StructureDoseResult,
  doseMaps: readonly SopReference[],
  regions: readonly PlanarRegion[],
): NaturalDataset {
  const { name, kind, code } = structure;
  return contentItem.container(
    'CONTAINS',
    srCodes.measurementGroup,
    [
      contentItem.text('HAS OBS CONTEXT', srCodes.trackingIdentifier, name),
      contentItem.uid('HAS OBS CONTEXT', srCodes.trackingUniqueIdentifier, newUid()),
      contentItem.code('CONTAINS', srCodes.finding, codeOf(kind, code)),
      ...regions.map(({ points, image }) =>
        contentItem.polyline('CONTAINS', srCodes.imageRegion, points, image),
      ),
      ...kidneyMeasurements(structure, doseMaps),
      ...findings
        .filter((finding) => finding.structure === name)
        .map(({ what, next }) => contentItem.text('CONTAINS', srCodes.comment, `${what} ${next}`)),
    ],
    regions.length > 0 ? '1411' : '1501',
  );
}

function codeOf(kind: StructureKind, code: StructureCode | undefined): NaturalDataset {
  return code?.scheme && code.meaning
    ? srCode(code.scheme, code.value, code.meaning)
    : codeOfKind[kind];
}
