import { keptEvidenceWords } from "#app/guide/kept-evidence-words.ts";
import { ours, type Statement, said } from "#app/guide/statement.ts";

/** What will be asked for later, by a clinic that corrects, a card company, a court or a moderator here. */
export function evidenceToKeep(): readonly { what: string; how: Statement }[] {
  const say = keptEvidenceWords();
  return [
    {
      what: say.photos.what,
      how: ours(say.photos.how),
    },
    {
      what: say.dotSize.what,
      how: ours(say.dotSize.how),
    },
    {
      what: say.paid.what,
      how: ours(say.paid.how),
    },
    {
      what: say.said.what,
      how: said(say.said.how, "michelmores"),
    },
    {
      what: say.putIn.what,
      how: ours(say.putIn.how),
    },
    {
      what: say.doctor.what,
      how: ours(say.doctor.how),
    },
  ];
}
