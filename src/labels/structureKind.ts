/** What a structure is, as far as its dose is told differently. */
export type StructureKind =
  'kidney' | 'liver' | 'spleen' | 'bone-marrow' | 'blood' | 'salivary-gland' | 'lesion' | 'other';

/** Coded type of a structure (PS3.3 8.8), as its file has it. */
export interface StructureCode {
  value: string;
  scheme: string;
  meaning: string;
}

/** SNOMED CT, and SNOMED RT of files before 2020 (PS3.16 annex O); of lesions PS3.16 CID 7159. */
const kindOfCode: Record<string, StructureKind> = {
  '64033007': 'kidney',
  'T-71000': 'kidney',
  '9846003': 'kidney',
  '18639004': 'kidney',
  '10200004': 'liver',
  'T-62000': 'liver',
  '78961009': 'spleen',
  'T-C3000': 'spleen',
  '14016003': 'bone-marrow',
  'T-C1000': 'bone-marrow',
  '87612001': 'blood',
  '15825003': 'blood',
  'T-42000': 'blood',
  '45289007': 'salivary-gland',
  'T-61100': 'salivary-gland',
  '54019009': 'salivary-gland',
  'T-61300': 'salivary-gland',
  '385294005': 'salivary-gland',
  'T-61007': 'salivary-gland',
  '52988006': 'lesion',
  'M-01000': 'lesion',
  '108369006': 'lesion',
  'M-80000': 'lesion',
  '86049000': 'lesion',
  '14799000': 'lesion',
  'M-80006': 'lesion',
};

/** Tried in this order: "liver metastasis" is a lesion, "spleen" no more than itself. */
const kindOfWord: [RegExp, StructureKind][] = [
  [
    /\b(lesions?|läsion(en)?|tumou?rs?|mets?|metastas[ei]s|metastase(n)?|gtv\w*|ptv\w*|ctv\w*|neoplasms?)\b/u,
    'lesion',
  ],
  [/\b(marrow|knochenmark|vertebrae?|bm)\b/u, 'bone-marrow'],
  [/\b(blood|blut|aorta|bloodpool)\b/u, 'blood'],
  [/\b(parotis|parotids?|submandibular(is)?|sublingual(is)?|salivary|glnd)\b/u, 'salivary-gland'],
  [/\b(kidneys?|nieren?|renal|reins?|transplant)\b/u, 'kidney'],
  [/\b(liver|leber|hepar|foie)\b/u, 'liver'],
  [/\b(spleen|milz|lien|rate)\b/u, 'spleen'],
];

/** What a structure is: by its code where that says it, else by the words of its name. */
export function structureKind(name: string, code?: StructureCode): StructureKind {
  const coded = code && kindOfCode[code.value];
  if (coded) {
    return coded;
  }
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ');
  return kindOfWord.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}
