/** Layouts of the mode, the most demanding first. */
export const hangingProtocolIds = {
  withDose: 'kidneyDosimetryWithDose',
  ctOnly: 'kidneyDosimetry',
} as const;
