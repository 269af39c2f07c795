import type { Look } from "#app/guide/look.ts";
import { ours, type Statement, said } from "#app/guide/statement.ts";

export const WHAT_IT_IS: readonly Statement[] = [
  said(
    "Scalp Micropigmentation is a cosmetic tattoo: thousands of fine dots that imitate hair cut close to the scalp.",
    "smpChapter",
    "rassman",
  ),
  said("It is done for a shaved look, for density between thin hair, over scars and with alopecia.", "rassman", "smpChapter"),
  said(
    "It looks simple and is not: depth, density and colour have to be judged on each skin, and it takes long to learn.",
    "rassmanSummary",
    "smpChapter",
  ),
  said("Two to four sessions of three to five hours, 10 to 30 days apart.", "scalpGuru", "smpProcess"),
];

export const WHAT_IT_IS_NOT: readonly Statement[] = [
  said(
    "Not a treatment of hair loss. It neither makes hair grow nor stops it falling: why it falls is a question for a specialist.",
    "wimpole",
  ),
  said("Not makeup that wears off. It is a tattoo, and removing one is neither quick nor certain.", "fdaTattoos", "newcastleLaser"),
  said(
    "Not licensed for skill in the UK. Councils register premises and people for hygiene; the government means to license cosmetic procedures in England, and which ones and when is not settled.",
    "torridge",
    "cheltenham",
    "englandLicence",
  ),
  said("Not for every skin: with psoriasis or eczema ask a dermatologist first, since a tattoo can make them worse.", "aadComplications"),
  ours("Not a decision for a week in which you feel bad about your head."),
];

/** One thing to look at, with how bad work differs from good in the drawing beside it. */
export interface GoodAndBadPair {
  subject: string;
  view: "close" | "head";
  good: Statement;
  bad: Statement;
  change: Partial<Look>;
}

export const GOOD_AND_BAD: readonly GoodAndBadPair[] = [
  {
    subject: "Dots",
    view: "close",
    change: { dot: 0.4 },
    good: said(
      "Healed dots of about 0.1 mm, as fine as a hair: 0.07 to 0.12 mm by one practitioner, 0.1 to 0.15 mm by another.",
      "proHair",
      "gerowDots",
    ),
    bad: said("Large, soft-edged dots, or one dark area in which none can be told apart.", "dotSize"),
  },
  {
    subject: "Colour",
    view: "close",
    change: { colour: "blue", depth: "halo" },
    good: said("A shade that only grows lighter over the years.", "coastFading"),
    bad: said("Blue or green, within weeks or months.", "discoloration"),
  },
  {
    subject: "Hairline",
    view: "head",
    change: { hairline: "too_low" },
    good: ours("Broken and irregular as hair grows, high enough for the face in ten years’ time."),
    bad: said("So low that it lies in front of where hair ever grew: the one mistake that only removal mends.", "pmuHub"),
  },
  {
    subject: "Density",
    view: "close",
    change: { density: 300, dot: 0.25, spacing: "merged" },
    good: said("Built up over several sessions, so that skin still shows between the dots.", "fullScalp", "smpProcess"),
    bad: said("A painted helmet: too many dots on too many.", "helmet"),
  },
];
