import { words } from "#app/platform/words.ts";

/** What is said at /clinics/:slug/cases. */
export const clinicCasesWords = words({
  en: {
    documentTitle: "Cases of a clinic – Scalpmark",
    casesOf: (name: string) => `Cases of ${name}`,
    description: (name: string) =>
      `Treated heads at ${name}, each with its sessions, its photos by stage and what its client has confirmed.`,
    clinics: "Clinics",
    casesOfAtClinic: (name: string, clinicName: string) => `Cases of ${name} at ${clinicName}`,
    lede: "Each is one treated head, with the days of its sessions. Healed work comes first; fresh photos are no result.",
    everybody: "Everybody",
    howMuchCanBeSeen: "How much can be seen",
    coverageNote: "Counted over all cases, also those whose clients do not want them shown.",
    emptyBody: "A case is shown once it has a photo that passed its check, or its client said yes.",
    emptyTitle: "None that may be shown",
    noHealedPhoto: "No healed photo",
    notProvided: "not provided",
    lastSession: (day: string) => `, last session ${day}`,
    practitionerNotProvided: "Practitioner not provided",
    practitionerAndLastSession: (practitioner: string, lastSession: string) => `${practitioner}. Last session ${lastSession}.`,
    byTheClient: (confirmed: boolean, reviewed: boolean) =>
      `${confirmed ? "Confirmed by the client" : "Not confirmed by the client"}${reviewed ? ", with their review" : ""}`,
    previousCases: "Previous cases",
    moreCases: "More cases",
    cases: "The cases",
  },
});
