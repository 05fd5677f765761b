/**
 * What counts as kidney: 'parenchyma' leaves the renal sinus (fat, vessels, collecting system) out,
 * 'solid' fills it in, as many clinicians draw.
 */
export type ContourConvention = 'parenchyma' | 'solid';
