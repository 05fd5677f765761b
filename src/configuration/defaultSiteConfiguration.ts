import { ownKernel } from '../dose/ownKernel';
import { nuclides } from '../nuclides';
import type { SiteConfiguration } from './siteConfiguration';

/**
 * What holds where a site sets nothing. The limits are values the field often cites, shown as marks
 * on a scale; which of them, if any, apply is local policy.
 */
export const defaultSiteConfiguration: SiteConfiguration = {
  limits: [
    {
      name: 'Absorbed dose 23 Gy',
      quantity: 'absorbed-dose',
      valueGy: 23,
      source: 'External beam, whole kidney, TD5/5: Emami et al., IJROBP 21:109, 1991',
    },
    {
      name: 'Absorbed dose 28 Gy',
      quantity: 'absorbed-dose',
      valueGy: 28,
      source: 'External beam, whole kidney, TD50/5: Emami et al., IJROBP 21:109, 1991',
    },
    {
      name: 'BED 40 Gy',
      quantity: 'biologically-effective-dose',
      valueGy: 40,
      source: 'Patients without risk factors: Bodei et al., EJNMMI 40:800, 2013',
    },
  ],
  radiobiology: { alphaBetaGy: 2.6, repairHalfLifeHours: 2.8, effectiveHalfLifeHours: 50 },
  density: {
    method: 'ct-density',
    // Air, adipose tissue and kidney of ICRU Report 44 at their usual CT numbers (120 kV), so that
    // unenhanced parenchyma, about 30 to 40 HU, has the mass of the tables. No point beyond:
    // contrast medium raises CT numbers, not mass.
    points: [
      { hounsfield: -1000, densityGPerMl: 0.0012 },
      { hounsfield: -100, densityGPerMl: 0.95 },
      { hounsfield: 40, densityGPerMl: 1.05 },
    ],
  },
  volumeAtDosesGy: [18, 23, 28],
  // Published tables differ by up to a tenth, so a table is the site's choice.
  kernels: nuclides.map(({ name }) => ownKernel(name)),
  uncertainty: {
    // Network and clinicians lay 1.0 to 1.1 mm apart on a real patient (models/MODEL_CARD.md).
    borderMm: 1,
    // About the change with depth, filter and reader; `npm run resolution` tells one's own.
    fwhmMm: 1,
    // Soft organs lie between 1.03 and 1.06 g/ml (ICRU Report 46, 1992), taken as even.
    densityRelative: 0.01,
  },
  structureNames: { right: 'Kidney_R', left: 'Kidney_L' },
  contourConvention: 'parenchyma',
  doseWash: { thresholdGy: 0.2, maximumGy: 'auto', opacity: 0.5, isodosesGy: [1, 2, 5] },
  // A sensitivity is measured at the site.
  cameras: [],
};
