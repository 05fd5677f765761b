/**
 * Names of kidneys, organs and borders, as they stand in other sentences.
 * English templates, and what they say in German.
 */
export const kidneyNames: Record<string, string> = {
  right: 'rechte',
  left: 'linke',
  upper: 'obere',
  lower: 'untere',
  front: 'vordere',
  back: 'hintere',
  Right: 'Rechte',
  Left: 'Linke',
  'Right kidney': 'Rechte Niere',
  'Left kidney': 'Linke Niere',
  'right kidney': 'rechte Niere',
  'left kidney': 'linke Niere',
  'the right kidney': 'der rechten Niere',
  'the left kidney': 'der linken Niere',
  'both kidneys': 'beider Nieren',
  liver: 'Leber',
  spleen: 'Milz',
  air: 'Luft',
  fat: 'Fett',
  'soft tissue': 'Weichgewebe',
  '{a} edge': '{a}n Rand',
  '{a} and {b} edges': '{a}n und {b}n Rand',
  '{a} and {b} and {c} edges': '{a}n, {b}n und {c}n Rand',
  'No action needed.': 'Nichts zu tun.',
};
