import { DosimetryError } from '../../errors';
import type { KidneySide } from '../../labels';
import { privateScheme } from '../../quantities/codedConcept';
import type { KidneyDoseReport } from '../../report';
import { kidneySeriesState } from '../../report/kidneySeriesState';
import { describeKidneySeries } from '../../worklist';
import { getString } from '../attributes/getString';
import { requiredString } from '../attributes/requiredString';
import type { NaturalDataset, SopReference } from '../types';
import {
  clipText,
  derivedSeriesNumber,
  equipmentModule,
  evidenceItems,
  formatDateTime,
  newUid,
  patientStudyModule,
  referenceOfDataset,
} from '../write';
import type { InstanceReference, SoftwareIdentity } from '../write';
import { contentItem } from './contentItem';
import { structureMeasurementGroup } from './structureMeasurementGroup';
import type { PlanarRegion } from './outlineOf';
import { planarRegionGroup } from './planarRegionGroup';
import { kidneyMeasurementGroup } from './kidneyMeasurementGroup';
import { srCodes } from './srCodes';

/** Comprehensive 3D SR Storage (PS3.4 B.5, PS3.3 A.35.13). */
const comprehensive3DSrStorage = '1.2.840.10008.5.1.4.1.1.88.34';

export interface WriteDoseSrOptions {
  report: KidneyDoseReport;
  /** Data set of a CT slice: patient and study. */
  source: NaturalDataset;
  /** The SEG of the same contours, as created by `writeSeg`; TID 1411 refers to segments. */
  segmentation: NaturalDataset;
  /** Segment number of each kidney; a kidney without one is left out. */
  segmentNumbers: Partial<Record<KidneySide, number>>;
  /** The outline of each kidney in one image, for viewers that show reports on images. */
  regions?: Partial<Record<KidneySide, PlanarRegion | undefined>>;
  /** The outlines of other structures in the CT, by their names, where they are known. */
  structureRegions?: Readonly<Record<string, readonly PlanarRegion[]>>;
  /** The RTSTRUCT of the same contours, if one was stored; it is listed as other evidence. */
  rtStruct?: NaturalDataset;
  /** The stored report that this one takes the place of. */
  predecessor?: InstanceReference;
  software: SoftwareIdentity;
  now: Date;
}

/**
 * Creates the report as a Comprehensive 3D SR by template TID 1500, Measurement Report (PS3.16),
 * with one TID 1411 group per kidney, before it one of TID 1410 where its outline in an image is
 * given, and one per other structure, of TID 1411 too where its outlines are given, else of TID
 * 1501. VERIFIED only where a named person approved the contours (PS3.3 C.17.2).
 * @throws NOTHING_TO_EXPORT if no kidney has a contour and a segment; MISSING_TAG
 */
export function writeDoseSr(options: WriteDoseSrOptions): NaturalDataset {
  const { report, source, segmentation, segmentNumbers, software } = options;
  const { regions = {}, structureRegions = {} } = options;
  const segmentationReference = referenceOf(segmentation);
  const doseMaps = doseMapEvidence(report);
  const groups = report.kidneys.flatMap((kidney) => {
    const segmentNumber = segmentNumbers[kidney.side];
    if (segmentNumber === undefined || kidney.voxels === 0) {
      return [];
    }
    const region = regions[kidney.side];
    const trackingUid = newUid();
    return [
      ...(region ? [planarRegionGroup(kidney, region, trackingUid)] : []),
      kidneyMeasurementGroup(
        report,
        kidney,
        {
          segmentation: segmentationReference,
          segmentNumber,
          sourceSeriesInstanceUID: report.provenance.ct.seriesInstanceUID,
        },
        doseMaps.map(plainReference),
        trackingUid,
      ),
    ];
  });
  if (groups.length === 0) {
    throw new DosimetryError('NOTHING_TO_EXPORT', {
      what: 'There is nothing to report.',
      why: 'No kidney has a contour with a segment in the segmentation.',
      next: 'Contour at least one kidney first.',
    });
  }
  const ofStructures = (report.structures ?? []).map((structure) =>
    structureMeasurementGroup(
      report,
      structure,
      doseMaps.map(plainReference),
      structureRegions[structure.name] ?? [],
    ),
  );
  const moment = formatDateTime(options.now, getString(source, 'TimezoneOffsetFromUTC'));
  return {
    ...patientStudyModule(source),
    SOPClassUID: comprehensive3DSrStorage,
    SOPInstanceUID: newUid(),
    InstanceCreationDate: moment.date,
    InstanceCreationTime: moment.time,
    CodingSchemeIdentificationSequence: [
      { CodingSchemeDesignator: privateScheme, CodingSchemeName: 'Kidney dosimetry for OHIF' },
    ],
    Modality: 'SR',
    SeriesInstanceUID: newUid(),
    SeriesNumber: derivedSeriesNumber(source) + 2,
    SeriesDate: moment.date,
    SeriesTime: moment.time,
    SeriesDescription: describeKidneySeries('report', kidneySeriesState(report)),
    ReferencedPerformedProcedureStepSequence: [],
    ...equipmentModule(software, report.provenance.contours.model),
    InstanceNumber: 1,
    CompletionFlag: 'COMPLETE',
    ...verification(report),
    ContentDate: moment.date,
    ContentTime: moment.time,
    PerformedProcedureCodeSequence: [],
    ...(options.predecessor && {
      PredecessorDocumentsSequence: evidenceItems([options.predecessor]),
    }),
    CurrentRequestedProcedureEvidenceSequence: evidenceItems([
      referenceOfDataset(segmentation),
      ...doseMaps,
      ...[...Object.values(regions), ...Object.values(structureRegions).flat()].flatMap((region) =>
        region ? [imageEvidence(report, region.image)] : [],
      ),
    ]),
    ...(options.rtStruct && {
      PertinentOtherEvidenceSequence: evidenceItems([referenceOfDataset(options.rtStruct)]),
    }),
    ...contentTree(report, software, [...groups, ...ofStructures]),
  };
}

