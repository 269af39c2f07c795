import { escapeXml } from "#app/clinics/badge.ts";

/** Addresses of one part (the protocol allows 50,000). Parts of clinics and decisions are ranges of this many numbers, so a part never outgrows it. */
export const PART_SIZE = 50_000;

export const PART_KINDS = ["pages", "clinics", "practitioners", "training", "decisions"] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** One part: "clinics-3" holds those with the numbers 150,001 to 200,000. */
export interface Part {
  kind: PartKind;
  place: number;
}

export interface SitemapEntry {
  path: string;
  /** When it last changed; null: not known, and then nothing is said. */
  changedAt: Date | null;
}

/** Pages that are always there. Those for people with an account, and forms, are left out. */
export const STANDING_PAGES = [
  "/",
  "/clinics",
  "/guide",
  "/guide/look",
  "/guide/choosing",
  "/guide/prices",
  "/guide/mending",
  "/guide/botched",
  "/check-photo",
  "/method",
  "/decisions",
  "/transparency",
  "/data",
  "/api",
  "/security",
] as const;

export const partName = ({ kind, place }: Part): string => `${kind}-${place}.xml`;

export function readPartName(name: string): Part | null {
  const [, kind, place] = /^([a-z]+)-(0|[1-9]\d{0,5})\.xml$/.exec(name) ?? [];
  const known = PART_KINDS.find((one) => one === kind);
  return known === undefined ? null : { kind: known, place: Number(place) };
}

/** The parts that hold the numbers 1 to `newest`. */
export const partsUpTo = (kind: PartKind, newest: number): Part[] =>
  Array.from({ length: Math.ceil(newest / PART_SIZE) }, (_, place) => ({ kind, place }));

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

export function sitemapIndex(parts: readonly Part[], origin: string): string {
  const lines = parts.map((part) => `<sitemap><loc>${escapeXml(`${origin}/sitemaps/${partName(part)}`)}</loc></sitemap>\n`);
  return `${HEAD}<sitemapindex ${NAMESPACE}>\n${lines.join("")}</sitemapindex>\n`;
}

export const SITEMAP_BEGIN = `${HEAD}<urlset ${NAMESPACE}>\n`;
export const SITEMAP_END = "</urlset>\n";

export function sitemapLine({ path, changedAt }: SitemapEntry, origin: string): string {
  const changed = changedAt === null ? "" : `<lastmod>${changedAt.toISOString().replace(/\.\d+Z$/, "Z")}</lastmod>`;
  return `<url><loc>${escapeXml(origin + path)}</loc>${changed}</url>\n`;
}
