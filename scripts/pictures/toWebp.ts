/**
 * Runs in the browser: a PNG as WebP, small enough for a page; letters of the panel can still be
 * read.
 * @param png base64
 * @returns base64
 */
export async function toWebp(png: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext('2d')!.drawImage(image, 0, 0);
  return canvas.toDataURL('image/webp', 0.75).split(',')[1];
}
