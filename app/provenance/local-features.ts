/**
 * Local features: points of a picture that can be found again in an altered copy, each with its place, the direction and scale it was seen at and a
 * 256-bit ORB descriptor of its surroundings. Stored as one blob per picture.
 */
export interface LocalFeatures {
  /** Of the picture they were found in, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Degrees, 0 to 360. */
  readonly angle: Float32Array;
  /** Pixels across of the patch that was described. */
  readonly size: Float32Array;
  /** Eight 32-bit words each. */
  readonly descriptors: Uint32Array;
}

export const DESCRIPTOR_WORDS = 8;

const HEADER_BYTES = 4;
const FEATURE_BYTES = 40;
/** Places are kept to a 32nd of a pixel, sizes to a 16th, angles to 1.4 degrees: finer than they are measured. */
const PLACE_STEPS = 32;
const SIZE_STEPS = 16;
const ANGLE_STEP = 360 / 256;

export const featureBytes = (count: number): number => HEADER_BYTES + count * FEATURE_BYTES;

export function packFeatures(features: LocalFeatures): Uint8Array {
  const packed = new Uint8Array(featureBytes(features.count));
  const view = new DataView(packed.buffer);
  view.setUint16(0, features.width);
  view.setUint16(2, features.height);
  for (let i = 0; i < features.count; i++) {
    const at = HEADER_BYTES + i * FEATURE_BYTES;
    view.setUint16(at, Math.round((features.x[i] as number) * PLACE_STEPS));
    view.setUint16(at + 2, Math.round((features.y[i] as number) * PLACE_STEPS));
    view.setUint16(at + 4, Math.round((features.size[i] as number) * SIZE_STEPS));
    view.setUint8(at + 6, Math.round((features.angle[i] as number) / ANGLE_STEP) & 255);
    for (let word = 0; word < DESCRIPTOR_WORDS; word++) {
      view.setUint32(at + 8 + 4 * word, features.descriptors[i * DESCRIPTOR_WORDS + word] as number);
    }
  }
  return packed;
}

/** Throws a RangeError for bytes that `packFeatures` did not write. */
export function unpackFeatures(packed: Uint8Array): LocalFeatures {
  const count = (packed.byteLength - HEADER_BYTES) / FEATURE_BYTES;
  if (count < 0 || !Number.isInteger(count)) throw new RangeError("These are no local features");
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const features = emptyFeatures(view.getUint16(0), view.getUint16(2), count);
  for (let i = 0; i < count; i++) {
    const at = HEADER_BYTES + i * FEATURE_BYTES;
    features.x[i] = view.getUint16(at) / PLACE_STEPS;
    features.y[i] = view.getUint16(at + 2) / PLACE_STEPS;
    features.size[i] = view.getUint16(at + 4) / SIZE_STEPS;
    features.angle[i] = view.getUint8(at + 6) * ANGLE_STEP;
    for (let word = 0; word < DESCRIPTOR_WORDS; word++) {
      features.descriptors[i * DESCRIPTOR_WORDS + word] = view.getUint32(at + 8 + 4 * word);
    }
  }
  return features;
}

/** Room for `count` features of a picture of this size, all zero. */
export function emptyFeatures(width: number, height: number, count: number): LocalFeatures {
  return {
    width,
    height,
    count,
    x: new Float32Array(count),
    y: new Float32Array(count),
    angle: new Float32Array(count),
    size: new Float32Array(count),
    descriptors: new Uint32Array(count * DESCRIPTOR_WORDS),
  };
}
