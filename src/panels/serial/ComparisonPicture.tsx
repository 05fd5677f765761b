import { useEffect, useRef } from 'react';
import { isoLines } from '../../pictures/lines/isoLines';
import { joinSegments } from '../../pictures/lines/joinSegments';
import { svgPath } from '../../pictures/lines/svgPath';
import type { ComparisonImages } from '../../viewer/serial/comparisonImages';
import { comparisonPixels } from './comparisonPixels';
import type { ComparisonMode } from './comparisonPixels';
import { useWords } from '../../viewer/words/useWords';

export interface ComparisonPictureProps {
  images: ComparisonImages;
  mode: ComparisonMode;
  /** Of the kidney's outline, CSS. */
  color: string;
  /** Read out in place of the picture. */
  description: string;
}

/** Two time points in one plane, with the outline of the kidney in the first. */
export function ComparisonPicture({ images, mode, color, description }: ComparisonPictureProps) {
  const { t } = useWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { columns, rows, kidney } = images;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) {
      context.putImageData(new ImageData(comparisonPixels(images, mode), columns, rows), 0, 0);
    }
  }, [images, mode, columns, rows]);
  const outline = svgPath(joinSegments(isoLines(kidney, columns, rows, 0.5)));
  return (
    <div
      className="kd-comparison"
      role="img"
      aria-label={description}
      style={{ aspectRatio: `${columns} / ${rows}` }}
    >
      <canvas ref={canvas} width={columns} height={rows} />
      <svg viewBox={`-0.5 -0.5 ${columns} ${rows}`} preserveAspectRatio="none" aria-hidden="true">
        <path
          d={outline}
          fill="none"
          stroke={color}
          strokeWidth="1.4"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <span className="kd-left-marker">{t('marker.right')}</span>
      <span className="kd-right-marker">{t('marker.left')}</span>
    </div>
  );
}
