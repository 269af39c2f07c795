import type { FoundSubject } from "#app/cases/correction.ts";
import { HEALING_DAYS } from "#app/guide/healing.ts";
import { GOOD, type Look } from "#app/guide/look.ts";
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
export const AS_IT_SHOULD_BE: Preset["says"] = [
  said(
    "Separate fine dots in the colour of the shaved hair beside them. Healed ones are 0.07 to 0.12 mm wide by one source, 0.10 to 0.15 mm by another.",
    "proHair",
    "gerowDots",
  ),
  ours("From an arm’s length it reads as a shaved head. Close up each dot has an edge of its own, and skin shows between them."),
  said("Judge it six weeks after the last session, not before.", "sixWeeks"),
];

export const PRESETS: readonly Preset[] = [
  {
    id: "dots-too-big",
    subject: "dots",
    name: "Dots too big",
    change: { dot: 0.32 },
    view: "close-up",
    says: [
      said("Dots two or three times as wide as they should be: pressed too deep, pigment spreads where the skin is looser.", "dotSize"),
      ours("Take a close photo with shaved hair in it. The dots should not be clearly wider than the ends of the hairs."),
      said(
        "In the first week dots are up to 0.25 mm wide and under a crust, and leave a smaller one. After six weeks they stay.",
        "gerowDots",
        "sixWeeks",
      ),
    ],
  },
  {
    id: "helmet",
    subject: "dots",
    name: "Merged into a helmet",
    change: { dot: 0.42, density: 210, spacing: "merged" },
    view: "close-up",
    says: [
      said("Dots run into each other and make one shade: the helmet look, with hardly a dot to tell from the next.", "dotSize"),
      ours("No skin shows between the dots in a sharp photo, and the head looks painted from across a room."),
      ours("Swelling can hide the gaps for some days. If none are back after six weeks, it has merged."),
    ],
  },
  {
    id: "halo",
    subject: "depth",
    name: "A halo around the dots",
    change: { depth: "halo" },
    view: "close-up",
    says: [
      said("Each dot has a soft, greyer ring: some of the pigment went deeper than it should and spread.", "dotSize"),
      ours("In a sharp close photo the hairs have crisp edges and the dots have not."),
      ours("Redness can look like a ring for some days. A ring that is grey after six weeks is pigment."),
    ],
  },
  {
    id: "blown-out",
    subject: "depth",
    name: "Blown out",
    change: { dot: 0.2, depth: "blowout" },
    view: "close-up",
    says: [
      said("Dots are blurred into smudges, since pigment that lies too deep migrates and grows wider.", "dotSize", "discoloration"),
      ours("A smudge is wider than three hairs beside each other, and bluish at its edge."),
      ours("This does not heal away by waiting some weeks longer."),
    ],
  },
  {
    id: "too-dark",
    subject: "colour",
    name: "Too dark",
    change: { colour: "too_dark", density: 200 },
    view: "head",
    says: [
      ours("The pigment is blacker than the hair beside it, so that the top of the head and its sides do not belong together."),
      ours("Look where pigment meets your own shaved hair, in daylight and without a flash. You should not find the border."),
      said(
        "Fresh work looks darker than it will be. Crusts fall within about a week and take some of it with them.",
        "recoveryWeek",
        "austin",
      ),
    ],
  },
  {
    id: "turned-blue",
    subject: "colour",
    name: "Turned blue",
    change: { colour: "blue", healing: day(1095) },
    view: "head",
    says: [
      said(
        "Grey has become blue, from an ink that was not made for it or from pigment that lies too deep.",
        "blueOverTime",
        "discoloration",
      ),
      ours("Hold a black hair or a grey card beside it in daylight: lamps and telephones change colours too."),
      ours("It shows after months or years, and does not turn back by itself."),
    ],
  },
  {
    id: "turned-green",
    subject: "colour",
    name: "Turned green",
    change: { colour: "green", healing: day(1095) },
    view: "close-up",
    says: [
      said("The dots have a green cast. Black that lies too deep can show blue or green through the skin.", "tooDark"),
      ours("Compare with your shaved hair in daylight, in the shade rather than in the sun."),
      ours("It shows after months or years, and does not turn back by itself."),
    ],
  },
  {
    id: "turned-red",
    subject: "colour",
    name: "Turned red",
    change: { colour: "red", healing: day(1095) },
    view: "close-up",
    says: [
      ours("The dots themselves are brown or red, while the skin between them has its usual colour."),
      ours("Press a finger on the place: skin that is red turns pale for a moment, pigment does not."),
      said(
        "Red skin in the first days is part of healing. If redness spreads, or comes back later, see a doctor.",
        "austin",
        "nhsCellulitis",
      ),
    ],
  },
  {
    id: "straight-hairline",
    subject: "hairline",
    name: "A straight pencil hairline",
    change: { hairline: "straight" },
    view: "head",
    says: [
      said("One ruled line across the forehead, with corners at the temples. A grown hairline fades there.", "regrets"),
      ours("Cover the hairline in a photo with a straight edge. A grown one wanders about it and thins out over some millimetres."),
      ours("A line does not heal into an irregular one. It may be softened later with single dots in front of it, or lightened."),
    ],
  },
  {
    id: "too-low",
    subject: "hairline",
    name: "Too low",
    change: { hairline: "too_low" },
    view: "head",
    says: [
      ours("The hairline sits where a child’s would, and the forehead below it is too short for a grown face."),
      ours("Raise your eyebrows: above a hairline that is too low, the forehead folds within the pigment."),
      ours("It does not move with healing. Lowering a hairline later is easy, raising one takes a laser: when in doubt, higher."),
    ],
  },
  {
    id: "uneven-hairline",
    subject: "hairline",
    name: "An uneven hairline",
    change: { hairline: "asymmetric" },
    view: "head",
    says: [
      ours("One temple stands clearly higher or farther back than the other."),
      ours("Turn a photo taken straight from the front over, left to right, and lay both side by side. No head is quite even."),
      ours("Swelling may be uneven for some days. Judge the line itself after a week."),
    ],
  },
  {
    id: "too-heavy",
    subject: "density",
    name: "Too heavy",
    change: { density: 200, dot: 0.22 },
    view: "head",
    says: [
      ours("More dots than hair would ever stand there, so that the top is darker than the sides at any distance."),
      ours("Compare with the hair above your ears in an evenly lit photo taken from two metres."),
      said(
        "After each session dots become smaller and lighter for some weeks, so wait for six of them before you judge.",
        "gerowDots",
        "sixWeeks",
      ),
    ],
  },
  {
    id: "too-thin",
    subject: "density",
    name: "Too thin",
    change: { density: 35 },
    view: "head",
    says: [
      ours("Single dots on bare skin: the scalp shines through as before."),
      ours("In a photo from two metres the top is clearly lighter than the sides."),
      said("After a first session it should look thin: the work is built up over further ones.", "scalpGuru", "fullScalp"),
    ],
  },
  {
    id: "in-rows",
    subject: "spacing",
    name: "In rows",
    change: { spacing: "rows", density: 110 },
    view: "close-up",
    says: [
      ours("Dots stand in lines or squares, as hair never grows."),
      ours("Half close your eyes before a sharp close photo: lines come out, a natural scatter does not."),
      ours("Rows do not heal away. Dots in between can break them, if there is room."),
    ],
  },
  {
    id: "day-three",
    subject: "healing",
    name: "Day three (normal)",
    change: { healing: day(3) },
    view: "close-up",
    says: [
      said("Small crusts over red skin. A crust is much larger than the dot that it will leave.", "austin", "scalphair"),
      ours("The crusts are dry and small, one over each dot, and spread evenly."),
      said("Crusts form on the second to fourth day and fall from the fifth or sixth. Leave them alone.", "austin"),
    ],
  },
  {
    id: "week-two",
    subject: "healing",
    name: "Patchy in week two (normal)",
    change: { healing: day(7) },
    view: "head",
    says: [
      said("Some places seem to have lost their pigment: about day seven it looks patchy and faded, as expected.", "sixWeeks"),
      ours("The pale places have soft edges and faint dots. Where dots are still missing after six weeks, it is patchy indeed."),
      said(
        "The colour is to be seen after a month to six weeks. Nobody should work on it again within the first week.",
        "recoveryMonth",
        "sixWeeks",
        "recoveryWeek",
      ),
    ],
  },
  {
    id: "five-years",
    subject: "healing",
    name: "Five years later",
    change: { healing: day(1825) },
    view: "head",
    says: [
      said("The same work, paler: it fades over years, and is topped up about every four to six.", "coastFading", "inkColour"),
      ours("Dots are lighter but as small as they were, and have kept their colour."),
      ours("Fading is not a fault. Fading within months is: ask why before anything is added."),
    ],
  },
];

/** A preset on a skin. */
export const presetLook = ({ change }: Preset, skin: Look["skin"]): Look => ({ ...GOOD, skin, ...change });

/** What is drawn beside the pigment, and what the sliders begin with. */
export const DRAWN_WITH: readonly Statement[] = [
  said(
    "The strip at the left edge of a close-up is shaved hair, to compare with: hairs are 0.06 to 0.08 mm thick, and 175 to 300 of them stand on a square centimetre of a full head.",
    "hairWidth",
    "bionumbersHair",
  ),
  said("They grow in groups, 80 to 120 per square centimetre. As it should be, there are as many dots as groups.", "follicles"),
  ours("The days of healing are those of the field. How much shows on each of them is a middling guess: no two heads heal alike."),
];

/** All that the page of drawings states. */
export const LOOK_STATEMENTS: readonly Statement[] = [...AS_IT_SHOULD_BE, ...DRAWN_WITH, ...PRESETS.flatMap(({ says }) => says)];
