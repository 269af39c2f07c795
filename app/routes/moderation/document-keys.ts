import { documentCheckWords } from "#app/routes/moderation/document-check-words.ts";
/** Keys that components/document-desk.ts answers. */
export const documentKeys = (): readonly [key: string, does: string][] => {
  const say = documentCheckWords();
  return [
    ["j", say.toTheNextValue],
    ["k", say.toTheValueBefore],
    ["a", say.acceptTheValueAndGo],
    ["l", say.acceptItInPart],
    ["x", say.refuseItAndChoose],
    ["A", say.acceptAll],
    ["1 – 4", say.howYouChecked],
    ["s", say.toTheButtonThatSaves],
    ["p", say.previewWhatItWouldMake],
    ["q", say.askTheClinicForMore],
    ["+", say.theDocumentLarger],
    ["-", say.theDocumentSmaller],
    ["r", say.turnTheDocumentAQuarter],
    ["[", say.thePageBefore],
    ["]", say.theNextPage],
    ["d", say.toTheDocumentArrows],
    ["?", say.thisList],
  ];
};
