import { words } from "#app/platform/words.ts";

/** What a moderator chooses for their own desk, and why an administrator pauses their deciding. */
export const moderatorSettingsWords = words({
  en: {
    blurs: {
      injury: { label: "Pictures that may show an injury", hint: "As it is when nothing was chosen." },
      all: { label: "Every picture of a head", hint: "Each is shown when you ask for it." },
      none: { label: "Nothing", hint: "Every picture is shown at once." },
    },
    pauses: {
      rest: "They asked for a rest",
      training: "They are being trained anew",
      looked_into: "Something about their judgements is being looked into",
    },
  },
});
