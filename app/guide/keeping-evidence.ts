import { ours, type Statement, said } from "#app/guide/statement.ts";

/** What will be asked for later, by a clinic that corrects, a card company, a court or a moderator here. */
export const EVIDENCE_TO_KEEP: readonly { what: string; how: Statement }[] = [
  {
    what: "Photos",
    how: ours(
      "In daylight by a window, from the front, both sides, above and the back, once a week from today. Keep the files as the camera wrote them: a screenshot has lost its date.",
    ),
  },
  {
    what: "A photo of each dot size",
    how: ours("One close up with a ruler or a coin beside it, so that the size of the dots can be measured."),
  },
  {
    what: "What you paid",
    how: ours("Receipts, bank or card lines, the invoice. With the day, the amount and whom it went to."),
  },
  {
    what: "What was said",
    how: said(
      "The advertisement, messages and the offer, as screenshots with the date. What a trader tells you and you rely on counts as part of the contract.",
      "michelmores",
    ),
  },
  {
    what: "What was put in",
    how: ours(
      "Ask in writing for pigment, batch, needle and who treated you. A laser clinic needs the pigment; no answer is an answer too.",
    ),
  },
  {
    what: "What a doctor said",
    how: ours("If you saw one: the day, the name and the letter."),
  },
];
