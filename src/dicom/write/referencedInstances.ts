import type { SopReference } from '../types';

/**
 * The instances that slices refer to, each once and as a whole. Used in lists of all images of a
 * series, where a frame number would mean "these frames only" (PS3.3 10.3).
 */
export function referencedInstances(slices: readonly SopReference[]): SopReference[] {
  const instances = new Map<string, SopReference>();
  for (const { ReferencedSOPClassUID, ReferencedSOPInstanceUID } of slices) {
    instances.set(ReferencedSOPInstanceUID, { ReferencedSOPClassUID, ReferencedSOPInstanceUID });
  }
  return [...instances.values()];
}
