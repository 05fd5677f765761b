import { createMemoryHost } from '../../../tests/helpers/memoryHost';
import type { DisplaySet } from '../host/hostTypes';
import { hasDoseOfPatient } from './hasDoseOfPatient';

function series(Modality: string, name: string, PatientID?: string): DisplaySet {
  return {
    displaySetInstanceUID: name,
    StudyInstanceUID: '1.2',
    SeriesInstanceUID: name,
    Modality,
    images: [{ ...(PatientID !== undefined && { PatientID }) }],
  };
}

function serviceOf(...all: DisplaySet[]) {
  return createMemoryHost(all).context.servicesManager.services.displaySetService;
}

const ct = series('CT', 'ct', 'A');
const own = series('RTDOSE', 'own', ' A ');
const foreign = series('RTDOSE', 'foreign', 'B');

test('the dose of the patient of the CT may be laid over it, that of another may not', () => {
  expect(hasDoseOfPatient(serviceOf(ct, own))).toBe(true);
  expect(hasDoseOfPatient(serviceOf(ct, foreign))).toBe(false);
  expect(hasDoseOfPatient(serviceOf(ct))).toBe(false);
});

test('of several dose maps each is judged by itself', () => {
  const service = serviceOf(ct, foreign, own);
  expect(hasDoseOfPatient(service)).toBe(true);
  expect(hasDoseOfPatient(service, own)).toBe(true);
  expect(hasDoseOfPatient(service, foreign)).toBe(false);
});

test('an image without PatientID contradicts nobody', () => {
  expect(hasDoseOfPatient(serviceOf(series('CT', 'ct'), foreign))).toBe(true);
  expect(hasDoseOfPatient(serviceOf(ct, series('RTDOSE', 'anonymous')))).toBe(true);
});

test('where the CTs are of two patients no dose is laid over one of them unasked', () => {
  expect(hasDoseOfPatient(serviceOf(ct, series('CT', 'other', 'B'), foreign))).toBe(false);
});
