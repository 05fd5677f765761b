import fs from 'node:fs';
import { deliveryNote } from './deliveryNote';

/** The results of that folder are sent to every destination again. */
export function forgetDelivery(folder: string): void {
  fs.rmSync(deliveryNote(folder), { force: true });
}
