import { words } from "#app/platform/words.ts";

/** What is said at /admin/record. */
export const recordWords = words({
  en: {
    documentTitle: "Record – Scalpmark",
    everything: "Everything",
    subjects: "What it is about",
    listedFromNowOn: "What is done is listed from the first time on.",
    nothingHereYet: "Nothing here yet",
    acts: "acts",
    title: "What was done by rights of a role",
    lede: "Every change by an administrator, every tie a moderator declared and every look at what is private, newest first. Judgements are in the public log. Lines are only ever added; a chain of hashes runs through them.",
  },
});
