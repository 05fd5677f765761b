/** The option --convention of the programs that contour. */
export const contourConventionOption = {
  kind: 'choice',
  choices: ['parenchyma', 'solid'],
  why: 'Kidneys are drawn without their sinus (parenchyma) or with it (solid).',
  help: 'kidneys without their sinus (parenchyma, the default) or with it (solid)',
} as const;
