import { useEffect, useRef } from 'react';
import { coronalPixels } from '../ohif/coronalPixels';
import type { CoronalView } from '../viewer/session/slices/pictureSlice';

export interface CoronalPictureProps {
  view: CoronalView;
  /** Top of the grey scale of a dose picture, Gy. */
  maximumGy: number;
}

/** Kidneys from the front: dose or CT behind, the outlines of both contours over it. */
export function CoronalPicture({ view, maximumGy }: CoronalPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { image, widthMm, heightMm, outlines } = view;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) {
      const pixels = coronalPixels(image, maximumGy);
      context.putImageData(new ImageData(pixels, image.columns, image.rows), 0, 0);
    }
  }, [image, maximumGy]);
  const what =
    image.kind === 'dose' ? 'Largest dose from the front' : 'Mean CT number from the front';
  const compared = outlines.some(({ contours }) => contours === 'automatic');
  return (
    <figure className="kd-coronal" data-cy="kidney-coronal" data-kind={image.kind}>
      <div
        role="img"
        aria-label={`${what}, with the outlines of both kidneys; the patient's right is on the left.`}
        style={{ aspectRatio: `${widthMm} / ${heightMm}` }}
      >
        <canvas ref={canvas} width={image.columns} height={image.rows} />
        <svg viewBox={`0 0 ${widthMm} ${heightMm}`} preserveAspectRatio="none">
          {outlines.map(({ side, color, contours, path }) => (
            <path
              key={`${side} ${contours}`}
              data-cy={`kidney-outline-${side}-${contours}`}
              d={path}
              fill="none"
              stroke={`rgb(${color.join()})`}
              strokeWidth={contours === 'current' ? 1.6 : 1}
              strokeDasharray={contours === 'current' ? undefined : '3 2'}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        <span className="kd-left-marker">R</span>
        <span className="kd-right-marker">L</span>
      </div>
      <figcaption className="kd-hint">
        {what}
        {image.kind === 'dose' && `, white at ${Number(maximumGy.toPrecision(3))} Gy`}
        {compared && '; dashed: automatic contours'}
      </figcaption>
    </figure>
  );
}
