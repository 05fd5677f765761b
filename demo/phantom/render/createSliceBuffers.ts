import type { Raster } from './Raster';
import type { SliceBuffers } from './SliceBuffers';

/** Buffers for the pixels of a raster. */
export function createSliceBuffers({ columns, rows }: Raster): SliceBuffers {
  const plane = columns * rows;
  return {
    hu: new Float32Array(plane),
    tissue: new Uint8Array(plane),
    kidneyShare: new Float32Array(plane),
    kidneyLabel: new Uint8Array(plane),
    visible: new Float32Array(plane),
    // One more: whoever passes the last pixel comes to rest there.
    next: new Int32Array(plane + 1),
  };
}
