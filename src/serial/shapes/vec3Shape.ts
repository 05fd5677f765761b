import type { Vec3 } from '../../volume';
import { numberShape } from './numberShape';
import type { Shape } from './shape';
import { shapeError } from './shapeError';

/** Three numbers, none beyond +- `most`. */
export function vec3Shape(most: number): Shape<Vec3> {
  const component = numberShape(-most, most);
  return (value, path) => {
    if (!Array.isArray(value) || value.length !== 3) {
      throw shapeError(path, value, 'a list of 3 numbers');
    }
    const [x, y, z] = value.map((one: unknown, n) => component(one, `${path}[${n}]`));
    return [x, y, z];
  };
}
