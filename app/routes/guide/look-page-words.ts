import { rich, words } from "#app/platform/words.ts";

/** What is said at /guide/look, by all its parts. */
export const lookPageWords = words({
  en: {
    title: "What good and bad look like",
    errorTitle: (title: string) => `Error: ${title}`,
    description:
      "Scalp Micropigmentation drawn to scale: dot size, density, colour, hairline and healing, as they should be and as they go wrong.",
    lede: "Move the sliders and see what each fault does to a scalp, close up and on a head. What you recognise can be named in a review.",
    drawnNotPhotographed: rich(
      "<strong>Drawn, not photographed.</strong> A close-up is 20 mm wide, with shaved hair at its left edge. On the head every dot is drawn 0.3 mm wider than it is, for a screen shows nothing finer.",
    ),
    asItShouldBe: "As it should be",
    asItShouldBeNote: "Lines without a number are this site’s own advice; the others rest on the numbered sources at the end.",
    limitLight: "Light: a flash, a lamp or wet skin changes a scalp more than most faults do.",
    limitDepth: "Depth and shine: real skin is uneven, and pigment lies within it, not on it.",
    limitMovement: "Movement, and hair that grows back between the dots.",
    limitInfection: "An infection or a scar. Neither is drawn here: spreading redness, heat, pus or fever need a doctor.",
    looksWrong: "What to do when something looks wrong",
    limitsTitle: "What a drawing cannot show",

    // look-controls.tsx
    skinI: "I, very fair",
    skinII: "II, fair",
    skinIII: "III, medium",
    skinIV: "IV, olive",
    skinV: "V, brown",
    skinVI: "VI, dark brown",
    sixYears: "six years",
    dot: "Healed dot, across",
    density: "Density",
    sinceLastSession: "Since the last session",
    dotEdge: "Edge of the dots",
    skinType: "Skin type (Fitzpatrick)",
    draw: "Draw",
    whatIsDrawn: "What is drawn",

    // look-faults.tsx
    faultsTitle: "What goes wrong, and what only looks so",
    faultsNote: "In the words that a review of a clinic uses. Each can be drawn above, and changed from there.",
    drawnFault: (name: string) => `Drawn: ${name}.`,
    toRecognise: "To recognise it",
    stillHealing: "Still healing?",
    drawLarger: rich("Draw it larger<hidden>: {name}</hidden>"),

    // look-stage.tsx
    goodCloseUp: "Close-up of scalp with separate fine dots, like the shaved hair at its left edge.",
    goodHead: "Head whose hairline is irregular and thins out to the front.",
    mendMarked: "Mend what is marked, and it is drawn here.",
    whatYouSet: "What you set",
    yourCloseUp: "Close-up of scalp as set by the controls, with the same shaved hair at its left edge.",
    yourHead: "Head with the hairline, density and colour set by the controls.",
  },
});
