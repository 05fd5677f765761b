import type { KidneyDoseReport } from './kidneyDoseReport';

/**
 * A file name by study date and the end of the study's UID. No name and no number of the patient:
 * file names travel further than files.
 */
export function reportFileName(
  { provenance: { study } }: KidneyDoseReport,
  extension: 'csv' | 'json' | 'pdf' | 'dcm',
): string {
  const date = study.studyDate?.replace(/\D/g, '').slice(0, 8) || 'undated';
  const uid = study.studyInstanceUID.replace(/\D/g, '').slice(-8);
  return `kidney-dose_${date}_${uid}.${extension}`;
}
