/** Layouts of the mode, the one with the most requirements first. */
export const hangingProtocolIds = {
  withDose: 'kidneyDosimetryWithDose',
  ctOnly: 'kidneyDosimetry',
} as const;
