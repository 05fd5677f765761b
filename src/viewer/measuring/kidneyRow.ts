import type { KidneySide } from '../../labels';

/** One kidney in the panel's first table. */
export interface KidneyRow {
  side: KidneySide;
  displayName: string;
  color: [number, number, number];
  volumeMl: number;
}
