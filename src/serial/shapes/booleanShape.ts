import type { Shape } from './shape';
import { shapeError } from './shapeError';

export const booleanShape: Shape<boolean> = (value, path) => {
  if (typeof value !== 'boolean') {
    throw shapeError(path, value, 'true or false');
  }
  return value;
};
