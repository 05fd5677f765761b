/**
 * Stands where the host's dose maps have their displaySetInstanceUID: the host has no image of it.
 */
export function serialDoseId(cycle: number): string {
  return `kidney-serial-dose-cycle-${cycle}`;
}
