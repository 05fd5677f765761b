/**
 * The parts of vtk.js below cornerstone3D through which textures are found and given back. By hand:
 * its own types lack most of them.
 */

export interface VtkRenderWindowView {
  getGraphicsResourceForObject?(table: object): { users?: Set<unknown> } | undefined;
  /** Frees the resource with its last user. */
  unregisterGraphicsResourceUser?(table: object, user: unknown): void;
}

export interface VtkRenderer {
  getVTKWindow?(): { getViews(): VtkRenderWindowView[] } | null | undefined;
}

/** The tables that give a labelmap its colours; other kinds of actors have none. */
export interface VtkActor {
  getProperty?(): {
    getRGBTransferFunction?(component: number): unknown;
    getScalarOpacity?(component: number): unknown;
    getPiecewiseFunction?(component: number): unknown;
    getLabelOutlineThicknessByReference?(): unknown;
    getLabelOutlineOpacity?(): unknown;
  };
}
