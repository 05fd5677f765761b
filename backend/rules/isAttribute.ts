import { data } from 'dcmjs';
import { transferFacts } from './transferFacts';

/** Whether a rule can ask for it: a keyword of the DICOM dictionary or a fact of the transfer. */
export function isAttribute(name: string): boolean {
  return (
    data.DicomMetaDictionary.nameMap[name]?.name === name ||
    (transferFacts as readonly string[]).includes(name)
  );
}
