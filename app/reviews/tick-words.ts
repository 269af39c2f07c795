import { words } from "#app/platform/words.ts";

/** What a client ticks of the clinic's conduct, and how the ticks of two chapters differ. */
export const tickWords = words({
  en: {
    /** As the form asks a client, and as pages say it of them. */
    conduct: {
      sold_one_session: {
        asked: "I was sold one session as the whole treatment",
        says: "they were sold one session as the whole treatment",
      },
      no_consultation: { asked: "There was no consultation", says: "there was no consultation" },
      another_person: { asked: "Somebody other than agreed treated me", says: "somebody other than agreed treated them" },
      pressure: { asked: "I was put under pressure", says: "they were put under pressure" },
      no_aftercare: { asked: "I was given no aftercare", says: "they were given no aftercare" },
      refused_healed_photos: { asked: "I asked for healed photos and was refused", says: "they were refused healed photos" },
    },
    chooseAmongAnswers: "Choose among the answers listed.",
    tickOrNone: "Tick what happened, or “None of these”, not both.",
    newlyTicked: (subject: string, word: string) => `${subject}, not ticked before: ${word}.`,
    turned: (subject: string, before: string, now: string) => `${subject}: ${before} before, now ${now}.`,
    saysNow: (what: string) => `Says now that ${what}.`,
    saysNoLonger: (what: string) => `No longer says that ${what}.`,
  },
});
