import { type Statement, said } from "#app/guide/statement.ts";

/** Wording of the health services, kept close to theirs: this is the one place where a wrong word could hurt somebody. */
export interface HelpNow {
  id: string;
  title: string;
  signs: readonly Statement[];
}

export const HELP_NOW: readonly HelpNow[] = [
  {
    id: "emergency",
    title: "Call 999 or go to A&E now",
    signs: [
      said("You are confused, slur your words or do not make sense.", "sepsisSigns"),
      said("Your skin, lips or tongue are blue, pale or blotchy.", "sepsisSigns"),
      said("You find it hard to breathe, or breathe very fast.", "sepsisSigns"),
      said(
        "The redness comes with a temperature of 38 °C or more, a fast heartbeat, being sick, feeling faint, or cold and clammy skin.",
        "nhsSpreading",
      ),
      said("You get worse quickly and in several of these ways at once. Every hour counts.", "nhsInformSepsis"),
    ],
  },
  {
    id: "urgent",
    title: "Ask 111 or a doctor today",
    signs: [
      said("Your skin is painful, hot and swollen. On brown or black skin the redness may be harder to see.", "nhsCellulitis"),
      said("There is redness and pain around the treated skin, not only on it, or fluid, crusts or pus.", "aadComplications"),
      said("Skin next to the treated area has blistered, or glands are swollen and painful.", "nhsCellulitis"),
    ],
  },
  {
    id: "soon",
    title: "See a doctor in the coming days, even months later",
    signs: [
      said(
        "It itches, is bumpy or scaly, swells from time to time, or the dots stand up from the skin. Allergies can begin months to years afterwards.",
        "aadComplications",
      ),
    ],
  },
];

/** For whoever reads this elsewhere. */
export const OTHER_NUMBERS: Statement = said(
  "Outside the United Kingdom: 112 anywhere in the European Union, 911 in the United States and in much of America.",
  "dial112",
  "emergencyNumbers",
);

/** Who else is there at night. */
export const SOMEBODY_TO_TALK_TO: Statement = said(
  "If it weighs on you so that you cannot bear it, Samaritans answer on 116 123, free, at any hour.",
  "samaritans",
);
