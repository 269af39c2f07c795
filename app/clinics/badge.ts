import type { BadgeStanding } from "#app/clinics/badge-site.ts";

/** What a badge says, as printed. */
export interface BadgeFacts {
  clinicName: string;
  /** "81.2"; null: too few clients have reported for a number. */
  figure: string | null;
  /** A banner stands on the clinic's page: what the badge says first, with its end; null: none does. */
  banner: string | null;
  /** The band or the state in words. */
  state: string;
  /** An upheld decision weighs on the clinic: the badge says so first. */
  warned: boolean;
  /** Points that upheld decisions take off: "6.0"; null: none. */
  taken: string | null;
  /** "64 of 100"; null: nothing was checked. */
  level: string | null;
  /** What is in doubt and not decided, or no longer holds: "1 photo in dispute, 2 documents lapsed"; null: nothing. */
  note: string | null;
  asOf: string;
  /** The clinic's page here. */
  href: string;
}

export const BADGE_THEMES = ["light", "dark"] as const;
export type BadgeTheme = (typeof BADGE_THEMES)[number];
export const isBadgeTheme = (text: string | null): text is BadgeTheme => (BADGE_THEMES as readonly (string | null)[]).includes(text);

/** Pixels. */
export const BADGE_SIZE = { width: 340, height: 96 } as const;

/** The colours of app/styles/tokens.css: a picture on another site cannot read them from there. */
export const COLOURS: Record<BadgeTheme, { paper: string; ink: string; soft: string; rule: string; against: string }> = {
  light: { paper: "#fafbf9", ink: "#15201e", soft: "#4b5855", rule: "#73807b", against: "#a32a1e" },
  dark: { paper: "#101514", ink: "#e9eeeb", soft: "#a9b5b0", rule: "#7d8a85", against: "#ff9c8c" },
};

const FONT = "Charter, Georgia, 'Times New Roman', serif";

/** The mark of components/logo.tsx, by diameter of its dots. */
export const MARK = [
  [11.2, "M12.6 20.8h0M6.2 32h0M19.1 32h0M32 32h0M12.6 43.2h0M25.6 43.2h0M38.5 43.2h0M51.4 43.2h0M19.1 54.3h0M32 54.3h0M44.9 54.3h0"],
  [9.2, "M25.6 20.8h0M44.9 32h0"],
  [7.2, "M19.1 9.7h0M38.5 20.8h0M57.8 32h0"],
  [5.2, "M32 9.7h0M51.4 20.8h0"],
  [3.2, "M44.9 9.7h0"],
] as const;

/** In one sentence, for who cannot see it. */
export function badgeText({ clinicName, figure, banner, state, taken, level, note, asOf }: BadgeFacts): string {
  const score = figure === null ? state : `trust score ${figure} of 100, ${state.toLowerCase()}`;
  const less = taken === null ? "" : `; ${taken} points taken off by upheld decisions`;
  const first = banner === null ? "" : `${banner}; `;
  return `${clinicName} on Scalpmark: ${first}${score}${less}; evidence level ${level ?? "nothing checked yet"}${note === null ? "" : `; ${note}`}; as of ${asOf}`;
}

/** The badge as an SVG drawing: no script, no style sheet, nothing fetched. Everything from outside is escaped. */
export function drawBadge(facts: BadgeFacts, theme: BadgeTheme): string {
  const { paper, ink, soft, rule, against } = COLOURS[theme];
  const { width, height } = BADGE_SIZE;
  const text = (x: number, y: number, size: number, fill: string, words: string) =>
    `<text x="${x}" y="${y}" font-family="${FONT}" font-size="${size}" fill="${fill}">${escapeXml(words)}</text>`;
  const stateColour = facts.warned ? against : ink;
  const decided = facts.banner ?? (facts.taken === null ? null : `Scalpmark: ${facts.taken} points taken off by decision`);
  const firstLine = decided ?? (facts.note === null ? "Scalpmark trust score" : `Scalpmark: ${facts.note}`);
  const mark = MARK.map(([diameter, dots]) => `<path d="${dots}" stroke-width="${diameter}"/>`).join("");
  const headline =
    facts.figure === null
      ? text(84, 56, 21, stateColour, facts.state)
      : `${text(84, 58, 30, ink, facts.figure)}${text(146, 58, 13, soft, "of 100")}${text(192, 58, 17, stateColour, facts.state)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t"><title id="t">${escapeXml(badgeText(facts))}</title><a href="${escapeXml(facts.href)}"><rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="2" fill="${paper}" stroke="${facts.warned || facts.banner !== null ? against : rule}"/><g transform="translate(14 20) scale(0.84)" fill="none" stroke="${ink}" stroke-linecap="round">${mark}</g>${text(84, 25, 12, decided === null ? soft : against, firstLine)}${headline}${text(84, 80, 12, soft, `Evidence level ${facts.level ?? "nothing yet"}, ${facts.asOf}`)}</a></svg>\n`;
}

/** What the picture says where its figures are not for: on a site it was not issued to, or where nobody can tell. */
const WITHOUT_FIGURES: Record<Exclude<BadgeStanding, "issued">, (clinicName: string) => [first: string, headline: string]> = {
  elsewhere: () => ["Scalpmark", "Not issued to this site"],
  unknown: (clinicName) => [clinicName.length > 42 ? `${clinicName.slice(0, 41)}…` : clinicName, "See it on Scalpmark"],
};

/** The badge without its figures: whose it is, or that it was not issued here, and the day. */
export function drawPlainBadge(
  standing: keyof typeof WITHOUT_FIGURES,
  { clinicName, href, today }: { clinicName: string; href: string; today: string },
  theme: BadgeTheme,
): string {
  const { paper, ink, soft, rule, against } = COLOURS[theme];
  const { width, height } = BADGE_SIZE;
  const [first, headline] = WITHOUT_FIGURES[standing](clinicName);
  const text = (y: number, size: number, fill: string, words: string) =>
    `<text x="84" y="${y}" font-family="${FONT}" font-size="${size}" fill="${fill}">${escapeXml(words)}</text>`;
  const mark = MARK.map(([diameter, dots]) => `<path d="${dots}" stroke-width="${diameter}"/>`).join("");
  const colour = standing === "elsewhere" ? against : ink;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t"><title id="t">${escapeXml(`${headline}: ${clinicName}; ${today}`)}</title><a href="${escapeXml(href)}"><rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="2" fill="${paper}" stroke="${standing === "elsewhere" ? against : rule}"/><g transform="translate(14 20) scale(0.84)" fill="none" stroke="${ink}" stroke-linecap="round">${mark}</g>${text(25, 12, soft, first)}${text(56, 21, colour, headline)}${text(80, 12, soft, today)}</a></svg>\n`;
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
export const escapeXml = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

/** What a clinic puts on its own site: a plain link and a picture, no script. The picture has to be told which site it stands on, and is told no more than that. */
export function badgeSnippet({ origin, slug, text, theme }: { origin: string; slug: string; text: string; theme: BadgeTheme }): string {
  const page = `${origin}/clinics/${slug}`;
  const picture = `${page}/badge.svg${theme === "dark" ? "?theme=dark" : ""}`;
  return `<a href="${escapeXml(page)}"><img src="${escapeXml(picture)}" width="${BADGE_SIZE.width}" height="${BADGE_SIZE.height}" alt="${escapeXml(text)}" referrerpolicy="origin"></a>`;
}
