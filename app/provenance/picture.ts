/** Grey values 0 to 255, row by row: what panels, features and alignment look at. */
export interface GreyPicture {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Part of an upright picture, as shares of its width and height from the top left corner. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const WHOLE_PICTURE: Region = { left: 0, top: 0, width: 1, height: 1 };

export function mirroredPicture({ pixels, width, height }: GreyPicture): GreyPicture {
  const mirrored = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) mirrored[y * width + x] = pixels[y * width + width - 1 - x] as number;
  }
  return { pixels: mirrored, width, height };
}
