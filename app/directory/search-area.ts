import { z } from "zod";
import { searchAddressWords } from "#app/directory/search-address-words.ts";
import type { Box, Position } from "#app/platform/geography.ts";

const isLat = (degrees: number) => Math.abs(degrees) <= 90;
const isLng = (degrees: number) => Math.abs(degrees) <= 180;
/** A hundredth of a degree is about a kilometre: nobody's street is in an address that may be shared. */
const COARSE = 100;
const coarse = (degrees: number) => Math.round(degrees * COARSE) / COARSE || 0;
/** A thousandth is about a hundred metres: as exact as a map of clinics needs. */
const fine = (degrees: number) => Math.round(degrees * 1_000) / 1_000 || 0;

const numbers = (text: string, count: number) => {
  const parts = text.split(",");
  return parts.length === count && parts.every((part) => /^-?\d{1,3}(\.\d{1,12})?$/.test(part)) ? parts.map(Number) : null;
};

/** "53.8,-1.5". */
export const positionParameter = z.string().transform((text, context): Position => {
  const [lat = Number.NaN, lng = Number.NaN] = numbers(text, 2) ?? [];
  if (isLat(lat) && isLng(lng)) return { lat: coarse(lat), lng: coarse(lng) };
  context.addIssue({ code: "custom", message: searchAddressWords().position });
  return z.NEVER;
});
/** "53.2,-2.4,53.9,-1.1": south, west, north, east. */
export const areaParameter = z.string().transform((text, context): Box => {
  const [south = Number.NaN, west = Number.NaN, north = Number.NaN, east = Number.NaN] = (numbers(text, 4) ?? []).map(fine);
  if (isLat(south) && isLat(north) && isLng(west) && isLng(east) && south < north && west !== east) return { south, west, north, east };
  context.addIssue({ code: "custom", message: searchAddressWords().area });
  return z.NEVER;
});

export const areaText = ({ south, west, north, east }: Box): string => [south, west, north, east].join(",");
