import type { Colour, Depth } from "#app/guide/look.ts";

export type SkinType = 1 | 2 | 3 | 4 | 5 | 6;
export const SKIN_TYPES: readonly SkinType[] = [1, 2, 3, 4, 5, 6];

type Rgb = readonly [red: number, green: number, blue: number];

/** One tone for each Fitzpatrick type, untanned and in daylight; people of one type differ more than these do. */
const SKINS: Record<SkinType, Rgb> = {
  1: [244, 216, 199],
  2: [234, 197, 172],
  3: [212, 170, 140],
  4: [178, 131, 102],
  5: [131, 92, 71],
  6: [92, 65, 53],
};

/** Shaved hair. Blond and grey hair is left out: its pigment is chosen lighter. */
const HAIR: Rgb = [38, 32, 30];

const PIGMENTS: Record<Colour, Rgb> = {
  match: HAIR,
  too_dark: [6, 6, 9],
  blue: [48, 78, 122],
  green: [62, 96, 78],
  red: [142, 66, 54],
};

/** How much of the pigment's own colour a settled dot shows: it lies under living skin. Black that was meant to be dark shows all. */
const COVER: Record<Colour, number> = { match: 0.72, too_dark: 0.97, blue: 0.74, green: 0.74, red: 0.72 };

/** Pigment that spread too deep shows blue through the skin. */
const SPREAD: Record<Depth, { share: number; tint: Rgb | null }> = {
  none: { share: 0, tint: null },
  halo: { share: 0.3, tint: null },
  blowout: { share: 0.42, tint: [58, 74, 104] },
};

const linear = (channel: number): number => (channel / 255) ** 2.2;
const encoded = (light: number): number => Math.round(255 * Math.min(1, Math.max(0, light)) ** (1 / 2.2));

/** So much of one colour over another, mixed as light. */
function mix(under: Rgb, over: Rgb, share: number): Rgb {
  const part = (place: 0 | 1 | 2) => encoded(linear(under[place]) * (1 - share) + linear(over[place]) * share);
  return [part(0), part(1), part(2)];
}

const hex = (colour: Rgb): string => `#${colour.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;

export const skinColour = (skin: SkinType): string => hex(SKINS[skin]);

/** A darker tone of the skin, for ears, brows and the turn of the head. */
export const shadeColour = (skin: SkinType, share: number): string => hex(mix(SKINS[skin], [30, 18, 14], share));

export const hairColour = (skin: SkinType): string => hex(mix(SKINS[skin], HAIR, COVER.match));

/** A crust of dried blood and pigment. */
export const scabColour = (skin: SkinType): string => hex(mix(SKINS[skin], [86, 34, 24], 0.8));

/** `strength` is what healing and the years leave of it, 1 when settled. */
export const dotColour = (skin: SkinType, colour: Colour, strength: number): string =>
  hex(mix(SKINS[skin], PIGMENTS[colour], Math.min(0.98, COVER[colour] * strength)));

/** The soft edge around a dot; the skin's own colour where there is none. */
export function spreadColour(skin: SkinType, colour: Colour, depth: Depth, strength: number): string {
  const { share, tint } = SPREAD[depth];
  return hex(mix(SKINS[skin], tint ?? PIGMENTS[colour], Math.min(0.9, share * strength)));
}
