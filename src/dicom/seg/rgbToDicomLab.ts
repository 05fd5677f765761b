/**
 * A display colour as DICOM CIELab (PS3.3 C.10.7.1.1): sRGB to L*a*b* under D50 (Bradford-adapted
 * sRGB matrix), L* 0..100 and a*, b* -128..127 each scaled to 0..65535.
 * @param rgb red, green, blue, 0..255
 */
export function rgbToDicomLab(rgb: readonly number[]): [number, number, number] {
  const [r, g, b] = rgb.map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  // Relative to the D50 white point (0.96422, 1, 0.82521).
  const x = (0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / 0.96422;
  const y = 0.2225045 * r + 0.7168786 * g + 0.0606169 * b;
  const z = (0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / 0.82521;
  const [fx, fy, fz] = [x, y, z].map((t) =>
    t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116,
  );
  const scale = (value: number, low: number, range: number) =>
    Math.round(Math.min(Math.max((value - low) / range, 0), 1) * 65535);
  return [
    scale(116 * fy - 16, 0, 100),
    scale(500 * (fx - fy), -128, 255),
    scale(200 * (fy - fz), -128, 255),
  ];
}
