/** The graphics card as WebGL names it; undefined where the browser does not tell. */
export function graphicsCard(): string | undefined {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) {
    return undefined;
  }
  const { UNMASKED_RENDERER_WEBGL: unmasked = context.RENDERER } =
    context.getExtension('WEBGL_debug_renderer_info') ?? {};
  const name = String(context.getParameter(unmasked));
  // Browsers keep few contexts; this one must not cost the viewer one of its own.
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return name;
}
