import { clientRightWords } from "#app/guide/client-right-words.ts";
import { ours, type Statement, said } from "#app/guide/statement.ts";

export function clientRights(): readonly { place: string; id: string; lines: readonly Statement[] }[] {
  const say = clientRightWords();
  return [
    {
      place: say.uk.place,
      id: "uk",
      lines: [
        said(say.uk.reasonableCare, "consumerRightsCare"),
        said(say.uk.doneAgain, "niBusiness", "consumerRightsServices"),
        said(say.uk.complainFirst, "nhbf"),
        said(say.uk.creditCard, "cardRefund", "ombudsman"),
        said(say.uk.ombudsman, "ombudsman"),
        said(say.uk.courtClaim, "smallClaims", "smallClaimsLimits", "smallClaimsNations"),
        said(say.uk.hygiene, "cheltenham", "torridge"),
        said(say.uk.advice, "citizensAdvice"),
      ],
    },
    {
      place: say.us.place,
      id: "us",
      lines: [said(say.us.healthDepartment, "fdaTattoos"), said(say.us.boughtReviews, "ftcReviews")],
    },
    {
      place: say.eu.place,
      id: "eu",
      lines: [said(say.eu.consumerCentre, "eccNet"), ours(say.eu.atHome)],
    },
  ];
}

/** What helps others most, and what a clinic can and cannot do about it. */
export function aboutYourReview(): readonly Statement[] {
  const say = clientRightWords();
  return [
    ours(say.yourReview.sinceLastSession),
    ours(say.yourReview.photosAndTicks),
    ours(say.yourReview.proof),
    ours(say.yourReview.clinicAnswers),
    said(say.yourReview.legalNotice, "websiteOperators"),
    ours(say.yourReview.complainInPrivate),
  ];
}
