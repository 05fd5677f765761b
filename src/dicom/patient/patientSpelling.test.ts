import { patientSpelling } from './patientSpelling';

test.each<[Parameters<typeof patientSpelling>[0], string, string, boolean]>([
  ['PatientName', 'Doe^Jane', 'DOE^JANE^^', true],
  ['PatientName', 'Doe^Jane  Mary', 'Doe^ Jane Mary', true],
  ['PatientName', 'Yamada^Tarou=山田^太郎', 'Yamada^Tarou', true],
  ['PatientName', 'Doe^Jane', 'Doe^John', false],
  ['PatientBirthDate', '1970.01.02', '19700102', true],
  ['PatientBirthDate', '19700102', '19700103', false],
  ['PatientSex', 'f', 'F ', true],
  ['PatientID', ' P1', 'P1 ', true],
  ['PatientID', 'p1', 'P1', false],
  ['IssuerOfPatientID', 'A', 'a', false],
])('%s: %s and %s', (keyword, one, other, isSame) => {
  expect(patientSpelling(keyword, one) === patientSpelling(keyword, other)).toBe(isSame);
});

test('what is missing is empty', () => {
  expect(patientSpelling('PatientID', undefined)).toBe('');
});
