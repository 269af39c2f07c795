import { rich, words } from "#app/platform/words.ts";

/** What is said at /guide/look, by all its parts. */
export const lookPageWords = words({
  en: {
    whatGoodAndBad: "What good and bad look like",
    error: (title: string) => `Error: ${title}`,
    scalpMicropigmentationDrawn:
      "Scalp Micropigmentation drawn to scale: dot size, density, colour, hairline and healing, as they should be and as they go wrong.",
    lede: "Move the sliders and see what each fault does to a scalp, close up and on a head. What you recognise can be named in a review.",
    drawnNotPhotographedAClose: rich(
      "<strong>Drawn, not photographed.</strong> A close-up is 20 mm wide, with shaved hair at its left edge. On the head every dot is drawn 0.3 mm wider than it is, for a screen shows nothing finer.",
    ),
    asItShould: "As it should be",
    linesWithoutANumber: "Lines without a number are this site’s own advice; the others rest on the numbered sources at the end.",
    lightAFlashALamp: "Light: a flash, a lamp or wet skin changes a scalp more than most faults do.",
    depthAndShineReal: "Depth and shine: real skin is uneven, and pigment lies within it, not on it.",
    movementAndHairThatGrows: "Movement, and hair that grows back between the dots.",
    anInfectionOrAScar: "An infection or a scar. Neither is drawn here: spreading redness, heat, pus or fever need a doctor.",
    whatToDoWhen: "What to do when something looks wrong",
    whatADrawingCannotShow: "What a drawing cannot show",

    // look-controls.tsx
    iVeryFair: "I, very fair",
    iiFair: "II, fair",
    iiiMedium: "III, medium",
    ivOlive: "IV, olive",
    vBrown: "V, brown",
    viDarkBrown: "VI, dark brown",
    sixYears: "six years",
    healedDotAcross: "Healed dot, across",
    density: "Density",
    sinceTheLastSession: "Since the last session",
    edgeOfTheDots: "Edge of the dots",
    skinTypeFitzpatrick: "Skin type (Fitzpatrick)",
    draw: "Draw",
    whatIsDrawn: "What is drawn",

    // look-faults.tsx
    whatGoesWrongAndWhat: "What goes wrong, and what only looks so",
    inTheWords: "In the words that a review of a clinic uses. Each can be drawn above, and changed from there.",
    drawn: (name: string) => `Drawn: ${name}.`,
    toRecognise: "To recognise it",
    stillHealing: "Still healing?",
    drawItLarger: rich("Draw it larger<part>: {name}</part>"),

    // look-stage.tsx
    closeUpOfScalp: "Close-up of scalp with separate fine dots, like the shaved hair at its left edge.",
    headWhoseHairlineIsIrregular: "Head whose hairline is irregular and thins out to the front.",
    mendWhatIsMarked: "Mend what is marked, and it is drawn here.",
    whatYouSet: "What you set",
    closeUpOfScalpAsSet: "Close-up of scalp as set by the controls, with the same shaved hair at its left edge.",
    headWithTheHairline: "Head with the hairline, density and colour set by the controls.",
  },
});
