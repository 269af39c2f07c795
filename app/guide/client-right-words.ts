import { words } from "#app/platform/words.ts";

/** What a client can ask for, by country, and how telling others works. */
export const clientRightWords = words({
  en: {
    uk: {
      place: "United Kingdom",
      reasonableCare:
        "A service has to be performed with reasonable care and skill. What counts is how it was done, measured by what the trade holds to be proper.",
      doneAgain:
        "If it was not, you can ask for it to be done again without cost, or, where that is impossible or not within reasonable time, for a price reduction of up to the whole price. Damages remain possible beside it.",
      complainFirst:
        "Complain in writing first, and let them see it before somebody else changes it: a trade body says that they have to be able to see how it was left.",
      creditCard:
        "If you paid by credit card and it cost between £100 and £30,000, the card company may be liable with the clinic. For any card ask for a chargeback, as a rule within 120 days.",
      ombudsman: "If the card company refuses, the Financial Ombudsman looks at it. It sees complaints about cosmetic treatment.",
      courtClaim:
        "A court claim works without a solicitor for up to £10,000 in England and Wales and £5,000 in Scotland and Northern Ireland; for injuries the limit is lower.",
      hygiene:
        "Unclean premises, or somebody who is not registered: tell environmental health at the council. Registration is about hygiene, not about skill.",
      advice:
        "For advice that costs nothing: the Citizens Advice consumer helpline, 0808 223 1133. They pass reports on to Trading Standards.",
    },
    us: {
      place: "United States",
      healthDepartment:
        "Tattooing is overseen by states, counties and towns: complain to the health department that licenses the shop. Reactions to the ink itself can be reported to the FDA.",
      boughtReviews: "Since October 2024 a federal rule forbids buying reviews and certain ways of suppressing them.",
    },
    eu: {
      place: "European Union",
      consumerCentre:
        "If you were treated in another member state, the European Consumer Centre of your own country advises and mediates without charge, once you have complained in writing.",
      atHome: "At home your own country’s consumer advice is the first address.",
    },
    yourReview: {
      sinceLastSession:
        "Say how many days it is since the last session. Under 28 days a review counts as fresh and weighs less: you can write now and add a chapter once it is healed.",
      photosAndTicks: "Add healed photos, and tick what you see: size of the dots, depth, colour, hairline, density, spacing.",
      proof: "Add a proof of treatment. You cover what is nobody’s business before anybody sees it. With proof a review weighs more.",
      clinicAnswers: "The clinic can answer once, in public. It can neither remove, hide nor delay a review, and neither can money.",
      legalNotice:
        "If the clinic sends a legal notice under the Defamation Act 2013, you are told, have five days to stand by your words or take them back, and the review stays meanwhile.",
      complainInPrivate: "You can complain to the clinic in private first. It changes no score, and you can still write a review.",
    },
  },
});
