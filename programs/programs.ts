/** The programs of the package by their names; each runs when it is loaded. */
export const programs: Readonly<Record<string, () => Promise<unknown>>> = {
  contour: () => import('../cli/contour'),
  dose: () => import('../cli/dose'),
  'dose-report': () => import('../cli/doseReport'),
  resolution: () => import('../cli/resolution'),
  evaluate: () => import('../cli/evaluate'),
  batch: () => import('../cli/batch/main'),
  flag: () => import('../cli/flag'),
  commission: () => import('../cli/commission/main'),
  backend: () => import('../backend/main'),
  phantom: () => import('../demo/phantom/main'),
};

export const programNames = Object.keys(programs);
