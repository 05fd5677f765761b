/**
 * What counts as kidney: 'parenchyma' leaves out the renal sinus (fat, vessels, collecting system);
 * 'solid' includes it, as many clinicians draw.
 */
export type ContourConvention = 'parenchyma' | 'solid';
