import type { FoundSubject } from "#app/cases/correction.ts";
import { HEALING_DAYS } from "#app/guide/healing.ts";
import { GOOD, type Look } from "#app/guide/look.ts";
import { lookPresetWords } from "#app/guide/look-preset-words.ts";
import { ours, type Statement, said } from "#app/guide/statement.ts";

/** A look worth knowing. `subject` is the tick of a review that names it. */
export interface Preset {
  id: string;
  subject: FoundSubject;
  name: string;
  /** What differs from work as it should be. */
  change: Partial<Look>;
  /** Where it shows best. */
  view: "close-up" | "head";
  /** What one sees, how to recognise it, and whether it may still be healing. */
  says: readonly [sees: Statement, recognise: Statement, healing: Statement];
}

const day = (wanted: (typeof HEALING_DAYS)[number]): number => HEALING_DAYS.indexOf(wanted);

/** Of work as it should be. Sources differ on the width: both ranges are printed. */
export function asItShouldBe(): Preset["says"] {
  const say = lookPresetWords();
  return [
    said(say.asItShouldBe.sees, "proHair", "gerowDots"),
    ours(say.asItShouldBe.recognise),
    said(say.asItShouldBe.healing, "sixWeeks"),
  ];
}

export function presets(): readonly Preset[] {
  const say = lookPresetWords();
  return [
    {
      id: "dots-too-big",
      subject: "dots",
      name: say.dotsTooBig.name,
      change: { dot: 0.32 },
      view: "close-up",
      says: [said(say.dotsTooBig.sees, "dotSize"), ours(say.dotsTooBig.recognise), said(say.dotsTooBig.healing, "gerowDots", "sixWeeks")],
    },
    {
      id: "helmet",
      subject: "dots",
      name: say.helmet.name,
      change: { dot: 0.42, density: 210, spacing: "merged" },
      view: "close-up",
      says: [said(say.helmet.sees, "dotSize"), ours(say.helmet.recognise), ours(say.helmet.healing)],
    },
    {
      id: "halo",
      subject: "depth",
      name: say.halo.name,
      change: { depth: "halo" },
      view: "close-up",
      says: [said(say.halo.sees, "dotSize"), ours(say.halo.recognise), ours(say.halo.healing)],
    },
    {
      id: "blown-out",
      subject: "depth",
      name: say.blownOut.name,
      change: { dot: 0.2, depth: "blowout" },
      view: "close-up",
      says: [said(say.blownOut.sees, "dotSize", "discoloration"), ours(say.blownOut.recognise), ours(say.blownOut.healing)],
    },
    {
      id: "too-dark",
      subject: "colour",
      name: say.tooDark.name,
      change: { colour: "too_dark", density: 200 },
      view: "head",
      says: [ours(say.tooDark.sees), ours(say.tooDark.recognise), said(say.tooDark.healing, "recoveryWeek", "austin")],
    },
    {
      id: "turned-blue",
      subject: "colour",
      name: say.turnedBlue.name,
      change: { colour: "blue", healing: day(1095) },
      view: "head",
      says: [said(say.turnedBlue.sees, "blueOverTime", "discoloration"), ours(say.turnedBlue.recognise), ours(say.turnedBlue.healing)],
    },
    {
      id: "turned-green",
      subject: "colour",
      name: say.turnedGreen.name,
      change: { colour: "green", healing: day(1095) },
      view: "close-up",
      says: [said(say.turnedGreen.sees, "tooDark"), ours(say.turnedGreen.recognise), ours(say.turnedGreen.healing)],
    },
    {
      id: "turned-red",
      subject: "colour",
      name: say.turnedRed.name,
      change: { colour: "red", healing: day(1095) },
      view: "close-up",
      says: [ours(say.turnedRed.sees), ours(say.turnedRed.recognise), said(say.turnedRed.healing, "austin", "nhsCellulitis")],
    },
    {
      id: "straight-hairline",
      subject: "hairline",
      name: say.straightHairline.name,
      change: { hairline: "straight" },
      view: "head",
      says: [said(say.straightHairline.sees, "regrets"), ours(say.straightHairline.recognise), ours(say.straightHairline.healing)],
    },
    {
      id: "too-low",
      subject: "hairline",
      name: say.tooLow.name,
      change: { hairline: "too_low" },
      view: "head",
      says: [ours(say.tooLow.sees), ours(say.tooLow.recognise), ours(say.tooLow.healing)],
    },
    {
      id: "uneven-hairline",
      subject: "hairline",
      name: say.unevenHairline.name,
      change: { hairline: "asymmetric" },
      view: "head",
      says: [ours(say.unevenHairline.sees), ours(say.unevenHairline.recognise), ours(say.unevenHairline.healing)],
    },
    {
      id: "too-heavy",
      subject: "density",
      name: say.tooHeavy.name,
      change: { density: 200, dot: 0.22 },
      view: "head",
      says: [ours(say.tooHeavy.sees), ours(say.tooHeavy.recognise), said(say.tooHeavy.healing, "gerowDots", "sixWeeks")],
    },
    {
      id: "too-thin",
      subject: "density",
      name: say.tooThin.name,
      change: { density: 35 },
      view: "head",
      says: [ours(say.tooThin.sees), ours(say.tooThin.recognise), said(say.tooThin.healing, "scalpGuru", "fullScalp")],
    },
    {
      id: "in-rows",
      subject: "spacing",
      name: say.inRows.name,
      change: { spacing: "rows", density: 110 },
      view: "close-up",
      says: [ours(say.inRows.sees), ours(say.inRows.recognise), ours(say.inRows.healing)],
    },
    {
      id: "day-three",
      subject: "healing",
      name: say.dayThree.name,
      change: { healing: day(3) },
      view: "close-up",
      says: [said(say.dayThree.sees, "austin", "scalphair"), ours(say.dayThree.recognise), said(say.dayThree.healing, "austin")],
    },
    {
      id: "week-two",
      subject: "healing",
      name: say.weekTwo.name,
      change: { healing: day(7) },
      view: "head",
      says: [
        said(say.weekTwo.sees, "sixWeeks"),
        ours(say.weekTwo.recognise),
        said(say.weekTwo.healing, "recoveryMonth", "sixWeeks", "recoveryWeek"),
      ],
    },
    {
      id: "five-years",
      subject: "healing",
      name: say.fiveYears.name,
      change: { healing: day(1825) },
      view: "head",
      says: [said(say.fiveYears.sees, "coastFading", "inkColour"), ours(say.fiveYears.recognise), ours(say.fiveYears.healing)],
    },
  ];
}

/** A preset on a skin. */
export const presetLook = ({ change }: Preset, skin: Look["skin"]): Look => ({ ...GOOD, skin, ...change });

/** What is drawn beside the pigment, and what the sliders begin with. */
export function drawnWith(): readonly Statement[] {
  const say = lookPresetWords();
  return [
    said(say.drawnWith.hairStrip, "hairWidth", "bionumbersHair"),
    said(say.drawnWith.groups, "follicles"),
    ours(say.drawnWith.daysOfHealing),
  ];
}

/** All that the page of drawings states. */
export const lookStatements = (): readonly Statement[] => [...asItShouldBe(), ...drawnWith(), ...presets().flatMap(({ says }) => says)];
