import * as v from 'valibot';
import { meaning, objectOf, oneOf, textUpTo } from '../../schema';
import { addressSchema } from './addressSchema';
import { backendSchema } from './backendSchema';
import { camerasSchema } from './camerasSchema';
import { densitySchema } from './densitySchema';
import { dosesSchema } from './dosesSchema';
import { doseWashSchema } from './doseWashSchema';
import { engineSchema } from './engineSchema';
import { kernelsSchema } from './kernelsSchema';
import { limitsSchema } from './limitsSchema';
import { radiobiologySchema } from './radiobiologySchema';
import { recoverySchema } from './recoverySchema';
import { siteDefaults } from './siteDefaults';
import { structureNamesSchema } from './structureNamesSchema';
import { uncertaintySchema } from './uncertaintySchema';

/**
 * Everything a site can set, with what holds where it sets nothing: for the check in the viewer and
 * on the command line, and for the JSON schema and the page that `npm run reference` makes of it.
 */
export const siteSchema = objectOf({
  limits: v.optional(
    meaning(
      'Values the site wants to see its doses against, as a scale and never as a verdict.',
      limitsSchema,
    ),
    siteDefaults.limits,
  ),
  radiobiology: v.optional(
    meaning('Constants of the linear-quadratic model for the kidney.', radiobiologySchema),
    {},
  ),
  density: v.optional(
    meaning('Density of tissue from its CT number, for the mass of a kidney.', densitySchema),
    siteDefaults.density,
  ),
  volumeAtDosesGy: v.optional(
    meaning('Doses for which V_x is given, Gy.', dosesSchema),
    [18, 23, 28],
  ),
  // Published tables differ by up to a tenth, so a table is the site's choice.
  kernels: v.optional(
    meaning(
      "Dose kernels beside the program's own, for dose computed from activity.",
      kernelsSchema,
    ),
    [],
  ),
  uncertainty: v.optional(
    meaning('Standard uncertainties, relative ones as shares (0.05 is 5 %).', uncertaintySchema),
    {},
  ),
  structureNames: v.optional(
    meaning('Names of the structures in RTSTRUCT and SEG (TG-263).', structureNamesSchema),
    { right: 'Kidney_R', left: 'Kidney_L' },
  ),
  contourConvention: v.optional(
    meaning(
      'Contours without the renal sinus (parenchyma) or with it (solid).',
      oneOf(['parenchyma', 'solid']),
    ),
    'parenchyma',
  ),
  institution: v.optional(meaning('Name of the site on reports.', textUpTo(64))),
  assetsUrl: v.optional(
    meaning(
      "Folder of the plug-in's workers, weights and WebAssembly files; left out: where its script was loaded from.",
      addressSchema,
    ),
  ),
  backend: v.optional(meaning("The site's own inference service.", backendSchema)),
  engine: v.optional(meaning('Where the networks may run.', engineSchema)),
  doseWash: v.optional(meaning('The dose over the images.', doseWashSchema), {}),
  cameras: v.optional(
    meaning(
      'Calibrations of gamma cameras; without one, counts are not turned into Bq/ml.',
      camerasSchema,
    ),
    [],
  ),
  recovery: v.optional(
    meaning(
      'Recovery coefficients measured on phantoms, instead of those from contour and resolution.',
      recoverySchema,
    ),
  ),
  flaggedCases: v.optional(
    meaning(
      'Where flagged cases go besides folders and files.',
      objectOf({
        dataSource: meaning('Name of a DICOMweb data source of the viewer.', textUpTo(64)),
      }),
    ),
  ),
  $schema: v.optional(meaning('Address of the JSON schema, for editors.', textUpTo(2048))),
});
