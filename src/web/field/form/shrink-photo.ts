/** The longer side of a photograph that is sent: enough to read a number plate across a street, a tenth of what a phone takes. */
const LONGEST_SIDE = 2000;
const QUALITY = 0.85;

/**
 * A photograph small enough to be kept by the dozen and sent over a weak network. What a browser can't draw is kept as it
 * is: rather a large photograph than none.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob> {
  const original = new Blob([await file.arrayBuffer()], { type: file.type });
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    return small && small.size > 0 && (scale < 1 || small.size < original.size) ? small : original;
  } catch {
    return original;
  }
}
