import { words } from "#app/platform/words.ts";

/** What ties somebody who decides to a clinic. */
export const tieWords = words({
  en: {
    /** As they declare it themselves. */
    natures: {
      work: "I work there, or did, employed or not",
      ownership: "I own it, or a part of it",
      family_or_friend: "Somebody close to me works there or owns it",
      client: "I was treated there, or am about to be",
      competitor: "I work for, or own, another clinic that competes with it",
    },
    /** The same, told of somebody else: in the record and to the administrator who is asked to end it. */
    terms: {
      work: "work",
      ownership: "ownership",
      family_or_friend: "family or friend",
      client: "client",
      competitor: "competitor",
    },
    /** As the end of "You have a tie to it: …". Never says who else it is about. */
    reasons: {
      member: "you are a member of this clinic",
      declared: "you declared it yourself",
      review: "you reviewed this clinic",
      mail_domain: "your mail address is of the same domain as this clinic or somebody of it",
      network: "you signed in from the same network as somebody of this clinic in the last 90 days",
    },
  },
});
