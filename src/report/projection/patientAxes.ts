import type { VolumeGeometry } from '../../volume';

/** Which index axis of a grid runs along patient x, y and z, and whether it runs towards +. */
export interface PatientAxes {
  axis: [number, number, number];
  isForward: [boolean, boolean, boolean];
}

/** The closest match of index axes and patient axes, each used once. */
export function patientAxes({ direction }: VolumeGeometry): PatientAxes {
  const cosine = (axis: number, patient: number) => direction[3 * axis + patient];
  const orders: [number, number, number][] = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const fit = (order: number[]) =>
    order.reduce((sum, axis, patient) => sum + Math.abs(cosine(axis, patient)), 0);
  const axis = orders.reduce((best, order) => (fit(order) > fit(best) ? order : best));
  return {
    axis,
    isForward: axis.map((one, patient) => cosine(one, patient) > 0) as [boolean, boolean, boolean],
  };
}
