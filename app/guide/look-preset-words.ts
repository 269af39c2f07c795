import { words } from "#app/platform/words.ts";

/** What each drawn look shows, how to recognise it, and whether it may still be healing. */
export const lookPresetWords = words({
  en: {
    asItShouldBe: {
      sees: "Separate fine dots in the colour of the shaved hair beside them. Healed ones are 0.07 to 0.12 mm wide by one source, 0.10 to 0.15 mm by another.",
      recognise: "From an arm’s length it reads as a shaved head. Close up each dot has an edge of its own, and skin shows between them.",
      healing: "Judge it six weeks after the last session, not before.",
    },
    dotsTooBig: {
      name: "Dots too big",
      sees: "Dots two or three times as wide as they should be: pressed too deep, pigment spreads where the skin is looser.",
      recognise: "Take a close photo with shaved hair in it. The dots should not be clearly wider than the ends of the hairs.",
      healing: "In the first week dots are up to 0.25 mm wide and under a crust, and leave a smaller one. After six weeks they stay.",
    },
    helmet: {
      name: "Merged into a helmet",
      sees: "Dots run into each other and make one shade: the helmet look, with hardly a dot to tell from the next.",
      recognise: "No skin shows between the dots in a sharp photo, and the head looks painted from across a room.",
      healing: "Swelling can hide the gaps for some days. If none are back after six weeks, it has merged.",
    },
    halo: {
      name: "A halo around the dots",
      sees: "Each dot has a soft, greyer ring: some of the pigment went deeper than it should and spread.",
      recognise: "In a sharp close photo the hairs have crisp edges and the dots have not.",
      healing: "Redness can look like a ring for some days. A ring that is grey after six weeks is pigment.",
    },
    blownOut: {
      name: "Blown out",
      sees: "Dots are blurred into smudges, since pigment that lies too deep migrates and grows wider.",
      recognise: "A smudge is wider than three hairs beside each other, and bluish at its edge.",
      healing: "This does not heal away by waiting some weeks longer.",
    },
    tooDark: {
      name: "Too dark",
      sees: "The pigment is blacker than the hair beside it, so that the top of the head and its sides do not belong together.",
      recognise: "Look where pigment meets your own shaved hair, in daylight and without a flash. You should not find the border.",
      healing: "Fresh work looks darker than it will be. Crusts fall within about a week and take some of it with them.",
    },
    turnedBlue: {
      name: "Turned blue",
      sees: "Grey has become blue, from an ink that was not made for it or from pigment that lies too deep.",
      recognise: "Hold a black hair or a grey card beside it in daylight: lamps and telephones change colours too.",
      healing: "It shows after months or years, and does not turn back by itself.",
    },
    turnedGreen: {
      name: "Turned green",
      sees: "The dots have a green cast. Black that lies too deep can show blue or green through the skin.",
      recognise: "Compare with your shaved hair in daylight, in the shade rather than in the sun.",
      healing: "It shows after months or years, and does not turn back by itself.",
    },
    turnedRed: {
      name: "Turned red",
      sees: "The dots themselves are brown or red, while the skin between them has its usual colour.",
      recognise: "Press a finger on the place: skin that is red turns pale for a moment, pigment does not.",
      healing: "Red skin in the first days is part of healing. If redness spreads, or comes back later, see a doctor.",
    },
    straightHairline: {
      name: "A straight pencil hairline",
      sees: "One ruled line across the forehead, with corners at the temples. A grown hairline fades there.",
      recognise: "Cover the hairline in a photo with a straight edge. A grown one wanders about it and thins out over some millimetres.",
      healing: "A line does not heal into an irregular one. It may be softened later with single dots in front of it, or lightened.",
    },
    tooLow: {
      name: "Too low",
      sees: "The hairline sits where a child’s would, and the forehead below it is too short for a grown face.",
      recognise: "Raise your eyebrows: above a hairline that is too low, the forehead folds within the pigment.",
      healing: "It does not move with healing. Lowering a hairline later is easy, raising one takes a laser: when in doubt, higher.",
    },
    unevenHairline: {
      name: "An uneven hairline",
      sees: "One temple stands clearly higher or farther back than the other.",
      recognise: "Turn a photo taken straight from the front over, left to right, and lay both side by side. No head is quite even.",
      healing: "Swelling may be uneven for some days. Judge the line itself after a week.",
    },
    tooHeavy: {
      name: "Too heavy",
      sees: "More dots than hair would ever stand there, so that the top is darker than the sides at any distance.",
      recognise: "Compare with the hair above your ears in an evenly lit photo taken from two metres.",
      healing: "After each session dots become smaller and lighter for some weeks, so wait for six of them before you judge.",
    },
    tooThin: {
      name: "Too thin",
      sees: "Single dots on bare skin: the scalp shines through as before.",
      recognise: "In a photo from two metres the top is clearly lighter than the sides.",
      healing: "After a first session it should look thin: the work is built up over further ones.",
    },
    inRows: {
      name: "In rows",
      sees: "Dots stand in lines or squares, as hair never grows.",
      recognise: "Half close your eyes before a sharp close photo: lines come out, a natural scatter does not.",
      healing: "Rows do not heal away. Dots in between can break them, if there is room.",
    },
    dayThree: {
      name: "Day three (normal)",
      sees: "Small crusts over red skin. A crust is much larger than the dot that it will leave.",
      recognise: "The crusts are dry and small, one over each dot, and spread evenly.",
      healing: "Crusts form on the second to fourth day and fall from the fifth or sixth. Leave them alone.",
    },
    weekTwo: {
      name: "Patchy in week two (normal)",
      sees: "Some places seem to have lost their pigment: about day seven it looks patchy and faded, as expected.",
      recognise: "The pale places have soft edges and faint dots. Where dots are still missing after six weeks, it is patchy indeed.",
      healing: "The colour is to be seen after a month to six weeks. Nobody should work on it again within the first week.",
    },
    fiveYears: {
      name: "Five years later",
      sees: "The same work, paler: it fades over years, and is topped up about every four to six.",
      recognise: "Dots are lighter but as small as they were, and have kept their colour.",
      healing: "Fading is not a fault. Fading within months is: ask why before anything is added.",
    },
    drawnWith: {
      hairStrip:
        "The strip at the left edge of a close-up is shaved hair, to compare with: hairs are 0.06 to 0.08 mm thick, and 175 to 300 of them stand on a square centimetre of a full head.",
      groups: "They grow in groups, 80 to 120 per square centimetre. As it should be, there are as many dots as groups.",
      daysOfHealing:
        "The days of healing are those of the field. How much shows on each of them is a middling guess: no two heads heal alike.",
    },
  },
});
