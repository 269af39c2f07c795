/** Proportions of one head, as factors around 1. One unit of length is about 10 cm, y is up, z is forward and x is to the head's left. */
export interface HeadProportions {
  width: number;
  length: number;
  height: number;
  jaw: number;
  ears: number;
  nose: number;
}

/** Signed distance to the skin and to the shirt, in units; negative inside. */
export interface HeadShape {
  skin: (x: number, y: number, z: number) => number;
  shirt: (x: number, y: number, z: number) => number;
}

/** Inigo Quilez's bounded approximation of the distance to an ellipsoid about the origin (iquilezles.org, "distance functions"). */
function ellipsoid(x: number, y: number, z: number, rx: number, ry: number, rz: number): number {
  const ux = x / rx;
  const uy = y / ry;
  const uz = z / rz;
  const k0 = Math.sqrt(ux * ux + uy * uy + uz * uz);
  const vx = ux / rx;
  const vy = uy / ry;
  const vz = uz / rz;
  const k1 = Math.sqrt(vx * vx + vy * vy + vz * vz);
  return k1 < 1e-6 ? -Math.min(rx, ry, rz) : (k0 * (k0 - 1)) / k1;
}

function capsule(
  x: number,
  y: number,
  z: number,
  ax: number,
  ay: number,
  az: number,
  bx: number,
  by: number,
  bz: number,
  radius: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const dz = bz - az;
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy + (z - az) * dz) / (dx * dx + dy * dy + dz * dz)));
  const ox = x - ax - dx * along;
  const oy = y - ay - dy * along;
  const oz = z - az - dz * along;
  // Not Math.hypot: it is ten times slower, and this runs some million times a picture.
  return Math.sqrt(ox * ox + oy * oy + oz * oz) - radius;
}

function join(a: number, b: number, softness: number): number {
  const h = Math.max(softness - Math.abs(a - b), 0) / softness;
  return Math.min(a, b) - h * h * softness * 0.25;
}

function carve(a: number, b: number, softness: number): number {
  return -join(-a, b, softness);
}

/** A calm mannequin's head: closed eyes, no expression, so that nobody looks for a real person in it. */
export function headShape(p: HeadProportions): HeadShape {
  const skin = (x: number, y: number, z: number): number => {
    const side = Math.abs(x);
    let d = ellipsoid(side, y - 0.36, z + 0.1, 0.79 * p.width, 0.84 * p.height, 0.99 * p.length);
    d = join(d, ellipsoid(side, y - 0.62, z + 0.42, 0.66 * p.width, 0.56 * p.height, 0.62 * p.length), 0.2);
    d = join(d, ellipsoid(side, y + 0.24, z - 0.28, 0.6 * p.width, 0.86, 0.6 * p.length), 0.22);
    if (y < 0.3) d = join(d, capsule(side, y, z, 0, -0.7, -0.28, 0, -2.2, -0.5, 0.5 * p.width), 0.22);
    // Far from the head the features cannot be hit: a safe under-estimate saves most of the work.
    if (d > 0.5) return d - 0.3;
    if (y < -0.3) {
      d = join(d, ellipsoid(side, y + 0.86, z - 0.42, 0.4 * p.jaw, 0.24, 0.4), 0.22);
      d = join(d, ellipsoid(side, y + 0.57, z - 0.77, 0.15, 0.045, 0.09), 0.16);
      d = join(d, ellipsoid(side, y + 0.67, z - 0.75, 0.13, 0.05, 0.09), 0.16);
    }
    if (z > 0.3 && y < 0.6) {
      d = join(d, capsule(side, y, z, 0.12, 0.2, 0.83 * p.length, 0.42, 0.2, 0.66 * p.length, 0.07), 0.16);
      d = carve(d, ellipsoid(side - 0.28, y - 0.03, z - 0.93 * p.length, 0.17, 0.1, 0.14), 0.14);
      d = join(d, ellipsoid(side - 0.28, y - 0.01, z - 0.7 * p.length, 0.15, 0.11, 0.13), 0.05);
      d = join(d, capsule(x, y, z, 0, 0.12, 0.82 * p.length, 0, -0.28, 0.97 * p.length * p.nose, 0.07), 0.2);
      d = join(d, ellipsoid(side - 0.08, y + 0.33, z - 0.9 * p.length * p.nose, 0.085, 0.065, 0.1), 0.11);
    }
    if (side > 0.45 && y < 0.5) {
      const ex = side - 0.77 * p.width;
      const ey = y + 0.08;
      const ez = z + 0.06;
      // Turned out from the skull by about 25 degrees and leaning back by about 12.
      const out = ex * 0.9 + ez * 0.42;
      const back = -ex * 0.42 + ez * 0.9;
      const up = ey * 0.98 + back * 0.2;
      const along = -ey * 0.2 + back * 0.98;
      let ear = ellipsoid(out - 0.03, up, along, 0.075 * p.ears, 0.27 * p.ears, 0.17 * p.ears);
      ear = carve(ear, ellipsoid(out - 0.11, up - 0.03, along - 0.02, 0.07, 0.17 * p.ears, 0.095 * p.ears), 0.05);
      ear = join(ear, ellipsoid(out - 0.04, up + 0.01, along - 0.1, 0.03, 0.06, 0.035), 0.05);
      d = join(d, ear, 0.11);
    }
    return d;
  };
  const shirt = (x: number, y: number, z: number): number => {
    if (y > -0.7) return y + 1.0;
    const side = Math.abs(x);
    let d = capsule(side, y, z, 0, -2.15, -0.5, 1.25, -2.3, -0.55, 0.5);
    d = join(d, capsule(side, y, z, 0, -1.5, -0.46, 0, -2.4, -0.5, 0.57 * p.width), 0.35);
    return join(d, ellipsoid(side, y + 2.7, z + 0.2, 1.3, 0.7, 0.75), 0.3);
  };
  return { skin, shirt };
}
