import { words } from "#app/platform/words.ts";

/** What each stage of healing looks like, what to do in it, and what is said of the day of the last session. */
export const healingStageWords = words({
  en: {
    // healing-stages.ts
    fresh: {
      label: "Fresh",
      days: "The day itself and the next",
      redAndTender: "The skin is red and tender, and the dots look darker and larger than they will stay.",
      noResult: "A photo of this day shows how it was put in, not how it heals. Here it counts as fresh and is never shown as a result.",
      touchLittle: "Touch it as little as possible, and only with washed hands. No scrubbing, no shampoo, no hard exercise.",
      takePhotos: "If it looks wrong already, take photos in daylight and write down what you were told. Then leave it alone.",
    },
    scabs: {
      label: "Scabs",
      days: "Days 2 to 5",
      tinyScabs:
        "The redness goes down, and a tiny scab forms on each dot: between the second and the fourth day, or within the first five.",
      seeADoctor: "Redness that spreads, pus or fever is not part of it: see a doctor.",
      letThemFall: "Let the scabs fall by themselves. Picked off too early they may take pigment with them.",
    },
    patchy: {
      label: "Patchy",
      days: "Days 6 to 10",
      scabsComeOff:
        "The scabs come off, and about the seventh day it looks patchy and faded, nothing like the first evening. That is normal.",
      differs: "How much of it seems to have gone differs from one skin to another, from hardly any to nearly all.",
      doNotScratch: "Do not scratch and do not scrub. Keep it out of the sun and out of pools.",
      saysNothingYet:
        "Too light or patchy now says nothing yet. Blurred edges, a grey or blue shade, or dots as large as pinheads are worth a dated photo each week.",
    },
    settling: {
      label: "Settling",
      days: "Days 11 to 27",
      colourComesBack: "Colour comes back as the skin above the dots clears. It changes from week to week until about the thirtieth day.",
      nextSession:
        "A next session belongs here at the earliest: practitioners ask for 7 days, others for 10 to 30, and longer where scabs persist.",
      onePhotoAWeek:
        "Take one photo a week, in the same place and light. That is your evidence if it goes wrong, and your comfort if it does not.",
    },
    settled: {
      label: "Settled",
      days: "Weeks 4 to 6",
      trueColour:
        "By the end of a month the pigment has settled and shows its true colour; others count six weeks for the skin to be done.",
      dotsShrunk: "Dots have shrunk from up to 0.25 mm to between 0.1 and 0.15 mm, or to 0.07 to 0.12 mm as another practitioner measures.",
      canBeJudged: "Now it can be judged. What is too large, too dark, blurred or blue after six weeks will not heal away.",
    },
    years: {
      label: "The years after",
      days: "From week 7",
      lighterSlowly: "It grows lighter slowly. Practitioners refresh it after 2 to 4, 3 to 5 or 3 to 6 years; one counts on 5 to 15.",
      turnsBlue:
        "A shade that turns blue comes within weeks or months: from pigment put in too deep, says one clinic; from that or from the ink, says another.",
      timeToChoose: "Nothing changes overnight any more. You have time to choose well who touches it next.",
    },

    // session-day.ts
    dayAsWritten: "Give the day as year, month and day, such as 2026-11-03.",
    dayToCome: "This day has not come yet. Give the day of the last session you have had.",
    dayLongAgo: "That is longer ago than can be meant. Give the day of your last session.",
  },
});
