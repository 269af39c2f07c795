import type { HeadShape } from "#db/seed/head-shape.ts";

/** Parallel projection, as through a long lens. `pixelsPerUnit` counts pixels of the traced grid. */
export interface Camera {
  right: Vector;
  up: Vector;
  forward: Vector;
  target: Vector;
  pixelsPerUnit: number;
}

export type Vector = readonly [number, number, number];

/** What the camera sees, one cell per pixel of the grid: position, outward normal, how open the place is (0 to 1), how much of the cell is covered. */
export interface Sight {
  width: number;
  height: number;
  cover: Float32Array;
  shirt: Uint8Array;
  position: Float32Array;
  normal: Float32Array;
  depth: Float32Array;
  openness: Float32Array;
}

const far = 7;
const tile = 8;

/** Yaw turns about the upright axis (0 = from the front, 90 = the head's left), pitch looks down from above, roll tilts the picture; all in degrees. */
export function cameraAt(yaw: number, pitch: number, roll: number, target: Vector, pixelsPerUnit: number): Camera {
  const [y, p, r] = [yaw, pitch, roll].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number];
  const forward: Vector = [-Math.sin(y) * Math.cos(p), -Math.sin(p), -Math.cos(y) * Math.cos(p)];
  const right0: Vector = [Math.cos(y), 0, -Math.sin(y)];
  const up0: Vector = [-Math.sin(y) * Math.sin(p), Math.cos(p), -Math.cos(y) * Math.sin(p)];
  const turn = (a: Vector, b: Vector, c: number, s: number): Vector => [a[0] * c + b[0] * s, a[1] * c + b[1] * s, a[2] * c + b[2] * s];
  return {
    forward,
    right: turn(right0, up0, Math.cos(r), Math.sin(r)),
    up: turn(up0, right0, Math.cos(r), -Math.sin(r)),
    target,
    pixelsPerUnit,
  };
}

/** Sphere tracing (Hart 1996). Tiles are probed first with their half diagonal as the margin, so that empty wall costs almost nothing. */
export function traceHead(shape: HeadShape, camera: Camera, width: number, height: number): Sight {
  const count = width * height;
  const sight: Sight = {
    width,
    height,
    cover: new Float32Array(count),
    shirt: new Uint8Array(count),
    position: new Float32Array(count * 3),
    normal: new Float32Array(count * 3),
    depth: new Float32Array(count).fill(far),
    openness: new Float32Array(count),
  };
  const [fx, fy, fz] = camera.forward;
  const unit = 1 / camera.pixelsPerUnit;
  const both = (x: number, y: number, z: number) => Math.min(shape.skin(x, y, z), shape.shirt(x, y, z));
  const originOf = (column: number, row: number, axis: 0 | 1 | 2) =>
    camera.target[axis] +
    (camera.right[axis] * (column - width / 2) - camera.up[axis] * (row - height / 2)) * unit -
    camera.forward[axis] * 3.5;
  const margin = tile * unit * 0.75;
  for (let top = 0; top < height; top += tile) {
    for (let left = 0; left < width; left += tile) {
      const tx = originOf(left + tile / 2, top + tile / 2, 0);
      const ty = originOf(left + tile / 2, top + tile / 2, 1);
      const tz = originOf(left + tile / 2, top + tile / 2, 2);
      let start = 0;
      for (let step = 0; step < 60 && start < far; step++) {
        const d = both(tx + fx * start, ty + fy * start, tz + fz * start) - margin;
        if (d < margin * 0.5) break;
        start += d;
      }
      if (start >= far) continue;
      for (let row = top; row < Math.min(height, top + tile); row++) {
        for (let column = left; column < Math.min(width, left + tile); column++) {
          const ox = originOf(column + 0.5, row + 0.5, 0);
          const oy = originOf(column + 0.5, row + 0.5, 1);
          const oz = originOf(column + 0.5, row + 0.5, 2);
          let t = start;
          let closest = Number.POSITIVE_INFINITY;
          let closestAt = t;
          for (let step = 0; step < 64 && t < far; step++) {
            const d = both(ox + fx * t, oy + fy * t, oz + fz * t);
            if (d < closest) {
              closest = d;
              closestAt = t;
            }
            if (d < unit * 0.06) {
              closest = 0;
              closestAt = t + d;
              break;
            }
            // Never less than part of a cell, or a ray that grazes the outline stops there and leaves a seam.
            t += Math.max(d * 0.92, unit * (0.3 + step * 0.06));
          }
          // A near miss covers part of the cell: that is what keeps the outline smooth at half the picture's resolution.
          const cover = Math.min(1, Math.max(0, 1 - closest / (unit * 1.1)));
          if (cover <= 0) continue;
          record(sight, shape, row * width + column, ox + fx * closestAt, oy + fy * closestAt, oz + fz * closestAt, closestAt, cover);
        }
      }
    }
  }
  probeOpenness(sight, shape);
  return sight;
}

