import table from './confidentialityProfile.json';

/** Action of the Basic Profile by keyword; `source` in the file says which table it is. */
export const confidentialityProfile: { readonly [keyword: string]: string | undefined } =
  table.actions;