function contentTree(
  report: KidneyDoseReport,
  software: SoftwareIdentity,
  groups: readonly NaturalDataset[],
): NaturalDataset {
  const { reviewerName } = report.provenance.contours.review;
  const root = contentItem.container(
    'CONTAINS',
    srCodes.imagingMeasurementReport,
    [
      contentItem.code('HAS CONCEPT MOD', srCodes.languageOfContent, srCodes.english),
      ...(reviewerName
        ? [
            contentItem.code('HAS OBS CONTEXT', srCodes.observerType, srCodes.person),
            contentItem.person('HAS OBS CONTEXT', srCodes.personObserverName, reviewerName),
          ]
        : []),
      contentItem.code('HAS OBS CONTEXT', srCodes.observerType, srCodes.device),
      contentItem.uid('HAS OBS CONTEXT', srCodes.deviceObserverUid, newUid()),
      contentItem.text('HAS OBS CONTEXT', srCodes.deviceObserverName, software.name),
      contentItem.text(
        'HAS OBS CONTEXT',
        srCodes.deviceObserverManufacturer,
        software.manufacturer ?? software.name,
      ),
      contentItem.text(
        'HAS OBS CONTEXT',
        srCodes.deviceObserverModel,
        `${software.name} ${software.version}`,
      ),
      contentItem.code(
        'HAS CONCEPT MOD',
        srCodes.procedureReported,
        srCodes.nuclearMedicineProcedure,
      ),
      contentItem.container('CONTAINS', srCodes.imagingMeasurements, groups),
    ],
    '1500',
  );
  // The root has no parent, and so no relationship (PS3.3 C.17.3).
  delete root.RelationshipType;
  return root;
}

function verification({ provenance }: KidneyDoseReport): NaturalDataset {
  const { status, reviewerName, reviewedAt } = provenance.contours.review;
  if (status === 'REJECTED' && reviewerName) {
    return {
      // A rejected report has no flag of its own (PS3.3 C.17.2); it stays unverified, and says why.
      CompletionFlagDescription: clipText('LO', `Contours rejected by ${reviewerName}`),
      VerificationFlag: 'UNVERIFIED',
    };
  }
  if (status !== 'APPROVED' || !reviewerName || !reviewedAt) {
    return { VerificationFlag: 'UNVERIFIED' };
  }
  return {
    VerificationFlag: 'VERIFIED',
    VerifyingObserverSequence: [
      {
        VerifyingOrganization: clipText('LO', provenance.institution ?? 'Not stated'),
        VerificationDateTime: formatDateTime(new Date(reviewedAt)).dateTime,
        VerifyingObserverName: reviewerName,
        VerifyingObserverIdentificationCodeSequence: [],
      },
    ],
  };
}

function doseMapEvidence({ cycles, provenance }: KidneyDoseReport): InstanceReference[] {
  return cycles.flatMap(({ studyInstanceUID, seriesInstanceUID, sopClassUID, sopInstanceUID }) =>
    seriesInstanceUID && sopClassUID && sopInstanceUID
      ? [
          {
            studyInstanceUID: studyInstanceUID ?? provenance.study.studyInstanceUID,
            seriesInstanceUID,
            ReferencedSOPClassUID: sopClassUID,
            ReferencedSOPInstanceUID: sopInstanceUID,
          },
        ]
      : [],
  );
}

function imageEvidence(
  { provenance }: KidneyDoseReport,
  { ReferencedSOPClassUID, ReferencedSOPInstanceUID }: SopReference,
): InstanceReference {
  return {
    studyInstanceUID: provenance.study.studyInstanceUID,
    seriesInstanceUID: provenance.ct.seriesInstanceUID,
    ReferencedSOPClassUID,
    ReferencedSOPInstanceUID,
  };
}

function referenceOf(dataset: NaturalDataset): SopReference {
  return {
    ReferencedSOPClassUID: requiredString(dataset, 'SOPClassUID'),
    ReferencedSOPInstanceUID: requiredString(dataset, 'SOPInstanceUID'),
  };
}

function plainReference(instance: InstanceReference): SopReference {
  const { ReferencedSOPClassUID, ReferencedSOPInstanceUID } = instance;
  return { ReferencedSOPClassUID, ReferencedSOPInstanceUID };
}
