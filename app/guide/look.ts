import type { Healing } from "#app/guide/healing.ts";
import { HEALING_DAYS } from "#app/guide/healing.ts";
import type { SkinType } from "#app/guide/skin-colour.ts";

/** What the pigment of a drawn scalp is like. The words are those of the ticks on a review, so that both name one thing. */
export const COLOURS = ["match", "too_dark", "blue", "green", "red"] as const;
export const DEPTHS = ["none", "halo", "blowout"] as const;
export const HAIRLINES = ["irregular", "straight", "too_low", "asymmetric"] as const;
export const SPACINGS = ["even", "rows", "merged"] as const;
export type Colour = (typeof COLOURS)[number];
export type Depth = (typeof DEPTHS)[number];
export type Hairline = (typeof HAIRLINES)[number];
export type Spacing = (typeof SPACINGS)[number];

/** Everything that decides a drawing: the same look is drawn the same, byte for byte. */
export interface Look {
  /** Diameter of a healed dot, in millimetres. */
  dot: number;
  /** Dots per square centimetre. */
  density: number;
  colour: Colour;
  depth: Depth;
  hairline: Hairline;
  spacing: Spacing;
  /** A place in HEALING_DAYS: time does not pass evenly on a scalp, so a slider goes by steps. */
  healing: number;
  /** Fitzpatrick types 1 to 6. */
  skin: SkinType;
}

/** What the sliders reach. Healed dots of good work are 0.07 to 0.15 mm wide; 0.6 mm is pigment that spread. */
export const RANGES = {
  dot: { least: 0.05, most: 0.6, step: 0.01 },
  density: { least: 20, most: 360, step: 5 },
  healing: { least: 0, most: HEALING_DAYS.length - 1, step: 1 },
} as const;
export type RangeName = keyof typeof RANGES;

const SIX_WEEKS = HEALING_DAYS.indexOf(42);

/** Healed work as it should be: dots as wide as a hair is thick, about as many as hairs grow in groups, no edge. */
export const GOOD: Look = {
  dot: 0.11,
  density: 120,
  colour: "match",
  depth: "none",
  hairline: "irregular",
  spacing: "even",
  healing: SIX_WEEKS,
  skin: 2,
};

export const LOOK_FIELDS = Object.keys(GOOD) as (keyof Look)[];

/** The address of a look. What is as it should be is left out, so that a look has one address. */
export function lookUrl(look: Look): string {
  const asked = new URLSearchParams();
  for (const field of LOOK_FIELDS) if (look[field] !== GOOD[field]) asked.set(field, String(look[field]));
  return asked.size === 0 ? "/guide/look" : `/guide/look?${asked}`;
}

export const daysOf = (look: Look): number => HEALING_DAYS[look.healing] ?? 0;

/** How wide a dot is drawn at this point of healing, in millimetres. */
export const drawnDot = (look: Look, healing: Healing): number => look.dot * healing.swelling;
