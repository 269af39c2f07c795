import { words } from "#app/platform/words.ts";

/** What is wrong with a form that none of our pages sends, or that did not arrive whole. */
export const sentFormWords = words({
  en: {
    noSuchField: (field: string) => `This form has no field called “${field}”. Go back, reload the page and send it again.`,
    textNotFile: (field: string) => `The field “${field}” takes text, not a file.`,
    sentTwice: (field: string) => `The field “${field}” was sent twice.`,
    notOurs: "This form was not sent by one of our pages.",
    tooLarge: (size: string) => `At most ${size} can be sent at once. Nothing was kept.`,
    stopped: "The upload stopped before it was complete. Nothing was kept.",
    noName: "A field of this form has no name.",
    fieldTooLong: (field: string) => `The field “${field}” is too long.`,
    tooManyParts: "This form has too many parts.",
    damaged: "This form arrived damaged or incomplete. Nothing was kept; please send it again.",
    fileTooLarge: (file: string, megabytes: number) => `“${file}” is larger than ${megabytes} MB. Send a smaller copy of it.`,
    incomplete: "This form arrived incomplete. Please send it again.",
    tooManyFiles: (most: number, field: string) => `At most ${most} ${most === 1 ? "file" : "files"} can be sent as “${field}”.`,
    unnamedFile: "file",
  },
});
