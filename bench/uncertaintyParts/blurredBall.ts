/** A ball of even activity, as a camera of Gaussian resolution sees it. */
export interface BlurredBall {
  radiusMm: number;
  /** Of the resolution. */
  sigmaMm: number;
}

const steps = 160;

/**
 * Mean, over the ball's concentration, in a spherical contour: what a SPECT would read. Exact but
 * for the quadrature (1e-5): the profile and the share of each shell that lies in the contour are
 * in closed form.
 * @param awayMm from the ball's centre to that of the contour
 */
export function meanInBall(ball: BlurredBall, contourRadiusMm: number, awayMm: number): number {
  const outer = contourRadiusMm + awayMm;
  const width = outer / steps;
  let sum = 0;
  for (let n = 0; n <= steps; n++) {
    const r = n * width;
    const weight = n === 0 || n === steps ? 1 : n % 2 === 1 ? 4 : 2;
    sum += weight * profile(ball, r) * shellInside(r, contourRadiusMm, awayMm);
  }
  return (sum * width) / 3 / ((4 / 3) * Math.PI * contourRadiusMm ** 3);
}

/** Area of the sphere of radius r that lies in a ball whose centre is `away` from its own. */
function shellInside(r: number, contourRadius: number, away: number): number {
  if (r <= contourRadius - away) {
    return 4 * Math.PI * r * r;
  }
  const cosine = (r * r + away * away - contourRadius * contourRadius) / (2 * r * away);
  return 2 * Math.PI * r * r * (1 - Math.min(1, Math.max(-1, cosine)));
}

/** At distance r from the centre: 1 deep inside a large ball, 1/2 on its surface. */
function profile({ radiusMm, sigmaMm }: BlurredBall, r: number): number {
  const root = Math.SQRT2 * sigmaMm;
  const near = (radiusMm - r) / root;
  const far = (radiusMm + r) / root;
  if (r < 1e-6 * radiusMm) {
    const edge = radiusMm / sigmaMm;
    return errorFunction(near) - Math.sqrt(2 / Math.PI) * edge * Math.exp((-edge * edge) / 2);
  }
  return (
    (errorFunction(far) + errorFunction(near)) / 2 -
    (sigmaMm / (r * Math.sqrt(2 * Math.PI))) * (Math.exp(-near * near) - Math.exp(-far * far))
  );
}

/** To 1.5e-7: Abramowitz and Stegun, 7.1.26. */
function errorFunction(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const polynomial =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - polynomial * Math.exp(-x * x));
}
