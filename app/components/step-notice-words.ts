import { rich, words } from "#app/platform/words.ts";

/** What is said by step-notice.tsx. */
export const stepNoticeWords = words({
  en: {
    inForce: rich(
      "Decided by moderators, in force from {since} until {until}, when it ends by itself. {appeal} <link>The facts, in the public log</link>",
    ),
    label: "Decided against this clinic",
  },
});
