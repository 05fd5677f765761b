/** Energy of 1 keV in J: the elementary charge of the SI (2019), exact. */
export const joulePerKeV = 1.602176634e-16;
