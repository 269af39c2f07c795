import { documentCheckWords } from "#app/routes/moderation/document-check-words.ts";
/** Keys that components/document-desk.ts answers. */
export const documentKeys = (): readonly [key: string, does: string][] => {
  const say = documentCheckWords();
  return [
    ["j", say.nextValue],
    ["k", say.valueBefore],
    ["a", say.acceptValue],
    ["l", say.acceptInPart],
    ["x", say.refuseValue],
    ["A", say.acceptAll],
    ["1 – 4", say.howYouChecked],
    ["s", say.toSaveButton],
    ["p", say.previewEffect],
    ["q", say.askForMoreKey],
    ["+", say.larger],
    ["-", say.smaller],
    ["r", say.turnQuarter],
    ["[", say.pageBefore],
    ["]", say.nextPage],
    ["d", say.toDocument],
    ["?", say.thisList],
  ];
};
