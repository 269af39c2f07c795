import type { HeadProportions } from "#db/seed/head-shape.ts";
import { between, type Random, seededRandom } from "#db/seed/random.ts";
import type { Hairline } from "#db/seed/scalp.ts";

export const views = ["front", "three-quarter", "left", "right", "top", "back", "hairline"] as const;
export type View = (typeof views)[number];

/** Fitzpatrick types I to VI. */
export type SkinType = 1 | 2 | 3 | 4 | 5 | 6;

export interface Treatment {
  /** `before` has no pigment; `fresh` is the first week; `healed` is 28 days and more. */
  state: "before" | "fresh" | "healed";
  hairline: Hairline;
  /** Share of the natural number of dots: .5 thin, 1 fits, 1.6 heavy. */
  density: number;
  dots: "fine" | "too-big" | "merged";
  colour: "match" | "too-dark" | "blue";
  /** 0 = even, 1 = bare patches. */
  patchy: number;
}

/** Everything that decides a drawn photo. One seed is one head; one room is one clinic's wall and light. */
export interface HeadPicture {
  head: number;
  room: number;
  view: View;
  skin: SkinType;
  treatment: Treatment;
  /** Moves camera and light a little, so that two photos of one head are two photos. */
  take: number;
}

/** sRGB of untanned to dark skin in soft daylight, one per Fitzpatrick type. */
export const skinTones: Record<SkinType, readonly [number, number, number]> = {
  1: [242, 209, 190],
  2: [232, 190, 164],
  3: [208, 164, 135],
  4: [174, 126, 99],
  5: [128, 90, 70],
  6: [88, 63, 52],
};

export interface Framing {
  yaw: number;
  pitch: number;
  roll: number;
  target: readonly [number, number, number];
  /** Heights of the picture, in units of about 10 cm. */
  span: number;
}

const framings: Record<View, Framing> = {
  front: { yaw: 0, pitch: 27, roll: 0, target: [0, 0.38, 0.1], span: 2.5 },
  "three-quarter": { yaw: 36, pitch: 24, roll: 0, target: [0, 0.34, 0], span: 2.5 },
  left: { yaw: 84, pitch: 12, roll: 0, target: [0, 0.26, -0.08], span: 2.65 },
  right: { yaw: -84, pitch: 12, roll: 0, target: [0, 0.26, -0.08], span: 2.65 },
  top: { yaw: 8, pitch: 58, roll: 0, target: [0, 0.5, 0], span: 2.35 },
  back: { yaw: 178, pitch: 20, roll: 0, target: [0, 0.28, 0], span: 2.6 },
  hairline: { yaw: 20, pitch: 34, roll: 0, target: [0.1, 0.72, 0.4], span: 1.35 },
};

export function framingOf(picture: HeadPicture): Framing {
  const base = framings[picture.view];
  const random = seededRandom(Math.imul(picture.head, 2654435761) ^ Math.imul(picture.take + 1, 40503) ^ picture.room);
  const side = random() < 0.5 && picture.view !== "left" && picture.view !== "right" ? -1 : 1;
  return {
    yaw: side * (base.yaw + between(random, -9, 9)),
    pitch: base.pitch + between(random, -5, 6),
    roll: between(random, -6, 6),
    target: [base.target[0] * side + between(random, -0.24, 0.24), base.target[1] + between(random, -0.14, 0.12), base.target[2]],
    span: base.span * between(random, 0.9, 1.14),
  };
}

export function proportionsOf(random: Random): HeadProportions {
  return {
    width: between(random, 0.94, 1.06),
    length: between(random, 0.95, 1.05),
    height: between(random, 0.96, 1.04),
    jaw: between(random, 0.9, 1.1),
    ears: between(random, 0.9, 1.12),
    nose: between(random, 0.97, 1.03),
  };
}
