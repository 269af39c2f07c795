import { aboutSmpWords } from "#app/guide/about-smp-words.ts";
import type { Look } from "#app/guide/look.ts";
import { ours, type Statement, said } from "#app/guide/statement.ts";

export function whatItIs(): readonly Statement[] {
  const say = aboutSmpWords();
  return [
    said(say.is.tattoo, "smpChapter", "rassman"),
    said(say.is.whatFor, "rassman", "smpChapter"),
    said(say.is.notSimple, "rassmanSummary", "smpChapter"),
    said(say.is.sessions, "scalpGuru", "smpProcess"),
  ];
}

export function whatItIsNot(): readonly Statement[] {
  const say = aboutSmpWords();
  return [
    said(say.isNot.treatment, "wimpole"),
    said(say.isNot.makeup, "fdaTattoos", "newcastleLaser"),
    said(say.isNot.licensed, "torridge", "cheltenham", "englandLicence"),
    said(say.isNot.everySkin, "aadComplications"),
    ours(say.isNot.badWeek),
  ];
}

/** One thing to look at, with how bad work differs from good in the drawing beside it. */
export interface GoodAndBadPair {
  subject: string;
  view: "close" | "head";
  good: Statement;
  bad: Statement;
  change: Partial<Look>;
}

export function goodAndBad(): readonly GoodAndBadPair[] {
  const say = aboutSmpWords();
  return [
    {
      subject: say.dots.subject,
      view: "close",
      change: { dot: 0.4 },
      good: said(say.dots.good, "proHair", "gerowDots"),
      bad: said(say.dots.bad, "dotSize"),
    },
    {
      subject: say.colour.subject,
      view: "close",
      change: { colour: "blue", depth: "halo" },
      good: said(say.colour.good, "coastFading"),
      bad: said(say.colour.bad, "discoloration"),
    },
    {
      subject: say.hairline.subject,
      view: "head",
      change: { hairline: "too_low" },
      good: ours(say.hairline.good),
      bad: said(say.hairline.bad, "pmuHub"),
    },
    {
      subject: say.density.subject,
      view: "close",
      change: { density: 300, dot: 0.25, spacing: "merged" },
      good: said(say.density.good, "fullScalp", "smpProcess"),
      bad: said(say.density.bad, "helmet"),
    },
  ];
}
