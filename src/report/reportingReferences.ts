/** What a report of dosimetry has to hold (the first) and how it is done for 177Lu (the second). */
export const reportingReferences = [
  'M. Lassmann, C. Chiesa, G. Flux, M. Bardiès: EANM Dosimetry Committee guidance document: good practice of clinical dosimetry reporting. Eur J Nucl Med Mol Imaging 38:192-200 (2011).',
  'K. Sjögreen Gleisner et al.: EANM dosimetry committee recommendations for dosimetry of 177Lu-labelled somatostatin-receptor- and PSMA-targeting ligands. Eur J Nucl Med Mol Imaging 49:1778-1809 (2022), doi 10.1007/s00259-022-05727-7.',
] as const;
