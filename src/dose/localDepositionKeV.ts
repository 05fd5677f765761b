/**
 * Energy of one 177Lu decay that stays where it is set free, keV. Electrons: beta 133.3, conversion
 * 13.5, Auger 1.1 (ICRP Publication 107 data as given in EJNMMI Physics 2020, doi
 * 10.1186/s40658-020-00301-2, table 1): 0.08531 Gy g/(MBq h). With the photons that a kidney of 125
 * to 157 g absorbs of its own (OpenDose S values of the ICRP adults): 0.08623 Gy g/(MBq h).
 */
export const localDepositionKeV = { 'left-out': 147.9, 'of-the-kidney': 149.5 } as const;
