import { useEffect, useRef } from 'react';
import type { CoronalView } from '../pictures/coronalView';
import { svgPath } from '../pictures/lines/svgPath';
import { coronalPixels } from '../pictures/tones/coronalPixels';
import { useWords } from '../viewer/words/useWords';

export interface CoronalPictureProps {
  view: CoronalView;
  /** Top of the grey scale of a dose picture, Gy. */
  maximumGy: number;
}

/** Kidneys from the front: dose or CT behind, the outlines of both contours over it. */
export function CoronalPicture({ view, maximumGy }: CoronalPictureProps) {
  const { t, plainNumber } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { image, widthMm, heightMm, outlines } = view;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) {
      const pixels = coronalPixels(image, maximumGy);
      context.putImageData(new ImageData(pixels, image.columns, image.rows), 0, 0);
    }
  }, [image, maximumGy]);
  const what = t(image.kind === 'dose' ? 'front.dose' : 'front.ct');
  const dose = plainNumber(Number(maximumGy.toPrecision(3)));
  const caption = image.kind === 'dose' ? t('front.doseCaption', { what, dose }) : what;
  const compared = outlines.some(({ isDashed }) => isDashed);
  return (
    <figure className="kd-coronal" data-cy="kidney-coronal" data-kind={image.kind}>
      <div
        role="img"
        aria-label={t('front.label', { what })}
        style={{ aspectRatio: `${widthMm} / ${heightMm}` }}
      >
        <canvas ref={canvas} width={image.columns} height={image.rows} />
        <svg viewBox={`0 0 ${widthMm} ${heightMm}`} preserveAspectRatio="none">
          {outlines.map(({ side, color, contours, isDashed, lines }) => (
            <path
              key={`${side} ${contours}`}
              data-cy={`kidney-outline-${side}-${contours}`}
              d={svgPath(lines)}
              fill="none"
              stroke={`rgb(${color.join()})`}
              strokeWidth={isDashed ? 1 : 1.6}
              strokeDasharray={isDashed ? '3 2' : undefined}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        <span className="kd-left-marker">{t('marker.right')}</span>
        <span className="kd-right-marker">{t('marker.left')}</span>
      </div>
      <figcaption className="kd-hint">
        {compared ? t('front.dashed', { what: caption }) : caption}
      </figcaption>
    </figure>
  );
}
