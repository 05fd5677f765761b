/** Stable codes: tests, logs and support refer to them, so a code is never renamed or reused. */
export const errorCodes = [
  // input files and series
  'NOT_DICOM',
  'UNSUPPORTED_TRANSFER_SYNTAX',
  'PIXEL_DATA_DAMAGED',
  'MISSING_TAG',
  'INVALID_TAG',
  'NO_CT',
  'NOT_CT',
  'SEVERAL_CT',
  'MIXED_SERIES',
  'MIXED_FRAME_OF_REFERENCE',
  'MIXED_ORIENTATION',
  'MIXED_GEOMETRY',
  'LOCALIZER_IN_SERIES',
  'TOO_FEW_SLICES',
  'MISSING_SLICE',
  'DUPLICATE_SLICE',
  'UNEVEN_SPACING',
  'GANTRY_TILT',
  'NOT_HOUNSFIELD',
  'UNSUPPORTED_PHOTOMETRIC',
  'NOT_PATIENT_GEOMETRY',
  'IMAGE_NOT_LOADED',
  // dose
  'NOT_RTDOSE',
  'DOSE_UNITS',
  'DOSE_NOT_REGISTERED',
  'DOSE_GRID_INVALID',
  // contours and segmentations
  'NOT_RTSTRUCT',
  'NOT_SEG',
  'NO_KIDNEY_ROI',
  'CONTOUR_NOT_ON_GRID',
  'LABELMAP_MISMATCH',
  'NOTHING_TO_EXPORT',
  // alignment and network
  'KIDNEYS_NOT_FOUND',
  'MODEL_UNAVAILABLE',
  'MODEL_MISMATCH',
  'ENGINE_FAILED',
  'OUT_OF_MEMORY',
  'CANCELLED',
  // services
  'NETWORK_FAILED',
  'TIMEOUT',
  'NOT_AUTHORIZED',
  'STORE_REFUSED',
  'SERVER_ERROR',
  // user input
  'INVALID_ARGUMENT',
  'INVALID_CONFIGURATION',
  'UNEXPECTED',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
