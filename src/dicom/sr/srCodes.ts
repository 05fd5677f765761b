import { privateScheme } from '../../quantities/codedConcept';
import type { QuantityUnit } from '../../quantities/quantity';
import type { NaturalDataset } from '../types';

export function srCode(scheme: string, value: string, meaning: string): NaturalDataset {
  return { CodeValue: value, CodingSchemeDesignator: scheme, CodeMeaning: meaning };
}

/**
 * Concepts of TID 1500 and the templates it includes, as named in PS3.16 Annex D and its context
 * groups. Those of the quantities are in `src/quantities`.
 */
export const srCodes = {
  imagingMeasurementReport: srCode('DCM', '126000', 'Imaging Measurement Report'),
  languageOfContent: srCode('DCM', '121049', 'Language of Content Item and Descendants'),
  english: srCode('RFC5646', 'en', 'English'),
  observerType: srCode('DCM', '121005', 'Observer Type'),
  device: srCode('DCM', '121007', 'Device'),
  person: srCode('DCM', '121006', 'Person'),
  deviceObserverUid: srCode('DCM', '121012', 'Device Observer UID'),
  deviceObserverName: srCode('DCM', '121013', 'Device Observer Name'),
  deviceObserverManufacturer: srCode('DCM', '121014', 'Device Observer Manufacturer'),
  deviceObserverModel: srCode('DCM', '121015', 'Device Observer Model Name'),
  personObserverName: srCode('DCM', '121008', 'Person Observer Name'),
  procedureReported: srCode('DCM', '121058', 'Procedure reported'),
  nuclearMedicineProcedure: srCode('SCT', '371572003', 'Nuclear medicine procedure'),
  imagingMeasurements: srCode('DCM', '126010', 'Imaging Measurements'),
  measurementGroup: srCode('DCM', '125007', 'Measurement Group'),
  trackingIdentifier: srCode('DCM', '112039', 'Tracking Identifier'),
  trackingUniqueIdentifier: srCode('DCM', '112040', 'Tracking Unique Identifier'),
  finding: srCode('DCM', '121071', 'Finding'),
  findingSite: srCode('SCT', '363698007', 'Finding Site'),
  laterality: srCode('SCT', '272741003', 'Laterality'),
  imageRegion: srCode('DCM', '111030', 'Image Region'),
  area: srCode('SCT', '42798000', 'Area'),
  squareMillimetre: srCode('UCUM', 'mm2', 'square millimeter'),
  referencedSegment: srCode('DCM', '121191', 'Referenced Segment'),
  sourceSeries: srCode('DCM', '121232', 'Source series for segmentation'),
  algorithmName: srCode('DCM', '111001', 'Algorithm Name'),
  algorithmVersion: srCode('DCM', '111003', 'Algorithm Version'),
  algorithmParameters: srCode('DCM', '111002', 'Algorithm Parameters'),
  derivation: srCode('DCM', '121401', 'Derivation'),
  measurementMethod: srCode('SCT', '370129005', 'Measurement Method'),
  sourceOfMeasurement: srCode('DCM', '121112', 'Source of Measurement'),
  comment: srCode('DCM', '121106', 'Comment'),
  administeredActivity: srCode('DCM', '113507', 'Administered activity'),
  megabecquerel: srCode('UCUM', 'MBq', 'megabecquerel'),
  perHour: srCode('UCUM', '/h', 'per hour'),
  seriesInstanceUid: srCode('DCM', '112002', 'Series Instance UID'),
  /** TID 1502, Time Point Context: the time and the event that it is counted from. */
  temporalOffset: srCode('DCM', '128740', 'Longitudinal Temporal Offset from Event'),
  temporalEvent: srCode('DCM', '128741', 'Longitudinal Temporal Event Type'),
  radiopharmaceuticalAdministration: srCode('DCM', '113502', 'Radiopharmaceutical Administration'),
  /** CID 10069. */
  curveFitParameter: srCode('DCM', '128453', 'Curve Fit Parameter'),
  administrationStart: srCode('DCM', '123003', 'Radiopharmaceutical Start DateTime'),
  radionuclide: srCode('SCT', '89457008', 'Radionuclide'),
  doseOfCycle: srCode(privateScheme, 'DOSECYC', 'Mean absorbed dose of one cycle'),
  alphaBeta: srCode(privateScheme, 'ALPHABETA', 'Alpha/beta of the linear-quadratic model'),
  repairHalfLife: srCode(privateScheme, 'REPAIR', 'Half-life of the repair of sublethal damage'),
  therapyCycle: srCode(privateScheme, 'CYCLE', 'Therapy cycle'),
  integralOfCycle: srCode(privateScheme, 'TIACYC', 'Time-integrated activity of one cycle'),
  activity: srCode(privateScheme, 'ACT', 'Activity in the region'),
  termRate: srCode(privateScheme, 'LAMBDA', 'Rate of an exponential term'),
  fitScatter: srCode(privateScheme, 'FITRMS', 'Relative scatter of the points about the curve'),
  fitUncertainty: srCode(privateScheme, 'FITU', 'Standard uncertainty of the integral by the fit'),
  uncertaintyParts: srCode(privateScheme, 'UPARTS', 'Parts of the uncertainty'),
  methods: srCode(privateScheme, 'METHODS', 'How the dose was computed'),
} as const;

/** Units of the quantities (UCUM). */
export const srUnits: Record<QuantityUnit, NaturalDataset> = {
  ml: srCode('UCUM', 'ml', 'milliliter'),
  g: srCode('UCUM', 'g', 'gram'),
  Gy: srCode('UCUM', 'Gy', 'Gray'),
  'Gy/GBq': srCode('UCUM', 'Gy/GBq', 'Gray per gigabecquerel'),
  '%': srCode('UCUM', '%', 'percent'),
  'MBq h': srCode('UCUM', 'MBq.h', 'megabecquerel hour'),
  h: srCode('UCUM', 'h', 'hour'),
};
