import type { Direction } from '../../src/volume';

/** Right-handed axes turned about z, then y, then x; radians. */
export function rotation(aboutZ: number, aboutY: number, aboutX: number): Direction {
  const [ca, sa] = [Math.cos(aboutZ), Math.sin(aboutZ)];
  const [cb, sb] = [Math.cos(aboutY), Math.sin(aboutY)];
  const [cc, sc] = [Math.cos(aboutX), Math.sin(aboutX)];
  return [
    ca * cb,
    sa * cb,
    -sb,
    ca * sb * sc - sa * cc,
    sa * sb * sc + ca * cc,
    cb * sc,
    ca * sb * cc + sa * sc,
    sa * sb * cc - ca * sc,
    cb * cc,
  ];
}
