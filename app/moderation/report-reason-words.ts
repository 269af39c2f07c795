import { words } from "#app/platform/words.ts";

/** Why something may be reported, and what somebody who is shown on a photo can ask for. */
export const reportReasonWords = words({
  en: {
    reasons: {
      review: {
        not_a_client: {
          label: "The author was not treated there",
          hint: "It tells of a treatment that did not take place, or of somebody else’s.",
        },
        staff_or_rival: {
          label: "The clinic’s own people or a rival wrote it",
          hint: "Somebody who works there, is close to it, or competes with it.",
        },
        undeclared_incentive: {
          label: "Something was given for it and it does not say so",
          hint: "Money, a discount, a free session, or pressure to write it or to change it.",
        },
        wrong_clinic: { label: "It is about another clinic", hint: "Name the clinic it belongs to, if you know it." },
        personal_data: {
          label: "It gives away personal details",
          hint: "Such as an address, a telephone number or somebody’s health.",
        },
        threat_or_hate: { label: "It threatens or insults", hint: "Hard words about the work are no insult." },
        advertising: { label: "It is advertising", hint: "It sells something or sends readers elsewhere." },
      },
      photo: {
        not_their_work: { label: "It is somebody else’s work", hint: "Say whose, and where you have seen it." },
        shows_me: { label: "It shows me, and I did not agree", hint: "A moderator looks into it first of all." },
        edited: { label: "It was edited to look better", hint: "Such as retouched dots, or another colour." },
        wrong_stage: { label: "Its date or healing stage is wrong", hint: "Such as a fresh result shown as healed." },
        not_treatment: { label: "It shows no treated head", hint: "Or something that should not be shown here." },
      },
      clinic: {
        told_otherwise: {
          label: "I was told something else than its page says",
          hint: "Such as who treats, for how long they have done it, a price or a document.",
        },
        page_wrong: { label: "Something on its page is not true", hint: "Say what, and what shows it." },
        not_there: { label: "It is not there, or is somebody else’s now", hint: "Closed, moved, or under another name." },
      },
    },
    disagree: { label: "I disagree with it", hint: "It is unfair, one-sided, or not how I remember it." },
    wishes: {
      take_down: { label: "Take it down", hint: "I do not want to be shown here, whatever I agreed to before." },
      not_agreed: { label: "I never agreed to it", hint: "Nobody asked me, or I agreed to something else." },
      stolen: {
        label: "It is my practitioner’s, shown by somebody else",
        hint: "I was treated at another clinic. Say where, if you like.",
      },
    },
  },
});
