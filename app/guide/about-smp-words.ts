import { words } from "#app/platform/words.ts";

/** What Scalp Micropigmentation is and is not, and how good work differs from bad. */
export const aboutSmpWords = words({
  en: {
    is: {
      tattoo: "Scalp Micropigmentation is a cosmetic tattoo: thousands of fine dots that imitate hair cut close to the scalp.",
      whatFor: "It is done for a shaved look, for density between thin hair, over scars and with alopecia.",
      notSimple: "It looks simple and is not: depth, density and colour have to be judged on each skin, and it takes long to learn.",
      sessions: "Two to four sessions of three to five hours, 10 to 30 days apart.",
    },
    isNot: {
      treatment:
        "Not a treatment of hair loss. It neither makes hair grow nor stops it falling: why it falls is a question for a specialist.",
      makeup: "Not makeup that wears off. It is a tattoo, and removing one is neither quick nor certain.",
      licensed:
        "Not licensed for skill in the UK. Councils register premises and people for hygiene; the government means to license cosmetic procedures in England, and which ones and when is not settled.",
      everySkin: "Not for every skin: with psoriasis or eczema ask a dermatologist first, since a tattoo can make them worse.",
      badWeek: "Not a decision for a week in which you feel bad about your head.",
    },
    dots: {
      subject: "Dots",
      good: "Healed dots of about 0.1 mm, as fine as a hair: 0.07 to 0.12 mm by one practitioner, 0.1 to 0.15 mm by another.",
      bad: "Large, soft-edged dots, or one dark area in which none can be told apart.",
    },
    colour: {
      subject: "Colour",
      good: "A shade that only grows lighter over the years.",
      bad: "Blue or green, within weeks or months.",
    },
    hairline: {
      subject: "Hairline",
      good: "Broken and irregular as hair grows, high enough for the face in ten years’ time.",
      bad: "So low that it lies in front of where hair ever grew: the one mistake that only removal mends.",
    },
    density: {
      subject: "Density",
      good: "Built up over several sessions, so that skin still shows between the dots.",
      bad: "A painted helmet: too many dots on too many.",
    },
  },
});
