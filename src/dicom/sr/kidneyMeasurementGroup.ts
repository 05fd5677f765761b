import type { KidneyDoseReport, KidneyDoseResult } from '../../report';
import { rtDoseStorage } from '../rtdose';
import type { NaturalDataset, SopReference } from '../types';
import { codes, newUid } from '../write';
import { contentItem } from './contentItem';
import { privateScheme, srCode, srCodes } from './srCodes';

export interface SegmentReference {
  segmentation: SopReference;
  segmentNumber: number;
  /** Series the segmentation was made on: the CT. */
  sourceSeriesInstanceUID: string;
}

/**
 * One kidney as Volumetric ROI Measurements (PS3.16 TID 1411): what it is and where, the segment that shows
 * it, the network, and every number with its unit. Statistics of the dose are Absorbed Dose (128513, DCM)
 * with a derivation; for D98, V_x, BED and the like PS3.16 has no codes, so they carry private ones.
 * @param doseMaps instances that the dose was read from
 */
export function kidneyMeasurementGroup(
  report: KidneyDoseReport,
  kidney: KidneyDoseResult,
  segment: SegmentReference,
  doseMaps: readonly SopReference[],
): NaturalDataset {
  const { model } = report.provenance.contours;
  return contentItem.container(
    'CONTAINS',
    srCodes.measurementGroup,
    [
      contentItem.text('HAS OBS CONTEXT', srCodes.trackingIdentifier, kidney.roiName),
      contentItem.uid('HAS OBS CONTEXT', srCodes.trackingUniqueIdentifier, newUid()),
      contentItem.code('CONTAINS', srCodes.finding, codes.kidney),
      contentItem.image('CONTAINS', srCodes.referencedSegment, {
        ...segment.segmentation,
        ReferencedSegmentNumber: segment.segmentNumber,
      }),
      contentItem.uid('CONTAINS', srCodes.sourceSeries, segment.sourceSeriesInstanceUID),
      contentItem.code('HAS CONCEPT MOD', srCodes.findingSite, codes.kidney, [
        contentItem.code('HAS CONCEPT MOD', srCodes.laterality, codes[kidney.side]),
      ]),
      ...(model
        ? [
            contentItem.text('HAS CONCEPT MOD', srCodes.algorithmName, model.name),
            contentItem.text('HAS CONCEPT MOD', srCodes.algorithmVersion, model.version),
            contentItem.text(
              'HAS CONCEPT MOD',
              srCodes.algorithmParameters,
              `Weights SHA-256 ${[model.sha256, model.refineSha256].filter(Boolean).join(' and ')}`,
            ),
          ]
        : []),
      ...measurements(kidney, doseMaps),
      ...commentsOf(report, kidney).map((text) =>
        contentItem.text('CONTAINS', srCodes.comment, text),
      ),
    ],
    '1411',
  );
}

function measurements(
  kidney: KidneyDoseResult,
  doseMaps: readonly SopReference[],
): NaturalDataset[] {
  const { number } = contentItem;
  const { dose, cycles, uncertainty } = kidney;
  const items = [number('CONTAINS', srCodes.volume, kidney.volumeMl, srCodes.millilitre)];
  if (kidney.massG !== undefined) {
    items.push(number('CONTAINS', srCodes.mass, kidney.massG, srCodes.gram));
  }
  if (!dose) {
    return items;
  }
  const sources = doseMaps.map((reference) =>
    // Readers (dcmtk) do not count RT Dose among the images of an IMAGE item.
    reference.ReferencedSOPClassUID === rtDoseStorage
      ? contentItem.composite('INFERRED FROM', srCodes.sourceOfMeasurement, reference)
      : contentItem.image('INFERRED FROM', srCodes.sourceOfMeasurement, reference),
  );
  const statistic = (value: number, derivation: NaturalDataset) =>
    number('CONTAINS', srCodes.absorbedDose, value, srCodes.gray, [
      contentItem.code('HAS CONCEPT MOD', srCodes.derivation, derivation),
      ...sources,
    ]);
  const derived = (
    value: number | undefined,
    concept: NaturalDataset,
    unit: NaturalDataset,
    children: NaturalDataset[] = [],
  ) => (value === undefined ? [] : [number('CONTAINS', concept, value, unit, children)]);
  const bedMethod = cycles.some(({ kinetics }) => kinetics.method === 'sum-of-exponentials')
    ? srCode(privateScheme, 'BEDGEN', 'Linear-quadratic model, sum of exponentials, sum of cycles')
    : srCode(privateScheme, 'BEDMONO', 'Linear-quadratic model, mono-exponential, sum of cycles');
  const method = [contentItem.code('HAS CONCEPT MOD', srCodes.measurementMethod, bedMethod)];
  items.push(
    statistic(dose.meanDoseGy, srCodes.mean),
    statistic(dose.medianDoseGy, srCodes.median),
    statistic(dose.standardDeviationGy, srCodes.standardDeviation),
    statistic(dose.minDoseGy, srCodes.minimum),
    statistic(dose.maxDoseGy, srCodes.maximum),
    ...derived(uncertainty?.standardUncertaintyGy, srCodes.uncertainty, srCodes.gray),
    ...derived(
      dose.d98Gy,
      srCode(privateScheme, 'D98', 'Dose to 98 % of the volume'),
      srCodes.gray,
    ),
    ...derived(dose.d2Gy, srCode(privateScheme, 'D2', 'Dose to 2 % of the volume'), srCodes.gray),
    ...dose.volumesAtDose.flatMap(({ doseGy, volumeMl }) =>
      derived(
        volumeMl,
        srCode(privateScheme, `V${doseGy}`.slice(0, 16), `Volume with at least ${doseGy} Gy`),
        srCodes.millilitre,
      ),
    ),
    ...derived(100 * dose.coverageFraction, srCodes.coverage, srCodes.percent),
    ...derived(totalActivityMBq(kidney), srCodes.administeredActivity, srCodes.megabecquerel),
    ...derived(
      kidney.dosePerActivityGyPerGBq,
      srCodes.dosePerActivity,
      srCodes.grayPerGigabecquerel,
    ),
    ...derived(kidney.biologicallyEffectiveDoseGy, srCodes.bed, srCodes.gray, method),
    ...derived(kidney.equivalentDose2GyGy, srCodes.eqd2, srCodes.gray, method),
  );
  return items;
}

/** Of all cycles; undefined unless known for each. */
function totalActivityMBq({ cycles }: KidneyDoseResult): number | undefined {
  const known = cycles.flatMap(({ administeredActivityMBq }) => administeredActivityMBq ?? []);
  return known.length === cycles.length && known.length > 0
    ? known.reduce((sum, activity) => sum + activity, 0)
    : undefined;
}

function commentsOf({ findings }: KidneyDoseReport, { side }: KidneyDoseResult): string[] {
  return findings
    .filter((finding) => finding.side === undefined || finding.side === side)
    .map(({ what, next }) => `${what} ${next}`);
}
