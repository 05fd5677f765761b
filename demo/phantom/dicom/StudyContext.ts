import type { PatientPreset } from '../types';

/** What the objects of a study share, beside their images. */
export interface StudyContext {
  preset: PatientPreset;
  seed: number;
  /** What the names start with that UIDs are made from. */
  uidName: string;
  studyInstanceUID: string;
  frameOfReferenceUID?: string;
  studyId: string;
  accessionNumber: string;
  /** Of the therapy, from 1. */
  cycle: number;
  injectedMBq: number;
  /** TimezoneOffsetFromUTC of the local clock; left out where the files say none. */
  timezone?: string;
  /** Local clock, ms since 1970: study, administration, CT, calculation of the dose. */
  start: number;
  injection: number;
  ct: number;
  dose: number;
}
