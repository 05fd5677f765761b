export interface Nuclide {
  /** Name such as "177Lu" or "99mTc". */
  name: string;
  halfLifeSeconds: number;
  /** Positrons per decay, for nuclides whose positron emission is imaged. */
  positronFraction?: number;
  /** Code values of CID 18 and CID 4020 (PS3.16): SNOMED CT, SNOMED RT, DCM. */
  codes?: readonly string[];
}

/**
 * Nuclides used in nuclear medicine images, with half-lives from NuDat 3 (NNDC) rounded to four
 * digits. The list is only used to recognise the nuclide that a file names; the method itself
 * supports 177Lu only.
 */
export const nuclides: readonly Nuclide[] = [
  nuclide('11C', 1221, 0.998, '40565003 C-105A1'),
  nuclide('13N', 597.9, 0.998, '21576001 C-107A1'),
  nuclide('15O', 122.2, 0.999, '129504001 C-B1038'),
  nuclide('18F', 6586, 0.967, '77004003 C-111A1'),
  nuclide('22Na', 8.21e7, 0.9, '71633006 C-155A1'),
  nuclide('32P', 1.233e6, undefined, '32505007 C-106A1'),
  nuclide('43Sc', 14010, 0.88, '126605'),
  nuclide('44Sc', 14290, 0.94, '126600'),
  nuclide('47Sc', 2.894e5),
  nuclide('51Cr', 2.394e6, undefined, '52745005 C-129A2'),
  nuclide('57Co', 2.348e7, undefined, '27054007 C-144A3'),
  nuclide('60Cu', 1422, 0.92, '425364008 C-127A4'),
  nuclide('61Cu', 12020, 0.61, '71425003 C-127A1'),
  nuclide('62Cu', 580.4, 0.98, '422934004 C-127A5'),
  nuclide('64Cu', 45720, 0.175, '3932008 C-127A2'),
  nuclide('67Cu', 2.226e5, undefined, '53700003 C-127A3'),
  nuclide('66Ga', 34160, 0.56, '79477007 C-131A1'),
  nuclide('67Ga', 2.818e5, undefined, '2008008 C-131A2'),
  nuclide('68Ga', 4063, 0.889, '35337001 C-131A3'),
  nuclide('68Ge', 2.341e7, undefined, '53315004 C-128A2'),
  nuclide('76Br', 58320, 0.55, '79523006 C-113A2'),
  nuclide('82Rb', 76.4, 0.954, '79197006 C-159A2'),
  nuclide('86Y', 53060, 0.319, '10738001 C-162A3'),
  nuclide('89Sr', 4.369e6, undefined, '7770004 C-158A6'),
  nuclide('89Zr', 2.823e5, 0.227, '63360001 C-168A4'),
  nuclide('90Y', 2.306e5, 3.19e-5, '14691008 C-162A7'),
  nuclide('94mTc', 3120, 0.7, '424079002 C-163AA'),
  nuclide('99mTc', 21620, undefined, '72454006 C-163A8'),
  nuclide('111In', 2.423e5, undefined, '56609000 C-145A4'),
  nuclide('123I', 47600, undefined, '21572004 C-114A4'),
  nuclide('124I', 3.608e5, 0.227, '40937006 C-114A5'),
  nuclide('125I', 5.132e6, undefined, '68630002 C-114A6'),
  nuclide('131I', 6.933e5, undefined, '1368003 C-114B1'),
  nuclide('133Xe', 4.534e5, undefined, '80751004 C-172A8'),
  nuclide('149Tb', 14830, 0.07),
  nuclide('152Tb', 63000, 0.2, '126606'),
  nuclide('155Tb', 4.596e5),
  nuclide('161Tb', 5.981e5),
  nuclide('153Sm', 1.666e5, undefined, '419804008 C-B1134'),
  nuclide('166Ho', 96560),
  nuclide('169Er', 8.11e5),
  nuclide('169Yb', 2.766e6, undefined, '41758004 C-181A3'),
  nuclide('175Yb', 3.616e5),
  nuclide('177Lu', 5.743e5, undefined, '447553000 C-101ED'),
  nuclide('177mLu', 1.386e7),
  nuclide('186Re', 3.213e5, undefined, '395865006 C-11906'),
  nuclide('188Re', 61210, undefined, '423578007 C-1018D'),
  nuclide('198Au', 2.329e5, undefined, '24301009 C-146A9'),
  nuclide('201Tl', 2.628e5, undefined, '60057003 C-138A9'),
  nuclide('203Pb', 1.869e5, undefined, '47588004 C-132A8'),
  nuclide('211At', 25970),
  nuclide('212Pb', 38300),
  nuclide('212Bi', 3633),
  nuclide('213Bi', 2737),
  nuclide('223Ra', 9.876e5, undefined, '24853006 C-136A2'),
  nuclide('224Ra', 3.138e5),
  nuclide('225Ac', 8.571e5),
  nuclide('227Th', 1.614e6),
];

function nuclide(
  name: string,
  halfLifeSeconds: number,
  positronFraction?: number,
  codes?: string,
): Nuclide {
  return { name, halfLifeSeconds, positronFraction, codes: codes?.split(' ') };
}
