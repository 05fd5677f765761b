/**
 * The rule that a dose map, or one of a study, is of the CT's patient: the colours of another
 * patient's dose are not laid over the CT, as no numbers are read of it.
 */
export const doseOfPatient = {
  attribute: 'kidneyDoseOfPatient',
  constraint: { equals: { value: true } },
  required: true,
};
