import type { InferInput } from 'valibot';
import type { densitySchema } from './densitySchema';
import type { limitsSchema } from './limitsSchema';

interface SiteDefaults {
  limits: InferInput<typeof limitsSchema>;
  density: InferInput<typeof densitySchema>;
}

/**
 * The longer of what holds where a site sets nothing. The limits are values the field often cites,
 * shown as marks on a scale; which of them, if any, apply is local policy.
 */
export const siteDefaults: SiteDefaults = {
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
};