function record(sight: Sight, shape: HeadShape, at: number, x: number, y: number, z: number, depth: number, cover: number): void {
  const isShirt = y < -0.7 && shape.shirt(x, y, z) < shape.skin(x, y, z);
  const surface = isShirt ? shape.shirt : shape.skin;
  const e = 0.006;
  const a = surface(x + e, y - e, z - e);
  const b = surface(x - e, y - e, z + e);
  const c = surface(x - e, y + e, z - e);
  const d = surface(x + e, y + e, z + e);
  let nx = a - b - c + d;
  let ny = -a - b + c + d;
  let nz = -a + b - c + d;
  const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1;
  nx /= length;
  ny /= length;
  nz /= length;
  sight.cover[at] = cover;
  sight.shirt[at] = isShirt ? 1 : 0;
  sight.depth[at] = depth;
  sight.position[at * 3] = x;
  sight.position[at * 3 + 1] = y;
  sight.position[at * 3 + 2] = z;
  sight.normal[at * 3] = nx;
  sight.normal[at * 3 + 1] = ny;
  sight.normal[at * 3 + 2] = nz;
}

/** How much of the sky a place sees, from three probes along its normal. It changes slowly: probed in every second column and row, and shared with the neighbours. */
function probeOpenness(sight: Sight, shape: HeadShape): void {
  const { width, height, openness } = sight;
  for (let row = 0; row < height; row += 2) {
    for (let column = 0; column < width; column += 2) {
      const corner = row * width + column;
      const block = [corner, corner + 1, corner + width, corner + width + 1];
      const at = block.find((cell) => (sight.cover[cell] ?? 0) > 0);
      if (at === undefined) continue;
      let shut = 0;
      for (let reach = 0.06; reach < 0.4; reach *= 2.2) {
        const x = (sight.position[at * 3] ?? 0) + (sight.normal[at * 3] ?? 0) * reach;
        const y = (sight.position[at * 3 + 1] ?? 0) + (sight.normal[at * 3 + 1] ?? 0) * reach;
        const z = (sight.position[at * 3 + 2] ?? 0) + (sight.normal[at * 3 + 2] ?? 0) * reach;
        shut += Math.max(0, reach - Math.min(shape.skin(x, y, z), shape.shirt(x, y, z))) * 0.55;
      }
      for (const cell of block) openness[cell] = Math.max(0.15, 1 - shut * 1.6);
    }
  }
  // Smoothed once, so that the blocks do not show.
  const before = Float32Array.from(openness);
  for (let at = width + 1; at < openness.length - width - 1; at++) {
    if ((sight.cover[at] ?? 0) <= 0) continue;
    let sum = 0;
    let seen = 0;
    for (let near = -1; near <= 1; near += 2) {
      const beside = before[at + near] ?? 0;
      const above = before[at + near * width] ?? 0;
      sum += beside + above;
      seen += (beside > 0 ? 1 : 0) + (above > 0 ? 1 : 0);
    }
    if (seen > 0) openness[at] = sum / seen;
  }
}
