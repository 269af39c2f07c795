import { printCount } from "#app/platform/printed.ts";

const HOUR_MS = 3_600_000;

/** How long something has waited, in full hours, and in days from two on. */
export function waitedWords(ms: number): string {
  const hours = Math.max(0, Math.floor(ms / HOUR_MS));
  if (hours < 1) return "under an hour";
  return hours < 48 ? printCount(hours, "hour") : printCount(Math.floor(hours / 24), "day");
}

/** What was done, as the page says it that comes after. */
const DONE: Record<string, string> = {
  "notice-decided": "The legal notice is decided. Both sides are told.",
  "notice-withdrawn": "The legal notice is taken back. Both sides are told.",
  "notice-defective": "The legal notice is given back. Its sender is told what is missing.",
  "report-dismissed": "The report is answered. Nothing was changed.",
  "report-followed-up": "The report is answered: it was right. What follows from it is yours to propose on the clinic’s pages.",
  "claim-stands": "The claim stands. It waits again when the clinic says something new.",
  "photo-hidden": "The report is answered. The photo is taken down.",
  "review-labelled": "The review says that somebody of the clinic wrote it, and no longer counts. The author and the clinic are told.",
  "review-removed": "The review is taken down, and the public log says by which rule.",
  "evidence-accepted": "The evidence is accepted. It counts from now on.",
  "evidence-refused": "The evidence is not accepted. Its owner sees why.",
  "document-accepted": "The document is accepted. It counts from now on, and its clinic is told.",
  "document-accepted_in_part": "The document is accepted in part. That part counts from now on, and its clinic is told.",
  "document-reopened": "The answer is taken back. The document waits again and counts for nothing until then.",
  "document-asked": "The clinic is asked, and told by mail. The document keeps its place and waits for it.",
  "document-refused": "The document is refused. Its clinic is told why.",
  "ownership-accepted": "The proof stands. The claim moves on by itself.",
  "ownership-refused": "The proof is not accepted. The claimant sees why.",
  "ownership-decided": "The dispute about the profile is decided. Both sides are told.",
  "proof-accepted": "The proof is accepted. The review counts by its new class.",
  "proof-refused": "The proof is refused. Its author sees the reason.",
  "dispute-proposed": "Your proposal waits for a second person. Nothing changes for anybody until they have confirmed it.",
  "dispute-confirmed": "The decision is published. The parties are told by mail.",
  "dispute-declined": "The dispute is open again. Your colleagues see your reasons.",
  "dispute-released": "The flood brake is released. All parties are told by mail.",
  "dispute-stock": "The picture is in the stock. Every photo of it is cleared.",
  "appeal-answered": "The appeal is answered, and the answer stands in the public log. Both sides are told.",
  "engagement-noted": "What they said is noted.",
  "claim-proposed": "Your proposal waits for a second person. Nothing changes for anybody until they have confirmed it.",
  "claim-confirmed": "The claim is refuted, and the decision is published. The clinic is told.",
  "claim-declined": "The claim waits again. Your colleagues see your reasons.",
  "group-left": "The reviews stand. They wait again only if something new is noticed.",
  "group-removed": "The reviews are taken down, each with its decision in the public log.",
  "group-procured": "Your proposal waits for a second person, and the clinic is asked for its answer.",
  "group-confirmed": "The decision is published. The clinic is told.",
  "group-declined": "The reviews wait again. Your colleagues see your reasons.",
  "step-confirmed": "The step is in force. The clinic is told.",
  "step-lifted": "The step is lifted. The clinic is told.",
  "step-declined": "The step is not taken. The clinic is told, and your colleagues see your reasons.",
  "reports-answered": "The reports are answered, each on the record.",
  "charge-confirmed": "The decision is published. The clinic is told.",
  "charge-declined": "The charge is not made. Your colleagues see your reasons.",
  "look-agreed": "The second look is answered. It came to the same as the first.",
  "look-differed": "The second look is answered. It came out differently, so a third person looks.",
  "matter-taken": "It is yours for a quarter of an hour from your last answer in it.",
  "matter-released": "It is free for your colleagues again.",
  "filter-saved": "The filter is saved.",
  "filter-removed": "The filter is removed.",
};

export const doneWords = (code: string | null): string | null => (code !== null && Object.hasOwn(DONE, code) ? (DONE[code] ?? null) : null);
