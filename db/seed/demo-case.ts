import { type DemoTreatment, weeks } from "#db/seed/demo-clinic.ts";
import { type HeadPicture, type SkinType, type Treatment, type View, views } from "#db/seed/head-picture.ts";
import { seedOf } from "#db/seed/random.ts";

/** How a head was worked on. Fresh work of "turns" looks like good work: what becomes of it shows only once it is healed (story 6). */
export const looks = ["good", "soft", "heavy", "big", "blue", "merged", "low", "straight", "patchy", "uneven", "turns"] as const;
export type Look = (typeof looks)[number];

/** One drawn photo of a case. `days` counts from the last session; null is before treatment. */
export interface DemoShot {
  view: View;
  days: number | null;
  take: number;
}

/** One treated head of the demo. Sessions are days before the seeding, first to last. */
export interface DemoCase {
  clinic: string;
  practitioner: string;
  treatment: DemoTreatment;
  grade: string | null;
  skin: SkinType;
  head: number;
  sessions: readonly number[];
  confirmed: boolean;
  look: Look;
  shots: readonly DemoShot[];
}

const good: Omit<Treatment, "state"> = { hairline: "natural", density: 1, dots: "fine", colour: "match", patchy: 0 };
const flaws: Record<Look, Partial<Treatment>> = {
  good: {},
  soft: { density: 0.7 },
  heavy: { density: 1.5, colour: "too-dark" },
  big: { dots: "too-big" },
  blue: { dots: "too-big", colour: "blue" },
  merged: { dots: "merged", colour: "too-dark" },
  low: { hairline: "too-low", density: 1.3 },
  straight: { hairline: "straight", colour: "too-dark" },
  patchy: { patchy: 0.9 },
  uneven: { hairline: "asymmetric", patchy: 0.35 },
  turns: { dots: "merged", colour: "blue" },
};

/** What the renderer is asked for. All photos of one clinic share its room. */
export function pictureOf(treated: DemoCase, shot: DemoShot): HeadPicture {
  const state = shot.days === null ? "before" : shot.days < weeks(4) ? "fresh" : "healed";
  const flaw = treated.look === "turns" && state === "fresh" ? {} : flaws[treated.look];
  return {
    head: treated.head,
    room: seedOf(treated.clinic) % 10_000,
    view: shot.view,
    skin: treated.skin,
    take: shot.take,
    treatment: { ...good, ...flaw, state },
  };
}

/** Days before the seeding on which a photo was taken; photos before treatment are of the first session's morning. */
export function takenAgo(treated: DemoCase, shot: DemoShot): number {
  const last = treated.sessions.at(-1) ?? 0;
  return shot.days === null ? (treated.sessions[0] ?? last) : last - shot.days;
}

/**
 * Reads the table of cases, one line each:
 *
 *     clinic | practitioner | treatment | grade or - | skin type 1-6 | head | sessions as days ago | confirmed or - | look | view:days …
 *
 * Throws an Error that quotes the line it cannot read.
 */
export function readDemoCases(text: string): DemoCase[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [clinic = "", practitioner = "", treatment = "", grade = "", skin = "", head = "", sessions = "", confirmed = "", look, shots] =
        line.split(" | ");
      const known = looks.find((each) => each === look);
      if (!known || !shots || !/^[1-6]$/.test(skin) || !/^\d+$/.test(head)) throw new Error(`Not a case: ${line}`);
      return {
        clinic,
        practitioner,
        treatment: treatment as DemoTreatment,
        grade: grade === "-" ? null : grade,
        skin: Number(skin) as SkinType,
        head: Number(head),
        sessions: sessions.split(" ").map(Number),
        confirmed: confirmed === "confirmed",
        look: known,
        shots: shots.split(" ").map((shot, take) => readShot(line, shot, take)),
      };
    });
}

function readShot(line: string, shot: string, take: number): DemoShot {
  const [name, when = ""] = shot.split(":");
  const view = views.find((each) => each === name);
  if (!view || !/^(\d+|before)$/.test(when)) throw new Error(`Not a photo: ${shot} in ${line}`);
  return { view, days: when === "before" ? null : Number(when), take };
}
